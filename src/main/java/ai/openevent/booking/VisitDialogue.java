package ai.openevent.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arranging a visit to the house (workflow.md 18). The booking itself is never touched; no day and no time is ever picked
/// for the client.
final class VisitDialogue {

  private final Work work;

  private VisitDialogue(Work work) {
    this.work = work;
  }

  static void apply(Work work, Intents intents) {
    VisitDialogue dialogue = new VisitDialogue(work);
    List<Intent.ArrangeVisit> wishes = intents.of(Intent.ArrangeVisit.class);
    wishes.stream().filter(wish -> wish.day() != null || wish.time() != null).findFirst()
        .or(() -> wishes.stream().findFirst())
        .ifPresent(dialogue::arrange);
    if (intents.has(Intent.CancelVisit.class)) {
      dialogue.callOff();
    }
  }

  private void arrange(Intent.ArrangeVisit wish) {
    Visit visit = work.now().visit();
    LocalDate day = wish.day() != null || wish.within() != null ? wish.day() : knownDay(visit, wish.time());
    if (wish.within() != null && day == null) {
      offerDays(wish.within());
    } else if (day == null && visit instanceof Visit.Unconfirmed unconfirmed) {
      schedule(unconfirmed.slot(), null);
    } else if (day == null) {
      offerDays();
    } else {
      arrangeOn(visit, day, wish.time());
    }
  }

  /// The days of the span that was wished; when nobody can be received in it, those that are offered without a wish.
  private void offerDays(DateWindow within) {
    List<VisitDayChoice> days = new VisitCalendar(work.facts(), work.now()).offer(within);
    if (days.isEmpty()) {
      work.say(new Outcome.VisitNotPossible(null, null));
      offerDays();
    } else {
      offer(work, days);
    }
  }

  private void arrangeOn(Visit visit, LocalDate day, @Nullable LocalTime time) {
    List<LocalTime> times = new VisitCalendar(work.facts(), work.now()).freeTimes(day);
    if (times.isEmpty()) {
      work.say(new Outcome.VisitNotPossible(day, time));
      offerDays();
    } else if (time == null) {
      pickDay(day, times);
    } else if (!times.contains(time) && !isReserved(visit, day, time)) {
      work.say(new Outcome.VisitNotPossible(day, time));
      pickDay(day, times);
    } else {
      take(visit, new VisitSlot(day, time));
    }
  }

  private static boolean isReserved(Visit visit, LocalDate day, LocalTime time) {
    return new VisitSlot(day, time).equals(visit.reserved());
  }

  /// A time alone belongs to the day that was picked, or to the day of the visit that is put down.
  private static @Nullable LocalDate knownDay(Visit visit, @Nullable LocalTime time) {
    if (time == null) {
      return null;
    }
    return switch (visit) {
      case Visit.ChoosingTime choosing -> choosing.day();
      case Visit.Scheduled scheduled -> scheduled.slot().day();
      case Visit.Unconfirmed unconfirmed -> unconfirmed.slot().day();
      case Visit.ChoosingDay choosing when choosing.offered().size() == 1 -> choosing.offered().getFirst();
      case Visit.ChoosingDay _, Visit.None _, Visit.CalledOff _ -> null;
    };
  }

  /// An offered slot is final; a slot of the client's own in the first request is confirmed first (workflow.md R20).
  private void take(Visit visit, VisitSlot slot) {
    switch (visit) {
      case Visit.None _, Visit.CalledOff _ -> {
        work.record(new BookingEvent.VisitSuggested(slot));
        work.say(new Outcome.VisitProposed(slot));
      }
      case Visit.Unconfirmed unconfirmed when !unconfirmed.slot().equals(slot) -> {
        work.record(new BookingEvent.VisitSuggested(slot));
        work.say(new Outcome.VisitProposed(slot));
      }
      case Visit.Scheduled scheduled -> {
        if (!scheduled.slot().equals(slot)) {
          schedule(slot, scheduled.slot());
        }
      }
      case Visit.Unconfirmed _, Visit.ChoosingDay _, Visit.ChoosingTime _ -> schedule(slot, null);
    }
  }

  private void schedule(VisitSlot slot, @Nullable VisitSlot before) {
    work.record(new BookingEvent.VisitScheduled(slot, before));
    work.say(new Outcome.VisitScheduled(slot, before));
  }

  private void pickDay(LocalDate day, List<LocalTime> times) {
    work.record(new BookingEvent.VisitDayPicked(day));
    work.say(new Outcome.VisitTimesOffered(day, times));
  }

  private void offerDays() {
    offerDays(work);
  }

  static void offerDays(Work work) {
    offer(work, new VisitCalendar(work.facts(), work.now()).offer());
  }

  private static void offer(Work work, List<VisitDayChoice> days) {
    work.record(new BookingEvent.VisitDaysOffered(days.stream().map(VisitDayChoice::day).toList()));
    work.say(new Outcome.VisitDaysOffered(days));
  }

  private void callOff() {
    switch (work.now().visit()) {
      case Visit.None _, Visit.CalledOff _ -> {
        // There is none.
      }
      case Visit.ChoosingDay _, Visit.ChoosingTime _, Visit.Unconfirmed _, Visit.Scheduled _ -> {
        VisitSlot slot = work.now().visit().reserved();
        work.record(new BookingEvent.VisitCalledOff(slot));
        work.say(new Outcome.VisitCalledOff(slot));
      }
    }
  }
}
