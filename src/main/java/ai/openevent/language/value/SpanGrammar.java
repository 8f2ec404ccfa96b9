package ai.openevent.language.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Spans of days from today on: "the next three weeks", "within 9 months", "the rest of the week", "all week".
final class SpanGrammar {

  /// "The coming days" are three of them.
  private static final int FEW = 3;
  private static final int MOST = 100;

  private final Units units;
  private final Days days;
  private final LengthGrammar lengths;

  SpanGrammar(Units units, Days days) {
    this.units = units;
    this.days = days;
    this.lengths = new LengthGrammar(units);
  }

  @Nullable Draft at(int i) {
    Draft draft = within(i);
    draft = draft != null ? draft : coming(i);
    draft = draft != null ? draft : comingLater(i);
    draft = draft != null ? draft : someTime(i);
    draft = draft != null ? draft : rest(i);
    return draft != null ? draft : whole(i);
  }

  /// "within 9 months", "within the next two weeks": today counts.
  private @Nullable Draft within(int i) {
    if (!units.is(i, Sign.WITHIN)) {
      return null;
    }
    int at = units.skipFillers(i + 1);
    at = units.isAny(at, Sign.NEXT, Sign.THIS) ? at + 1 : at;
    Length length = lengths.at(at);
    length = length != null || at == i + 1 ? length : lengths.once(at);
    return length == null || length.clock() ? null : until(i, length, days.today);
  }

  /// "the next three days", "next couple of weeks": from tomorrow on.
  private @Nullable Draft coming(int i) {
    boolean next = units.is(i, Sign.NEXT) && !units.is(i, Sign.UNIT);
    int number = units.is(i + 1, Sign.THE) && units.number(i + 1) < 0 ? i + 2 : i + 1;
    Length length = next || units.is(i, Sign.THIS) ? lengths.at(number) : null;
    return length == null || length.clock() || units.number(number) == 1 ? null : until(i, length, days.today.plusDays(1));
  }

  /// "Les 3 prochaines semaines", "3 mois suivants", "nei prossimi giorni".
  private @Nullable Draft comingLater(int i) {
    if (units.is(i, Sign.NEXT_FEW)) {
      Length few = lengths.counted(i, i + 1, FEW);
      return few == null || few.clock() ? null : until(i, few, days.today.plusDays(1));
    }
    int number = units.number(i);
    if (number < 2 || number > MOST) {
      return null;
    }
    boolean between = units.is(i + 1, Sign.NEXT) && !units.is(i + 1, Sign.UNIT);
    boolean behind = units.is(i + 1, Sign.UNIT) && units.is(i + 2, Sign.NEXT) && !units.is(i + 2, Sign.UNIT);
    Length length = between ? lengths.counted(i, i + 2, number) : behind ? lengths.counted(i, i + 1, number) : null;
    return length == null || length.clock() ? null : until(i, length.over(i, i + 3), days.today.plusDays(1));
  }

  /// "in drei bis vier Wochen", "in 2-3 weeks".
  private @Nullable Draft someTime(int i) {
    int first = units.is(i, Sign.IN) ? units.skipAbout(i + 1) : -1;
    boolean sign = units.isAny(first + 1, Sign.TO, Sign.OR) || units.isDash(first + 1) || units.mark(first + 1, ",");
    int soon = first < 0 || !sign ? -1 : units.number(first);
    int late = units.number(first + 2);
    Length start = soon < 1 || late <= soon || late > MOST ? null : lengths.counted(first, first + 3, soon);
    Length end = start == null ? null : lengths.counted(first, first + 3, late);
    return start == null || end == null || end.clock()
        ? null
        : Draft.window(i, end.to(), start.after(days.today.atStartOfDay()).toLocalDate(),
            end.after(days.today.atStartOfDay()).toLocalDate(), "in some time");
  }

  private Draft until(int i, Length length, LocalDate from) {
    LocalDateTime end = length.after(days.today.atStartOfDay());
    return Draft.window(i, length.to(), from, end.toLocalDate(), "coming days");
  }

  /// "the rest of the week", "the rest of this year".
  private @Nullable Draft rest(int i) {
    if (!units.is(i, Sign.REST)) {
      return null;
    }
    int at = units.skipFillers(units.is(i + 1, Sign.OF) ? i + 2 : i + 1);
    int unit = units.is(at, Sign.THIS) ? at + 1 : at;
    LocalDate end = end(units.value(unit, Sign.UNIT));
    return end == null ? null : Draft.window(i, unit + 1, days.today, end, "rest of a span");
  }

  private @Nullable LocalDate end(int unit) {
    return switch (unit) {
      case RelativeGrammar.WEEK -> days.monday(0).plusDays(6);
      case RelativeGrammar.MONTH -> days.today.with(TemporalAdjusters.lastDayOfMonth());
      case RelativeGrammar.QUARTER -> days.quarter((days.today.getMonthValue() + 2) / 3, 0).plusMonths(3).minusDays(1);
      case RelativeGrammar.YEAR -> days.today.with(TemporalAdjusters.lastDayOfYear());
      default -> null;
    };
  }

  /// "all week", "the whole week".
  private @Nullable Draft whole(int i) {
    if (!units.is(i, Sign.WHOLE) || units.value(i + 1, Sign.UNIT) != RelativeGrammar.WEEK) {
      return null;
    }
    return Draft.window(i, i + 2, days.monday(0), days.monday(0).plusDays(6), "whole week");
  }
}
