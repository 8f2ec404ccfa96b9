package ai.openevent.language.value;

import ai.openevent.language.Evidence.Rejected;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.Timed;
import ai.openevent.language.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// What a value could also have meant, and why it was not taken that way (workflow.md 6).
final class Rejections {

  private static final int HALF_A_DAY = 12;

  private Rejections() {}

  static List<Rejected> of(Draft draft, Units units) {
    LocalDate start = draft.start();
    if (start == null || draft.kind() != DateKind.DATE) {
      return List.of();
    }
    if (draft.monthInDigits() && draft.readings().size() > 1) {
      return List.of(new Rejected(draft.readings().get(1).toString(), "the day stands before the month"));
    }
    if (draft.rule().equals(Days.NEXT_SUCH_DATE)) {
      return List.of(new Rejected(start.minusYears(1).toString(), "has passed"));
    }
    if (units.is(draft.from(), Sign.NEXT) && units.is(draft.from() + 1, Sign.WEEKDAY)) {
      return List.of(new Rejected(start.plusWeeks(1).toString(), "the next one is the coming one"));
    }
    return List.of();
  }

  /// @param units the sentence that the time stands in
  static List<Rejected> of(Timed time, Units units) {
    LocalTime start = time.start();
    if (start == null || start.getHour() <= HALF_A_DAY || units.any(Sign.PM) || units.any(Sign.PART)) {
      return List.of();
    }
    return names(time, units, start.getHour() - HALF_A_DAY)
        ? List.of(new Rejected(start.minusHours(HALF_A_DAY).toString(), "hours from 1 to 7 are those of the afternoon"))
        : List.of();
  }

  private static boolean names(Timed time, Units units, int hour) {
    Span span = time.evidence().span();
    for (int i = units.firstEndingAfter(span.from()); i < units.size() && span.contains(units.span(i, i + 1)); i++) {
      if (units.number(i) == hour) {
        return true;
      }
    }
    return false;
  }
}
