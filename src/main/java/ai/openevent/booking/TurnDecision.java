package ai.openevent.booking;

import ai.openevent.venue.RoomId;
import java.util.List;
import java.util.Optional;

/// Decides one message of the client: capture, change, action, then the rules that follow from facts, and last the one open
/// question (architecture.md D1). Never refuses: what can't be done is said.
final class TurnDecision {

  /// From so many messages with orders to the machine on, only people answer (workflow.md 22.2).
  private static final int MAX_INJECTIONS = 3;

  private TurnDecision() {}

  static Decision of(Booking booking, BookingCommand.ClientTurn turn, Facts facts) {
    Work work = new Work(booking, facts, turn.held());
    Intents intents = Implied.with(turn.intents(), booking);
    if (noticeInjections(work, intents)) {
      return work.decided();
    }
    Capture.apply(work, intents);
    if (!booking.isLive()) {
      Closing.close(work, turn.questions());
      if (work.saidNothing() && booking.standing() instanceof Standing.Ended ended) {
        work.say(new Outcome.Farewell(ended.why()));
      }
      return work.decided();
    }
    if (wantsPerson(work, intents)) {
      Requirements.apply(work, intents);
      DateChoice.apply(work, intents, false);
      return handOver(work);
    }
    changesAndActions(work, intents);
    if (work.now().isLive()) {
      Advance.run(work, isMoreThanTalk(turn));
      VisitDialogue.apply(work, intents);
      restate(work, intents);
    }
    Closing.close(work, turn.questions());
    return work.decided();
  }

  private static void changesAndActions(Work work, Intents intents) {
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
  private static void restate(Work work, Intents intents) {
    if (!work.saidNothing()) {
      return;
    }
    boolean date = intents.has(Intent.StateDay.class) || intents.has(Intent.StateDays.class);
    boolean guests = intents.has(Intent.StateGuests.class);
    boolean room = intents.has(Intent.NameRoom.class);
    if (date || guests || room) {
      RoomLock lock = work.now().place().lock();
      Integer count = work.now().party().guests() != null ? work.now().party().size() : null;
      RoomId locked = lock != null ? lock.room() : null;
      work.say(new Outcome.AsAgreed(work.now().schedule().days(), count, locked));
    }
  }

  private static boolean leaves(Work work, Intents intents) {
    Optional<Intent.CancelEvent> cancel = intents.first(Intent.CancelEvent.class);
    Optional<Intent.Decline> decline = intents.first(Intent.Decline.class).filter(Intent.Decline::definite);
    if (cancel.isPresent()) {
      Ending.onRequest(work, Standing.EndReason.WITHDRAWN, cancel.get().reason());
    } else {
      decline.ifPresent(definite -> Negotiation.leave(work, definite));
    }
    return cancel.isPresent() || decline.isPresent();
  }

  private static boolean noticeInjections(Work work, Intents intents) {
    intents.first(Intent.Inject.class).ifPresent(inject -> {
      work.record(new BookingEvent.InjectionNoticed(inject.words()));
      if (work.now().pending().injections() >= MAX_INJECTIONS) {
        work.review(Approval.ReviewReason.INJECTION, inject.words());
      }
    });
    boolean silenced = work.now().pending().injections() >= MAX_INJECTIONS;
    if (silenced) {
      work.say(new Outcome.UnderReview());
    }
    return silenced;
  }

  private static boolean wantsPerson(Work work, Intents intents) {
    Optional<Intent.WantPerson> want = intents.first(Intent.WantPerson.class);
    if (want.isPresent() && work.now().pending().open(Approval.PersonWanted.class).isEmpty()) {
      work.ask(new Approval.PersonWanted(want.get().words()));
    }
    return want.isPresent();
  }

  /// Values are kept, the workflow stops: a person takes over (workflow.md 4.5).
  private static Decision handOver(Work work) {
    Advance.settleLapsed(work);
    work.say(new Outcome.PersonComing());
    return work.decided();
  }

  private static void noteClarity(Work work, Intents intents) {
    List<Intent.Unclear> unclear = intents.of(Intent.Unclear.class);
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

  /// Whether the message is more than a question or noise, so that a returned offer is composed anew (workflow.md 27.22).
  private static boolean isMoreThanTalk(BookingCommand.ClientTurn turn) {
    return turn.intents().stream().anyMatch(intent -> !(intent instanceof Intent.Speak
        || intent instanceof Intent.Unclear || intent instanceof Intent.Inject));
  }
}
