package ai.openevent.conversation;

import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversations.HilDecision;
import ai.openevent.conversation.Conversations.Release;
import ai.openevent.conversation.Conversations.Wording;
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
  /// A draft keeps its id while it is replaced or grows, so only its text tells whether it is the one that the manager saw.
  Release release(ThreadId thread, UUID id, Wording wording, String by) {
    WaitingReply draft = waiting(thread, id).orElse(null);
    if (draft == null) {
      return new Release.Gone();
    }
    if (wording.seen() != null && !wording.seen().equals(draft.text())) {
      return new Release.Changed();
    }
    take(thread);
    return new Release.Sent(sent(thread, draft, wording, by));
  }

  private String sent(ThreadId thread, WaitingReply draft, Wording wording, String by) {
    String own = wording.edited() == null || wording.edited().isBlank() ? draft.text() : wording.edited();
    String text = Notes.below(own, wording.note());
    count(thread, draft);
    BookingId booking = new BookingId(thread.tenant(), draft.booking());
    transcript.released(thread, booking, text, draft.offerOf(booking.value()), draft.id());
    decided(thread, draft, true, !own.equals(draft.text()), wording.note(), by);
    return text;
  }

  private void count(ThreadId thread, WaitingReply draft) {
    for (UUID booking : draft.parts().stream().map(WaitingReply.Part::booking).distinct().toList()) {
      Integer offer = draft.offerOf(booking);
      desk.handle(new BookingId(thread.tenant(), booking), new BookingCommand.ReleaseReply(offer));
    }
  }

  boolean discard(ThreadId thread, UUID id, @Nullable String note, String by) {
    Optional<WaitingReply> draft = waiting(thread, id);
    draft.ifPresent(dropped -> {
      take(thread);
      decided(thread, dropped, false, false, note, by);
    });
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

  private Optional<WaitingReply> waiting(ThreadId thread, UUID id) {
    return threads.find(thread).map(ThreadState::draft).filter(draft -> draft.id().equals(id));
  }

  private void take(ThreadId thread) {
    threads.find(thread).ifPresent(state -> threads.save(thread, state.decided()));
  }

  private void decided(
      ThreadId thread, WaitingReply draft, boolean approved, boolean edited, @Nullable String note, String by) {
    BookingId booking = new BookingId(thread.tenant(), draft.booking());
    transcript.decided(thread, new HilDecision(draft.id(), booking, approved, edited, note, by, clock.instant()));
    events.publishEvent(new DraftSettled(thread, draft.id(), approved));
  }
}
