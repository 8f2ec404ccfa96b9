package ai.openevent.mail;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.History;
import ai.openevent.booking.Offer;
import ai.openevent.language.OfferSheet;
import ai.openevent.language.OfferSheets;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Offers on paper. A version of an offer always makes the same bytes: what it says is kept from the moment it was made. For
/// an offer from before sheets were kept, whom it is for and in what language is retold as of that moment, and the house is as
/// it is now.
@Component
public class OfferPapers {

  private static final int SHORT = 8;

  private final BookingDesk bookings;
  private final SheetShelf kept;
  private final OfferSheets sheets;
  private final Venues venues;

  OfferPapers(BookingDesk bookings, SheetShelf kept, OfferSheets sheets, Venues venues) {
    this.bookings = bookings;
    this.kept = kept;
    this.sheets = sheets;
    this.venues = venues;
  }

  /// @param version null for the latest one
  /// @return empty when there is no such booking or offer
  public Optional<OfferPaper> find(TenantId team, UUID booking, @Nullable Integer version) {
    return bookings.find(new BookingId(team, booking))
        .flatMap(found -> offer(found, version).map(offer -> paper(found, offer)));
  }

  private static Optional<Offer> offer(Booking booking, @Nullable Integer version) {
    List<Offer> offers = booking.deal().offers();
    return version != null
        ? booking.deal().version(version)
        : booking.deal().current().or(() -> offers.isEmpty() ? Optional.empty() : Optional.of(offers.getLast()));
  }

  private OfferPaper paper(Booking booking, Offer offer) {
    OfferSheet sheet = kept.find(booking.id(), offer.version())
        .orElseGet(() -> sheets.of(asOf(booking.id(), offer.version()), offer, venues.of(booking.id().tenant())));
    String name = "offer-" + booking.id().value().toString().substring(0, SHORT) + "-v" + offer.version() + ".pdf";
    return new OfferPaper(name, new OfferPdf(sheet).bytes());
  }

  /// The booking at the end of the commit that made the offer.
  private Booking asOf(BookingId id, int version) {
    Booking booking = Booking.nothing(id);
    long made = 0;
    for (BookingDesk.Happened happened : bookings.history(id)) {
      if (made > 0 && happened.commit() != made) {
        break;
      }
      booking = History.evolve(booking, happened.event());
      if (happened.event() instanceof BookingEvent.OfferComposed composed && composed.offer().version() == version) {
        made = happened.commit();
      }
    }
    return booking;
  }
}
