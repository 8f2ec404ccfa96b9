package ai.openevent.conversation;

import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversations.HilDecision;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What managers do with a withheld reply (workflow.md 20). Needs an open unit of work.
@Component
class Drafts {

  private final Threads threads;
  private final Transcript transcript;
  private final BookingDesk desk;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Drafts(
      Threads threads, Transcript transcript, BookingDesk desk, ApplicationEventPublisher events, InstantSource clock) {
    this.threads = threads;
    this.transcript = transcript;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  /// The text goes out, and with it what it offers and asks counts.
  ///
  /// @return the text; empty when no such draft waits
  Optional<String> release(ThreadId thread, UUID id, @Nullable String edited, @Nullable String note, String by) {
    return taken(thread, id).map(draft -> {
      String own = edited == null || edited.isBlank() ? draft.text() : edited;
      String text = Notes.below(own, note);
      count(thread, draft);
      BookingId booking = new BookingId(thread.tenant(), draft.booking());
      transcript.released(thread, booking, text, draft.offerOf(booking.value()), draft.id());
      decided(thread, draft, true, !own.equals(draft.text()), note, by);
      return text;
    });
  }

  private void count(ThreadId thread, WaitingReply draft) {
    for (UUID booking : draft.parts().stream().map(WaitingReply.Part::booking).distinct().toList()) {
      Integer offer = draft.offerOf(booking);
      desk.handle(new BookingId(thread.tenant(), booking), new BookingCommand.ReleaseReply(offer));
    }
  }

  boolean discard(ThreadId thread, UUID id, @Nullable String note, String by) {
    Optional<WaitingReply> draft = taken(thread, id);
    draft.ifPresent(dropped -> decided(thread, dropped, false, false, note, by));
    return draft.isPresent();
  }

  /// Takes back what nobody decided about.
  void withdraw(ThreadId thread, UUID id) {
    threads.find(thread)
        .filter(state -> state.draft() != null && state.draft().id().equals(id))
        .ifPresent(state -> {
          threads.save(thread, state.waitingWith(null));
          events.publishEvent(new DraftSettled(thread, id, null));
        });
  }

  private Optional<WaitingReply> taken(ThreadId thread, UUID id) {
    ThreadState state = threads.find(thread).orElse(null);
    WaitingReply draft = state == null ? null : state.draft();
    if (state == null || draft == null || !draft.id().equals(id)) {
      return Optional.empty();
    }
    threads.save(thread, state.decided());
    return Optional.of(draft);
  }

  private void decided(
      ThreadId thread, WaitingReply draft, boolean approved, boolean edited, @Nullable String note, String by) {
    BookingId booking = new BookingId(thread.tenant(), draft.booking());
    transcript.decided(thread, new HilDecision(draft.id(), booking, approved, edited, note, by, clock.instant()));
    events.publishEvent(new DraftSettled(thread, draft.id(), approved));
  }
}
