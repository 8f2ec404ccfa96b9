package ai.openevent.language.value;

import org.jspecify.annotations.Nullable;

/// Written days: "14 May 2027", "May 14th", "Fr, 14.05.27", "2027-05-14", "14/5", "dreiundzwanzigster April".
/// Dots and slashes are day first; where that gives no month, month first.
final class PointGrammar {

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  /// What two bare digits behind a month may be when they are a year.
  private static final int FIRST_SHORT_YEAR = 25;
  private static final int LAST_SHORT_YEAR = 39;

  private final Units units;

  PointGrammar(Units units) {
    this.units = units;
  }

  /// The written day that starts here, with its weekday if one stands before it.
  @Nullable Point at(int i) {
    if (units.isAny(i, Sign.THIS, Sign.NEXT) && units.is(i + 1, Sign.WEEKDAY)) {
      return at(i + 1);
    }
    if (!units.isAny(i, Sign.WEEKDAY, Sign.WEEKDAY_SHORT)) {
      return plain(i);
    }
    if (units.mark(i + 1, "(")) {
      Point inside = plain(i + 2);
      return inside == null || !units.mark(inside.to(), ")") ? null : inside.over(i, inside.to() + 1).withWeekday(i, weekday(i));
    }
    int after = afterWeekday(i);
    Point point = plain(after);
    return point == null || !units.free(i, point.to()) ? null : point.withWeekday(i, weekday(i));
  }

  int weekday(int i) {
    return Math.max(units.value(i, Sign.WEEKDAY), units.value(i, Sign.WEEKDAY_SHORT));
  }

  /// After a weekday and what may stand between it and its date.
  int afterWeekday(int i) {
    int at = units.mark(i + 1, ".") ? i + 2 : i + 1;
    at = units.is(at, Sign.PART) ? at + 1 : at;
    at = units.skipFillers(at);
    return units.is(at, Sign.ON) ? units.skipFillers(at + 1) : at;
  }

  private @Nullable Point plain(int i) {
    Point point = iso(i);
    point = point != null ? point : numeric(i);
    point = point != null ? point : slashed(i);
    point = point != null ? point : spaced(i);
    point = point != null ? point : dayMonth(i);
    point = point != null ? point : monthDay(i);
    return point != null && units.free(i, point.to()) ? point : null;
  }

  /// `2027-05-14`, `2027/5/14`, `2027/May/14`, `2027.05.14`.
  private @Nullable Point iso(int i) {
    if (year(i) == 0 || !isSeparator(i + 1, i + 3)) {
      return null;
    }
    int second = units.number(i + 2);
    int third = units.number(i + 4);
    if (month(i + 2) > 0 && isDay(third)) {
      return Point.of(i, i + 5, third, month(i + 2), year(i));
    }
    if (month(i + 4) > 0 && isDay(second)) {
      return Point.of(i, i + 5, second, month(i + 4), year(i));
    }
    return isMonth(second) && isDay(third) ? Point.of(i, i + 5, third, second, year(i)).written(true, false) : null;
  }

  private boolean isSeparator(int first, int second) {
    return isDateSign(first) && isDateSign(second) && units.glued(first) && units.glued(second) && units.glued(second + 1);
  }

  private boolean isDateSign(int i) {
    return units.mark(i, "/") || units.mark(i, "-") || units.mark(i, ".");
  }

  /// `14.05.2027`, `14.5.27`, `14.05.`, `14/5`, `14-05-2027`, `4/25`, `27. 11.`.
  private @Nullable Point numeric(int i) {
    int first = units.digits(i) <= 2 ? units.number(i) : -1;
    int second = units.digits(i + 2) <= 2 && units.digits(i + 2) > 0 ? units.number(i + 2) : -1;
    if (first <= 0 || second <= 0 || units.digits(i) == 0 || !isDateSign(i + 1) || !units.glued(i + 1)) {
      return null;
    }
    boolean slash = units.mark(i + 1, "/");
    boolean dot = units.mark(i + 1, ".");
    if (!units.glued(i + 2) && !dot) {
      return null;
    }
    int to = i + 3;
    int year = numericYear(i + 1, i + 3);
    if (year > 0) {
      to = i + 5;
    } else if (dot && units.mark(to, ".") && units.glued(to)) {
      to++;
    } else if (!(slash && isPlainSlash(i)) && !(dot && isDottedDay(i)) && !isDashedDay(i, first, second)) {
      return null;
    }
    return dayFirst(i, to, first, second, year, slash);
  }

  /// `3 / 6 / 2027`.
  private @Nullable Point slashed(int i) {
    boolean signs = units.mark(i + 1, "/") && units.mark(i + 3, "/") && units.digits(i) > 0 && units.digits(i + 2) > 0;
    return signs && year(i + 4) > 0 && units.digits(i) <= 2 && units.digits(i + 2) <= 2
        ? dayFirst(i, i + 5, units.number(i), units.number(i + 2), year(i + 4), true)
        : null;
  }

  /// `20 2 2027`, and alone or behind an article `17 02`.
  private @Nullable Point spaced(int i) {
    boolean pair = units.digits(i) > 0 && units.digits(i) <= 2 && units.digits(i + 1) > 0 && units.digits(i + 1) <= 2
        && units.digits(i - 1) == 0;
    if (!pair || !isDay(units.number(i)) || !isMonth(units.number(i + 1))) {
      return null;
    }
    if (year(i + 2) > 0 && units.digits(i + 3) == 0) {
      return Point.of(i, i + 3, units.number(i), units.number(i + 1), year(i + 2)).written(true, false);
    }
    boolean alone = units.size() <= 4 && units.leadingZero(i + 1) && (i + 2 == units.size() || units.isPunctuation(i + 2));
    return alone ? Point.of(i, i + 2, units.number(i), units.number(i + 1), 0).written(true, false) : null;
  }

  private static @Nullable Point dayFirst(int i, int to, int first, int second, int year, boolean slash) {
    if (isDay(first) && isMonth(second)) {
      return Point.of(i, to, first, second, year).written(true, slash);
    }
    return isMonth(first) && isDay(second) && slash ? Point.of(i, to, second, first, year).written(true, false) : null;
  }

  /// The year after day and month, written with the same sign, or with a blank after a dot.
  private int numericYear(int sign, int i) {
    boolean sameSign = isDateSign(i) && units.glued(i) && units.mark(sign, ".") == units.mark(i, ".");
    if (!sameSign) {
      return 0;
    }
    if (year(i + 1) > 0) {
      return units.glued(i + 1) || units.mark(i, ".") ? year(i + 1) : 0;
    }
    boolean twoDigits = units.digits(i + 1) == 2 && units.glued(i + 1) && !units.mark(i + 2, ":");
    return twoDigits ? 2000 + units.number(i + 1) : 0;
  }

  private boolean isPlainSlash(int i) {
    boolean counted = units.isAny(i + 3, Sign.UNIT, Sign.PEOPLE);
    boolean month = units.isAny(i + 3, Sign.MONTH, Sign.MONTH_SHORT);
    return !counted && !month && !(units.mark(i + 3, "/") && units.glued(i + 3));
  }

  /// "on 23-4" is a day, since no days run backwards; "on 4-6" is two.
  private boolean isDashedDay(int i, int first, int second) {
    return units.isDash(i + 1) && units.is(i - 1, Sign.ON) && first > 12 && isMonth(second) && !units.isDash(i + 3);
  }

  /// "am 14.5" is a day, "costs 14.5" is none.
  private boolean isDottedDay(int i) {
    if (units.is(i + 3, Sign.OCLOCK) || units.is(i + 3, Sign.PERCENT) || units.is(i + 3, Sign.CURRENCY)) {
      return false;
    }
    int before = i - 1;
    return units.size() <= 4
        || units.isAny(before, Sign.ON, Sign.THE)
        || units.isAny(before, Sign.WEEKDAY, Sign.WEEKDAY_SHORT)
        || isEndOfDays(before)
        || (units.mark(before, ",") && units.isAny(before - 1, Sign.WEEKDAY, Sign.WEEKDAY_SHORT));
  }

  /// "14. - 15.10", "vom 12. bis 14.5".
  private boolean isEndOfDays(int sign) {
    boolean joins = units.isDash(sign) || units.is(sign, Sign.TO);
    return joins && units.mark(sign - 1, ".") && units.glued(sign - 1) && units.digits(sign - 2) > 0;
  }

  /// "14 May 2027", "14. Mai", "the 14th of May", "first of March", "le 1er mai".
  private @Nullable Point dayMonth(int i) {
    int at = afterDay(i);
    if (at < 0) {
      return null;
    }
    int day = dayNumber(i);
    at = units.is(at, Sign.OF) || units.mark(at, "/") || units.isDash(at) ? at + 1 : at;
    at = units.is(at, Sign.THE) && units.is(at - 1, Sign.OF) ? at + 1 : at;
    int month = month(at);
    boolean loose = units.is(at, Sign.MONTH_SHORT) && (isLooseNumber(i) || (units.is(at, Sign.ORDINAL) && !isLedByDay(i)));
    return month == 0 || loose ? null : withYear(i, at + 1, day, month);
  }

  /// "Am siebten vierten" is a day, "7. vierter" in a list is none.
  private boolean isLedByDay(int i) {
    int before = units.mark(i - 1, ",") ? i - 2 : i - 1;
    return i == 0 || units.isAny(before, Sign.ON, Sign.THE) || units.isAny(before, Sign.FROM, Sign.TO)
        || units.isAny(before, Sign.WEEKDAY, Sign.WEEKDAY_SHORT) || units.is(before, Sign.FOR);
  }

  /// "one may" is no date, "1 may" is.
  private boolean isLooseNumber(int i) {
    return units.digits(i) == 0 && !units.is(i, Sign.ORDINAL);
  }

  /// "May 14th, 2027", "October. 2", "Jan/3"; not "May 30 people" and not "March 2027".
  private @Nullable Point monthDay(int i) {
    int month = month(i);
    if (month == 0) {
      return null;
    }
    boolean sign = units.mark(i + 1, ".") || units.mark(i + 1, "/")
        || (units.mark(i + 1, ",") && isOrdinal(i + 2))
        || (units.isDash(i + 1) && units.glued(i + 1) && units.glued(i + 2));
    int at = sign ? i + 2 : i + 1;
    at = units.is(at, Sign.THE) ? at + 1 : at;
    int to = afterDay(at);
    if (to < 0 || (units.digits(at) == 0 && !units.is(at, Sign.ORDINAL)) || !isDayAfterMonth(at, to)) {
      return null;
    }
    return withYear(i, to, dayNumber(at), month);
  }

  private boolean isDayAfterMonth(int day, int to) {
    boolean clock = units.mark(day + 1, ":") || (units.mark(day + 1, ".") && units.digits(day + 2) > 0 && units.glued(day + 2));
    return !clock
        && !units.isAny(to, Sign.AM, Sign.PM)
        && !units.isAny(to, Sign.OCLOCK, Sign.PEOPLE)
        && !units.isAny(to, Sign.ADJECTIVE, Sign.CURRENCY)
        && !units.is(to, Sign.UNIT);
  }

  private Point withYear(int from, int afterMonth, int day, int month) {
    int at = units.mark(afterMonth, ".") && (year(afterMonth + 1) > 0 || units.glued(afterMonth)) ? afterMonth + 1 : afterMonth;
    int comma = units.mark(at, ",") || units.mark(at, "/") || units.isDash(at) ? at + 1 : at;
    comma = units.is(comma, Sign.OF) || units.is(comma, Sign.IN) ? comma + 1 : comma;
    if (year(comma) > 0 && !units.isAny(comma + 1, Sign.PEOPLE, Sign.CURRENCY)) {
      return Point.of(from, comma + 1, day, month, year(comma));
    }
    boolean signs = isSeparator(afterMonth - 2, afterMonth) && units.digits(at + 1) == 2 && !isDateSign(at + 2);
    if ((units.mark(at, "'") && units.digits(at + 1) == 2) || signs) {
      return Point.of(from, at + 2, day, month, 2000 + units.number(at + 1));
    }
    if (isShortYear(afterMonth)) {
      return Point.of(from, afterMonth + 1, day, month, 2000 + units.number(afterMonth));
    }
    return Point.of(from, at > afterMonth && units.mark(afterMonth, ".") ? at : afterMonth, day, month, 0);
  }

  /// "12 Jan 27", with nothing behind that the number could count.
  private boolean isShortYear(int i) {
    boolean ends = i + 1 >= units.size() || units.isPunctuation(i + 1) || units.isNewline(i + 1);
    return units.digits(i) == 2 && units.number(i) >= FIRST_SHORT_YEAR && units.number(i) <= LAST_SHORT_YEAR && ends
        && !(units.isPunctuation(i + 1) && units.glued(i + 2));
  }

  /// 1–12 for a month's name here, else 0.
  int month(int i) {
    return Math.max(units.value(i, Sign.MONTH), units.value(i, Sign.MONTH_SHORT));
  }

  /// A year in four digits or in words here, else 0.
  int year(int i) {
    int number = units.number(i);
    boolean spelt = units.digits(i) == 0 && units.is(i, Sign.CARDINAL);
    boolean year = (units.digits(i) == 4 || spelt) && number >= EARLIEST_YEAR && number <= LATEST_YEAR;
    return year && !units.mark(i + 1, ":") ? number : 0;
  }

  /// The day number here (digits or ordinal), else 0.
  int dayNumber(int i) {
    if (units.is(i, Sign.ORDINAL)) {
      return units.value(i, Sign.ORDINAL);
    }
    return units.digits(i) <= 2 && isDay(units.number(i)) ? units.number(i) : 0;
  }

  /// The place after a day number with its dot or "th"; -1 if none is here.
  int afterDay(int i) {
    if (dayNumber(i) == 0) {
      return -1;
    }
    if (units.is(i, Sign.ORDINAL)) {
      return i + 1;
    }
    boolean marked = (units.is(i + 1, Sign.ORDINAL_SUFFIX) || units.mark(i + 1, ".")) && units.glued(i + 1);
    return marked ? i + 2 : i + 1;
  }

  /// Whether a day number is written in digits or as an ordinal: "a", "one" and "two" alone count something else.
  boolean isWritten(int i) {
    return units.digits(i) > 0 || units.is(i, Sign.ORDINAL);
  }

  /// "Third", "3.", "4th": which one of several; 0 if none is said.
  int rank(int i) {
    return isOrdinal(i) ? dayNumber(i) : 0;
  }

  /// Whether a day number is written as an ordinal: "14th", "14.", "third".
  boolean isOrdinal(int i) {
    return units.is(i, Sign.ORDINAL) || (isWritten(i) && dayNumber(i) > 0 && afterDay(i) == i + 2);
  }

  private static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }
}
