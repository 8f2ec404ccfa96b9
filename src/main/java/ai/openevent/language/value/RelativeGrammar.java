package ai.openevent.language.value;

import ai.openevent.language.Mention.DayPart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Days counted from today: "tomorrow", "next Friday", "Friday next week", "in two weeks", "heute in einer Woche".
final class RelativeGrammar {

  static final int DAY = 3;
  static final int WEEK = 4;
  static final int MONTH = 5;
  static final int YEAR = 6;
  static final int WEEKEND = 8;
  static final int QUARTER = 9;
  static final int SECOND = 10;
  static final int FORTNIGHT = 11;

  /// "Lundi en huit", "lundi en quinze": both ends are counted.
  private static final int A_WEEK_COUNTED = 8;
  private static final int TWO_WEEKS_COUNTED = 15;

  private final Units units;
  private final Days days;
  private final FeastCalendar feasts;
  private final LengthGrammar lengths;

  /// Whether a feast starts here.
  boolean isFeast(int i) {
    return feasts.at(i) != null;
  }

  /// Where the last successful reading ended.
  private record Read(LocalDate day, int to, @Nullable DayPart part) {}

  RelativeGrammar(Units units, Days days) {
    this.units = units;
    this.days = days;
    this.feasts = new FeastCalendar(units, days);
    this.lengths = new LengthGrammar(units);
  }

  @Nullable LocalDate day(int i) {
    Read read = read(i);
    return read == null ? null : read.day();
  }

  int dayEnd(int i) {
    Read read = read(i);
    return read == null ? i : read.to();
  }

  @Nullable Draft at(int i) {
    Read read = read(i);
    boolean free = read != null && units.free(i) && units.free(read.to() - 1);
    return free && read != null ? Draft.day(i, read.to(), read.day(), "counted from today").at(read.part()) : null;
  }

  private @Nullable Read read(int i) {
    Read read = offset(i);
    read = read != null ? read : inSomeTime(i);
    read = read != null ? read : weekdayOfWeek(i);
    read = read != null ? read : weekday(i);
    return read != null ? read : feast(i);
  }

  /// "tomorrow", "heute in einer Woche", "tomorrow evening".
  private @Nullable Read offset(int i) {
    if (units.is(i, Sign.THIS) && units.is(i + 1, Sign.PART)) {
      return withPart(days.today, i + 1);
    }
    if (!units.is(i, Sign.DAY_OFFSET) || isOfStory(i)) {
      return null;
    }
    if (units.is(i, Sign.PART) && !units.is(i + 1, Sign.IN)) {
      return new Read(days.today.plusDays(units.value(i, Sign.DAY_OFFSET)), i + 1, part(i));
    }
    LocalDate day = days.today.plusDays(units.value(i, Sign.DAY_OFFSET));
    int unit = units.value(i + 1, Sign.UNIT);
    if ((unit == WEEK || unit == FORTNIGHT) && !units.is(i + 1, Sign.NEXT) && units.digits(i + 2) == 0) {
      return new Read(day.plusWeeks(unit == WEEK ? 1 : 2), i + 2, null);
    }
    Read later = span(i + 1);
    if (later != null && units.is(i + 1, Sign.IN)) {
      return new Read(day.plusDays(ChronoUnit.DAYS.between(days.today, later.day())), later.to(), null);
    }
    return withPart(day, i + 1);
  }

  private boolean isOfStory(int i) {
    boolean free = i + 1 >= units.size() || units.isPunctuation(i + 1) || units.isAny(i + 1, Sign.AT, Sign.PART);
    return units.is(i, Sign.STORY_DAY) && !free;
  }

  /// "in two weeks", "two weeks from now", "in a month"; not hours.
  private @Nullable Read inSomeTime(int i) {
    if (units.is(i, Sign.IN)) {
      return span(i);
    }
    if (isNextDay(i)) {
      return new Read(days.today.plusDays(1), i + 2, null);
    }
    Length length = units.is(i - 1, Sign.IN) ? null : lengths.at(i);
    if (length != null && !length.clock() && isDayBehind(i, length)) {
      return new Read(after(length).plusDays(units.value(length.to(), Sign.DAY_OFFSET)), length.to() + 1, null);
    }
    boolean counted = length != null && !length.clock() && units.is(length.to(), Sign.FROM_NOW);
    return counted && length != null ? new Read(after(length), length.to() + 1, null) : null;
  }

  /// "A week today", "two weeks tomorrow"; not "for a week tomorrow".
  private boolean isDayBehind(int i, Length length) {
    boolean week = units.value(length.to() - 1, Sign.UNIT) == WEEK || units.value(length.to() - 1, Sign.UNIT) == FORTNIGHT;
    return week && units.is(length.to(), Sign.DAY_OFFSET) && units.value(length.to(), Sign.DAY_OFFSET) >= 0
        && !units.isAny(i - 1, Sign.FOR, Sign.ABOUT);
  }

  /// "Il giorno dopo", where it counts from nothing that follows.
  private boolean isNextDay(int i) {
    boolean last = i + 2 >= units.size() || units.isPunctuation(i + 2) || units.is(i + 2, Sign.AT);
    return units.value(i, Sign.UNIT) == DAY && units.is(i - 1, Sign.THE) && units.is(i + 1, Sign.FROM_NOW) && last;
  }

  private @Nullable Read span(int i) {
    if (!units.is(i, Sign.IN) || units.is(i, Sign.WITHIN)) {
      return null;
    }
    int number = units.number(i + 1) > 0 ? i + 1 : units.skipAbout(units.skipFillers(i + 1));
    Length length = lengths.at(number);
    if (length == null || length.clock()) {
      return null;
    }
    return new Read(after(length), afterStart(length.to()), null);
  }

  /// "In two days from now", "in two days from today".
  private int afterStart(int i) {
    boolean today = units.is(i, Sign.FROM) && units.is(i + 1, Sign.DAY_OFFSET) && units.value(i + 1, Sign.DAY_OFFSET) == 0;
    return today ? i + 2 : units.is(i, Sign.FROM_NOW) ? i + 1 : i;
  }

  private LocalDate after(Length length) {
    return length.after(days.today.atStartOfDay()).toLocalDate();
  }

  /// "Friday next week", "next week on Friday", "übernächste Woche Dienstag", "Dienstag dieser Woche".
  private @Nullable Read weekdayOfWeek(int i) {
    if (isWeekday(i)) {
      int at = units.skipClaimed(units.is(i + 1, Sign.PART) ? i + 2 : i + 1);
      at = units.isAny(at, Sign.OF, Sign.IN) || units.is(at, Sign.THE) ? units.skipFillers(at + 1) : at;
      int weekEnd = weekEnd(at);
      return weekEnd < 0 ? null : new Read(inWeek(at, units.value(i, Sign.WEEKDAY)), weekEnd, part(i + 1));
    }
    int start = units.is(i, Sign.IN) ? units.skipFillers(i + 1) : i;
    int weekEnd = weekEnd(start);
    if (weekEnd < 0) {
      return null;
    }
    int weekday = units.skipFillers(units.is(weekEnd, Sign.ON) ? weekEnd + 1 : weekEnd);
    return isWeekday(weekday) && !units.mark(weekEnd, ",")
        ? withPart(inWeek(start, units.value(weekday, Sign.WEEKDAY)), weekday + 1)
        : null;
  }

  private boolean isWeekday(int i) {
    return units.is(i, Sign.WEEKDAY) || (units.is(i, Sign.WEEKDAY_SHORT) && (units.size() <= 2 || isBesideTime(i)));
  }

  /// "Thu at 8 am", "next Wed", "on Fri": an abbreviation that its neighbours make a weekday.
  private boolean isBesideTime(int i) {
    int after = units.isAny(i + 1, Sign.AT, Sign.FROM) || units.mark(i + 1, ",") ? i + 2 : i + 1;
    boolean timed = units.claimed(after) && units.digits(after) > 0;
    boolean led = units.isAny(i - 1, Sign.NEXT, Sign.THIS) || (units.is(i - 1, Sign.ON) && units.startsUpperCase(i));
    return timed || led || units.is(i + 1, Sign.PART);
  }

  private int weekdayAt(int i) {
    return Math.max(units.value(i, Sign.WEEKDAY), units.value(i, Sign.WEEKDAY_SHORT));
  }

  /// The place after "next week" and the like; -1 if there is none.
  int weekEnd(int i) {
    return weeksAhead(i) < 0 ? -1 : units.is(i, Sign.UNIT) && units.is(i, Sign.AFTER_NEXT) ? i + 1 : i + 2;
  }

  /// How many weeks ahead: 0 for this week; -1 if no week is named here.
  int weeksAhead(int i) {
    int unit = units.is(i, Sign.UNIT) ? i : i + 1;
    if (unit == i && units.value(i, Sign.UNIT) == WEEK && units.is(i + 1, Sign.NEXT)) {
      return 1;
    }
    if (units.value(unit, Sign.UNIT) != WEEK) {
      return -1;
    }
    if (units.is(i, Sign.AFTER_NEXT)) {
      return 2;
    }
    return units.is(i, Sign.NEXT) ? 1 : units.is(i, Sign.THIS) ? 0 : -1;
  }

  private LocalDate inWeek(int week, int weekday) {
    return days.monday(weeksAhead(week)).plusDays(weekday - 1L);
  }

  /// "Friday", "next Friday", "this Friday", "Freitag in einer Woche", "Friday week".
  private @Nullable Read weekday(int i) {
    boolean led = units.isAny(i, Sign.NEXT, Sign.THIS) || units.is(i, Sign.AFTER_NEXT);
    int at = led ? i + 1 : i;
    if (!isWeekday(at)) {
      return null;
    }
    int weekday = weekdayAt(at);
    if (units.is(i, Sign.AFTER_NEXT)) {
      return withPart(days.nextWeekday(weekday).plusWeeks(1), at + 1);
    }
    if (units.is(i, Sign.FOLLOWING)) {
      return withPart(days.monday(1).plusDays(weekday - 1L), at + 1);
    }
    if (units.is(at + 1, Sign.FOLLOWING)) {
      return withPart(days.monday(1).plusDays(weekday - 1L), at + 2);
    }
    LocalDate day = led ? days.nextWeekday(weekday) : days.weekday(weekday);
    boolean afterNext = units.is(at + 1, Sign.AFTER) && units.is(at + 2, Sign.NEXT)
        && !units.isAny(at + 3, Sign.UNIT, Sign.MONTH);
    if (afterNext) {
      return withPart(days.nextWeekday(weekday).plusWeeks(1), at + 3);
    }
    int fortnight = units.is(at + 1, Sign.IN) && !units.is(at + 3, Sign.UNIT) ? units.number(at + 2) : 0;
    if (fortnight == A_WEEK_COUNTED || fortnight == TWO_WEEKS_COUNTED) {
      return new Read(ahead(weekday).plusWeeks(fortnight == A_WEEK_COUNTED ? 1 : 2), at + 3, null);
    }
    int unit = units.value(at + 1, Sign.UNIT);
    if ((unit == WEEK && units.digits(at + 2) == 0) || unit == FORTNIGHT) {
      return new Read(ahead(weekday).plusWeeks(unit == WEEK ? 1 : 2), at + 2, null);
    }
    Read later = units.is(at + 1, Sign.IN) ? span(at + 1) : null;
    if (later != null) {
      return new Read(later(weekday, at + 2), later.to(), null);
    }
    return withPart(day, at + 1);
  }

  /// "Freitag in einer Woche": on a Friday the count starts today.
  private LocalDate later(int weekday, int number) {
    LocalDate from = ahead(weekday);
    int unit = units.value(number + 1, Sign.UNIT);
    if (unit == DAY && units.number(number) == A_WEEK_COUNTED) {
      return from.plusWeeks(1);
    }
    return unit == WEEK ? from.plusWeeks(units.number(number)) : from.plusDays(units.number(number));
  }

  private LocalDate ahead(int weekday) {
    return days.today.getDayOfWeek() == DayOfWeek.of(weekday) ? days.today : days.nextWeekday(weekday);
  }

  private @Nullable Read feast(int i) {
    FeastCalendar.Feast feast = feasts.at(i);
    return feast == null ? null : withPart(feast.day(), feast.to());
  }

  private Read withPart(LocalDate day, int to) {
    int at = units.mark(to, ",") ? to + 1 : to;
    return units.is(at, Sign.PART) && units.free(at) ? new Read(day, at + 1, part(at)) : new Read(day, to, null);
  }

  @Nullable DayPart part(int i) {
    if (!units.is(i, Sign.PART)) {
      return null;
    }
    return switch (units.value(i, Sign.PART)) {
      case 0 -> DayPart.MORNING;
      case 1, PartGrammar.MIDDAY -> DayPart.AFTERNOON;
      default -> DayPart.EVENING;
    };
  }
}
