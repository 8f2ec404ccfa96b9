package ai.openevent.language.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Days counted from another day: "two weeks before 5 May", "3 days after Christmas", "the third Tuesday after Easter",
/// "the week after Easter", "2 Sundays from now".
final class OffsetGrammar {

  private static final int MOST = 60;

  private final Units units;
  private final Days days;
  private final PointGrammar points;
  private final RelativeGrammar relatives;
  private final LengthGrammar lengths;

  OffsetGrammar(Units units, Days days, PointGrammar points, RelativeGrammar relatives) {
    this.units = units;
    this.days = days;
    this.points = points;
    this.relatives = relatives;
    this.lengths = new LengthGrammar(units);
  }

  @Nullable Draft at(int i) {
    Draft draft = length(i);
    draft = draft != null ? draft : weekdays(i);
    draft = draft != null ? draft : ranked(i);
    draft = draft != null ? draft : neighbour(i);
    return draft != null && units.free(i, draft.to()) ? draft : null;
  }

  /// "two weeks before 5 May", "3 days after Christmas", "a week from Monday".
  private @Nullable Draft length(int i) {
    Length length = lengths.at(i);
    if (length == null || length.clock() || !(isDistance(length.to()) || isOnWeekday(i, length.to()))) {
      return null;
    }
    Draft anchor = anchor(length.to() + 1);
    LocalDate day = anchor == null ? null : anchor.start();
    if (anchor == null || day == null) {
      return null;
    }
    boolean before = units.is(length.to(), Sign.AHEAD_OF);
    LocalDate counted = (before ? length.before(day.atStartOfDay()) : length.after(day.atStartOfDay())).toLocalDate();
    return Draft.day(i, anchor.to(), counted, "counted from a day");
  }

  private boolean isDistance(int i) {
    return units.isAny(i, Sign.AFTER, Sign.AHEAD_OF) || (units.is(i, Sign.FROM) && !units.is(i, Sign.AT));
  }

  /// "a week on Friday", but not "for a week on Friday".
  private boolean isOnWeekday(int i, int to) {
    return units.is(to, Sign.ON) && units.is(to + 1, Sign.WEEKDAY) && !units.is(i - 1, Sign.FOR);
  }

  private @Nullable Draft anchor(int i) {
    int at = units.skipFillers(units.is(i, Sign.ON) ? i + 1 : i);
    Point point = points.at(at);
    return point == null ? relatives.at(at) : days.read(point);
  }

  /// "2 Sundays from now": the second one that comes.
  private @Nullable Draft weekdays(int i) {
    int number = units.number(i);
    boolean counted = number >= 1 && number <= MOST && units.is(i + 1, Sign.WEEKDAY) && units.is(i + 2, Sign.FROM_NOW);
    return counted
        ? Draft.day(i, i + 3, days.nextWeekday(units.value(i + 1, Sign.WEEKDAY)).plusWeeks(number - 1L), "weekdays from now")
        : null;
  }

  /// "the third Tuesday after Christmas", "the Friday before 5 May".
  private @Nullable Draft ranked(int i) {
    boolean last = units.is(i, Sign.LAST) && units.is(i + 2, Sign.AHEAD_OF);
    int rank = last ? 1 : points.rank(i);
    int weekday = last ? i + 1 : rank > 0 ? points.afterDay(i) : i;
    boolean led = rank > 0 || units.is(i - 1, Sign.THE) || units.is(i + 1, Sign.AFTER) || units.is(i + 1, Sign.AHEAD_OF);
    if (!led || rank > MOST || !units.is(weekday, Sign.WEEKDAY) || !units.isAny(weekday + 1, Sign.AFTER, Sign.AHEAD_OF)) {
      return null;
    }
    Draft anchor = anchor(weekday + 2);
    LocalDate day = anchor == null ? null : anchor.start();
    if (anchor == null || day == null) {
      return null;
    }
    DayOfWeek which = DayOfWeek.of(units.value(weekday, Sign.WEEKDAY));
    long weeks = Math.max(rank, 1) - 1L;
    LocalDate found = units.is(weekday + 1, Sign.AHEAD_OF)
        ? day.with(TemporalAdjusters.previous(which)).minusWeeks(weeks)
        : day.with(TemporalAdjusters.next(which)).plusWeeks(weeks);
    return Draft.day(i, anchor.to(), found, "weekday beside a day");
  }

  /// "the day after Christmas", "the week before Easter", "the weekend after 5 May", "il mese dopo Natale".
  private @Nullable Draft neighbour(int i) {
    boolean before = units.is(i + 1, Sign.AHEAD_OF);
    if (!units.is(i, Sign.UNIT) || units.number(i - 1) > 1 || !(before || units.is(i + 1, Sign.AFTER))) {
      return null;
    }
    Draft anchor = anchor(i + 2);
    LocalDate day = anchor == null ? null : anchor.start();
    return anchor == null || day == null ? null : neighbour(i, anchor.to(), day, before);
  }

  private @Nullable Draft neighbour(int i, int to, LocalDate day, boolean before) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(before ? -1 : 1);
    LocalDate saturday = before
        ? day.with(TemporalAdjusters.previous(DayOfWeek.SATURDAY))
        : day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    LocalDate month = day.withDayOfMonth(1).plusMonths(before ? -1 : 1);
    return switch (units.value(i, Sign.UNIT)) {
      case RelativeGrammar.DAY -> Draft.day(i, to, day.plusDays(before ? -1 : 1), "day beside a day");
      case RelativeGrammar.WEEK -> Draft.window(i, to, monday, monday.plusDays(6), "week beside a day");
      case RelativeGrammar.MONTH ->
          Draft.window(i, to, month, month.plusMonths(1).minusDays(1), "month beside a day");
      case RelativeGrammar.WEEKEND -> Draft.window(i, to, saturday, saturday.plusDays(1), "weekend beside a day");
      default -> null;
    };
  }
}
