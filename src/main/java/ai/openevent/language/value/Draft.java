package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DayPart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A date that was read, before its role is known.
///
/// @param from first unit
/// @param to after the last unit
/// @param rule the rule that read it, for the evidence
record Draft(
    int from,
    int to,
    DateKind kind,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    List<LocalDate> readings,
    List<DayOfWeek> weekdays,
    @Nullable DayPart part,
    boolean monthInDigits,
    String rule) {

  static Draft day(int from, int to, LocalDate day, String rule) {
    return new Draft(from, to, DateKind.DATE, day, day, List.of(), List.of(), null, false, rule);
  }

  static Draft window(int from, int to, LocalDate start, LocalDate end, String rule) {
    return new Draft(from, to, DateKind.VAGUE, start, end, List.of(), List.of(), null, false, rule);
  }

  Draft on(List<DayOfWeek> weekdays) {
    return new Draft(from, to, kind, start, end, readings, weekdays, part, monthInDigits, rule);
  }

  Draft at(@Nullable DayPart part) {
    return new Draft(from, to, kind, start, end, readings, weekdays, part, monthInDigits, rule);
  }

  Draft over(int newFrom, int newTo) {
    return new Draft(newFrom, newTo, kind, start, end, readings, weekdays, part, monthInDigits, rule);
  }

  Draft as(DateKind newKind) {
    return new Draft(from, to, newKind, start, end, readings, weekdays, part, monthInDigits, rule);
  }
}
