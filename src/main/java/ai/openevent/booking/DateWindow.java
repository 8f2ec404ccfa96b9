package ai.openevent.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A span out of which one day is wanted ("a Saturday in May"), both ends included.
///
/// @param dayPart a hint only: the hour is never taken from it
public record DateWindow(LocalDate from, LocalDate until, @Nullable DayOfWeek weekday, @Nullable DayPart dayPart) {

  public enum DayPart {
    MORNING,
    AFTERNOON,
    EVENING
  }

  public DateWindow {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A window ends before it begins: " + from + " to " + until);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until) && (weekday == null || day.getDayOfWeek() == weekday);
  }
}
