package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days and spans before today: "last Sunday", "letzte Woche", "Freitag der letzten Woche", "the last two years", "vor drei Wochen",
/// "three weeks ago". Nobody books them; they are read so that nothing else is made of their words.
final class PastGrammar {

  /// The rule of such a date, by which its role is known.
  static final String RULE = "before today";

  private static final int MOST = 400;

  private final Units units;
  private final Days days;
  private final RelativeGrammar relatives;

  PastGrammar(Units units, Days days, RelativeGrammar relatives) {
    this.units = units;
    this.days = days;
    this.relatives = relatives;
  }

  @Nullable Draft at(int i) {
    Draft draft = last(i);
    draft = draft != null ? draft : lastBehind(i);
    draft = draft != null ? draft : numberFirst(i);
    draft = draft != null ? draft : weekdayOfLastWeek(i);
    draft = draft != null ? draft : ago(i);
    return draft != null && units.free(i, draft.to()) ? draft : null;
  }

  /// "Last Sunday", "letztes Wochenende", "the last 3 months", "letzten Sommer".
  private @Nullable Draft last(int i) {
    if (units.is(i, Sign.PAST_SPAN)) {
      return span(i, i + 1, 1, units.value(i, Sign.PAST_SPAN));
    }
    // "The last day of the month", "last week in October" is counted within the span that follows.
    if (!units.is(i, Sign.LAST) || units.is(i, Sign.WEEKDAY) || (units.is(i + 1, Sign.UNIT) && units.isAny(i + 2, Sign.OF, Sign.IN))) {
      return null;
    }
    if (units.number(i + 1) > 0 && !units.is(i + 1, Sign.UNIT)) {
      return span(i, i + 3, units.number(i + 1), units.value(i + 2, Sign.UNIT));
    }
    Draft named = named(i, i + 1, i + 2);
    return named != null ? named : span(i, i + 2, 1, units.value(i + 1, Sign.UNIT));
  }

  /// "Dimanche dernier", "la settimana scorsa"; not "Sunday last week".
  private @Nullable Draft lastBehind(int i) {
    if (!units.is(i + 1, Sign.LAST_BEHIND)) {
      return null;
    }
    Draft named = named(i, i, i + 2);
    return named != null ? named : span(i, i + 2, 1, units.value(i, Sign.UNIT));
  }

  /// "Les 3 dernières semaines", "due mesi passati".
  private @Nullable Draft numberFirst(int i) {
    int number = units.number(i);
    boolean between = units.isAny(i + 1, Sign.LAST, Sign.LAST_BEHIND) && units.is(i + 2, Sign.UNIT);
    boolean behind = units.is(i + 1, Sign.UNIT) && units.is(i + 2, Sign.LAST_BEHIND);
    if (number < 1 || !(between || behind)) {
      return null;
    }
    return span(i, i + 3, number, units.value(between ? i + 2 : i + 1, Sign.UNIT));
  }

  private @Nullable Draft named(int i, int noun, int to) {
    if (units.is(noun, Sign.WEEKDAY)) {
      LocalDate day = days.today.with(TemporalAdjusters.previous(DayOfWeek.of(units.value(noun, Sign.WEEKDAY))));
      boolean part = units.is(to, Sign.PART) && units.free(to);
      return past(i, part ? to + 1 : to, day, day).at(part ? relatives.part(to) : null);
    }
    if (units.is(noun, Sign.MONTH)) {
      YearMonth now = YearMonth.from(days.today);
      int month = units.value(noun, Sign.MONTH);
      YearMonth before = now.withMonth(month).minusYears(month < now.getMonthValue() ? 0 : 1);
      return past(i, to, before.atDay(1), before.atEndOfMonth());
    }
    if (units.is(noun, Sign.SEASON)) {
      LocalDate start = days.season(units.value(noun, Sign.SEASON), 0).minusYears(1);
      return past(i, to, start, start.plusMonths(3).minusDays(1));
    }
    return null;
  }

  /// So many whole units before the running one; days end yesterday.
  private @Nullable Draft span(int i, int to, int number, int unit) {
    if (number > MOST) {
      return null;
    }
    LocalDate today = days.today;
    return switch (unit) {
      case RelativeGrammar.DAY -> past(i, to, today.minusDays(number), today.minusDays(1));
      case RelativeGrammar.WEEK -> past(i, to, days.monday(-number), days.monday(0).minusDays(1));
      case RelativeGrammar.WEEKEND -> past(i, to, days.monday(-number).plusDays(5), days.monday(-1).plusDays(6));
      case RelativeGrammar.MONTH -> before(i, to, today.withDayOfMonth(1), number);
      case RelativeGrammar.QUARTER -> before(i, to, YearMonth.of(today.getYear(), quarterMonth(today)).atDay(1), 3 * number);
      case RelativeGrammar.YEAR -> before(i, to, today.withDayOfYear(1), 12 * number);
      default -> null;
    };
  }

  private static int quarterMonth(LocalDate day) {
    return (day.getMonthValue() - 1) / 3 * 3 + 1;
  }

  private static Draft before(int i, int to, LocalDate end, int months) {
    return past(i, to, end.minusMonths(months), end.minusDays(1));
  }

  /// "Sonntag der letzten Woche", "Friday last week".
  private @Nullable Draft weekdayOfLastWeek(int i) {
    if (!units.is(i, Sign.WEEKDAY)) {
      return null;
    }
    int at = units.is(i + 1, Sign.PART) ? i + 2 : i + 1;
    at = units.isAny(at, Sign.OF, Sign.IN) || units.is(at, Sign.THE) ? units.skipFillers(at + 1) : at;
    int week = units.is(at, Sign.LAST) ? at + 1 : at;
    boolean last = units.is(at, Sign.LAST) || units.is(at + 1, Sign.LAST_BEHIND);
    if (!last || units.value(week, Sign.UNIT) != RelativeGrammar.WEEK) {
      return null;
    }
    LocalDate day = days.monday(-1).plusDays(units.value(i, Sign.WEEKDAY) - 1L);
    return past(i, at + 2, day, day).at(relatives.part(i + 1));
  }

  /// "Vor drei Wochen", "il y a deux mois", "three weeks ago", "tre giorni fa".
  private @Nullable Draft ago(int i) {
    boolean led = units.is(i, Sign.AGO);
    int number = led ? units.skipAbout(i + 1) : i;
    int count = units.number(number);
    boolean counted = count > 0 && count <= MOST && units.is(number + 1, Sign.UNIT);
    if (!counted || led == units.is(number + 2, Sign.AGO)) {
      return null;
    }
    LocalDate day = earlier(count, units.value(number + 1, Sign.UNIT));
    return day == null ? null : past(i, led ? number + 2 : number + 3, day, day);
  }

  private @Nullable LocalDate earlier(int count, int unit) {
    return switch (unit) {
      case RelativeGrammar.DAY -> days.today.minusDays(count);
      case RelativeGrammar.WEEK -> days.today.minusWeeks(count);
      case RelativeGrammar.MONTH -> days.today.minusMonths(count);
      case RelativeGrammar.YEAR -> days.today.minusYears(count);
      default -> null;
    };
  }

  private static Draft past(int from, int to, LocalDate start, LocalDate end) {
    return new Draft(from, to, DateKind.PAST, start, end, List.of(), List.of(), null, false, RULE);
  }
}
