package ai.openevent.language.value;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Shares of a month beyond a single third: "zweite Maihälfte", "Anfang bis Mitte Mai", "Ende Mai bis Anfang Juni 2027".
final class MonthShareGrammar {

  private static final int MIDDLE_STARTS = 11;
  private static final int LATE_STARTS = 21;
  private static final int FIRST_HALF_ENDS = 15;
  private static final int MOST_WEEKS = 3;

  private final Units units;
  private final PointGrammar points;
  private final Days days;

  /// A month that was read, and where it ends.
  private record MonthRead(YearMonth month, int to) {}

  MonthShareGrammar(Units units, PointGrammar points, Days days) {
    this.units = units;
    this.points = points;
    this.days = days;
  }

  @Nullable Draft at(int i) {
    Draft half = half(i);
    Draft draft = half != null ? half : weeks(i);
    return draft != null ? draft : shares(i);
  }

  /// "the first two weeks of July", "les deux dernières semaines de mai".
  private @Nullable Draft weeks(int i) {
    boolean numberFirst = isEdge(i + 1) && !isEdge(i);
    int edge = numberFirst ? i + 1 : i;
    if (!isEdge(edge)) {
      return null;
    }
    int afterEdge = units.is(edge, Sign.LAST) ? edge + 1 : points.afterDay(edge);
    int count = units.number(numberFirst ? i : afterEdge);
    int noun = numberFirst ? afterEdge : afterEdge + 1;
    boolean weeks = count >= 2 && count <= MOST_WEEKS && units.value(noun, Sign.UNIT) == RelativeGrammar.WEEK;
    MonthRead read = weeks ? month(noun + 1) : null;
    if (read == null) {
      return null;
    }
    int days = count * 7;
    LocalDate end = read.month().atEndOfMonth();
    return units.is(edge, Sign.LAST)
        ? Draft.window(i, read.to(), end.minusDays(days - 1L), end, "weeks of a month")
        : Draft.window(i, read.to(), read.month().atDay(1), read.month().atDay(days), "weeks of a month");
  }

  private boolean isEdge(int i) {
    return units.is(i, Sign.LAST) || points.rank(i) == 1;
  }

  private @Nullable Draft half(int i) {
    int rank = units.is(i, Sign.LAST) ? 2 : points.rank(i);
    int noun = rank < 1 || rank > 2 ? -1 : units.is(i, Sign.LAST) ? i + 1 : points.afterDay(i);
    MonthRead read = noun > 0 && units.is(noun, Sign.HALF_SPAN) ? month(noun + 1) : null;
    if (read == null) {
      return null;
    }
    LocalDate start = read.month().atDay(rank == 1 ? 1 : FIRST_HALF_ENDS + 1);
    LocalDate end = rank == 1 ? read.month().atDay(FIRST_HALF_ENDS) : read.month().atEndOfMonth();
    return Draft.window(i, read.to(), start, end, "half of a month");
  }

  private @Nullable Draft shares(int i) {
    if (!isShare(i)) {
      return null;
    }
    MonthRead first = month(i + 1);
    int sign = first == null ? i + 1 : first.to();
    boolean joined = units.is(sign, Sign.TO) || units.isDash(sign) || (first == null && units.mark(sign, "/"));
    int second = afterJoint(sign);
    MonthRead last = joined && isShare(second) ? month(second + 1) : null;
    if (last == null) {
      return null;
    }
    YearMonth from = first == null ? last.month() : first.month();
    from = from.isAfter(last.month()) ? from.withYear(last.month().getYear()) : from;
    LocalDate start = start(i, from);
    LocalDate end = end(second, last.month());
    return start.isAfter(end) ? null : Draft.window(i, last.to(), start, end, "shares of months");
  }

  /// "Mid to late May", "mid-to-late May", "early/mid May".
  private int afterJoint(int sign) {
    int at = sign + 1;
    at = units.is(at, Sign.TO) ? at + 1 : at;
    return units.isDash(at) ? at + 1 : at;
  }

  private boolean isShare(int i) {
    return units.isAny(i, Sign.EARLY, Sign.LATE) || units.is(i, Sign.MIDDLE);
  }

  private LocalDate start(int share, YearMonth month) {
    return month.atDay(units.is(share, Sign.EARLY) ? 1 : units.is(share, Sign.MIDDLE) ? MIDDLE_STARTS : LATE_STARTS);
  }

  private LocalDate end(int share, YearMonth month) {
    return units.is(share, Sign.LATE)
        ? month.atEndOfMonth()
        : month.atDay(units.is(share, Sign.EARLY) ? MIDDLE_STARTS - 1 : LATE_STARTS - 1);
  }

  private @Nullable MonthRead month(int i) {
    int at = units.skipFillers(units.isAny(i, Sign.OF, Sign.IN) ? i + 1 : i);
    at = units.value(at, Sign.UNIT) == RelativeGrammar.MONTH ? at + 1 : at;
    int month = points.month(at);
    if (month == 0) {
      return null;
    }
    if (units.is(at + 1, Sign.NEXT) && units.value(at + 2, Sign.UNIT) == RelativeGrammar.YEAR) {
      return new MonthRead(YearMonth.of(days.today.getYear() + 1, month), at + 3);
    }
    int year = points.year(at + 1);
    return new MonthRead(days.month(month, year), year > 0 ? at + 2 : at + 1);
  }
}
