package ai.openevent.mail;

import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.ClientForgotten;
import ai.openevent.booking.Offer;
import ai.openevent.language.OfferSheet;
import ai.openevent.language.OfferSheets;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.venue.Venues;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What offers say on paper, as the client and the house were at the end of the commit that made them: documents
/// `offer-sheet/<booking>-v<version>`. No later setting of the house changes one.
@Component
class SheetShelf {

  private static final String KIND = "offer-sheet";

  private final Store store;
  private final UnitOfWork unit;
  private final OfferSheets sheets;
  private final Venues venues;
  private final JsonMapper json = StoredJson.mapper();

  SheetShelf(Store store, UnitOfWork unit, OfferSheets sheets, Venues venues) {
    this.store = store;
    this.unit = unit;
    this.sheets = sheets;
    this.venues = venues;
  }

  /// Empty for an offer that was made before sheets were kept.
  Optional<OfferSheet> find(BookingId booking, int version) {
    DocumentKey key = key(booking, version);
    Optional<Document> document = unit.isOpen() ? unit.document(key) : store.document(booking.tenant(), key);
    return document.map(found -> json.treeToValue(found.data(), OfferSheet.class));
  }

  @EventListener
  void on(BookingChanged changed) {
    changed.after().deal().offers().stream()
        .filter(offer -> isMadeNow(changed, offer))
        .forEach(offer -> {
          DocumentKey key = key(changed.id(), offer.version());
          OfferSheet sheet = sheets.of(changed.after(), offer, venues.of(changed.id().tenant()));
          unit.put(key, unit.revision(key), json.valueToTree(sheet));
        });
  }

  /// An offer is made by the change itself, or by an earlier one of the same commit.
  private boolean isMadeNow(BookingChanged changed, Offer offer) {
    DocumentKey key = key(changed.id(), offer.version());
    return store.revision(changed.id().tenant(), key) == 0
        && (unit.revision(key) > 0 || changed.events().stream().anyMatch(event ->
            event instanceof BookingEvent.OfferComposed composed && composed.offer().version() == offer.version()));
  }

  @EventListener
  void on(ClientForgotten forgotten) {
    Set<String> theirs = forgotten.bookings().stream().map(booking -> booking.value() + "-v").collect(Collectors.toSet());
    unit.documents(KIND).stream()
        .filter(document -> theirs.stream().anyMatch(document.key().id()::startsWith))
        .forEach(document -> unit.put(document.key(), document.revision(), null));
  }

  private static DocumentKey key(BookingId booking, int version) {
    return new DocumentKey(KIND, booking.value() + "-v" + version);
  }
}
