package ai.openevent.conversation;

import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Intent;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Conversations as stored threads with a transcript. Whatever changes one is done under its lock and in one unit of work.
@Component
class ThreadedConversations implements Conversations {

  private final Turns turns;
  private final Drafts drafts;
  private final Verdicts verdicts;
  private final Threads threads;
  private final Transcript transcript;
  private final HilSettings hil;
  private final FirstContact firstContact;
  private final UnitOfWork unit;
  private final TurnLocks locks = new TurnLocks();

  ThreadedConversations(
      Turns turns,
      Drafts drafts,
      Verdicts verdicts,
      Threads threads,
      Transcript transcript,
      HilSettings hil,
      FirstContact firstContact,
      UnitOfWork unit) {
    this.turns = turns;
    this.drafts = drafts;
    this.verdicts = verdicts;
    this.threads = threads;
    this.transcript = transcript;
    this.hil = hil;
    this.firstContact = firstContact;
    this.unit = unit;
  }

  private interface Work<T> {
    T done();
  }

  private <T> T alone(ThreadId thread, Work<T> work) {
    return locks.within(thread, () -> unit.run(thread.tenant(), work::done));
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
  public ChatTurn chat(TenantId team, ChatMessage message) {
    ThreadId thread = ThreadId.named(team, message.thread());
    return locks.within(thread, () -> {
      if (threads.find(thread).map(ThreadState::chat).filter(chat -> chat.answered(message.key())).isEmpty()) {
        turns.chat(thread, message);
      }
      return turns.last(thread);
    });
  }

  @Override
  public Optional<ChatTurn> lastTurn(ThreadId thread) {
    return threads.find(thread).filter(ThreadState::open).map(_ -> turns.last(thread));
  }

  @Override
  public TurnResult repeatLast(ThreadId thread) {
    return locks.within(thread, () -> turns.repeated(thread));
  }

  @Override
  public Optional<TurnResult> confirmDate(ThreadId thread, @Nullable LocalDate date) {
    return locks.within(thread, () -> turns.findFocus(thread).flatMap(booking -> {
      EventDays known = booking.schedule().days();
      if (known != null && (date == null || date.equals(known.first()))) {
        return Optional.of(turns.pressed(thread, known.isSeveral()
            ? new Intent.StateDays(known)
            : new Intent.StateDay(known.first(), false)));
      }
      return Optional.ofNullable(date).map(day -> turns.pressed(thread, new Intent.StateDay(day, false)));
    }));
  }

  @Override
  public Optional<Conversation> find(ThreadId thread) {
    return threads.find(thread).filter(ThreadState::open).map(state -> conversation(thread, state));
  }

  private Conversation conversation(ThreadId thread, ThreadState state) {
    List<BookingId> bookings = state.bookings().stream().map(id -> new BookingId(thread.tenant(), id)).toList();
    WaitingReply waiting = state.draft();
    return new Conversation(
        thread,
        state.name(thread),
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
  public String name(ThreadId thread) {
    return threads.find(thread).map(state -> state.name(thread)).orElseGet(thread::toString);
  }

  @Override
  public Optional<String> lastClientText(ThreadId thread) {
    return threads.find(thread).map(ThreadState::lastText);
  }

  @Override
  public List<Ground> grounds(ThreadId thread) {
    return Grounds.of(transcript.said(thread));
  }

  @Override
  public void leaveToPeople(TenantId team, String name, String email, String words, String reason) {
    unit.run(team, () -> {
      firstContact.leaveToPeople(ThreadId.named(team, name), email, words, reason);
      return name;
    });
  }

  @Override
  public void close(ThreadId thread) {
    alone(thread, () -> {
      threads.save(thread, turns.state(thread).closed());
      return thread;
    });
  }

  @Override
  public void forget(TenantId team, String email) {
    unit.run(team, () -> {
      threads.forget(email);
      return email;
    });
  }

  @Override
  public int count(TenantId team) {
    return threads.countOpen(team);
  }

  // What managers do

  @Override
  public HilMode hilMode(TenantId team) {
    return hil.of(team);
  }

  @Override
  public void setHilMode(TenantId team, boolean enabled) {
    hil.store(team, enabled);
  }

  @Override
  public Release release(ThreadId thread, UUID draft, Wording wording, String by) {
    return alone(thread, () -> drafts.release(thread, draft, wording, by));
  }

  @Override
  public boolean discard(ThreadId thread, UUID draft, @Nullable String note, String by) {
    return alone(thread, () -> drafts.discard(thread, draft, note, by));
  }

  @Override
  public void withdraw(ThreadId thread, UUID draft) {
    alone(thread, () -> {
      drafts.withdraw(thread, draft);
      return thread;
    });
  }

  @Override
  public void tell(ThreadId thread, String text) {
    alone(thread, () -> {
      threads.find(thread).filter(ThreadState::open).ifPresent(_ -> transcript.told(thread, text));
      return thread;
    });
  }

  @Override
  public Settled settle(
      BookingId booking, ApprovalId approval, BookingCommand.Verdict verdict, @Nullable String shown, String by) {
    return alone(Verdicts.thread(verdicts.booking(booking)), () -> verdicts.settle(booking, approval, verdict, shown, by));
  }

  @Override
  public Optional<String> preview(BookingId booking, ApprovalId approval) {
    return verdicts.preview(booking, approval);
  }

  @Override
  public Settled recordPayment(BookingId booking, @Nullable Money amount, Instant at) {
    return alone(Verdicts.thread(verdicts.booking(booking)),
        () -> verdicts.recordPayment(booking, new BookingCommand.RecordPayment(amount, at)));
  }

  // What left by mail

  @Override
  public void mailed(BookingId booking, Mailed letter) {
    ThreadId thread = Verdicts.thread(verdicts.booking(booking));
    unit.run(thread.tenant(), () -> {
      transcript.mailed(thread, booking, letter);
      threads.find(thread).ifPresent(state -> threads.save(thread, state.mailed()));
      return thread;
    });
  }

  @Override
  public List<Mailed> mails(BookingId booking) {
    ThreadId thread = Verdicts.thread(verdicts.booking(booking));
    boolean any = threads.find(thread).filter(state -> state.letters() != null).isPresent();
    return any ? transcript.mails(thread, booking) : List.of();
  }

  @Override
  public List<Exchanged> exchanged(BookingId booking) {
    ThreadId thread = Verdicts.thread(verdicts.booking(booking));
    Instant from = verdicts.openedAt(booking);
    Instant until = threads.find(thread)
        .flatMap(state -> state.bookings().stream()
            .map(id -> verdicts.openedAt(new BookingId(thread.tenant(), id)))
            .filter(from::isBefore)
            .min(Comparator.naturalOrder()))
        .orElse(Instant.MAX);
    return transcript.exchanged(thread).stream()
        .filter(message -> !message.at().isBefore(from) && message.at().isBefore(until))
        .toList();
  }

  @Override
  public List<HilDecision> decisions(ThreadId thread) {
    boolean any = threads.find(thread).filter(state -> state.decisions() > 0).isPresent();
    return any ? transcript.decisions(thread) : List.of();
  }

  // What developers look at

  @Override
  public Optional<Protocol> protocol(ThreadId thread) {
    return threads.find(thread).map(state -> new Protocol(
        thread,
        state.focus() == null ? null : new BookingId(thread.tenant(), state.focus()),
        state.bookings().stream().map(id -> new BookingId(thread.tenant(), id)).toList(),
        state.draft() != null,
        transcript.entries(thread)));
  }

  @Override
  public List<ThreadId> open(TenantId team) {
    return threads.open(team);
  }
}
