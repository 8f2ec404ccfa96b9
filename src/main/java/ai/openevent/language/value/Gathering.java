package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DayPart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates of one sentence that are one wish: a window and the weekday wanted in it ("in September, on a Saturday"), and days in a
/// row of an event of several days ("a congress of two days, 14 and 15 October").
final class Gathering {

  private static final int DAYS_OF_WEEK = 7;
  /// A month or longer.
  private static final int SHORTEST_WIDE = 27;
  /// How far apart may stand what tells the same time.
  private static final int MOST_BETWEEN = 6;

  private final Units units;
  private final boolean multiDay;

  /// @param multiDay whether the message says that all days are wanted
  Gathering(Units units, boolean multiDay) {
    this.units = units;
    this.multiDay = multiDay;
  }

  List<Draft> of(List<Draft> drafts) {
    return inARow(closest(onWeekday(withoutOccasion(drafts))));
  }

  /// "At the end of the year we give a concert, this time on 12 June": beside a day, a part of the year tells what it is for.
  /// A feast that names the party ("3 December for our Christmas do") is none either.
  private List<Draft> withoutOccasion(List<Draft> drafts) {
    boolean dated = drafts.stream().anyMatch(draft -> draft.kind() == DateKind.DATE && draft.rule().startsWith("date"));
    return dated
        ? drafts.stream().filter(draft -> !draft.rule().equals(YearGrammar.PART_OF_YEAR) && !isOccasion(draft)).toList()
        : drafts;
  }

  private boolean isOccasion(Draft draft) {
    boolean feast = units.isAny(draft.from(), Sign.FEAST, Sign.EASTER) && draft.to() - draft.from() == 1;
    return feast && (units.is(draft.to(), Sign.EVENT) || units.isUnknownWord(draft.to())
        || units.is(draft.from() - 1, Sign.POSSESSIVE) || units.is(draft.to(), Sign.FOLLOW)) && !units.any(Sign.OR);
  }

  /// "In summer, about the middle of July", "on 1 August, the national day": of what is told twice, the closer.
  private List<Draft> closest(List<Draft> drafts) {
    List<Draft> closest = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft last = closest.isEmpty() ? null : closest.getLast();
      if (last != null && isBeside(last, draft) && (isWithin(draft, last) || isFirstWeekday(last, draft))) {
        closest.removeLast();
      }
      if (last == null || !isBeside(last, draft) || !isSameDay(last, draft)) {
        closest.add(draft);
      }
    }
    return closest;
  }

  private boolean isBeside(Draft before, Draft draft) {
    boolean parted = units.isAny(before.to(), Sign.AND, Sign.OR) || units.any(before.to(), draft.from(), Sign.INSTEAD_OF)
        || units.any(before.to(), draft.from(), Sign.NOT)
        || units.any(before.to(), draft.from(), Sign.OR) || units.any(before.to(), draft.from(), Sign.AND);
    return draft.from() - before.to() <= MOST_BETWEEN && !parted;
  }

  /// "Montag bis Mittwoch, 7. bis 9. Juni", "le dimanche de la fête des mères": the weekday tells what the days tell again.
  private boolean isFirstWeekday(Draft day, Draft days) {
    LocalDate told = day.start();
    LocalDate first = days.start();
    boolean alone = day.to() - day.from() <= 2 && units.any(day.from(), day.to(), Sign.WEEKDAY);
    return alone && told != null && first != null && told.getDayOfWeek() == first.getDayOfWeek() && days.kind() != DateKind.VAGUE
        && (!first.equals(days.end()) || units.isAny(days.from() - 1, Sign.OF, Sign.THE));
  }

  private static boolean isSameDay(Draft draft, Draft other) {
    return isDay(draft) && isDay(other) && Objects.equals(draft.start(), other.start());
  }

  /// A season just running may be meant for the year of the month named in it.
  private static boolean isWithin(Draft draft, Draft wide) {
    LocalDate from = wide.start();
    LocalDate to = wide.end();
    LocalDate start = draft.start();
    LocalDate end = draft.end();
    if (from == null || to == null || start == null || end == null) {
      return false;
    }
    boolean aMonth = ChronoUnit.DAYS.between(from, to) >= SHORTEST_WIDE;
    boolean window = wide.kind() == DateKind.VAGUE && wide.weekdays().isEmpty() && aMonth;
    boolean shorter = ChronoUnit.DAYS.between(start, end) < ChronoUnit.DAYS.between(from, to);
    boolean same = !start.isBefore(from) && !end.isAfter(to);
    boolean yearOn = !start.isBefore(from.plusYears(1)) && !end.isAfter(to.plusYears(1));
    return window && shorter && (same || yearOn);
  }

  private List<Draft> onWeekday(List<Draft> drafts) {
    Draft week = drafts.stream().filter(Gathering::isWeek).findFirst().orElse(null);
    if (week != null) {
      return inWeek(week, drafts);
    }
    Draft window = drafts.stream().filter(Gathering::isWindow).filter(draft -> !isWorkingDays(draft)).findFirst().orElse(null);
    if (window == null) {
      return drafts;
    }
    List<Draft> weekdays = drafts.stream().filter(draft -> isSomeWeekday(draft) || isBefore(draft, window)).toList();
    List<Draft> rest = new ArrayList<>(drafts);
    rest.removeAll(weekdays);
    rest.removeIf(this::isWorkingDays);
    if (!weekdays.isEmpty()) {
      rest.set(rest.indexOf(window), narrowed(window, weekdays));
    }
    return rest;
  }

  /// "unter der Woche": no span of its own beside a window.
  private boolean isWorkingDays(Draft draft) {
    return units.any(draft.from(), draft.to(), Sign.WORKING_DAYS);
  }

  private static boolean isWindow(Draft draft) {
    LocalDate start = draft.start();
    LocalDate end = draft.end();
    return draft.kind() == DateKind.VAGUE && start != null && end != null
        && ChronoUnit.DAYS.between(start, end) >= DAYS_OF_WEEK;
  }

  private static boolean isWeek(Draft draft) {
    LocalDate start = draft.start();
    LocalDate end = draft.end();
    return draft.kind() == DateKind.VAGUE && start != null && end != null && start.getDayOfWeek() == DayOfWeek.MONDAY
        && ChronoUnit.DAYS.between(start, end) == DAYS_OF_WEEK - 1;
  }

  /// "The week of 17 May, Tuesday or Thursday": days of that week.
  private List<Draft> inWeek(Draft week, List<Draft> drafts) {
    LocalDate monday = Objects.requireNonNull(week.start());
    List<Draft> days = new ArrayList<>();
    boolean named = false;
    for (Draft draft : drafts) {
      if (isBareWeekday(draft)) {
        LocalDate day = monday.plusDays(Objects.requireNonNull(draft.start()).getDayOfWeek().getValue() - 1L);
        days.add(Draft.day(draft.from(), draft.to(), day, "day of that week").at(draft.part()));
        named = true;
      } else {
        days.add(draft);
      }
    }
    if (named) {
      days.remove(week);
    }
    return days;
  }

  /// "In June, preferably Friday": nobody means the coming Friday.
  private boolean isBefore(Draft draft, Draft window) {
    LocalDate day = draft.start();
    LocalDate start = window.start();
    return day != null && start != null && isBareWeekday(draft) && day.isBefore(start);
  }

  private boolean isBareWeekday(Draft draft) {
    boolean alone = draft.to() - draft.from() <= 2 && units.isAny(draft.from(), Sign.WEEKDAY, Sign.WEEKDAY_SHORT)
        && units.digits(draft.to() - 1) == 0;
    return alone && draft.kind() == DateKind.DATE;
  }

  /// "on a Saturday", "un samedi soir", "which Fridays", "ein Freitag oder Samstag": a weekday alone that is none in particular.
  private boolean isSomeWeekday(Draft draft) {
    int from = draft.from();
    boolean some = units.number(from - 1) == 1 || units.is(from, Sign.WEEKDAYS)
        || units.isAny(from - 1, Sign.SOME, Sign.PREFERRED) || units.isAny(from - 2, Sign.SOME, Sign.PREFERRED)
        || isOtherWeekday(draft.to());
    return isBareWeekday(draft) && some;
  }

  private boolean isOtherWeekday(int or) {
    return units.is(or, Sign.OR) && (units.is(or + 1, Sign.WEEKDAY) || units.is(or + 2, Sign.WEEKDAY));
  }

  /// Of several weekdays any will do.
  private static Draft narrowed(Draft window, List<Draft> weekdays) {
    Stream<DayOfWeek> told = weekdays.stream().map(draft -> Objects.requireNonNull(draft.start()).getDayOfWeek());
    List<DayOfWeek> days = Stream.concat(window.weekdays().stream(), told).distinct().sorted().toList();
    DayPart part = weekdays.getFirst().part();
    Draft narrowed = window.on(days);
    return part == null ? narrowed : narrowed.at(part);
  }

  private List<Draft> inARow(List<Draft> drafts) {
    if (!multiDay || drafts.size() < 2) {
      return drafts;
    }
    List<Draft> joined = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft run = joined.isEmpty() ? null : following(joined.getLast(), draft);
      if (run == null) {
        joined.add(draft);
      } else {
        joined.set(joined.size() - 1, run);
      }
    }
    return joined;
  }

  /// Both as one, when the second is the next day and nothing but an "and" or a comma parts them.
  private @Nullable Draft following(Draft before, Draft draft) {
    LocalDate last = before.end();
    boolean days = isDay(draft) && (isDay(before) || before.kind() == DateKind.RANGE);
    boolean parted = draft.from() - before.to() <= 2 && (units.is(before.to(), Sign.AND) || units.mark(before.to(), ","));
    return last != null && days && parted && last.plusDays(1).equals(draft.start())
        ? new Draft(before.from(), draft.to(), DateKind.RANGE, before.start(), draft.end(), List.of(), List.of(), null,
            draft.monthInDigits(), "days in a row")
        : null;
  }

  private static boolean isDay(Draft draft) {
    return draft.kind() == DateKind.DATE && draft.start() != null && draft.start().equals(draft.end());
  }
}
