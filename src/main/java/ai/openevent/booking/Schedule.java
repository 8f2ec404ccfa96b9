package ai.openevent.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the event takes place.
///
/// @param days the confirmed days; null until one concrete, valid, future date is known
/// @param window where to look for a day, while it is open
/// @param unclear a bare range ("12–14 May") of which the client has to say what it means
/// @param proposed the days that the last proposal listed, earliest first
/// @param rounds proposals in a row that led to nothing
public record Schedule(
    @Nullable EventDays days,
    @Nullable Hours hours,
    @Nullable DateWindow window,
    @Nullable EventDays unclear,
    List<LocalDate> proposed,
    int rounds) {

  static final Schedule OPEN = new Schedule(null, null, null, null, List.of(), 0);

  public Schedule {
    proposed = List.copyOf(proposed);
  }

  Schedule chosen(EventDays newDays) {
    return new Schedule(newDays, hours, null, null, List.of(), 0);
  }

  Schedule during(Hours newHours) {
    return new Schedule(days, newHours, window, unclear, proposed, rounds);
  }

  Schedule within(DateWindow newWindow) {
    return new Schedule(null, hours, newWindow, null, proposed, rounds);
  }

  Schedule questioned(EventDays range) {
    return new Schedule(days, hours, window, range, proposed, rounds);
  }

  Schedule proposing(List<LocalDate> choice) {
    return new Schedule(days, hours, window, unclear, choice, rounds + 1);
  }
}
