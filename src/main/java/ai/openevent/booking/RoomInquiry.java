package ai.openevent.booking;

import ai.openevent.venue.Item;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question about what the rooms hold and have.
final class RoomInquiry {

  private final Question question;
  private final Question.Scope scope;
  private final Booking booking;
  private final Facts facts;
  private final Rooms rooms;

  RoomInquiry(Question question, Booking booking, Facts facts) {
    this.question = question;
    this.scope = question.scope();
    this.booking = booking;
    this.facts = facts;
    this.rooms = new Rooms(facts, booking.id());
  }

  /// How many guests the room takes, or the largest one when none is named or chosen.
  Answer capacity() {
    Layout layout = scope.layout() != null ? scope.layout() : booking.party().layout();
    RoomLock lock = booking.place().lock();
    RoomId own = lock == null ? booking.place().wished() : lock.room();
    Room room = Optional.ofNullable(scope.room()).or(() -> Optional.ofNullable(own))
        .flatMap(facts.catalog()::findRoom)
        .orElseGet(() -> rooms.largest(layout));
    Integer guests = asked(own != null);
    List<Room> wouldDo = guests == null ? List.of() : rooms.fitting(guests, layout);
    return new Answer.Capacity(question.topic(), room, layout, room.limit(layout), guests, wouldDo);
  }

  /// The prices of the rooms, without those that are too small for the party as far as it is known.
  Answer prices() {
    GuestCount known = booking.party().guests();
    int guests = scope.guests() != null ? scope.guests() : known == null ? 0 : known.count();
    List<Room> fitting = rooms.fitting(guests, scope.layout() != null ? scope.layout() : booking.party().layout());
    return new Answer.RoomPrices(question.topic(), fitting.isEmpty() ? rooms.all() : fitting);
  }

  /// The number of guests asked about; a named room is measured by the booking's own.
  private @Nullable Integer asked(boolean hasRoom) {
    if (scope.guests() != null) {
      return scope.guests();
    }
    GuestCount known = booking.party().guests();
    return (scope.room() == null && !hasRoom) || known == null ? null : Integer.valueOf(known.count());
  }

  /// What a room has, or whether it has the feature asked about.
  Answer features(@Nullable Room room) {
    String feature = feature();
    if (room == null) {
      return feature == null ? prices() : withFeature();
    }
    if (feature == null) {
      return new Answer.RoomDescribed(question.topic(), room, null, false);
    }
    return has(room, feature) || isKnown(feature)
        ? new Answer.RoomDescribed(question.topic(), room, feature, has(room, feature))
        : unknown();
  }

  /// The rooms that have the feature asked about.
  Answer withFeature() {
    String feature = feature();
    if (feature == null) {
      return prices();
    }
    List<Room> having = rooms.all().stream().filter(room -> has(room, feature)).toList();
    return having.isEmpty() && !isKnown(feature)
        ? unknown()
        : new Answer.RoomsWithFeature(question.topic(), feature, having);
  }

  private @Nullable String feature() {
    return Optional.ofNullable(scope.item()).flatMap(facts.catalog()::findItem).map(Item::name).orElse(scope.feature());
  }

  private boolean has(Room room, String feature) {
    boolean listed = Stream.of(room.features(), room.services(), room.equipment(), room.rateInclusions())
        .flatMap(List::stream)
        .anyMatch(text -> Wording.matches(feature, text));
    return listed || items(feature).anyMatch(item -> room.included(item.id()) > 0);
  }

  /// Whether the house knows the thing at all; of anything else it can't even be said that it isn't there.
  private boolean isKnown(String feature) {
    return items(feature).findAny().isPresent() || rooms.all().stream().anyMatch(room -> has(room, feature));
  }

  private Stream<Item> items(String feature) {
    return facts.catalog().items().stream().filter(item -> Wording.matches(feature, item.name())
        || item.synonyms().stream().anyMatch(synonym -> Wording.matches(feature, synonym)));
  }

  private Answer unknown() {
    return new Answer.Unknown(question.topic(), question.words());
  }
}
