package ai.openevent.language.value;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Years and what is cut out of weeks, months and years: "next year", "in 2028", "the first half of May", "H1 2027",
/// "the beginning of next week", "end of the month", "end of the year".
final class YearGrammar {

  /// The rule of such a window.
  static final String PART_OF_YEAR = "part of a year";

  private final Units units;
  private final PointGrammar points;
  private final Days days;

  /// A year that was read, and where it ends.
  private record YearRead(int year, int to) {}

  YearGrammar(Units units, PointGrammar points, Days days) {
    this.units = units;
    this.points = points;
    this.days = days;
  }

  @Nullable Draft at(int i) {
    Draft draft = quarter(i);
    draft = draft != null ? draft : half(i);
    draft = draft != null ? draft : partOfSpan(i);
    draft = draft != null ? draft : wholeYear(i);
    // "The end of year party" and "cena di fine anno" tell what kind of event it is, not when.
    return draft == null || units.is(draft.to(), Sign.EVENT) || units.is(i - 1, Sign.OF) ? null : draft;
  }

  /// "next year", "in 2028", "the year 2028"; a past year is no wish.
  private @Nullable Draft wholeYear(int i) {
    boolean bare = points.year(i) > 0;
    if (bare && !(units.is(i - 1, Sign.IN) && !units.is(i + 1, Sign.PEOPLE)) && units.size() > 1) {
      return null;
    }
    YearRead year = year(i);
    if (year == null || year.year() < days.today.getYear()) {
      return null;
    }
    return Draft.window(i, year.to(), LocalDate.of(year.year(), 1, 1), LocalDate.of(year.year(), 12, 31), "year");
  }

  /// "2027", "year 2027", "this year", "next year", "year after next".
  private @Nullable YearRead year(int i) {
    if (points.year(i) > 0) {
      return new YearRead(points.year(i), i + 1);
    }
    if (isYearWord(i) && points.year(i + 1) > 0) {
      return new YearRead(points.year(i + 1), i + 2);
    }
    if (isYearWord(i) && units.isAny(i, Sign.AFTER_NEXT, Sign.NEXT)) {
      return new YearRead(days.today.getYear() + (units.is(i, Sign.AFTER_NEXT) ? 2 : 1), i + 1);
    }
    boolean led = units.isAny(i, Sign.NEXT, Sign.THIS) && isYearWord(i + 1);
    boolean behind = isYearWord(i) && units.is(i + 1, Sign.NEXT);
    boolean next = behind || units.is(i, Sign.NEXT);
    return led || behind ? new YearRead(days.today.getYear() + (next ? 1 : 0), i + 2) : null;
  }

  /// "Q2", "Q2 2027", "2027 Q3", "second quarter of 2027", "next quarter", "third quarter of next year".
  private @Nullable Draft quarter(int i) {
    int leading = points.year(i);
    int first = leading > 0 ? units.mark(i + 1, "/") || units.isDash(i + 1) ? i + 2 : i + 1 : i;
    int quarter = quarterNumber(first);
    if (quarter == 0) {
      return null;
    }
    if (quarter < 0) {
      int ahead = units.is(first, Sign.NEXT) ? 3 : 0;
      LocalDate start = days.quarter((days.today.getMonthValue() + 2) / 3, 0).plusMonths(ahead);
      return Draft.window(i, first + 2, start, start.plusMonths(3).minusDays(1), "quarter");
    }
    int to = Math.max(first + 1, points.rank(first) > 0 ? points.afterDay(first) : 0) + 1;
    int at = units.isAny(to, Sign.OF, Sign.IN) || units.mark(to, "/") ? units.skipFillers(to + 1) : to;
    YearRead year = leading > 0 ? new YearRead(leading, to) : year(at);
    LocalDate start = days.quarter(quarter, year == null ? 0 : year.year());
    return Draft.window(i, year == null ? to : year.to(), start, start.plusMonths(3).minusDays(1), "quarter");
  }

  /// 1–4; -1 for this or the next one, 0 for none.
  private int quarterNumber(int i) {
    if (units.word(i, "q") && units.digits(i + 1) == 1 && units.number(i + 1) >= 1 && units.number(i + 1) <= 4) {
      return units.number(i + 1);
    }
    int noun = points.rank(i) > 0 ? points.afterDay(i) : i + 1;
    if (units.value(noun, Sign.UNIT) != RelativeGrammar.QUARTER) {
      return 0;
    }
    boolean ordinal = points.rank(i) > 0 || units.is(i, Sign.LAST);
    int rank = units.is(i, Sign.LAST) ? 4 : points.rank(i);
    return units.isAny(i, Sign.NEXT, Sign.THIS) && !ordinal ? -1 : rank <= 4 ? rank : 0;
  }

  /// "the second half of May", "first half of 2027", "H1 2027", "first half of next year".
  private @Nullable Draft half(int i) {
    boolean letter = units.word(i, "h") && units.digits(i + 1) == 1 && units.glued(i + 1);
    int noun = points.rank(i) > 0 ? points.afterDay(i) : i + 1;
    boolean spoken = units.isAny(noun, Sign.HALF, Sign.HALF_YEAR);
    int rank = letter ? units.number(i + 1) : spoken && units.is(i, Sign.LAST) ? 2 : spoken ? points.rank(i) : 0;
    if (rank < 1 || rank > 2) {
      return null;
    }
    int at = noun + 1;
    at = isYearWord(at) && units.is(at + 1, Sign.OF) ? at + 1 : at;
    at = units.skipFillers(units.isAny(at, Sign.OF, Sign.IN) ? at + 1 : at);
    return letter ? halfOfYear(i, at, rank, noun + 1) : longerHalf(i, at, rank, noun + 1);
  }

  private @Nullable Draft longerHalf(int i, int at, int rank, int behind) {
    Draft ofYear = halfOfYear(i, at, rank, behind);
    int month = points.month(at);
    if (ofYear != null || month == 0) {
      return ofYear;
    }
    int year = points.year(at + 1);
    YearMonth which = days.month(month, year);
    LocalDate start = which.atDay(rank == 1 ? 1 : 16);
    LocalDate end = rank == 1 ? which.atDay(15) : which.atEndOfMonth();
    return Draft.window(i, year > 0 ? at + 2 : at + 1, start, end, "half of a month");
  }

  private boolean isYearWord(int i) {
    return units.value(i, Sign.UNIT) == RelativeGrammar.YEAR;
  }

  private @Nullable Draft halfOfYear(int i, int at, int rank, int behind) {
    YearRead year = year(at);
    boolean named = units.word(i, "h") || units.is(behind - 1, Sign.HALF_YEAR);
    boolean bare = year == null && (named || isYearWord(behind) || isYearWord(at));
    if (year == null && !bare) {
      return null;
    }
    LocalDate start = LocalDate.of(year == null ? days.today.getYear() : year.year(), rank == 1 ? 1 : 7, 1);
    start = year == null && start.plusMonths(6).isBefore(days.today) ? start.plusYears(1) : start;
    int to = year != null ? year.to() : isYearWord(at) ? at + 1 : behind;
    return Draft.window(i, to, start, start.plusMonths(6).minusDays(1), "half of a year");
  }

  /// "end of the month", "beginning of next week", "end of the year"; -1, 0, 1 for early, mid, late.
  private @Nullable Draft partOfSpan(int i) {
    boolean early = units.is(i, Sign.EARLY);
    boolean late = units.is(i, Sign.LATE);
    if (!early && !late && !units.is(i, Sign.MIDDLE)) {
      return null;
    }
    int part = early ? -1 : late ? 1 : 0;
    int at = i;
    if (!units.is(i, Sign.UNIT)) {
      at = units.isDash(i + 1) ? i + 2 : i + 1;
      at = units.isAny(at, Sign.OF, Sign.IN) ? at + 1 : at;
      at = units.skipFillers(units.is(at, Sign.ABOUT) ? at + 1 : at);
    }
    int unit = units.isAny(at, Sign.THIS, Sign.NEXT) ? at + 1 : at;
    boolean behind = units.is(unit, Sign.UNIT) && units.is(unit + 1, Sign.NEXT);
    int ahead = behind || (unit > at && units.is(at, Sign.NEXT)) ? 1 : 0;
    int to = behind ? unit + 2 : unit + 1;
    YearRead year = year(at);
    if (year != null) {
      return partOfYear(i, year.to(), part, year.year());
    }
    return switch (units.value(unit, Sign.UNIT)) {
      case RelativeGrammar.WEEK -> partOfWeek(i, to, part, days.monday(ahead));
      case RelativeGrammar.MONTH -> partOfMonth(i, to, part, YearMonth.from(days.today).plusMonths(ahead));
      case RelativeGrammar.YEAR -> partOfYear(i, to, part, days.today.getYear() + ahead);
      default -> null;
    };
  }

  private Draft partOfWeek(int i, int to, int part, LocalDate monday) {
    LocalDate week = monday.plusDays(part < 0 ? 2 : part > 0 ? 6 : 3).isBefore(days.today) ? monday.plusWeeks(1) : monday;
    LocalDate start = part < 0 ? week : part > 0 ? week.plusDays(4) : week.plusDays(2);
    return Draft.window(i, to, start, start.plusDays(part == 0 ? 1 : 2), "part of a week");
  }

  private Draft partOfMonth(int i, int to, int part, YearMonth month) {
    boolean over = days.today.isAfter(part < 0 ? month.atDay(10) : part > 0 ? month.atEndOfMonth() : month.atDay(20));
    YearMonth which = over ? month.plusMonths(1) : month;
    LocalDate start = which.atDay(part < 0 ? 1 : part > 0 ? 21 : 11);
    return Draft.window(i, to, start, part > 0 ? which.atEndOfMonth() : start.plusDays(9), "part of a month");
  }

  /// January to March, May to August, September to December, where the language does not give its words other lengths.
  private Draft partOfYear(int i, int to, int part, int year) {
    int said = Math.max(units.value(i, Sign.EARLY), units.value(i, Sign.LATE));
    int months = said > 0 ? said : part < 0 ? 3 : 4;
    LocalDate start = LocalDate.of(year, part < 0 ? 1 : part > 0 ? 13 - months : 5, 1);
    start = start.plusMonths(months).isAfter(days.today) ? start : start.plusYears(1);
    return Draft.window(i, to, start, start.plusMonths(months).minusDays(1), PART_OF_YEAR);
  }
}
