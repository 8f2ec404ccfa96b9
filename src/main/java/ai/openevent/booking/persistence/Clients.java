package ai.openevent.booking.persistence;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.venue.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the house knows of its clients across bookings: document `client/<e-mail>`. A later booking starts with it.
@Component
class Clients {

  static final String KIND = "client";

  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.builder().addMixIn(Language.class, AsStoredCode.class).build();

  Clients(UnitOfWork unit) {
    this.unit = unit;
  }

  /// @param bookings in the order in which they were opened
  record Profile(Contact contact, Billing billing, Language language, List<UUID> bookings) {}

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

  /// @return whether anything was known
  boolean forget(String email) {
    Optional<Document> known = unit.document(key(email));
    known.ifPresent(document -> unit.put(document.key(), document.revision(), null));
    return known.isPresent();
  }

  /// Stores what the booking knows of its client, if that is news.
  void remember(Booking booking) {
    String email = booking.opened().clientEmail();
    Optional<Document> known = unit.document(key(email));
    Optional<Profile> profile = known.map(this::read);
    List<UUID> bookings = new ArrayList<>(profile.map(Profile::bookings).orElse(List.of()));
    if (!bookings.contains(booking.id().value())) {
      bookings.add(booking.id().value());
    }
    Profile now = new Profile(
        booking.person().contact(), booking.person().billing(), booking.person().language(), bookings);
    if (!profile.equals(Optional.of(now))) {
      unit.put(key(email), known.map(Document::revision).orElse(0L), json.valueToTree(now));
    }
  }
}
