package ai.openevent.language.turn;

import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Visit;
import ai.openevent.booking.VisitSlot;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.DateKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A visit to the house: asked for, its day or time picked, moved, called off (workflow.md 18).
final class VisitIntents {

  private final Turn turn;

  private VisitIntents(Turn turn) {
    this.turn = turn;
  }

  static void read(Turn turn, List<Intent> intents) {
    if (turn.does(Act.CANCEL_SITE_VISIT)) {
      intents.add(new Intent.CancelVisit());
      return;
    }
    new VisitIntents(turn).arrange(intents);
  }

  private void arrange(List<Intent> intents) {
    LocalDate day = day();
    LocalTime time = time();
    boolean wanted = turn.does(Act.REQUEST_SITE_VISIT) || !turn.visitDates().isEmpty() || day != null || time != null;
    boolean onlyAsked = turn.asksOnly() && !turn.situation().asksForVisit();
    if (wanted && !onlyAsked && !isYesTo(day, time)) {
      intents.add(new Intent.ArrangeVisit(day, time, day == null ? span() : null));
    }
  }

  /// "Some time next week", "in the week of 8 December": where no day is named, the span.
  private @Nullable DateWindow span() {
    return turn.visitDates().stream()
        .filter(dated -> dated.kind() == DateKind.VAGUE || dated.kind() == DateKind.RANGE || dated.kind() == DateKind.AMBIGUOUS)
        .flatMap(dated -> NamedDays.window(dated).stream())
        .findFirst().orElse(null);
  }

  private @Nullable LocalDate day() {
    List<LocalDate> offered = turn.situation().visitDays();
    for (Mention.Dated dated : turn.visitDates()) {
      if ((dated.kind() == DateKind.DATE || dated.kind() == DateKind.PAST) && dated.start() != null) {
        List<LocalDate> shown = Choice.byWeekday(dated, offered);
        return shown.size() == 1 ? shown.getFirst() : dated.start();
      }
    }
    if (turn.asked() instanceof Expectation.VisitDay) {
      return turn.reading().numbers().stream()
          .flatMap(number -> Choice.day(number, offered).stream())
          .findFirst().orElse(null);
    }
    return null;
  }

  private @Nullable LocalTime time() {
    Mention.Timed timed = turn.visitTime();
    if (timed != null) {
      return timed.start() != null ? timed.start() : timed.end();
    }
    boolean choosing = turn.asked() instanceof Expectation.VisitTime || turn.booking().visit() instanceof Visit.ChoosingTime;
    if (!choosing || !turn.visitDates().isEmpty()) {
      return null;
    }
    return turn.reading().numbers().stream()
        .map(this::slot)
        .filter(java.util.Objects::nonNull)
        .findFirst().orElse(null);
  }

  /// "the second one", or the hour alone ("16").
  private @Nullable LocalTime slot(Mention.Numbered number) {
    List<LocalTime> slots = turn.facts().offering().visits().slots();
    if (number.ordinal()) {
      return Choice.byOrdinal(number, slots).orElse(null);
    }
    return slots.stream().filter(slot -> slot.getHour() == number.value()).findFirst().orElse(null);
  }

  /// A yes to the slot that is before the client is a plain yes.
  private boolean isYesTo(@Nullable LocalDate day, @Nullable LocalTime time) {
    if (!turn.reading().signals().affirmation() || !(turn.asked() instanceof Expectation.VisitYes asked)) {
      return false;
    }
    VisitSlot slot = asked.slot();
    return (day == null || day.equals(slot.day())) && (time == null || time.equals(slot.time()));
  }
}
