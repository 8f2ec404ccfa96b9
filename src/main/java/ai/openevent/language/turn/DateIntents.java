package ai.openevent.language.turn;

import ai.openevent.booking.DateWindow;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Intent;
import ai.openevent.language.Act;
import ai.openevent.language.Mention.DateKind;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.language.Mention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The date of the event (workflow.md 6, 10.1). Of what a message names the most definite counts: a day, then days, a bare
/// range, then what can't be taken as it is, and last a window.
final class DateIntents {

  /// Of a series without a span so many weeks are proposed.
  private static final int SERIES_SHOWN = 8;
  private static final int MOST_WORDS = 8;

  private final Turn turn;
  private final List<Mention.Dated> dates;
  private final List<Intent> intents;

  private DateIntents(Turn turn, List<Intent> intents) {
    this.turn = turn;
    this.dates = turn.eventDates();
    this.intents = intents;
  }

  static void read(Turn turn, List<Intent> intents) {
    DateIntents dates = new DateIntents(turn, intents);
    if (turn.asksOnly() && dates.isGivenUp()) {
      intents.add(new Intent.DropDay(dates.asked()));
    }
    if (!turn.asksOnly() && (!turn.does(Act.CANCEL_EVENT) || turn.does(Act.EVENT_REQUEST, Act.CHANGE_DATE))) {
      dates.read();
    }
  }

  private void read() {
    EventDays known = turn.booking().schedule().days();
    boolean series = known == null && TurnWords.SERIES.standIn(turn.reading().newText());
    if (series) {
      intents.add(new Intent.RepeatEvent());
    }
    if (dates.isEmpty()) {
      withoutDate();
      return;
    }
    if (known != null && !turn.isAboutEvent()) {
      return;
    }
    List<Mention.Dated> days = NamedDays.of(of(DateKind.DATE), turn.reading().newText());
    if (series && days.stream().allMatch(Choice::hasNoFigure)) {
      weekdays(days);
    } else if (isOff(days, known)) {
      narrowest().ifPresentOrElse(
          dated -> window(dated, dated), () -> intents.add(new Intent.DropDay(asked())));
    } else if (!days.isEmpty()) {
      days(days, known);
    } else if (!range() && !doubtful() && isWindowMeant(known)) {
      narrowest().ifPresent(dated -> window(dated, dated));
    }
  }

  /// "Our summer party in July" is meant for July.
  private Optional<Mention.Dated> narrowest() {
    return of(DateKind.VAGUE).stream().min(Comparator.comparingLong(dated -> span(dated).count()));
  }

  /// "Every Thursday from January": the Thursdays of January, else those of the next weeks.
  private void weekdays(List<Mention.Dated> days) {
    Optional<Mention.Dated> span = narrowest();
    LocalDate first = days.stream().map(Mention.Dated::start).filter(Objects::nonNull).findFirst().orElse(turn.facts().today());
    List<DayOfWeek> weekdays = days.isEmpty()
        ? span.map(Mention.Dated::weekdays).orElse(List.of())
        : days.stream().map(Mention.Dated::start).filter(Objects::nonNull).map(LocalDate::getDayOfWeek).distinct().toList();
    LocalDate from = span.map(dated -> span(dated).first()).orElse(first);
    LocalDate until = span.map(dated -> span(dated).last()).orElse(first.plusWeeks(SERIES_SHOWN));
    if (!days.isEmpty() || span.isPresent()) {
      intents.add(new Intent.StateWindow(new DateWindow(from, until, weekdays, null)));
    }
  }

  /// "The 9th won't work after all": the day chosen, named only to be given up.
  private boolean isOff(List<Mention.Dated> days, @Nullable EventDays known) {
    return known != null && !known.isSeveral() && turn.does(Act.CHANGE_DATE)
        && days.size() == 1 && known.first().equals(days.getFirst().start());
  }

  /// The days that the message asks about beside the one chosen.
  private List<LocalDate> asked() {
    EventDays known = turn.booking().schedule().days();
    return turn.reading().dates().stream()
        .filter(dated -> dated.role() == DateRole.ASKED && dated.kind() == DateKind.DATE)
        .map(Mention.Dated::start)
        .filter(Objects::nonNull)
        .filter(day -> known == null || !known.first().equals(day))
        .distinct()
        .toList();
  }

  private List<Mention.Dated> of(DateKind kind) {
    return dates.stream().filter(dated -> dated.kind() == kind && dated.start() != null).toList();
  }

  /// All the days named, as alternatives; the day that a change leaves behind is none.
  private void days(List<Mention.Dated> days, @Nullable EventDays known) {
    boolean others = known != null && days.stream().anyMatch(dated -> !known.first().equals(dated.start()));
    for (Mention.Dated dated : days) {
      boolean left = others && known != null && known.first().equals(dated.start()) && turn.does(Act.CHANGE_DATE);
      if (!left) {
        day(dated, days.size());
      }
    }
  }

  private void day(Mention.Dated dated, int count) {
    LocalDate day = Objects.requireNonNull(dated.start());
    List<LocalDate> shown = Choice.byWeekday(dated, turn.situation().proposed());
    int nights = count == 1 && turn.reading().signals().multiDay() ? length() : 0;
    if (shown.size() == 1) {
      intents.add(new Intent.StateDay(shown.getFirst(), false));
    } else if (shown.size() > 1) {
      intents.add(new Intent.StateWindow(
          DateWindow.of(shown.getFirst(), shown.getLast(), day.getDayOfWeek())));
    } else if (nights > 1) {
      intents.add(new Intent.StateDays(new EventDays(day, day.plusDays(nights - 1L))));
    } else {
      intents.add(new Intent.StateDay(day, dated.monthInDigits()));
    }
  }

  /// How many days the event lasts, as stated; 0 when it isn't.
  private int length() {
    return turn.reading().durations().stream().mapToInt(Mention.Lasting::days).max().orElse(0);
  }

  private boolean range() {
    for (Mention.Dated dated : of(DateKind.RANGE)) {
      intents.add(new Intent.StateDays(span(dated)));
      return true;
    }
    for (Mention.Dated dated : of(DateKind.AMBIGUOUS)) {
      bareRange(dated);
      return true;
    }
    return false;
  }

  private void bareRange(Mention.Dated dated) {
    if (turn.reading().signals().multiDay()) {
      intents.add(new Intent.StateDays(span(dated)));
    } else if (turn.reading().signals().anyDay()) {
      window(dated, dated);
    } else {
      intents.add(new Intent.StateRange(span(dated)));
    }
  }

  private static EventDays span(Mention.Dated dated) {
    LocalDate start = Objects.requireNonNull(dated.start());
    LocalDate end = dated.end() == null || dated.end().isBefore(start) ? start : dated.end();
    return new EventDays(start, end);
  }

  private boolean doubtful() {
    for (Mention.Dated dated : dates) {
      switch (dated.kind()) {
        case CONTRADICTION -> {
          if (dated.readings().size() >= 2) {
            intents.add(new Intent.ContradictDay(dated.readings().get(0), dated.readings().get(1)));
            return true;
          }
        }
        case IMPOSSIBLE -> {
          intents.add(new Intent.ImpossibleDay(dated.evidence().words()));
          return true;
        }
        case PAST -> {
          intents.add(new Intent.StateDay(span(dated).first(), dated.monthInDigits()));
          return true;
        }
        case DATE, RANGE, AMBIGUOUS, VAGUE -> {
          // Handled elsewhere.
        }
      }
    }
    return false;
  }

  /// A window that holds the day already chosen ("our event in May") is no change.
  private boolean isWindowMeant(@Nullable EventDays known) {
    if (known == null) {
      return true;
    }
    return turn.does(Act.CHANGE_DATE, Act.EVENT_REQUEST)
        && of(DateKind.VAGUE).stream().noneMatch(dated -> span(dated).all().contains(known.first())
            && !turn.does(Act.CHANGE_DATE));
  }

  private void window(Mention.Dated first, Mention.Dated last) {
    DateWindow.DayPart part = first.part() == null ? null : DateWindow.DayPart.valueOf(first.part().name());
    intents.add(new Intent.StateWindow(new DateWindow(span(first).first(), span(last).last(), first.weekdays(), part)));
  }

  /// An answer without a date of its own: a place in the list, the meaning of a range, or that the date is off.
  private void withoutDate() {
    Optional<LocalDate> picked = picked();
    if (picked.isPresent()) {
      intents.add(new Intent.StateDay(picked.get(), false));
    } else if (turn.booking().schedule().unclear() != null && turn.reading().signals().multiDay()) {
      intents.add(new Intent.ExplainRange(true));
    } else if (turn.booking().schedule().unclear() != null && turn.reading().signals().anyDay()) {
      intents.add(new Intent.ExplainRange(false));
    } else if (isOff()) {
      intents.add(new Intent.DropDay(asked()));
    } else if (isShort()) {
      NamedDays.besides(turn).ifPresent(day -> intents.add(new Intent.StateDay(day, false)));
    }
  }

  private Optional<LocalDate> picked() {
    boolean open = turn.situation().asksForDate()
        || (turn.booking().schedule().days() == null && !(turn.asked() instanceof Expectation.ARoom)
            && !turn.situation().asksForVisit());
    if (!open) {
      return Optional.empty();
    }
    List<LocalDate> shown = turn.situation().proposed();
    return turn.reading().numbers().stream().flatMap(number -> Choice.day(number, shown).stream()).findFirst();
  }

  /// "Then the day after, please": says little else.
  private boolean isShort() {
    return turn.reading().newText().split("\\s+", -1).length <= MOST_WORDS;
  }

  /// "The 8th doesn't work after all": what the words leave behind is the day chosen.
  private boolean isGivenUp() {
    EventDays known = turn.booking().schedule().days();
    return known != null && turn.reading().dates().stream()
        .anyMatch(dated -> dated.role() == DateRole.OLD && known.first().equals(dated.start()));
  }

  private boolean isOff() {
    boolean named = turn.reading().dates().stream().anyMatch(dated -> dated.role() == DateRole.OLD);
    boolean changes = turn.booking().schedule().days() != null
        && turn.does(Act.CHANGE_DATE)
        && (named || turn.reading().dates().isEmpty() || !asked().isEmpty());
    return changes || isGivenUp();
  }
}
