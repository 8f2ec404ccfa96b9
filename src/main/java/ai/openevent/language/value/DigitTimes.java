package ai.openevent.language.value;

/// Whether digits are a time by the way they are written: "14.30 Uhr", "8.45 to 16.15", "830pm", "0900 to 1300".
final class DigitTimes {

  private final Units units;
  private final HourNeighbours neighbours;

  DigitTimes(Units units, HourNeighbours neighbours) {
    this.units = units;
    this.neighbours = neighbours;
  }

  /// "830pm", "1500 hrs", "at 730 in the evening", "at 1500", "0900 to 1300"; "at 2027" is a year.
  boolean isJoined(int i) {
    boolean minutes = (units.digits(i) == 3 || units.digits(i) == 4) && units.number(i) % 100 < 60 && units.number(i) < 2400;
    if (!minutes) {
      return false;
    }
    int after = units.is(i + 1, Sign.HOUR_SUFFIX) && units.glued(i + 1) ? i + 2 : i + 1;
    // "De 95 à 102": behind another plain number it is the next one of its kind.
    boolean counted = units.is(i - 1, Sign.TO) && units.number(i - 2) >= 0 && units.digits(i) == 3;
    boolean led = (units.is(i - 1, Sign.AT) || (units.is(i - 1, Sign.ENDING) && !units.is(i - 1, Sign.DEADLINE))) && !counted && !isYear(i)
        && (!units.is(i - 1, Sign.ABOUT) || after > i + 1)
        && !neighbours.countsSomething(after) && !units.isUnknownWord(after);
    boolean part = units.is(after, Sign.PART) && neighbours.isPartOfHour(after) && units.number(i) < 1260;
    boolean hours = units.digits(i) == 4 && units.value(after, Sign.UNIT) == TimeReader.HOUR;
    return units.isAny(after, Sign.AM, Sign.PM) || units.is(after, Sign.OCLOCK) || hours || led || part || isOneEnd(i);
  }

  private boolean isYear(int i) {
    return units.digits(i) == 4 && units.number(i) >= 2015 && units.number(i) <= 2035;
  }

  /// "0900 to 1300", "1830 - 2230", "from 900 until 1500": two ends of four digits, of which not both may be years.
  private boolean isOneEnd(int i) {
    int next = afterSign(i + 1);
    int before = beforeSign(i - 1);
    return (next > 0 && isFromTo(i, next)) || (before >= 0 && isFromTo(before, i));
  }

  private boolean isFromTo(int i, int to) {
    boolean years = isYear(i) || isYear(to);
    boolean ascending = units.number(to) % 100 < 60 && units.number(to) <= 2400 && units.number(i) < units.number(to)
        && units.number(i) % 5 == 0 && units.number(to) % 5 == 0;
    boolean written = units.leadingZero(i) || (units.digits(i) == 4 && units.digits(to) == 4 && units.number(i) % 100 > 0);
    boolean beside = i == 0 || units.isAny(i - 1, Sign.FROM, Sign.BETWEEN) || units.is(i - 1, Sign.AT) || isBehindDate(i);
    boolean counted = units.is(i - 1, Sign.CURRENCY) || neighbours.countsSomething(to + 1) || units.isUnknownWord(to + 1);
    return ascending && !years && units.digits(i) >= 3 && units.digits(to) >= 3 && (written || beside) && !counted;
  }

  private boolean isBehindDate(int i) {
    int before = units.mark(i - 1, ",") ? i - 2 : i - 1;
    return units.isAny(before, Sign.MONTH, Sign.WEEKDAY) || units.is(before, Sign.DAY_OFFSET)
        || (units.digits(before) == 4 && (isYear(before) || units.isDash(before - 1)));
  }

  private int afterSign(int i) {
    return units.isDash(i) || units.isAny(i, Sign.TO, Sign.AND) ? i + 1 : -1;
  }

  private int beforeSign(int i) {
    return units.isDash(i) || units.isAny(i, Sign.TO, Sign.AND) ? i - 1 : -1;
  }

  /// "1.05.27", "5/19"; in "18:30h/19:00h" the slash stands between two times.
  boolean isInsideDate(int i) {
    boolean behindTime = units.is(i - 2, Sign.OCLOCK) || units.mark(i - 3, ":");
    boolean time = units.mark(i - 1, "/") && behindTime && units.mark(i + 1, ":");
    return units.glued(i) && (units.mark(i - 1, ".") || units.mark(i - 1, "/")) && !time;
  }

  boolean isDotted(int i) {
    int after = i + 3;
    if (units.mark(after, ".") && units.glued(after) && units.glued(after + 1)) {
      return false;
    }
    return units.isAny(after, Sign.OCLOCK, Sign.PM)
        || units.is(after, Sign.AM)
        || (isMinutes(i + 2) && units.number(i + 2) < 60 && units.isAny(i - 1, Sign.FROM, Sign.BETWEEN)
            && !units.isAny(after, Sign.CURRENCY, Sign.PERCENT))
        || isBehindDateAlone(i)
        || (units.number(i + 2) < 60 && units.is(after, Sign.PART) && neighbours.isPartOfHour(after))
        || (units.number(i + 2) < 60 && units.isAny(i - 1, Sign.AT, Sign.ENDING)
            && !units.isAny(after, Sign.CURRENCY, Sign.PERCENT))
        || (units.number(i + 2) < 60 && (isStart(i, after) || isEnd(i) || (units.is(i - 1, Sign.TO) && isMinutes(i + 2))));
  }

  /// "On 9 June, 12.30, table for 16": behind a date that was read, with nothing that it could count.
  private boolean isBehindDateAlone(int i) {
    boolean behind = units.mark(i - 1, ",") && units.claimed(i - 2) && (units.is(i - 2, Sign.MONTH) || units.digits(i - 2) > 0
        || units.is(i - 2, Sign.ORDINAL) || units.is(i - 2, Sign.ORDINAL_SUFFIX));
    boolean ends = i + 3 >= units.size() || units.mark(i + 3, ",") || units.isNewline(i + 3);
    return behind && ends && isMinutes(i + 2) && units.number(i + 2) < 60 && units.number(i) >= 7 && units.number(i) < 24;
  }

  /// "8.30 - 17.00 Uhr", "4.30 to 8 in the evening": the other end tells what this one is.
  private boolean isStart(int i, int after) {
    int end = afterSign(after);
    if (end < 0) {
      return false;
    }
    boolean named = units.isAny(end + 1, Sign.OCLOCK, Sign.PART) || units.isAny(end + 1, Sign.AM, Sign.PM);
    return isDottedPair(i, end) || (units.number(end) >= 0 && units.digits(end) <= 2 && named)
        || (units.mark(end + 1, ".") && units.isAny(end + 3, Sign.OCLOCK, Sign.PM));
  }

  /// "8.45 to 16.15".
  private boolean isEnd(int i) {
    int sign = beforeSign(i - 1);
    return sign >= 2 && isDottedPair(sign - 2, i);
  }

  /// Two times with dots: no minutes, or more than a year has months.
  private boolean isDottedPair(int i, int end) {
    boolean dotted = isDottedNumber(i) && isDottedNumber(end) && units.number(i) <= 24 && units.number(end) <= 24;
    return dotted && (isMinutes(i + 2) || isMinutes(end + 2)) && units.number(i + 2) < 60 && units.number(end + 2) < 60;
  }

  private boolean isDottedNumber(int i) {
    boolean dot = units.mark(i + 1, ".") && units.glued(i + 1) && units.glued(i + 2);
    boolean further = units.mark(i + 3, ".") && units.glued(i + 3) && units.glued(i + 4);
    return units.digits(i) > 0 && units.digits(i) <= 2 && dot && units.digits(i + 2) == 2 && !further;
  }

  private boolean isMinutes(int i) {
    return units.number(i) == 0 || units.number(i) > 12;
  }
}
