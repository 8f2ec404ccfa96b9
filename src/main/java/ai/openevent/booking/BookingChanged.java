package ai.openevent.booking;

import java.util.List;

/// Something happened to a booking. Published synchronously inside the unit of work that records it, so that a listener
/// can write into the same commit.
///
/// @param before the booking as it was; a booking that doesn't exist yet for the first event
public record BookingChanged(Booking before, Booking after, List<BookingEvent> events, List<Outcome> outcomes) {

  public BookingChanged {
    events = List.copyOf(events);
    outcomes = List.copyOf(outcomes);
  }

  public BookingId id() {
    return after.id();
  }
}
