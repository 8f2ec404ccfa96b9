package ai.openevent.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A span out of which one day is wanted ("a Friday or Saturday in May"), both ends included.
///
/// @param weekdays those that would do; empty for any
/// @param dayPart a hint only: the hour is never taken from it
public record DateWindow(LocalDate from, LocalDate until, List<DayOfWeek> weekdays, @Nullable DayPart dayPart) {

  public enum DayPart {
    MORNING,
    AFTERNOON,
    EVENING
  }

  public DateWindow {
    weekdays = List.copyOf(weekdays);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A window ends before it begins: " + from + " to " + until);
    }
  }

  /// Any of the days from one to another, or those on some weekdays.
  public static DateWindow of(LocalDate from, LocalDate until, DayOfWeek... weekdays) {
    return new DateWindow(from, until, Arrays.asList(weekdays), null);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until) && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
  }
}
