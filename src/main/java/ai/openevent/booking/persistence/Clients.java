package ai.openevent.booking.persistence;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Origin;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.venue.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the house knows of its clients across bookings: document `client/<e-mail>`. A later booking starts with it. Nothing is
/// kept of clients who told no address.
@Component
class Clients {

  static final String KIND = "client";

  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.builder().addMixIn(Language.class, AsStoredCode.class).build();

  Clients(UnitOfWork unit) {
    this.unit = unit;
  }

  /// @param bookings in the order in which they were opened
  /// @param unproven those of them whose client only said whose address it is
  record Profile(Contact contact, Billing billing, Language language, List<UUID> bookings, List<UUID> unproven) {

    Profile {
      bookings = List.copyOf(bookings);
      // Older documents have no such list.
      unproven = List.copyOf(Objects.requireNonNullElse(unproven, List.of()));
    }
  }

  static DocumentKey key(String email) {
    return new DocumentKey(KIND, email);
  }

  /// Needs an open unit of work.
  Optional<Profile> find(String email) {
    return unit.document(key(email)).map(this::read);
  }

  Profile read(Document document) {
    return json.treeToValue(document.data(), Profile.class);
  }

  /// Stores what the booking knows of its client, if that is news.
  void remember(Booking booking) {
    String email = booking.opened().clientEmail();
    if (Origin.isUnknown(email)) {
      return;
    }
    Optional<Profile> known = find(email);
    UUID id = booking.id().value();
    if (known.isPresent() && known.get().unproven().contains(id)) {
      return;
    }
    Profile now = new Profile(booking.person().contact(), booking.person().billing(), booking.person().language(),
        with(known.map(Profile::bookings).orElse(List.of()), id), known.map(Profile::unproven).orElse(List.of()));
    if (!known.equals(Optional.of(now))) {
      put(email, now);
    }
  }

  /// Counts a booking as the client's and keeps nothing of what is said in it: somebody else may use the address.
  void distrust(String email, UUID booking, Language language) {
    if (!Origin.isUnknown(email)) {
      Profile known = find(email).orElse(new Profile(Contact.UNKNOWN, Billing.UNKNOWN, language, List.of(), List.of()));
      put(email, new Profile(known.contact(), known.billing(), known.language(),
          with(known.bookings(), booking), with(known.unproven(), booking)));
    }
  }

  private static List<UUID> with(List<UUID> known, UUID booking) {
    List<UUID> all = new ArrayList<>(known);
    if (!all.contains(booking)) {
      all.add(booking);
    }
    return all;
  }

  private void put(String email, Profile profile) {
    unit.put(key(email), unit.document(key(email)).map(Document::revision).orElse(0L), json.valueToTree(profile));
  }
}
