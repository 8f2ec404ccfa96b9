package ai.openevent.booking;

import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/// Who has which room when, at one moment. Immutable. The booking that asks never blocks itself.
public interface Occupancy {

  /// The other booking whose hold overlaps `[from, until)`; confirmed ones first.
  Optional<Holder> holder(RoomId room, LocalDateTime from, LocalDateTime until, BookingId self);

  /// Whether any booking but this one holds any room on that day.
  boolean isEventDay(LocalDate day, BookingId self);

  /// Whether another client's visit is put down or suggested for that time.
  boolean isVisitTaken(VisitSlot slot, BookingId self);

  record Holder(UUID booking, Hold.Strength strength) {}

  /// A house without bookings.
  Occupancy EMPTY = new Occupancy() {
    @Override
    public Optional<Holder> holder(RoomId room, LocalDateTime from, LocalDateTime until, BookingId self) {
      return Optional.empty();
    }

    @Override
    public boolean isEventDay(LocalDate day, BookingId self) {
      return false;
    }

    @Override
    public boolean isVisitTaken(VisitSlot slot, BookingId self) {
      return false;
    }
  };
}
