package ai.openevent.language.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Weekends, Saturday and Sunday: "next weekend", "this weekend", "at the weekend", "weekend of 15 May",
/// "weekend of 5–6 June", "Easter weekend".
final class WeekendGrammar {

  private static final int MONDAY_TO_SATURDAY = 5;

  private final Units units;
  private final PointGrammar points;
  private final RelativeGrammar relatives;
  private final Days days;

  WeekendGrammar(Units units, PointGrammar points, RelativeGrammar relatives, Days days) {
    this.units = units;
    this.points = points;
    this.relatives = relatives;
    this.days = days;
  }

  @Nullable Draft at(int i) {
    if (relatives.isFeast(i)) {
      return ofFeast(i);
    }
    boolean led = units.isAny(i, Sign.NEXT, Sign.THIS) || units.is(i, Sign.AFTER_NEXT);
    int at = led && !isWeekend(i) ? i + 1 : i;
    if (!isWeekend(at)) {
      return null;
    }
    Draft around = units.isAny(at + 1, Sign.OF, Sign.FROM) ? around(i, units.skipFillers(at + 2)) : null;
    if (around != null) {
      return around;
    }
    if (!led && !units.isAny(i - 1, Sign.ON, Sign.THE)) {
      return null;
    }
    int ahead = units.is(i, Sign.AFTER_NEXT) ? 7 : 0;
    LocalDate saturday = days.today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).plusDays(ahead);
    return weekend(i, at + 1, saturday);
  }

  private boolean isWeekend(int i) {
    return units.value(i, Sign.UNIT) == RelativeGrammar.WEEKEND;
  }

  private static Draft weekend(int from, int to, LocalDate saturday) {
    return Draft.window(from, to, saturday, saturday.plusDays(1), "weekend");
  }

  private static LocalDate saturday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(MONDAY_TO_SATURDAY);
  }

  /// "weekend of 15 May", "weekend of 5/6 June", "weekend of the 5th and 6th of June".
  private @Nullable Draft around(int i, int day) {
    if (relatives.isFeast(day)) {
      LocalDate feast = relatives.day(day);
      return feast == null ? null : weekend(i, relatives.dayEnd(day), saturday(feast));
    }
    Point point = points.at(day);
    int sign = point == null && points.isWritten(day) ? points.afterDay(day) : -1;
    boolean joined = sign > 0 && (units.isDash(sign) || units.mark(sign, "/") || units.isAny(sign, Sign.AND, Sign.TO));
    point = joined ? points.at(units.skipFillers(sign + 1)) : point;
    if (point == null && points.isOrdinal(day)) {
      return weekend(i, points.afterDay(day), saturday(days.dayOfMonth(points.dayNumber(day), 0)));
    }
    LocalDate date = point == null ? null : days.read(point).start();
    return point == null || date == null ? null : weekend(i, point.to(), saturday(date));
  }

  /// "Easter weekend", "Ascension weekend".
  private @Nullable Draft ofFeast(int i) {
    LocalDate feast = relatives.day(i);
    int to = relatives.dayEnd(i);
    return feast != null && isWeekend(to) ? weekend(i, to + 1, saturday(feast)) : null;
  }
}
