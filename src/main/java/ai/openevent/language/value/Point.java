package ai.openevent.language.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day as it is written, before anybody asked the calendar.
///
/// @param from first unit
/// @param to after the last unit
/// @param month 0 when the message names none
/// @param year 0 when the message names none
/// @param weekday 1 is Monday, 0 none
/// @param digitsOnly the month is written in digits
/// @param slashes written with slashes, so that some read the month first
record Point(int from, int to, int day, int month, int year, int weekday, boolean digitsOnly, boolean slashes) {

  static Point of(int from, int to, int day, int month, int year) {
    return new Point(from, to, day, month, year, 0, false, false);
  }

  Point written(boolean digitsOnly, boolean slashes) {
    return new Point(from, to, day, month, year, weekday, digitsOnly, slashes);
  }

  Point withWeekday(int newFrom, int weekday) {
    return new Point(newFrom, to, day, month, year, weekday, digitsOnly, slashes);
  }

  Point over(int newFrom, int newTo) {
    return new Point(newFrom, newTo, day, month, year, weekday, digitsOnly, slashes);
  }

  Point in(int newMonth, int newYear) {
    return new Point(from, to, day, newMonth, newYear, weekday, digitsOnly, slashes);
  }

  boolean hasMonth() {
    return month > 0;
  }

  boolean hasYear() {
    return year > 0;
  }

  /// The day, or null if the calendar has no such day.
  @Nullable LocalDate dateIn(int year) {
    return date(year, month, day);
  }

  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
