package ai.openevent.language.value;

import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Mention.Dated;
import ai.openevent.language.Mention.Timed;
import ai.openevent.language.ReadingContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day of a message that is nothing but a clock time while no date is spoken of: the next day that has this time, today if it
/// has not passed. Without a time of receipt there is none.
final class ImpliedDay {

  private ImpliedDay() {}

  /// Whether a sentence names a time or part of the day and nothing else.
  static boolean isOnlyTime(Units units, TimeReader times) {
    for (int i = 0; i < units.size(); i++) {
      if (!times.isHour(i) && !units.isPunctuation(i) && !mayLead(units, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayLead(Units units, int i) {
    return units.isAny(i, Sign.AT, Sign.ABOUT)
        || units.isAny(i, Sign.FROM, Sign.BETWEEN)
        || units.isAny(i, Sign.TO, Sign.ENDING)
        || units.isAny(i, Sign.THE, Sign.ON)
        || units.isAny(i, Sign.PART, Sign.PAST)
        || units.isAny(i, Sign.EARLY, Sign.MIDDLE)
        || units.isAny(i, Sign.LATE, Sign.OF)
        || units.value(i, Sign.UNIT) == RelativeGrammar.DAY
        || units.isAny(i, Sign.BEFORE, Sign.ZONE);
  }

  static @Nullable Dated of(List<Timed> times, ReadingContext context) {
    boolean spokenOf = context.asked() != null || context.known().chosenDate() != null || context.known().window() != null;
    LocalTime now = context.now();
    if (times.size() != 1 || spokenOf || now == null) {
      return null;
    }
    Timed only = times.getFirst();
    LocalTime time = only.end() != null ? only.end() : only.start();
    if (time == null) {
      return null;
    }
    boolean over = time.isBefore(now) && !time.equals(LocalTime.MIDNIGHT);
    LocalDate day = over ? context.today().plusDays(1) : context.today();
    return new Dated(DateKind.DATE, day, day, List.of(), DateRole.IMPLIED, List.of(), only.part(), false, only.evidence());
  }
}
