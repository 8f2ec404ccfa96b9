package ai.openevent.booking.persistence;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Hold;
import ai.openevent.booking.Occupancy;
import ai.openevent.booking.VisitSlot;
import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Claims;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has which room when, as the claims say: a booking's hold is its claim on the room, its visit one on the visitors' book.
///
/// @param yielding a booking whose hold doesn't count, because it is about to give it up
record ClaimedOccupancy(Claims claims, List<Room> rooms, @Nullable UUID yielding) implements Occupancy {

  private static final String VISITS = "visit";

  @Override
  public Optional<Holder> holder(RoomId room, LocalDateTime from, LocalDateTime until, BookingId self) {
    Claim found = null;
    for (Claim claim : claims.of(resource(room), from, until)) {
      boolean counts = !claim.owner().equals(owner(self)) && !isYielding(claim);
      if (counts && (found == null || isConfirmed(claim))) {
        found = claim;
      }
    }
    return Optional.ofNullable(found)
        .map(claim -> new Holder(UUID.fromString(claim.owner()), Hold.Strength.valueOf(claim.strength())));
  }

  private boolean isYielding(Claim claim) {
    return yielding != null && claim.owner().equals(yielding.toString()) && !isConfirmed(claim);
  }

  private static boolean isConfirmed(Claim claim) {
    return claim.strength().equals(Hold.Strength.CONFIRMED.name());
  }

  @Override
  public boolean isEventDay(LocalDate day, BookingId self) {
    return rooms.stream().anyMatch(
        room -> holder(room.id(), day.atStartOfDay(), day.plusDays(1).atStartOfDay(), self).isPresent());
  }

  @Override
  public boolean isVisitTaken(VisitSlot slot, BookingId self) {
    return claims.of(VISITS, slot.from(), slot.until()).stream()
        .anyMatch(claim -> !claim.owner().equals(visitOwner(self)));
  }

  /// What a change of a booking means for the claims.
  static List<ClaimChange> changes(Booking before, Booking after) {
    List<ClaimChange> changes = new ArrayList<>();
    Hold hold = after.place().hold();
    if (!Objects.equals(before.place().hold(), hold)) {
      changes.add(change(owner(after.id()), hold == null ? null
          : new Claim(resource(hold.room()), hold.from(), hold.until(), owner(after.id()), hold.strength().name())));
    }
    VisitSlot slot = after.visit().reserved();
    if (!Objects.equals(before.visit().reserved(), slot)) {
      changes.add(change(visitOwner(after.id()), slot == null ? null
          : new Claim(VISITS, slot.from(), slot.until(), visitOwner(after.id()), Hold.Strength.OPTION.name())));
    }
    return changes;
  }

  /// Everything that a booking may hold.
  static List<ClaimChange> releases(BookingId booking) {
    return List.of(new ClaimChange.Release(owner(booking)), new ClaimChange.Release(visitOwner(booking)));
  }

  private static ClaimChange change(String owner, @Nullable Claim claim) {
    return claim == null ? new ClaimChange.Release(owner) : new ClaimChange.Take(claim);
  }

  private static String resource(RoomId room) {
    return "room/" + room.value();
  }

  private static String owner(BookingId booking) {
    return booking.value().toString();
  }

  private static String visitOwner(BookingId booking) {
    return booking.value() + "#visit";
  }
}
