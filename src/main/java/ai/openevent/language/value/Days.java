package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.ReadingContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which day an expression means, seen from today: always the next one, never the past (workflow.md 6).
final class Days {

  /// Leap days are at most eight years apart.
  private static final int FARTHEST_LEAP_DAY_YEARS = 8;

  /// The rule of a day without a year.
  static final String NEXT_SUCH_DATE = "next such date";

  final LocalDate today;
  private final List<LocalDate> proposed;
  private final @Nullable LocalDate anchor;
  private @Nullable LocalDate spoken;

  Days(ReadingContext context) {
    today = context.today();
    proposed = context.proposed();
    anchor = context.known().chosenDate() != null ? context.known().chosenDate() : context.known().window();
  }

  /// Tells what the message spoke of last, in whose month a bare number is looked for where no date is set.
  void speakOf(@Nullable LocalDate day) {
    spoken = day != null && day.isAfter(today) ? day : spoken;
  }

  Draft read(Point point) {
    return point.hasYear() ? withYear(point) : withoutYear(point);
  }

  private Draft withYear(Point point) {
    LocalDate date = point.dateIn(point.year());
    if (date == null) {
      return impossible(point);
    }
    if (isContradicted(point, date)) {
      return contradiction(point, date);
    }
    return draft(point, date, date.isAfter(today) ? DateKind.DATE : DateKind.PAST);
  }

  private Draft withoutYear(Point point) {
    LocalDate date = next(point.month(), point.day());
    if (date == null) {
      return impossible(point);
    }
    return isContradicted(point, date) ? contradiction(point, date) : draft(point, date, DateKind.DATE);
  }

  private static boolean isContradicted(Point point, LocalDate date) {
    return point.weekday() > 0 && date.getDayOfWeek().getValue() != point.weekday();
  }

  /// A day with the weekday that was said behind it.
  ///
  /// @param weekday 1 is Monday; 0 if none was said
  Draft withWeekday(Draft draft, int weekday, int to) {
    LocalDate date = draft.start();
    if (weekday == 0 || date == null || (draft.kind() != DateKind.DATE && draft.kind() != DateKind.PAST)) {
      return draft;
    }
    boolean agrees = date.getDayOfWeek().getValue() == weekday;
    return agrees ? draft.over(draft.from(), to) : contradiction(draft, date, weekday, to);
  }

  private static Draft contradiction(Draft draft, LocalDate date, int weekday, int to) {
    LocalDate named = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(weekday - 1L);
    return new Draft(draft.from(), to, DateKind.CONTRADICTION, date, date, List.of(date, named),
        List.of(), null, draft.monthInDigits(), "weekday and date disagree");
  }

  private static Draft impossible(Point point) {
    return new Draft(
        point.from(), point.to(), DateKind.IMPOSSIBLE, null, null, List.of(), List.of(), null, point.digitsOnly(), "no such day");
  }

  private Draft contradiction(Point point, LocalDate date) {
    return contradiction(draft(point, date, DateKind.DATE), date, point.weekday(), point.to());
  }

  private Draft draft(Point point, LocalDate date, DateKind kind) {
    LocalDate monthFirst = point.slashes() && point.day() <= 12 && point.day() != point.month()
        ? Point.date(date.getYear(), /* month= */ point.day(), /* day= */ point.month())
        : null;
    List<LocalDate> readings = monthFirst == null ? List.of() : List.of(date, monthFirst);
    return new Draft(
        point.from(), point.to(), kind, date, date, readings, List.of(), null, monthFirst != null,
        point.hasYear() ? "date with year" : NEXT_SUCH_DATE);
  }

  /// The next such day after today; null if there is none in any year.
  @Nullable LocalDate next(int month, int day) {
    return IntStream.rangeClosed(today.getYear(), today.getYear() + FARTHEST_LEAP_DAY_YEARS)
        .mapToObj(year -> Point.date(year, month, day))
        .filter(date -> date != null && date.isAfter(today))
        .findFirst()
        .orElse(null);
  }

  /// "The 28th": among the days just proposed, in the month that is being talked about, or the next one.
  LocalDate dayOfMonth(int day, int weekday) {
    for (LocalDate date : proposed) {
      if (date.getDayOfMonth() == day && fits(date, weekday)) {
        return date;
      }
    }
    LocalDate month = anchor != null ? anchor : spoken;
    LocalDate near = month == null ? null : Point.date(month.getYear(), month.getMonthValue(), day);
    if (near != null && near.isAfter(today) && fits(near, weekday)) {
      return near;
    }
    return nextDayOfMonth(day, weekday);
  }

  private LocalDate nextDayOfMonth(int day, int weekday) {
    LocalDate first = null;
    for (int months = 0; months <= 12; months++) {
      YearMonth month = YearMonth.from(today).plusMonths(months);
      LocalDate date = Point.date(month.getYear(), month.getMonthValue(), day);
      if (date != null && date.isAfter(today)) {
        first = first == null ? date : first;
        if (fits(date, weekday)) {
          return date;
        }
      }
    }
    return Objects.requireNonNull(first, "every month day comes within a year");
  }

  private static boolean fits(LocalDate date, int weekday) {
    return weekday == 0 || date.getDayOfWeek().getValue() == weekday;
  }

  /// "Friday": one of the proposed days, or the next one after today.
  LocalDate weekday(int weekday) {
    return proposed.stream()
        .filter(date -> fits(date, weekday))
        .findFirst()
        .orElseGet(() -> nextWeekday(weekday));
  }

  LocalDate nextWeekday(int weekday) {
    return today.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
  }

  /// Monday of the week so many weeks from this one.
  LocalDate monday(int weeksAhead) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeksAhead);
  }

  /// The next such month that has not ended, or the one of a year.
  YearMonth month(int month, int year) {
    if (year > 0) {
      return YearMonth.of(year, month);
    }
    YearMonth thisYears = YearMonth.of(today.getYear(), month);
    return thisYears.isBefore(YearMonth.from(today)) ? thisYears.plusYears(1) : thisYears;
  }

  /// First day of a season; its last is three months later. Spring starts in March.
  LocalDate season(int season, int year) {
    LocalDate start = LocalDate.of(year > 0 ? year : today.getYear() - 1, season * 3, 1);
    while (year == 0 && !start.plusMonths(3).isAfter(today)) {
      start = start.plusYears(1);
    }
    return start;
  }

  LocalDate quarter(int quarter, int year) {
    LocalDate start = LocalDate.of(year > 0 ? year : today.getYear(), quarter * 3 - 2, 1);
    return year == 0 && !start.plusMonths(3).isAfter(today) ? start.plusYears(1) : start;
  }

  /// Easter Sunday by the rule of Gauss, for the years 1900 to 2099.
  static LocalDate easter(int year) {
    int golden = year % 19;
    int moon = (19 * golden + 24) % 30;
    int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
    int days = moon + sunday;
    if (days == 35 || (days == 34 && moon == 28 && golden > 10)) {
      days -= 7;
    }
    return LocalDate.of(year, 3, 22).plusDays(days);
  }
}
