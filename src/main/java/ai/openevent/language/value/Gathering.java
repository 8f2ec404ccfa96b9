package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DayPart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Dates of one sentence that are one wish: a window and the weekday wanted in it ("in September, on a Saturday"), and days in a
/// row of an event of several days ("a congress of two days, 14 and 15 October").
final class Gathering {

  private static final int DAYS_OF_WEEK = 7;

  private final Units units;
  private final boolean multiDay;

  /// @param multiDay whether the message says that all days are wanted
  Gathering(Units units, boolean multiDay) {
    this.units = units;
    this.multiDay = multiDay;
  }

  List<Draft> of(List<Draft> drafts) {
    return inARow(onWeekday(withoutOccasion(drafts)));
  }

  /// "At the end of the year we give a concert, this time on 12 June": beside a day, a part of the year tells what it is for.
  private static List<Draft> withoutOccasion(List<Draft> drafts) {
    boolean dated = drafts.stream().anyMatch(draft -> draft.kind() == DateKind.DATE && draft.rule().startsWith("date"));
    return dated ? drafts.stream().filter(draft -> !draft.rule().equals(YearGrammar.PART_OF_YEAR)).toList() : drafts;
  }

  private List<Draft> onWeekday(List<Draft> drafts) {
    Draft week = drafts.stream().filter(Gathering::isWeek).findFirst().orElse(null);
    if (week != null) {
      return inWeek(week, drafts);
    }
    Draft window = drafts.stream().filter(Gathering::isWindow).findFirst().orElse(null);
    List<Draft> weekdays = drafts.stream().filter(draft -> isSomeWeekday(draft) || isBefore(draft, window)).toList();
    if (window == null || weekdays.isEmpty()) {
      return drafts;
    }
    List<Draft> rest = new ArrayList<>(drafts);
    rest.removeAll(weekdays);
    rest.set(rest.indexOf(window), narrowed(window, weekdays));
    return rest;
  }

  private static boolean isWindow(Draft draft) {
    LocalDate start = draft.start();
    LocalDate end = draft.end();
    return draft.kind() == DateKind.VAGUE && draft.weekday() == null && start != null && end != null
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
  private boolean isBefore(Draft draft, @Nullable Draft window) {
    LocalDate day = draft.start();
    LocalDate start = window == null ? null : window.start();
    return day != null && start != null && isBareWeekday(draft) && day.isBefore(start);
  }

  private boolean isBareWeekday(Draft draft) {
    boolean alone = draft.to() - draft.from() <= 2 && units.isAny(draft.from(), Sign.WEEKDAY, Sign.WEEKDAY_SHORT)
        && units.digits(draft.to() - 1) == 0;
    return alone && draft.kind() == DateKind.DATE;
  }

  /// "on a Saturday", "un samedi soir": a weekday alone that is none in particular.
  private boolean isSomeWeekday(Draft draft) {
    return isBareWeekday(draft) && units.number(draft.from() - 1) == 1;
  }

  /// Of several weekdays any will do, so none is demanded.
  private static Draft narrowed(Draft window, List<Draft> weekdays) {
    List<DayOfWeek> days = weekdays.stream().map(draft -> Objects.requireNonNull(draft.start()).getDayOfWeek()).distinct().toList();
    DayPart part = weekdays.getFirst().part();
    Draft narrowed = days.size() == 1 ? window.on(days.getFirst()) : window;
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
        ? new Draft(before.from(), draft.to(), DateKind.RANGE, before.start(), draft.end(), List.of(), null, null,
            draft.monthInDigits(), "days in a row")
        : null;
  }

  private static boolean isDay(Draft draft) {
    return draft.kind() == DateKind.DATE && draft.start() != null && draft.start().equals(draft.end());
  }
}
