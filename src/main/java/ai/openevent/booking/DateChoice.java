package ai.openevent.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a message says about the date of the event (workflow.md 6, 7 step 2, 10). One concrete, possible day is chosen at
/// once; everything else leads to a question or a proposal.
final class DateChoice {

  /// So many days ago is a slip or a request at short notice.
  private static final int JUST_PASSED = 14;
  /// So many of the coming days are proposed then.
  private static final int COMING = 3;

  private final Work work;
  private final boolean proposing;

  private DateChoice(Work work, boolean proposing) {
    this.work = work;
    this.proposing = proposing;
  }

  /// @param proposing whether to propose days where none can be chosen
  static void apply(Work work, Intents intents, boolean proposing) {
    new DateChoice(work, proposing).apply(intents);
  }

  /// A day that is named decides; what is vague beside it is only its surroundings.
  private void apply(Intents intents) {
    if (intents.has(Intent.RepeatEvent.class)) {
      work.say(new Outcome.SeriesPlannedSingly());
    }
    List<LocalDate> days = intents.of(Intent.StateDay.class).stream().map(Intent.StateDay::day).distinct().sorted().toList();
    if (days.size() > 1) {
      alternatives(days);
    } else if (days.size() == 1) {
      day(intents.of(Intent.StateDay.class).getFirst());
    } else {
      spans(intents);
    }
  }

  private void spans(Intents intents) {
    intents.of(Intent.StateDays.class).forEach(several -> choose(several.days(), false));
    intents.first(Intent.StateWindow.class).ifPresent(stated -> window(stated.window()));
    intents.first(Intent.StateRange.class).ifPresent(stated -> range(stated.range()));
    intents.first(Intent.ExplainRange.class).ifPresent(explained -> explain(explained.allDays()));
    intents.first(Intent.ContradictDay.class).ifPresent(
        contradiction -> work.say(new Outcome.DateContradictory(contradiction.byDate(), contradiction.byWeekday())));
    intents.first(Intent.ImpossibleDay.class).ifPresent(
        impossible -> work.say(new Outcome.DateImpossible(impossible.words())));
    intents.first(Intent.DropDay.class).ifPresent(off -> dropDay(off.instead()));
  }

  private void day(Intent.StateDay stated) {
    EventDays known = work.now().schedule().days();
    if (known != null && known.first().equals(stated.day())) {
      return;
    }
    EventDays days = known != null && known.isSeveral()
        ? new EventDays(stated.day(), stated.day().plusDays(known.count() - 1L))
        : EventDays.on(stated.day());
    choose(days, stated.monthInDigits());
  }

  private void choose(EventDays days, boolean monthInDigits) {
    EventDays before = work.now().schedule().days();
    if (days.equals(before)) {
      return;
    }
    Dates dates = work.dates();
    if (!dates.isInFuture(days.first())) {
      deny(days, Outcome.DateDenial.PAST, dates.nextTime(days.first()));
    } else if (!dates.isOpen(days)) {
      deny(days, Outcome.DateDenial.CLOSED, days.first());
    } else if (!dates.isBookable(days) && !isContestable(days)) {
      deny(days, Outcome.DateDenial.FULL, days.first());
    } else {
      work.record(new BookingEvent.DaysChosen(days, before));
      work.say(before == null
          ? new Outcome.DateConfirmed(days, monthInDigits)
          : new Outcome.DateChanged(before, days, monthInDigits));
    }
  }

  /// A full day is still chosen when the wished room is only provisionally held: then it can be disputed (workflow.md 13.4).
  private boolean isContestable(EventDays days) {
    return work.now().place().wished() != null
        && work.facts().catalog().findRoom(work.now().place().wished())
            .map(room -> work.rooms().availability(room, days, work.now().schedule().hours()) == RoomAvailability.HELD)
            .orElse(false);
  }

  private void deny(EventDays days, Outcome.DateDenial why, LocalDate anchor) {
    work.record(new BookingEvent.DateDenied(days, why));
    work.say(new Outcome.DateDenied(days, why));
    List<LocalDate> near = new ArrayList<>(near(days.first(), why, anchor));
    boolean anchorWorks = why == Outcome.DateDenial.PAST
        && !work.dates().freeDays(DateWindow.of(anchor, anchor), 1).isEmpty();
    if (anchorWorks) {
      near = new ArrayList<>(near.subList(0, Math.min(near.size(), Dates.PROPOSED - 1)));
      near.add(anchor);
      near.sort(null);
    }
    propose(near, null, true);
  }

  /// A day that has only just passed was hardly meant for next year: the coming days are as near (workflow.md 6).
  private List<LocalDate> near(LocalDate denied, Outcome.DateDenial why, LocalDate anchor) {
    boolean justPassed = why == Outcome.DateDenial.PAST && denied.isAfter(work.facts().today().minusDays(JUST_PASSED));
    LocalDate tomorrow = work.facts().today().plusDays(1);
    List<LocalDate> coming = justPassed
        ? work.dates().freeDays(DateWindow.of(tomorrow, tomorrow.plusDays(JUST_PASSED)), COMING)
        : List.of();
    return Stream.concat(coming.stream(), work.dates().near(anchor).stream()).distinct().limit(Dates.PROPOSED).toList();
  }

  private void alternatives(List<LocalDate> days) {
    List<LocalDate> free = days.stream()
        .filter(this::isFree)
        .toList();
    if (free.isEmpty()) {
      deny(EventDays.on(days.getFirst()), denial(days.getFirst()), days.getFirst());
    } else {
      propose(free, DateWindow.of(days.getFirst(), days.getLast()), true);
    }
  }

  private Outcome.DateDenial denial(LocalDate day) {
    if (!work.dates().isInFuture(day)) {
      return Outcome.DateDenial.PAST;
    }
    return work.dates().isOpen(EventDays.on(day)) ? Outcome.DateDenial.FULL : Outcome.DateDenial.CLOSED;
  }

  private void window(DateWindow window) {
    work.record(new BookingEvent.WindowStated(window, work.now().schedule().days()));
    List<LocalDate> inside = work.dates().freeDays(window, Dates.PROPOSED);
    if (inside.isEmpty()) {
      propose(work.dates().near(window.until()), window, false);
    } else {
      propose(inside, window, true);
    }
  }

  private void range(EventDays range) {
    if (range.equals(work.now().schedule().days())) {
      return;
    }
    if (!work.dates().isInFuture(range.first())) {
      deny(range, Outcome.DateDenial.PAST, work.dates().nextTime(range.first()));
      return;
    }
    work.record(new BookingEvent.RangeQuestioned(range));
    work.say(new Outcome.RangeUnclear(range));
  }

  private void explain(boolean allDays) {
    EventDays range = work.now().schedule().unclear();
    if (range == null) {
      return;
    }
    if (allDays) {
      choose(range, false);
    } else {
      window(DateWindow.of(range.first(), range.last()));
    }
  }

  private void dropDay(List<LocalDate> instead) {
    EventDays days = work.now().schedule().days();
    if (days != null) {
      List<LocalDate> free = instead.stream().filter(this::isFree).sorted().toList();
      propose(free.isEmpty() ? work.dates().near(days.first()) : free, null, true);
    }
  }

  private boolean isFree(LocalDate day) {
    return !work.dates().freeDays(DateWindow.of(day, day), 1).isEmpty();
  }

  private void propose(List<LocalDate> days, @Nullable DateWindow wish, boolean insideWish) {
    if (!proposing) {
      return;
    }
    if (work.now().schedule().rounds() >= Guard.DATE_ROUNDS) {
      work.review(Approval.ReviewReason.DATE_ROUNDS, "");
      work.say(new Outcome.UnderReview());
      return;
    }
    work.record(new BookingEvent.DatesProposed(days));
    work.say(new Outcome.DatesProposed(days, wish, insideWish));
  }
}
