package ai.openevent.conversation;

import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Decision;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Outcome;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Money;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Conversations as stored threads with a transcript.
@Component
class ThreadedConversations implements Conversations {

  private final Turns turns;
  private final Threads threads;
  private final Transcript transcript;
  private final Delivery delivery;
  private final HilSettings hil;
  private final BookingDesk desk;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;
  private final TurnLocks locks = new TurnLocks();

  ThreadedConversations(
      Turns turns,
      Threads threads,
      Transcript transcript,
      Delivery delivery,
      HilSettings hil,
      BookingDesk desk,
      UnitOfWork unit,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.turns = turns;
    this.threads = threads;
    this.transcript = transcript;
    this.delivery = delivery;
    this.hil = hil;
    this.desk = desk;
    this.unit = unit;
    this.clock = clock;
    this.events = events;
  }

  // What clients do

  @Override
  public TurnResult start(TenantId team, Opening opening) {
    Opening known = new Opening(opening.email().strip().toLowerCase(Locale.ROOT), opening.name(), opening.text());
    return turns.first(new ThreadId(team, UUID.randomUUID()), known);
  }

  @Override
  public TurnResult send(ThreadId thread, String text) {
    return locks.within(thread, () -> turns.next(thread, text));
  }

  @Override
  public TurnResult repeatLast(ThreadId thread) {
    ThreadState state = turns.open(thread);
    UUID focus = state.focus();
    if (focus == null) {
      throw new NoSuchElementException("No booking in conversation " + thread);
    }
    String last = transcript.said(thread).reversed().stream()
        .filter(said -> !said.byClient()).map(Conversation.Said::text).findFirst().orElse("");
    return new TurnResult.Booked(thread, new BookingId(thread.tenant(), focus), last, null);
  }

  @Override
  public Optional<TurnResult> confirmDate(ThreadId thread, @Nullable LocalDate date) {
    return locks.within(thread, () -> {
      LocalDate day = date != null ? date : knownDay(thread);
      return Optional.ofNullable(day).map(known -> turns.pressed(thread, new Intent.StateDay(known, false)));
    });
  }

  private @Nullable LocalDate knownDay(ThreadId thread) {
    UUID focus = turns.open(thread).focus();
    EventDays days = focus == null ? null
        : desk.find(new BookingId(thread.tenant(), focus)).map(booking -> booking.schedule().days()).orElse(null);
    return days == null ? null : days.first();
  }

  @Override
  public Optional<Conversation> find(ThreadId thread) {
    return threads.find(thread).filter(ThreadState::open).map(state -> conversation(thread, state));
  }

  private Conversation conversation(ThreadId thread, ThreadState state) {
    List<BookingId> bookings = state.bookings().stream().map(id -> new BookingId(thread.tenant(), id)).toList();
    ThreadState.WaitingReply waiting = state.draft();
    return new Conversation(
        thread,
        state.clientEmail(),
        state.focus() == null ? null : new BookingId(thread.tenant(), state.focus()),
        bookings,
        transcript.said(thread),
        waiting == null ? null : new Conversation.Draft(
            waiting.id(), new BookingId(thread.tenant(), waiting.booking()), waiting.text(), waiting.createdAt()),
        state.lastText(),
        state.openedAt());
  }

  @Override
  public long version(ThreadId thread) {
    return transcript.version(thread);
  }

  @Override
  public Optional<String> lastClientText(ThreadId thread) {
    return threads.find(thread).map(ThreadState::lastText);
  }

  @Override
  public void close(ThreadId thread) {
    unit.run(thread.tenant(), () -> {
      threads.save(thread, turns.open(thread).closed());
      return thread;
    });
  }

  @Override
  public int count(TenantId team) {
    return threads.countOpen(team);
  }

  // Withheld replies

  @Override
  public HilMode hilMode(TenantId team) {
    return hil.of(team);
  }

  @Override
  public void setHilMode(TenantId team, boolean enabled) {
    hil.store(team, enabled);
  }

  @Override
  public Optional<String> release(
      ThreadId thread, UUID draft, @Nullable String editedText, @Nullable String note, String by) {
    return decide(thread, draft, (state, waiting) -> {
      String text = withNote(editedText != null && !editedText.isBlank() ? editedText : waiting.text(), note);
      BookingId booking = new BookingId(thread.tenant(), waiting.booking());
      desk.handle(booking, new BookingCommand.ReleaseReply(waiting.offerVersion()));
      transcript.released(thread, text);
      transcript.decided(thread, new HilDecision(
          draft, booking, true, editedText != null && !editedText.isBlank(), note, by, clock.instant()));
      events.publishEvent(new DraftSettled(thread, draft, true));
      return text;
    });
  }

  @Override
  public boolean discard(ThreadId thread, UUID draft, @Nullable String note, String by) {
    return decide(thread, draft, (state, waiting) -> {
      BookingId booking = new BookingId(thread.tenant(), waiting.booking());
      transcript.decided(thread, new HilDecision(draft, booking, false, false, note, by, clock.instant()));
      events.publishEvent(new DraftSettled(thread, draft, false));
      return "";
    }).isPresent();
  }

  private interface Verdict {
    String on(ThreadState state, ThreadState.WaitingReply waiting);
  }

  private Optional<String> decide(ThreadId thread, UUID draft, Verdict verdict) {
    return locks.within(thread, () -> unit.run(thread.tenant(), () -> {
      ThreadState state = threads.find(thread).orElse(null);
      ThreadState.WaitingReply waiting = state == null ? null : state.draft();
      if (state == null || waiting == null || !waiting.id().equals(draft)) {
        return Optional.<String>empty();
      }
      threads.save(thread, state.waitingWith(null));
      return Optional.of(verdict.on(state, waiting));
    }));
  }

  private static String withNote(String text, @Nullable String note) {
    return note == null || note.isBlank() ? text : text.stripTrailing() + "\n\n" + note.strip();
  }

  // Decisions about bookings

  @Override
  public Settled settle(
      BookingId id, ApprovalId approval, BookingCommand.Verdict verdict, @Nullable String shown, String by) {
    return unit.run(id.tenant(), () -> {
      Booking before = desk.find(id).orElseThrow(() -> new NoSuchElementException("No booking " + id));
      Approval about = before.pending().approvals().get(approval);
      BookingDesk.Handled handled = desk.handle(id, new BookingCommand.Settle(approval, verdict, by));
      ThreadId thread = thread(before);
      String text = switch (handled.decision()) {
        case Decision.Refused _ -> null;
        case Decision.Decided decided -> about == null ? null : words(about, verdict, shown, decided.outcomes(), handled.after());
      };
      if (text != null && !text.isBlank()) {
        transcript.released(thread, text);
      }
      return new Settled(handled.decision(), thread, text);
    });
  }

  private @Nullable String words(
      Approval about,
      BookingCommand.Verdict verdict,
      @Nullable String shown,
      List<Outcome> outcomes,
      Booking after) {
    return switch (verdict) {
      case BookingCommand.Verdict.Approve approve -> approved(about, approve, shown, outcomes, after);
      case BookingCommand.Verdict.Reject _ -> outcomes.isEmpty() ? null : delivery.words(outcomes, after);
    };
  }

  private @Nullable String approved(
      Approval about,
      BookingCommand.Verdict.Approve approve,
      @Nullable String shown,
      List<Outcome> outcomes,
      Booking after) {
    String edited = approve.editedText();
    if (edited != null && !edited.isBlank()) {
      return withNote(edited, approve.note());
    }
    return switch (about) {
      case Approval.FinalConfirmation _, Approval.CancellationWish _ ->
          withNote(shown != null && !shown.isBlank() ? shown : delivery.words(outcomes, after), approve.note());
      case Approval.Sourcing _, Approval.RoomDispute _ -> withNote(delivery.words(outcomes, after), approve.note());
      case Approval.PersonWanted _, Approval.Review _ -> approve.note();
    };
  }

  @Override
  public Optional<String> preview(BookingId id, ApprovalId approval) {
    List<Outcome> outcomes = desk.preview(id, approval);
    return outcomes.isEmpty() ? Optional.empty() : desk.find(id).map(booking -> delivery.words(outcomes, booking));
  }

  @Override
  public Settled recordPayment(BookingId id, @Nullable Money amount, Instant at) {
    return unit.run(id.tenant(), () -> {
      BookingDesk.Handled handled = desk.handle(id, new BookingCommand.RecordPayment(amount, at));
      return switch (handled.decision()) {
        case Decision.Refused refused -> new Settled(refused, null, null);
        case Decision.Decided decided -> {
          ThreadId thread = thread(handled.after());
          String text = delivery.words(decided.outcomes(), handled.after());
          transcript.released(thread, text);
          yield new Settled(decided, thread, text);
        }
      };
    });
  }

  /// A booking that loses its room to another one hears of it in its own conversation.
  @EventListener
  void tellTheLoser(BookingChanged changed) {
    if (changed.outcomes().stream().anyMatch(Outcome.RoomTakenAway.class::isInstance)) {
      transcript.released(thread(changed.after()), delivery.words(changed.outcomes(), changed.after()));
    }
  }

  private static ThreadId thread(Booking booking) {
    return new ThreadId(booking.id().tenant(), UUID.fromString(booking.opened().thread()));
  }

  @Override
  public List<HilDecision> decisions(ThreadId thread) {
    return transcript.decisions(thread);
  }
}
