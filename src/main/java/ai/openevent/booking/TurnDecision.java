package ai.openevent.booking;

import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.List;

/// Decides one message of the client: capture, change, action, then the rules that follow from facts, and last the one open
/// question (architecture.md D1). Never refuses: what can't be done is said.
final class TurnDecision {

  /// From so many messages with orders to the machine on, only people answer (workflow.md 22.2).
  private static final int MAX_INJECTIONS = 3;

  private TurnDecision() {}

  static Decision of(Booking booking, BookingCommand.ClientTurn turn, Facts facts) {
    Work work = new Work(booking, facts, turn.held());
    List<Intent> intents = Implied.with(turn.intents(), booking);
    if (noticeInjections(work, intents)) {
      return work.decided();
    }
    Capture.apply(work, intents);
    if (!booking.isLive()) {
      Closing.close(work, turn.questions());
      return work.decided();
    }
    if (wantsPerson(work, intents)) {
      Requirements.apply(work, intents);
      DateChoice.apply(work, intents, false);
      return handOver(work);
    }
    changesAndActions(work, intents);
    if (work.now().isLive()) {
      Advance.run(work, isMoreThanTalk(intents));
      VisitDialogue.apply(work, intents);
      restate(work, intents);
    }
    Closing.close(work, turn.questions());
    return work.decided();
  }

  private static void changesAndActions(Work work, List<Intent> intents) {
    boolean ended = leaves(work, intents);
    if (!ended) {
      DateChoice.apply(work, intents, true);
      Requirements.apply(work, intents);
      RoomWish.apply(work, intents);
      Ordering.apply(work, intents);
      Negotiation.apply(work, intents);
      noteClarity(work, intents);
    }
  }

  /// What was only repeated is confirmed in a word, so that the client sees what is agreed.
  private static void restate(Work work, List<Intent> intents) {
    if (!work.saidNothing()) {
      return;
    }
    boolean date = intents.stream().anyMatch(i -> i instanceof Intent.StateDay || i instanceof Intent.StateDays);
    boolean guests = intents.stream().anyMatch(Intent.StateGuests.class::isInstance);
    boolean room = intents.stream().anyMatch(Intent.NameRoom.class::isInstance);
    RoomLock lock = work.now().place().lock();
    EventDays days = date ? work.now().schedule().days() : null;
    Integer count = guests && work.now().party().guests() != null ? work.now().party().size() : null;
    RoomId locked = room && lock != null ? lock.room() : null;
    if (days != null || count != null || locked != null) {
      work.say(new Outcome.AsAgreed(days, count, locked));
    }
  }

  private static boolean leaves(Work work, List<Intent> intents) {
    for (Intent intent : intents) {
      if (intent instanceof Intent.CancelEvent cancel) {
        Ending.onRequest(work, Standing.EndReason.WITHDRAWN, cancel.reason());
        return true;
      }
      if (intent instanceof Intent.Decline decline && decline.definite()) {
        Negotiation.leave(work, decline);
        return true;
      }
    }
    return false;
  }

  private static boolean noticeInjections(Work work, List<Intent> intents) {
    for (Intent intent : intents) {
      if (intent instanceof Intent.Inject inject) {
        work.record(new BookingEvent.InjectionNoticed(inject.words()));
        if (work.now().pending().injections() >= MAX_INJECTIONS) {
          work.review(Approval.ReviewReason.INJECTION, inject.words());
        }
      }
    }
    boolean silenced = work.now().pending().injections() >= MAX_INJECTIONS;
    if (silenced) {
      work.say(new Outcome.UnderReview());
    }
    return silenced;
  }

  private static boolean wantsPerson(Work work, List<Intent> intents) {
    for (Intent intent : intents) {
      if (intent instanceof Intent.WantPerson want) {
        if (work.now().pending().open(Approval.PersonWanted.class).isEmpty()) {
          work.ask(new Approval.PersonWanted(want.words()));
        }
        return true;
      }
    }
    return false;
  }

  /// Values are kept, the workflow stops: a person takes over (workflow.md 4.5).
  private static Decision handOver(Work work) {
    Advance.settleLapsed(work);
    work.say(new Outcome.PersonComing());
    return work.decided();
  }

  private static void noteClarity(Work work, List<Intent> intents) {
    List<Intent.Unclear> unclear = new ArrayList<>();
    for (Intent intent : intents) {
      if (intent instanceof Intent.Unclear found) {
        unclear.add(found);
      }
    }
    if (unclear.isEmpty()) {
      if (work.now().pending().unclear() > 0) {
        work.record(new BookingEvent.MessageUnderstood());
      }
      return;
    }
    work.record(new BookingEvent.MessageUnclear(unclear.getFirst().words()));
    if (work.now().pending().unclear() >= Guard.UNCLEAR_IN_A_ROW) {
      work.review(Approval.ReviewReason.NONSENSE, unclear.getFirst().words());
      work.say(new Outcome.UnderReview());
    } else {
      work.say(new Outcome.NotUnderstood());
    }
  }

  /// Whether the message is more than a question, so that a returned offer may be composed anew (workflow.md 27.22).
  private static boolean isMoreThanTalk(List<Intent> intents) {
    return intents.stream().anyMatch(intent -> switch (intent) {
      case Intent.Speak _, Intent.Unclear _, Intent.Inject _, Intent.Affirm _, Intent.Deny _, Intent.Accept _,
          Intent.ArrangeVisit _, Intent.CancelVisit _, Intent.WantPerson _, Intent.ReportPayment _ -> false;
      case Intent.StateDay _, Intent.StateDays _, Intent.StateRange _, Intent.StateWindow _, Intent.ExplainRange _,
          Intent.ContradictDay _, Intent.ImpossibleDay _, Intent.DropDay _, Intent.StateGuests _, Intent.StateHours _,
          Intent.StateLayout _, Intent.StateEventType _, Intent.StateNeeds _, Intent.StateBudget _, Intent.GiveBilling _,
          Intent.GiveContact _, Intent.NameRoom _, Intent.NameUnknownRoom _, Intent.WantLarger _, Intent.AddItem _,
          Intent.DropItem _, Intent.AddUnknownItem _, Intent.NoExtras _, Intent.GoWithout _, Intent.TrySourcing _,
          Intent.Counter _, Intent.Decline _, Intent.InsistOnRoom _, Intent.CancelEvent _ -> true;
    });
  }
}
