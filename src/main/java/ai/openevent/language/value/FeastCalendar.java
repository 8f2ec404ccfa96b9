package ai.openevent.language.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Feasts by name: on a fixed day, by Easter, on the nth weekday of a month, before Christmas. The names are data.
final class FeastCalendar {

  /// A rank of five is the last such weekday of the month.
  private static final int LAST = 5;

  private final Units units;
  private final Days days;

  /// A feast that was read, and where it ends.
  record Feast(LocalDate day, int to) {}

  FeastCalendar(Units units, Days days) {
    this.units = units;
    this.days = days;
  }

  /// "Christmas", "an Allerheiligen", "Easter Monday 2027", "next Thanksgiving"; not "Christmas party".
  @Nullable Feast at(int i) {
    int at = units.isAny(i, Sign.NEXT, Sign.THIS) ? i + 1 : i;
    boolean feast = units.isAny(at, Sign.FEAST, Sign.EASTER) || units.isAny(at, Sign.NTH_FEAST, Sign.ADVENT);
    if (!feast || (units.isUnknownWord(at + 1) && !units.is(at + 1, Sign.FOLLOW)) || units.is(at + 1, Sign.EVENT)) {
      return null;
    }
    int number = units.isAny(at + 1, Sign.OF, Sign.IN) || units.mark(at + 1, ",") ? at + 2 : at + 1;
    boolean dated = units.digits(number) == 4 && units.number(number) >= 1900 && units.number(number) <= 2199;
    int year = dated ? units.number(number) : 0;
    LocalDate day = year > 0 ? in(at, year) : next(at);
    return day == null ? null : new Feast(day, dated ? number + 1 : at + 1);
  }

  /// The next one after today; leap days may be years away.
  private @Nullable LocalDate next(int i) {
    for (int year = days.today.getYear(); year <= days.today.getYear() + 8; year++) {
      LocalDate day = in(i, year);
      if (day != null && day.isAfter(days.today)) {
        return day;
      }
    }
    return null;
  }

  private @Nullable LocalDate in(int i, int year) {
    if (units.is(i, Sign.FEAST)) {
      return Point.date(year, units.value(i, Sign.FEAST) / 100, units.value(i, Sign.FEAST) % 100);
    }
    if (units.is(i, Sign.EASTER)) {
      return Days.easter(year).plusDays(units.value(i, Sign.EASTER));
    }
    return units.is(i, Sign.ADVENT) ? advent(units.value(i, Sign.ADVENT), year) : ranked(units.value(i, Sign.NTH_FEAST), year);
  }

  /// The fourth Sunday of Advent is the last before Christmas Day.
  private static LocalDate advent(int sunday, int year) {
    return LocalDate.of(year, 12, 25).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusWeeks(4L - sunday);
  }

  /// Digits: month, rank, weekday, days after it.
  private static LocalDate ranked(int code, int year) {
    int rank = code / 100 % 10;
    LocalDate month = LocalDate.of(year, code / 1000, 1);
    return month.with(TemporalAdjusters.dayOfWeekInMonth(rank == LAST ? -1 : rank, DayOfWeek.of(code / 10 % 10))).plusDays(code % 10);
  }
}
