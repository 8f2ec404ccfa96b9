package ai.openevent.booking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The days of an event, both ends included.
public record EventDays(LocalDate first, LocalDate last) {

  public EventDays {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("Days end before they begin: " + first + " to " + last);
    }
  }

  public static EventDays on(LocalDate day) {
    return new EventDays(day, day);
  }

  public boolean isSeveral() {
    return !first.equals(last);
  }

  public int count() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  public List<LocalDate> all() {
    return first.datesUntil(last.plusDays(1)).toList();
  }
}
