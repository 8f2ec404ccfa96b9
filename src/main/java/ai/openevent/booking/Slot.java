package ai.openevent.booking;

import ai.openevent.venue.Room;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The time an event occupies a room, `[from, until)`: its hours widened by the room's buffers, or whole days when the hours
/// are unknown or several days are booked (workflow.md 13.1, R10).
record Slot(LocalDateTime from, LocalDateTime until) {

  static Slot of(EventDays days, @Nullable Hours hours, Room room) {
    if (days.isSeveral() || hours == null || hours.start() == null || hours.end() == null) {
      return new Slot(days.first().atStartOfDay(), days.last().plusDays(1).atStartOfDay());
    }
    LocalTime end = hours.end();
    LocalDateTime until = days.first().plusDays(hours.crossesMidnight() ? 1 : 0).atTime(end);
    return new Slot(
        days.first().atTime(hours.start()).minusMinutes(room.buffers().before()),
        until.plusMinutes(room.buffers().after()));
  }

  Hold hold(Room room, Hold.Strength strength) {
    return new Hold(room.id(), from, until, strength);
  }
}
