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
  private final @Nullable LocalDate chosen;

  ShiftGrammar(Units units, @Nullable LocalDate chosen) {
    this.units = units;
    this.lengths = new LengthGrammar(units);
    this.chosen = chosen;
  }

  /// @param before the date that was read last in the sentence
  @Nullable Draft at(int i, @Nullable Draft before) {
    if (!units.any(Sign.LATER) && !units.any(Sign.EARLIER)) {
      return null;
    }
    boolean behind = before != null && before.start() != null && units.isAny(before.to(), Sign.OR, Sign.AND);
    LocalDate base = behind && before != null ? before.start() : chosen;
    if (base == null || units.any(Sign.DEADLINE) || units.any(Sign.LEAVING)) {
      return null;
    }
    Draft draft = length(i, base, behind);
    draft = draft != null ? draft : neighbour(i, base);
    return draft != null && units.free(i, draft.to()) ? draft : null;
  }

  private @Nullable Draft length(int i, LocalDate base, boolean behind) {
    boolean by = units.isAny(i, Sign.AT, Sign.ENDING);
    int first = units.skipAbout(by ? i + 1 : i);
    Length length = units.is(first, Sign.FLEXIBLE) ? lengths.once(first) : lengths.at(first);
    if (length == null || length.clock()) {
      return null;
    }
    boolean beside = units.isAny(length.to(), Sign.LATER, Sign.EARLIER);
    boolean wished = behind || by || units.any(Sign.MOVE) || units.size() <= LONGEST_WISH;
    int limit = beside ? length.to() + 1 : units.clauseTo(length.to());
    boolean earlier = units.any(length.to(), limit, Sign.EARLIER);
    boolean later = units.any(length.to(), limit, Sign.LATER);
    if (!(wished && (by || beside)) || (!earlier && !later)) {
      return null;
    }
    LocalDate day = (earlier ? length.before(base.atStartOfDay()) : length.after(base.atStartOfDay())).toLocalDate();
    return Draft.day(i, beside ? length.to() + 1 : length.to(), day, "counted from the day spoken of");
  }

  /// "am Tag danach", "die Woche davor".
  private @Nullable Draft neighbour(int i, LocalDate base) {
    boolean led = units.isAny(i - 1, Sign.ON, Sign.THE) && units.number(i - 1) < 2;
    if (!led || !units.is(i, Sign.UNIT) || !units.isAny(i + 1, Sign.LATER, Sign.EARLIER)) {
      return null;
    }
    int sign = units.is(i + 1, Sign.EARLIER) ? -1 : 1;
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(sign);
    return switch (units.value(i, Sign.UNIT)) {
      case RelativeGrammar.DAY -> Draft.day(i, i + 2, base.plusDays(sign), "day beside the day spoken of");
      case RelativeGrammar.WEEK -> Draft.window(i, i + 2, monday, monday.plusDays(6), "week beside the day spoken of");
      case RelativeGrammar.WEEKEND ->
          Draft.window(i, i + 2, monday.plusDays(5), monday.plusDays(6), "weekend beside the day spoken of");
      default -> null;
    };
  }
}
