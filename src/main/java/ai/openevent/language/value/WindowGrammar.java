package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Spans of days out of which one is to be found: months, seasons, quarters, weeks, weekends, "first week of March", "a Saturday
/// in May". Early, mid and late in a month are the days 1–10, 11–20 and from 21 on.
final class WindowGrammar {

  private static final String CALENDAR_WEEK = "calendar week";

  private final Units units;
  private final PointGrammar points;
  private final RelativeGrammar relatives;
  private final Days days;
  private final boolean dateIsAsked;
  private final SpanGrammar spans;
  private final MonthShareGrammar shares;
  private final YearGrammar years;
  private final WeekendGrammar weekends;

  /// A month that was read, and where it ends.
  private record MonthRead(YearMonth month, int to) {}

  WindowGrammar(Units units, PointGrammar points, RelativeGrammar relatives, Days days, boolean dateIsAsked) {
    this.units = units;
    this.points = points;
    this.relatives = relatives;
    this.days = days;
    this.dateIsAsked = dateIsAsked;
    this.spans = new SpanGrammar(units, days);
    this.shares = new MonthShareGrammar(units, points, days);
    this.years = new YearGrammar(units, points, days);
    this.weekends = new WeekendGrammar(units, points, relatives, days);
  }

  @Nullable Draft at(int i) {
    Draft draft = spans.at(i);
    draft = draft != null ? draft : shares.at(i);
    draft = draft != null ? draft : weeksInMonth(i);
    draft = draft != null ? draft : ordinalInMonth(i);
    draft = draft != null ? draft : partOfMonth(i);
    draft = draft != null ? draft : weekdayInMonth(i);
    draft = draft != null ? draft : months(i);
    draft = draft != null ? draft : season(i);
    draft = draft != null ? draft : week(i);
    draft = draft != null ? draft : weekends.at(i);
    draft = draft != null ? draft : years.at(i);
    return draft != null && units.free(draft.to() - 1) ? draft : null;
  }

  /// "the first Friday in March", "last Monday evening of June 2027", "first week of March", "second weekend of May".
  private @Nullable Draft ordinalInMonth(int i) {
    int rank = units.is(i, Sign.LAST) ? -1 : points.rank(i);
    if (rank == 0 || rank > 5) {
      return null;
    }
    int noun = rank > 0 ? points.afterDay(i) : i + 1;
    boolean weekday = units.is(noun, Sign.WEEKDAY);
    int unit = units.value(noun, Sign.UNIT);
    boolean day = unit == RelativeGrammar.DAY;
    if (!weekday && !day && unit != RelativeGrammar.WEEK && unit != RelativeGrammar.WEEKEND) {
      return null;
    }
    int at = units.skipClaimed(units.is(noun + 1, Sign.PART) ? noun + 2 : noun + 1);
    at = units.isAny(at, Sign.OF, Sign.IN) ? at + 1 : at;
    MonthRead month = month(units.skipFillers(at));
    if (month == null) {
      return null;
    }
    if (day) {
      LocalDate which = rank < 0 ? month.month().atEndOfMonth() : month.month().atDay(rank);
      return Draft.day(i, month.to(), which, "ranked day of a month");
    }
    if (weekday) {
      LocalDate ranked = ranked(month.month(), rank, units.value(noun, Sign.WEEKDAY));
      return Draft.day(i, month.to(), ranked, "ranked weekday of a month").at(relatives.part(noun + 1));
    }
    return unit == RelativeGrammar.WEEK ? weekOfMonth(i, rank, month) : weekendOfMonth(i, rank, month);
  }

  /// "The second or third week of September".
  private @Nullable Draft weeksInMonth(int i) {
    int rank = points.rank(i);
    int sign = rank > 0 ? points.afterDay(i) : i;
    boolean joined = units.isAny(sign, Sign.OR, Sign.AND) || units.is(sign, Sign.TO) || units.isDash(sign);
    int second = joined && rank > 0 ? points.rank(units.skipFillers(sign + 1)) : 0;
    Draft week = second > rank ? ordinalInMonth(units.skipFillers(sign + 1)) : null;
    LocalDate start = week == null ? null : week.start();
    LocalDate end = week == null ? null : week.end();
    return week == null || start == null || end == null || week.kind() != DateKind.VAGUE
        ? null
        : Draft.window(i, week.to(), start.minusWeeks((long) second - rank), end, "weeks of a month");
  }

  private static LocalDate ranked(YearMonth month, int rank, int weekday) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(rank, DayOfWeek.of(weekday)));
  }

  private static Draft weekOfMonth(int i, int rank, MonthRead read) {
    YearMonth month = read.month();
    LocalDate start = rank < 0 ? month.atEndOfMonth().minusDays(6) : month.atDay(Math.min(rank * 7 - 6, 22));
    return Draft.window(i, read.to(), start, start.plusDays(6), "week of a month");
  }

  private static Draft weekendOfMonth(int i, int rank, MonthRead read) {
    LocalDate saturday = ranked(read.month(), rank, DayOfWeek.SATURDAY.getValue());
    return Draft.window(i, read.to(), saturday, saturday.plusDays(1), "weekend of a month");
  }

  /// "early May", "Mitte Oktober 2027", "end of next month".
  private @Nullable Draft partOfMonth(int i) {
    boolean early = units.is(i, Sign.EARLY);
    boolean late = units.is(i, Sign.LATE);
    if (!early && !late && !units.is(i, Sign.MIDDLE)) {
      return null;
    }
    int at = units.isDash(i + 1) ? i + 2 : i + 1;
    at = units.skipFillers(units.isAny(at, Sign.OF, Sign.IN) ? at + 1 : at);
    boolean monthOf = units.value(at, Sign.UNIT) == RelativeGrammar.MONTH && units.is(at + 1, Sign.OF);
    MonthRead read = month(monthOf ? at + 2 : at);
    if (read == null) {
      return null;
    }
    LocalDate start = read.month().atDay(early ? 1 : late ? 21 : 11);
    LocalDate end = late ? read.month().atEndOfMonth() : start.plusDays(9);
    return Draft.window(i, read.to(), start, end, "part of a month");
  }

  /// "a Saturday in May", "an einem Donnerstag im Februar", "weekend in June".
  private @Nullable Draft weekdayInMonth(int i) {
    boolean weekend = units.value(i, Sign.UNIT) == RelativeGrammar.WEEKEND;
    if (!units.is(i, Sign.WEEKDAY) && !weekend) {
      return null;
    }
    int at = units.is(i + 1, Sign.PART) ? i + 2 : i + 1;
    boolean named = units.isAny(at, Sign.IN, Sign.OF);
    if (!named && !units.is(at, Sign.MONTH)) {
      return null;
    }
    at = named ? units.skipFillers(at + 1) : at;
    Draft window = shares.at(at);
    window = window != null ? window : partOfMonth(at);
    window = window != null ? window : season(at);
    MonthRead read = month(at);
    Draft month = window != null || read == null ? window : whole(i, read.to(), read.month(), "month");
    if (month == null) {
      return null;
    }
    DayOfWeek day = weekend ? DayOfWeek.SATURDAY : DayOfWeek.of(units.value(i, Sign.WEEKDAY));
    return month.over(i, month.to()).on(List.of(day)).at(relatives.part(i + 1));
  }

  /// "May 2027", "in May", "from March to May", "between June and August", "05/2027".
  private @Nullable Draft months(int i) {
    boolean opened = units.isAny(i, Sign.FROM, Sign.BETWEEN);
    int first = opened ? units.skipFillers(i + 1) : i;
    MonthRead start = numericMonth(first);
    start = start != null ? start : month(first);
    if (start == null || !(opened || isMonthHere(first, start.to()))) {
      return null;
    }
    boolean joined = units.is(start.to(), Sign.TO) || units.isDash(start.to()) || (opened && units.is(start.to(), Sign.AND));
    MonthRead end = joined ? month(units.skipFillers(start.to() + 1)) : null;
    if (end == null) {
      return opened ? null : whole(first, start.to(), start.month(), "month");
    }
    return monthsFromTo(opened ? i : first, first, start, end);
  }

  private Draft monthsFromTo(int from, int first, MonthRead start, MonthRead end) {
    boolean ownYear = start.to() > first + 1;
    YearMonth startMonth = start.month();
    YearMonth endMonth = end.month();
    if (!ownYear && endMonth.getYear() > startMonth.getYear() && endMonth.getMonthValue() >= startMonth.getMonthValue()) {
      startMonth = startMonth.withYear(endMonth.getYear());
    }
    while (endMonth.isBefore(startMonth)) {
      endMonth = endMonth.plusYears(1);
    }
    return Draft.window(from, end.to(), startMonth.atDay(1), endMonth.atEndOfMonth(), "months");
  }

  private static Draft whole(int from, int to, YearMonth month, String rule) {
    return Draft.window(from, to, month.atDay(1), month.atEndOfMonth(), rule);
  }

  /// A month's name is a window if a cue leads it or no noun follows it ("our February meeting" is none).
  private boolean isMonthHere(int i, int to) {
    if (units.is(i, Sign.MONTH_SHORT) && units.is(to, Sign.VERBAL) && to - i == 1 && !units.is(i - 1, Sign.IN)) {
      return false;
    }
    if (to - i > 1 || dateIsAsked || units.size() <= 3) {
      return true;
    }
    boolean led = units.isAny(i - 1, Sign.IN, Sign.FLEXIBLE) || units.isAny(i - 1, Sign.ABOUT, Sign.OF)
        || units.isAny(i - 1, Sign.OR, Sign.TO);
    if (units.is(i, Sign.MONTH_SHORT)) {
      return led && !units.is(i - 1, Sign.TO);
    }
    return led || !(units.isUnknownWord(to) || units.is(to, Sign.EVENT));
  }

  private @Nullable MonthRead numericMonth(int i) {
    boolean sign = (units.mark(i + 1, "/") || units.mark(i + 1, ".")) && units.glued(i + 1) && units.glued(i + 2);
    int month = units.digits(i) <= 2 ? units.number(i) : 0;
    if (sign && month >= 1 && month <= 12 && points.year(i + 2) > 0 && !units.mark(i - 1, ".") && !units.mark(i - 1, "/")) {
      return new MonthRead(YearMonth.of(points.year(i + 2), month), i + 3);
    }
    boolean dashed = units.isDash(i + 1) && units.glued(i + 1) && units.digits(i + 2) == 2 && !units.isDash(i + 3);
    boolean yearFirst = points.year(i) > 0 && (units.mark(i + 1, "/") || dashed) && units.glued(i + 2);
    int second = units.digits(i + 2) <= 2 ? units.number(i + 2) : 0;
    return yearFirst && second >= 1 && second <= 12 ? new MonthRead(YearMonth.of(points.year(i), second), i + 3) : null;
  }

  /// "May", "next May", "May 2027", "next month", "this month", "the current month".
  private @Nullable MonthRead month(int i) {
    int at = units.isAny(i, Sign.NEXT, Sign.THIS) || units.is(i, Sign.AFTER_NEXT) ? i + 1 : i;
    if (at > i && units.value(at, Sign.UNIT) == RelativeGrammar.MONTH) {
      int ahead = units.is(i, Sign.AFTER_NEXT) ? 2 : units.is(i, Sign.NEXT) ? 1 : 0;
      return new MonthRead(YearMonth.from(days.today).plusMonths(ahead), at + 1);
    }
    if (units.value(i, Sign.UNIT) == RelativeGrammar.MONTH && units.is(i + 1, Sign.NEXT)) {
      return new MonthRead(YearMonth.from(days.today).plusMonths(1), i + 2);
    }
    int month = points.month(at);
    if (month == 0) {
      return null;
    }
    int next = units.mark(at + 1, ".") && points.year(at + 2) > 0 ? at + 2 : at + 1;
    next = units.mark(next, ",") || units.is(next, Sign.OF) ? next + 1 : next;
    if (points.year(next) > 0 && !units.isAny(next + 1, Sign.PEOPLE, Sign.CURRENCY)) {
      return new MonthRead(YearMonth.of(points.year(next), month), next + 1);
    }
    if (units.is(at + 1, Sign.NEXT) && units.value(at + 2, Sign.UNIT) == RelativeGrammar.YEAR) {
      return new MonthRead(YearMonth.of(days.today.getYear() + 1, month), at + 3);
    }
    int further = units.is(i, Sign.AFTER_NEXT) ? 1 : 0;
    return new MonthRead(days.month(month, 0).plusYears(further), at + 1);
  }

  /// "spring", "next autumn", "summer 2027".
  private @Nullable Draft season(int i) {
    int at = units.isAny(i, Sign.NEXT, Sign.THIS) ? i + 1 : i;
    if (!units.is(at, Sign.SEASON)) {
      return null;
    }
    int named = units.is(at + 1, Sign.OF) ? at + 2 : at + 1;
    boolean running = units.isAny(named, Sign.THIS, Sign.NEXT) && units.value(named + 1, Sign.UNIT) == RelativeGrammar.YEAR;
    int year = running ? days.today.getYear() + (units.is(named, Sign.NEXT) ? 1 : 0) : points.year(named);
    int to = year == 0 ? at + 1 : running ? named + 2 : named + 1;
    boolean led = at > i || year > 0 || units.isAny(i - 1, Sign.IN, Sign.THE) || units.isAny(i - 1, Sign.FLEXIBLE, Sign.OF);
    boolean occasion = year == 0 && units.isAny(to, Sign.EVENT, Sign.SIZED);
    if (occasion || (!led && units.isUnknownWord(to))) {
      return null;
    }
    LocalDate start = days.season(units.value(at, Sign.SEASON), year);
    boolean begun = year == 0 && units.is(i, Sign.NEXT) && !start.isAfter(days.today);
    start = begun ? start.plusYears(1) : start;
    return Draft.window(i, to, start, start.plusMonths(3).minusDays(1), "season");
  }

  /// "next week", "this week", "unter der Woche", "week of 12 May", "KW 20", "between week 31 and week 35".
  private @Nullable Draft week(int i) {
    int weekEnd = relatives.weekEnd(i);
    if (weekEnd > 0) {
      LocalDate monday = days.monday(relatives.weeksAhead(i));
      return Draft.window(i, weekEnd, monday, monday.plusDays(6), "week");
    }
    if (units.is(i, Sign.WORKING_DAYS)) {
      LocalDate monday = days.monday(days.today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 1 : 0);
      return Draft.window(i, i + 1, monday, monday.plusDays(4), "working days");
    }
    if (units.is(i, Sign.WEEK_OF)) {
      return weekAround(i, i + 1);
    }
    if (units.value(i, Sign.UNIT) == RelativeGrammar.WEEK && units.isAny(i + 1, Sign.OF, Sign.FROM)) {
      return weekAround(i, i + 2);
    }
    return calendarWeek(i);
  }

  private @Nullable Draft weekAround(int i, int at) {
    Point point = points.at(units.skipFillers(units.is(at, Sign.ON) ? at + 1 : at));
    LocalDate day = point == null ? null : days.read(point).start();
    if (point == null || day == null) {
      return null;
    }
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Draft.window(i, point.to(), monday, monday.plusDays(6), "week");
  }

  private @Nullable Draft calendarWeek(int i) {
    boolean opened = units.isAny(i, Sign.FROM, Sign.BETWEEN);
    int first = opened ? i + 1 : i;
    if (!isCalendarWeek(first)) {
      return null;
    }
    int sign = units.is(first + 2, Sign.OF) || (units.mark(first + 2, "/") && units.glued(first + 3)) ? first + 3 : first + 2;
    int year = points.year(sign);
    if (year > 0) {
      LocalDate monday = mondayOfWeek(units.number(first + 1), year);
      return Draft.window(first, sign + 1, monday, monday.plusDays(6), CALENDAR_WEEK);
    }
    LocalDate start = mondayOfWeek(units.number(first + 1));
    int to = first + 2;
    int second = units.isAny(to, Sign.TO, Sign.AND) || units.isDash(to) ? to + 1 : -1;
    boolean bare = (opened || (units.isDash(to) && units.glued(to))) && units.number(second) > 0 && units.number(second) <= 53;
    int number = second > 0 && isCalendarWeek(second) ? second + 1 : bare ? second : -1;
    LocalDate end = number > 0 ? mondayOfWeek(units.number(number)).plusDays(6) : start.plusDays(6);
    return Draft.window(i, number > 0 ? number + 1 : to, start, end, CALENDAR_WEEK);
  }

  /// "KW 40 oder 41", "KW 40/41": a further week. Null if there is none.
  @Nullable Draft furtherWeek(Draft before) {
    int number = before.to() + 1;
    boolean week = before.rule().equals(CALENDAR_WEEK) && (units.is(before.to(), Sign.OR) || units.mark(before.to(), "/"));
    if (!week || units.digits(number) == 0 || units.number(number) < 1 || units.number(number) > 53 || !units.free(number)) {
      return null;
    }
    LocalDate monday = mondayOfWeek(units.number(number));
    return Draft.window(number, number + 1, monday, monday.plusDays(6), CALENDAR_WEEK);
  }

  private boolean isCalendarWeek(int i) {
    return units.is(i, Sign.CALENDAR_WEEK) && units.digits(i + 1) > 0 && units.number(i + 1) >= 1 && units.number(i + 1) <= 53;
  }

  private LocalDate mondayOfWeek(int week) {
    LocalDate monday = mondayOfWeek(week, days.today.getYear());
    return monday.plusDays(6).isAfter(days.today) ? monday : mondayOfWeek(week, days.today.getYear() + 1);
  }

  private static LocalDate mondayOfWeek(int week, int year) {
    return LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week - 1L);
  }
}
