package ai.openevent.language.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Days counted from the day that is spoken of, in the sentence or as the event's: "um eine Woche nach hinten", "zwei Tage
/// früher", "am Tag danach", "or a week later".
final class ShiftGrammar {

  /// A longer sentence that moves nothing tells how long before something is due.
  private static final int LONGEST_WISH = 9;

  private final Units units;
  private final LengthGrammar lengths;
  private final @Nullable LocalDate spoken;

  /// @param spoken the day that an earlier sentence or the booking speaks of
  ShiftGrammar(Units units, @Nullable LocalDate spoken) {
    this.units = units;
    this.lengths = new LengthGrammar(units);
    this.spoken = spoken;
  }

  /// @param before the date that was read last in the sentence
  @Nullable Draft at(int i, @Nullable Draft before) {
    boolean shifted = units.any(Sign.LATER) || units.any(Sign.EARLIER) || units.any(Sign.FOLLOWING) || units.any(Sign.MOVE)
        || units.any(Sign.SAME_WEEK) || units.any(Sign.NEXT);
    if (!shifted) {
      return null;
    }
    LocalDate here = before == null ? null : before.start();
    boolean behind = here != null && before != null && units.isAny(before.to(), Sign.OR, Sign.AND);
    LocalDate base = here != null ? here : spoken;
    if (base == null || units.any(Sign.LEAVING)) {
      return null;
    }
    Draft draft = length(i, base, behind);
    draft = draft != null ? draft : neighbour(i, base);
    draft = draft != null ? draft : weekday(i, base);
    draft = draft != null ? draft : sameWeek(i, base);
    draft = draft != null ? draft : someLengths(i, base);
    return draft != null && units.free(i, draft.to()) && !isDue(draft) ? draft : null;
  }

  /// "A week later at the latest we need your answer": a deadline.
  private boolean isDue(Draft draft) {
    return units.any(0, draft.from(), Sign.DEADLINE) || units.any(draft.to(), units.size(), Sign.DEADLINE);
  }

  private @Nullable Draft length(int i, LocalDate base, boolean behind) {
    boolean by = units.isAny(i, Sign.AT, Sign.ENDING);
    int first = units.skipAbout(by ? i + 1 : i);
    Length length = lengths.at(first);
    length = length == null && units.is(first, Sign.FLEXIBLE) ? lengths.once(first) : length;
    if (length == null || length.clock()) {
      return null;
    }
    boolean beside = isShift(length.to());
    boolean led = units.isAny(i - 1, Sign.LATER, Sign.EARLIER) && units.any(0, i, Sign.MOVE);
    boolean wished = behind || by || units.any(Sign.MOVE) || units.size() <= LONGEST_WISH
        || units.is(length.to() + 1, Sign.FOLLOW);
    int from = beside ? length.to() : units.clauseFrom(i);
    int limit = beside ? length.to() + 1 : units.clauseTo(length.to());
    boolean earlier = units.any(from, limit, Sign.EARLIER);
    boolean later = units.any(from, limit, Sign.LATER) || (by && !earlier && units.any(from, i, Sign.MOVE));
    if (!(wished && (by || beside || led)) || (!earlier && !later)) {
      return null;
    }
    LocalDate day = day(length, base, earlier);
    return Draft.day(i, beside ? length.to() + 1 : length.to(), day, "counted from the day spoken of");
  }

  /// Whether "later" or the like stands here; what may also lead to a day of its own ("after") only where none follows.
  private boolean isShift(int i) {
    boolean open = units.value(i, Sign.LATER) + units.value(i, Sign.EARLIER) > 0;
    boolean ends = i + 1 >= units.size() || units.isPunctuation(i + 1) || units.isNewline(i + 1) || units.is(i + 1, Sign.FOLLOW);
    return units.isAny(i, Sign.LATER, Sign.EARLIER) && (!open || ends);
  }

  /// Whether what stands in `[from, to)` is wished for: nothing was said before, it is moved to or corrected, or it suits.
  private boolean isWished(int from, int to) {
    int first = from;
    while (first > 0 && units.isAny(first - 1, Sign.THE, Sign.ON)) {
      first--;
    }
    return first == 0 || units.isPunctuation(first - 1) || units.isAny(first - 1, Sign.OR, Sign.AND)
        || units.isAny(first - 1, Sign.CORRECTION, Sign.TO) || units.isAny(first - 1, Sign.WISH, Sign.ABOUT)
        || units.is(first - 1, Sign.FLEXIBLE)
        || units.any(0, first, Sign.MOVE) || units.is(to, Sign.FOLLOW);
  }

  /// "am Tag danach", "die Woche davor", "the day after that one", "the following week".
  private @Nullable Draft neighbour(int i, LocalDate base) {
    boolean led = units.isAny(i - 1, Sign.ON, Sign.THE) && units.number(i - 1) < 2;
    boolean next = units.is(i, Sign.NEXT) && units.value(i + 1, Sign.UNIT) == RelativeGrammar.DAY;
    boolean before = next || (units.is(i, Sign.FOLLOWING) && units.isAny(i + 1, Sign.UNIT, Sign.WEEKDAY));
    if (before && led && isWished(i, i + 2)) {
      return units.is(i + 1, Sign.WEEKDAY) ? on(i, i + 2, i + 1, base, 1) : beside(i, i + 2, i + 1, base, 1);
    }
    if (!led || !units.is(i, Sign.UNIT) || !isShift(i + 1) || !(isPlain(i + 1) || isWished(i, i + 2))) {
      return null;
    }
    return beside(i, i + 2, i, base, units.is(i + 1, Sign.EARLIER) ? -1 : 1);
  }

  /// Whether the word counts from a day in every place.
  private boolean isPlain(int i) {
    return units.value(i, Sign.LATER) + units.value(i, Sign.EARLIER) == 0;
  }

  private @Nullable Draft beside(int from, int to, int unit, LocalDate base, int sign) {
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(sign);
    return switch (units.value(unit, Sign.UNIT)) {
      case RelativeGrammar.DAY -> Draft.day(from, to, base.plusDays(sign), "day beside the day spoken of");
      case RelativeGrammar.WEEK -> Draft.window(from, to, monday, monday.plusDays(6), "week beside the day spoken of");
      case RelativeGrammar.WEEKEND -> weekend(from, to, base, sign);
      case RelativeGrammar.MONTH -> month(from, to, base.plusMonths(sign));
      default -> null;
    };
  }

  private static Draft month(int from, int to, LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    return Draft.window(from, to, first, first.plusMonths(1).minusDays(1), "month beside the day spoken of");
  }

  private static Draft weekend(int from, int to, LocalDate base, int sign) {
    LocalDate saturday = sign < 0
        ? base.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).minusDays(1)
        : base.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    return Draft.window(from, to, saturday, saturday.plusDays(1), "weekend beside the day spoken of");
  }

  /// "the Saturday after that", "the Monday before".
  private @Nullable Draft weekday(int i, LocalDate base) {
    if (!units.is(i, Sign.WEEKDAY) || !isShift(i + 1) || !(isPlain(i + 1) || isWished(i, i + 2))) {
      return null;
    }
    return on(i, i + 2, i, base, units.is(i + 1, Sign.EARLIER) ? -1 : 1);
  }

  /// "The Wednesday of that week", "any other day that week".
  private @Nullable Draft sameWeek(int i, LocalDate base) {
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (units.is(i, Sign.SAME_WEEK)) {
      return Draft.window(i, i + 1, monday, monday.plusDays(6), "week of the day spoken of");
    }
    int week = units.isAny(i + 1, Sign.OF, Sign.IN) ? i + 2 : i + 1;
    return units.is(i, Sign.WEEKDAY) && units.is(week, Sign.SAME_WEEK)
        ? Draft.day(i, week + 1, monday.plusDays(units.value(i, Sign.WEEKDAY) - 1L), "weekday of the week spoken of")
        : null;
  }

  /// "Two or three weeks later".
  private @Nullable Draft someLengths(int i, LocalDate base) {
    boolean joined = units.isAny(i + 1, Sign.OR, Sign.TO) || units.isDash(i + 1);
    Length longer = joined && units.number(i) > 0 ? lengths.at(i + 2) : null;
    Length shorter = longer == null ? null : lengths.counted(i, longer.to() - 1, units.number(i));
    if (longer == null || shorter == null || longer.clock() || !isShift(longer.to())) {
      return null;
    }
    boolean earlier = units.is(longer.to(), Sign.EARLIER);
    LocalDate near = day(shorter, base, earlier);
    LocalDate far = day(longer, base, earlier);
    return Draft.window(i, longer.to() + 1, earlier ? far : near, earlier ? near : far, "counted from the day spoken of");
  }

  private static LocalDate day(Length length, LocalDate base, boolean earlier) {
    return (earlier ? length.before(base.atStartOfDay()) : length.after(base.atStartOfDay())).toLocalDate();
  }

  private Draft on(int from, int to, int weekday, LocalDate base, int sign) {
    DayOfWeek day = DayOfWeek.of(units.value(weekday, Sign.WEEKDAY));
    LocalDate found = base.with(sign < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
    return Draft.day(from, to, found, "weekday beside the day spoken of");
  }
}
