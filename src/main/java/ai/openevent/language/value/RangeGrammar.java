package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// From–to and lists of days: "12.–14. Mai", "from Friday the 11th until Tuesday the 15th", "6 or 13 May".
/// The end that lacks month or year takes it from the other.
final class RangeGrammar {

  private static final int LONGEST_LIST = 6;
  private static final int LONGEST_RANGE_DAYS = 120;

  private final Units units;
  private final PointGrammar points;
  private final RelativeGrammar relatives;
  private final Days days;

  RangeGrammar(Units units, PointGrammar points, RelativeGrammar relatives, Days days) {
    this.units = units;
    this.points = points;
    this.relatives = relatives;
    this.days = days;
  }

  /// A range whose kind is still open, or null.
  @Nullable Draft at(int i) {
    boolean opened = units.isAny(i, Sign.FROM, Sign.BETWEEN);
    boolean between = units.is(i, Sign.BETWEEN);
    int first = opened ? skipDayWords(i + 1) : i;
    Point start = partial(first);
    if (start == null || !units.free(first, start.to())) {
      return null;
    }
    int second = afterConnector(start.to(), between);
    Point end = second < 0 ? null : partial(second);
    if (end != null && !opened && isHour(start, end)) {
      return null;
    }
    if (end == null || !isWhole(start, end, opened)) {
      return null;
    }
    Draft draft = drafted(opened ? i : start.from(), start, end);
    boolean timed = draft != null && !units.free(start.to(), end.from());
    return draft == null || !(between || timed) ? draft : draft.as(between ? DateKind.VAGUE : DateKind.RANGE);
  }

  /// "Domani alle 17", "12 mai à 15": a number behind the word of an hour ends no span of days.
  private boolean isHour(Point start, Point end) {
    return start.hasMonth() && !end.hasMonth() && end.weekday() == 0 && units.is(end.from() - 1, Sign.AT);
  }

  private int skipDayWords(int i) {
    int at = units.skipFillers(i);
    at = units.isAny(at, Sign.ON, Sign.ABOUT) ? units.skipFillers(at + 1) : at;
    return at;
  }

  private int afterConnector(int i, boolean between) {
    int at = units.skipClaimed(units.mark(i, ",") ? i + 1 : i);
    at = units.mark(at, ",") ? at + 1 : at;
    if (units.isDash(at) || units.is(at, Sign.TO) || (between && units.is(at, Sign.AND))) {
      at++;
      at = units.is(at, Sign.TO) ? at + 1 : at;
      return skipDayWords(at);
    }
    return -1;
  }

  /// A day with or without its month: "12", "12th", "Tuesday the 15th", "14 May". Weekdays and "tomorrow" count as well.
  private @Nullable Point partial(int i) {
    Point point = points.at(i);
    if (point != null) {
      return point;
    }
    if (units.is(i, Sign.WEEKDAY)) {
      int after = points.afterWeekday(i);
      boolean number = points.isWritten(after) && points.dayNumber(after) > 0 && !countsSomething(points.afterDay(after));
      if (points.isOrdinal(after) || number) {
        return Point.of(i, points.afterDay(after), points.dayNumber(after), 0, 0).withWeekday(i, points.weekday(i));
      }
    }
    LocalDate relative = relatives.day(i);
    if (relative != null) {
      return Point.of(i, relatives.dayEnd(i), relative.getDayOfMonth(), relative.getMonthValue(), relative.getYear());
    }
    int to = points.afterDay(i);
    return to < 0 ? null : ofMonth(i, to);
  }

  /// "the 12th", "the 23rd of this month".
  private Point ofMonth(int i, int to) {
    boolean named = units.is(to, Sign.OF) && units.isAny(to + 1, Sign.THIS, Sign.NEXT)
        && units.value(to + 2, Sign.UNIT) == RelativeGrammar.MONTH;
    if (!named) {
      return Point.of(i, to, points.dayNumber(i), 0, 0);
    }
    LocalDate month = days.today.plusMonths(units.is(to + 1, Sign.NEXT) ? 1 : 0);
    return Point.of(i, to + 3, points.dayNumber(i), month.getMonthValue(), month.getYear());
  }

  private boolean isWhole(Point start, Point end, boolean opened) {
    if (!units.free(end.from(), end.to())) {
      return false;
    }
    if (start.hasMonth() && !end.hasMonth()) {
      return end.day() > start.day() && !countsSomething(end.to());
    }
    if (!start.hasMonth() && end.hasMonth()) {
      return !units.is(start.from() - 1, Sign.CURRENCY);
    }
    if (start.hasMonth()) {
      return true;
    }
    boolean ordinals = points.isOrdinal(dayOf(start)) && (points.isOrdinal(dayOf(end)) || end.to() == units.size());
    boolean days = hasDayArticle(start) && hasDayArticle(end) && !countsSomething(end.to());
    return days || ((opened || start.weekday() > 0) && ordinals);
  }

  /// "Du 13 au 18", "dal lunedì 13 al venerdì 18": days, whatever follows.
  private boolean hasDayArticle(Point point) {
    return point.weekday() > 0 || units.is(point.from() - 1, Sign.DAY_ARTICLE);
  }

  private static int dayOf(Point point) {
    return point.weekday() > 0 ? point.to() - 2 : point.from();
  }

  private boolean countsSomething(int i) {
    return units.isAny(i, Sign.PEOPLE, Sign.OCLOCK)
        || units.isAny(i, Sign.AM, Sign.PM)
        || units.isAny(i, Sign.ADJECTIVE, Sign.CURRENCY)
        || units.is(i, Sign.UNIT)
        || units.mark(i, ":")
        || (units.isUnknownWord(i) && !units.startsUpperCase(i) && units.is(i + 1, Sign.PEOPLE));
  }

  private @Nullable Draft drafted(int from, Point start, Point end) {
    if (!start.hasMonth() && !end.hasMonth()) {
      LocalDate first = days.dayOfMonth(start.day(), start.weekday());
      LocalDate month = end.day() > start.day() ? first : first.plusMonths(1);
      LocalDate last = Point.date(month.getYear(), month.getMonthValue(), end.day());
      return last == null || last.isBefore(first) ? null : range(from, end.to(), first, last, false);
    }
    Point left = start.hasMonth() ? start : start.in(end.month(), end.year());
    Point right = end.hasMonth() ? end : end.in(start.month(), start.year());
    return dated(from, left, right);
  }

  private @Nullable Draft dated(int from, Point left, Point right) {
    if (!left.hasYear() && isDeadline(left, right)) {
      return null;
    }
    int year = Math.max(left.year(), right.year());
    LocalDate first = year > 0
        ? left.dateIn(left.hasYear() ? left.year() : yearBefore(left, right, year))
        : days.next(left.month(), left.day());
    if (first == null) {
      return days.read(left.in(left.month(), left.hasYear() ? left.year() : year));
    }
    LocalDate last = right.dateIn(right.hasYear() ? right.year() : first.getYear());
    if (last == null) {
      return days.read(right.in(right.month(), first.getYear())).over(from, right.to());
    }
    if (last.isBefore(first)) {
      last = right.hasYear() ? last.plusWeeks(1) : right.dateIn(first.getYear() + 1);
    }
    boolean sensible = last != null && !last.isBefore(first) && first.plusDays(LONGEST_RANGE_DAYS * 4L).isAfter(last);
    return sensible ? range(from, right.to(), first, Objects.requireNonNull(last), left.digitsOnly()) : null;
  }

  /// "Den 29. April bis nächsten Mittwoch freihalten": a weekday that comes before the day ends no span of days.
  private boolean isDeadline(Point start, Point end) {
    boolean relative = units.digits(end.from()) == 0
        && (units.any(end.from(), end.to(), Sign.WEEKDAY) || units.is(end.from(), Sign.DAY_OFFSET));
    LocalDate first = relative && points.month(end.to() - 1) == 0 && end.hasYear() ? days.next(start.month(), start.day()) : null;
    LocalDate last = first == null ? null : end.dateIn(end.year());
    return first != null && last != null && last.isBefore(first);
  }

  /// "30 December to 2 January 2028" starts in the year before.
  private static int yearBefore(Point left, Point right, int year) {
    return left.month() > right.month() ? year - 1 : year;
  }

  private static Draft range(int from, int to, LocalDate first, LocalDate last, boolean digits) {
    return new Draft(from, to, DateKind.AMBIGUOUS, first, last, List.of(), List.of(), null, digits, "from-to");
  }

  /// "6 or 13 May", "12./13. Mai", "12, 13 and 14 May": each a day of its own. Empty if no list is here.
  List<Draft> list(int i) {
    List<Point> loose = new ArrayList<>();
    int at = i;
    while (loose.size() < LONGEST_LIST && points.at(at) == null) {
      int weekday = points.weekday(at);
      int number = weekday > 0 ? points.afterWeekday(at) : at;
      int to = points.isWritten(number) ? points.afterDay(number) : -1;
      int next = to < 0 ? -1 : afterListSign(to);
      if (next < 0 || !units.free(at, next)) {
        return List.of();
      }
      Point day = Point.of(number, to, points.dayNumber(number), 0, 0);
      loose.add(weekday > 0 ? day.withWeekday(at, weekday) : day);
      at = next;
    }
    Point last = points.at(at);
    boolean mixed = last != null && last.weekday() > 0 && loose.stream().anyMatch(point -> point.weekday() == 0);
    if (loose.isEmpty() || last == null || mixed || last.slashes()) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    loose.forEach(point -> drafts.add(days.read(point.in(last.month(), last.year()))));
    drafts.add(days.read(last));
    return drafts;
  }

  private int afterListSign(int i) {
    boolean sign = units.isAny(i, Sign.OR, Sign.AND) || units.mark(i, ",") || units.mark(i, "/") || units.mark(i, "&")
        || units.mark(i, "+");
    if (!sign) {
      return -1;
    }
    int at = units.isAny(i + 1, Sign.OR, Sign.AND) ? i + 2 : i + 1;
    return skipDayWords(at);
  }

  /// "14 May or 15": a further day of the month just named. Null if there is none.
  @Nullable Draft further(Draft before) {
    LocalDate day = before.start();
    int at = before.to();
    if (day == null || !(units.is(at, Sign.OR) || (units.is(at, Sign.AND) && points.isOrdinal(skipDayWords(at + 1))))) {
      return null;
    }
    int first = skipDayWords(at + 1);
    int number = units.is(first, Sign.WEEKDAY) && points.isOrdinal(points.afterWeekday(first)) ? points.afterWeekday(first) : first;
    int to = points.afterDay(number);
    boolean bare = to > 0 && points.at(number) == null && relatives.day(number) == null && !countsSomething(to)
        && !(units.isUnknownWord(to) && !points.isOrdinal(number)) && !units.isAny(to, Sign.TO, Sign.OR);
    if (!bare || !units.free(number, to)) {
      return null;
    }
    LocalDate further = Point.date(day.getYear(), day.getMonthValue(), points.dayNumber(number));
    return further == null || !further.isAfter(day) ? null : Draft.day(first, to, further, "day of the same month");
  }
}
