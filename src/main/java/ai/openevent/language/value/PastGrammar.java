package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// What lies behind today: "last Monday", "lundi dernier", "la settimana scorsa", "the last three weeks", "due anni fa",
/// "il y a dix jours". Stories mostly; a message that is nothing else is asked about.
final class PastGrammar {

  /// The rule of all that is read here.
  static final String RULE = "counted back from today";

  private static final int MOST = 100;

  private final Units units;
  private final Days days;
  private final LengthGrammar lengths;

  PastGrammar(Units units, Days days) {
    this.units = units;
    this.days = days;
    this.lengths = new LengthGrammar(units);
  }

  @Nullable Draft at(int i) {
    Draft draft = ago(i);
    draft = draft != null ? draft : named(i);
    draft = draft != null ? draft : weekday(i);
    draft = draft != null ? draft : counted(i);
    draft = draft != null ? draft : unit(i);
    return draft != null && units.free(i, draft.to()) ? draft : null;
  }

  private static Draft past(int from, int to, LocalDate start, LocalDate end) {
    return Draft.window(from, to, start, end, RULE).as(DateKind.PAST);
  }

  /// "Due settimane fa", "il y a deux semaines".
  private @Nullable Draft ago(int i) {
    boolean led = units.is(i, Sign.AGO_LEAD);
    Length length = lengths.at(led ? units.skipAbout(i + 1) : i);
    if (length == null || length.clock() || !(led || units.is(length.to(), Sign.AGO))) {
      return null;
    }
    LocalDate day = length.before(days.today.atStartOfDay()).toLocalDate();
    return past(i, led ? length.to() : length.to() + 1, day, day);
  }

  /// A span in one expression of the language: "l'an dernier".
  private @Nullable Draft named(int i) {
    return units.is(i, Sign.LAST_SPAN) ? before(i, i + 1, units.value(i, Sign.LAST_SPAN), 1) : null;
  }

  /// "Last Monday", "lundi dernier"; not "the last Monday of June".
  private @Nullable Draft weekday(int i) {
    boolean led = units.is(i, Sign.PREVIOUS) && !units.isAny(i + 2, Sign.OF, Sign.IN);
    int at = led ? i + 1 : i;
    if (!units.is(at, Sign.WEEKDAY) || !(led || units.is(at + 1, Sign.PREVIOUS)) || units.digits(at + 2) > 0) {
      return null;
    }
    LocalDate day = days.today.with(TemporalAdjusters.previous(DayOfWeek.of(units.value(at, Sign.WEEKDAY))));
    return past(i, i + 2, day, day);
  }

  /// "The last three weeks", "les 3 dernières semaines", "gli ultimi due anni".
  private @Nullable Draft counted(int i) {
    boolean led = units.is(i, Sign.PREVIOUS);
    int number = units.number(led ? i + 1 : i);
    boolean whole = number >= 1 && number <= MOST && (led || units.is(i + 1, Sign.PREVIOUS));
    return whole ? before(i, i + 3, units.value(i + 2, Sign.UNIT), number) : null;
  }

  /// "Last week", "la semaine dernière".
  private @Nullable Draft unit(int i) {
    boolean led = units.is(i, Sign.PREVIOUS) && !units.isAny(i + 2, Sign.OF, Sign.IN);
    return led || units.is(i + 1, Sign.PREVIOUS) ? before(i, i + 2, units.value(led ? i + 1 : i, Sign.UNIT), 1) : null;
  }

  /// So many whole units before the present one.
  private @Nullable Draft before(int from, int to, int unit, int number) {
    LocalDate monday = days.monday(0);
    YearMonth month = YearMonth.from(days.today);
    LocalDate year = days.today.withDayOfYear(1);
    LocalDate quarter = days.quarter((days.today.getMonthValue() + 2) / 3, days.today.getYear());
    return switch (unit) {
      case RelativeGrammar.DAY -> past(from, to, days.today.minusDays(number), days.today.minusDays(1));
      case RelativeGrammar.WEEK -> past(from, to, monday.minusWeeks(number), monday.minusDays(1));
      case RelativeGrammar.WEEKEND -> past(from, to, monday.minusDays(2L + 7L * (number - 1)), monday.minusDays(1));
      case RelativeGrammar.MONTH -> past(from, to, month.minusMonths(number).atDay(1), month.atDay(1).minusDays(1));
      case RelativeGrammar.QUARTER -> past(from, to, quarter.minusMonths(3L * number), quarter.minusDays(1));
      case RelativeGrammar.YEAR -> past(from, to, year.minusYears(number), year.minusDays(1));
      default -> null;
    };
  }
}
