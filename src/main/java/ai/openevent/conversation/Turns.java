package ai.openevent.conversation;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Decision;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Origin;
import ai.openevent.booking.Outcome;
import ai.openevent.language.Findings;
import ai.openevent.language.Interpreter;
import ai.openevent.language.Reader;
import ai.openevent.language.Reading;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One message of the client: read, understood, decided, answered, and committed at once (architecture.md 2). Reading comes
/// before the unit of work, because a unit may run again.
@Component
class Turns {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  /// What is longer is cut (workflow.md 4.0).
  private static final int MAX_CHARACTERS = 10_000;

  private static final UUID NOBODY = new UUID(0, 0);

  private final Reader reader;
  private final Interpreter interpreter;
  private final BookingDesk desk;
  private final UnitOfWork unit;
  private final Threads threads;
  private final Transcript transcript;
  private final FirstContact firstContact;
  private final Targeting targeting;
  private final Delivery delivery;
  private final HilSettings hil;
  private final Receipts receipts;
  private final InstantSource clock;

  Turns(
      Reader reader,
      Interpreter interpreter,
      BookingDesk desk,
      UnitOfWork unit,
      Threads threads,
      Transcript transcript,
      FirstContact firstContact,
      Targeting targeting,
      Delivery delivery,
      HilSettings hil,
      Receipts receipts,
      InstantSource clock) {
    this.reader = reader;
    this.interpreter = interpreter;
    this.desk = desk;
    this.unit = unit;
    this.threads = threads;
    this.transcript = transcript;
    this.firstContact = firstContact;
    this.targeting = targeting;
    this.delivery = delivery;
    this.hil = hil;
    this.receipts = receipts;
    this.clock = clock;
  }

  private interface Turn {
    TurnResult take();
  }

  /// One commit, the receipt of the request and the last turn of a chat included.
  private TurnResult committed(ThreadId thread, Turn turn) {
    return unit.run(thread.tenant(), () -> {
      long before = transcript.reached(thread);
      TurnResult result = turn.take();
      receipts.keep(result);
      threads.find(thread).ifPresent(state -> {
        if (state.chat() != null) {
          Span span = new Span(before, transcript.reached(thread));
          threads.save(thread, state.chatting(state.chat().answered(result, span)));
        }
      });
      return result;
    });
  }

  // The first message

  TurnResult first(ThreadId thread, Conversations.Opening opening) {
    String text = cut(opening.text(), thread);
    Reading reading = read(text, nobody(thread.tenant()));
    return committed(thread, () -> {
      ThreadState state = ThreadState.opened(opening.email(), clock.instant());
      Interpreter.Wanted wanted = wanted(thread, reading);
      return firstContact.isRequest(thread.tenant(), opening.email(), reading, wanted)
          ? heard(thread, state, open(thread, state, reading, name(opening.name())), text, reading, List.of())
          : firstContact.answer(thread, opening.email(), text, reading, wanted);
    });
  }

  private static @Nullable String name(@Nullable String name) {
    return name == null || name.isBlank() ? null : name.strip();
  }

  private Interpreter.Wanted wanted(ThreadId thread, Reading reading) {
    return interpreter.interpret(reading, nobody(thread.tenant()), desk.facts(thread.tenant()));
  }

  // Every other message

  TurnResult next(ThreadId thread, String received) {
    String text = cut(received, thread);
    Reading reading = read(text, focusOrNobody(thread));
    return committed(thread, () -> goOn(thread, text, reading, null));
  }

  /// By chat, a conversation is kept from its first message on, whatever that is.
  TurnResult chat(ThreadId thread, ChatMessage message) {
    String text = cut(message.text(), thread);
    Reading reading = read(text, threads.find(thread).isEmpty() ? nobody(thread.tenant()) : focusOrNobody(thread));
    return committed(thread, () -> {
      ThreadState state = threads.find(thread).orElseGet(() -> ThreadState.opened(
          message.email() == null ? Origin.UNKNOWN_CLIENT : message.email(), clock.instant()));
      ChatState chat = state.chat() == null ? ChatState.named(message.thread()) : state.chat();
      threads.save(thread, state.reachedAt(message.email()).chatting(chat.asking(message.key())));
      return goOn(thread, text, reading, message.name());
    });
  }

  private TurnResult goOn(ThreadId thread, String text, Reading reading, @Nullable String name) {
    ThreadState state = state(thread);
    if (state.focus() == null) {
      return withoutBooking(thread, state, text, reading, name);
    }
    return text.isBlank() ? pointer(thread) : turn(thread, text, reading);
  }

  private TurnResult withoutBooking(
      ThreadId thread, ThreadState state, String text, Reading reading, @Nullable String name) {
    if (text.isBlank()) {
      return firstContact.pointer(thread, reading);
    }
    Interpreter.Wanted wanted = wanted(thread, reading);
    if (firstContact.isRequest(thread.tenant(), state.clientEmail(), reading, wanted)) {
      return heard(thread, state, open(thread, state, reading, name), text, reading, List.of());
    }
    transcript.received(thread, text, Findings.of(reading, desk.facts(thread.tenant()).catalog()));
    threads.save(thread, state.hearing(text));
    TurnResult result = firstContact.answer(thread, state.clientEmail(), text, reading, wanted);
    transcript.told(thread, result.reply());
    return result;
  }

  /// A blank message counts for nothing: the open point is named again (workflow.md 27.5).
  private TurnResult pointer(ThreadId thread) {
    Booking booking = focus(thread);
    return unheard(thread, state(thread), booking, new Outcome.Ask(booking.pending().asked()));
  }

  private TurnResult turn(ThreadId thread, String text, Reading reading) {
    ThreadState state = state(thread);
    transcript.received(thread, text, Findings.of(reading, desk.facts(thread.tenant()).catalog()));
    Booking current = focus(thread);
    if (Duplicates.isRepeated(text, state.lastText(), current)) {
      return unheard(thread, state, current, new Outcome.AlreadyReceived());
    }
    return switch (targeting.find(thread, state, reading, () -> carriesContent(thread, reading))) {
      case Targeting.Target.Another _ ->
          heard(thread, state, open(thread, state, reading, null), text, reading, List.of());
      case Targeting.Target.Known known ->
          heard(thread, state, known.booking(), text, reading, known.named() ? left(state, known.booking()) : List.of());
      case Targeting.Target.OneOf several ->
          unheard(thread, state.hearing(text).wondering(text), current, which(several.bookings()));
    };
  }

  private boolean carriesContent(ThreadId thread, Reading reading) {
    return Content.isIn(wanted(thread, reading).intents());
  }

  private static Outcome which(List<Booking> bookings) {
    List<Outcome.Candidate> candidates = new ArrayList<>();
    for (Booking booking : bookings) {
      EventDays days = booking.schedule().days();
      if (days != null) {
        candidates.add(new Outcome.Candidate(days, booking.place().lock() == null ? null : booking.place().lock().room()));
      }
    }
    return new Outcome.WhichBooking(candidates);
  }

  /// What the message before wanted, now that the client said of which booking.
  private List<Intent> left(ThreadState state, Booking booking) {
    return state.unresolved() == null
        ? List.of()
        : interpreter.interpret(read(state.unresolved(), booking), booking, desk.facts(booking.id().tenant())).intents();
  }

  private TurnResult heard(
      ThreadId thread, ThreadState state, Booking booking, String text, Reading reading, List<Intent> earlier) {
    if (state.focus() == null) {
      transcript.received(thread, text, Findings.of(reading, desk.facts(thread.tenant()).catalog()));
    }
    threads.save(thread, state.hearing(text).focusing(booking.id().value()));
    Interpreter.Wanted wanted = interpreter.interpret(reading, booking, desk.facts(thread.tenant()));
    List<Intent> intents = new ArrayList<>(earlier);
    intents.addAll(wanted.intents());
    if (reading.languageCertain() && intents.stream().noneMatch(Intent.Speak.class::isInstance)) {
      intents.addFirst(new Intent.Speak(reading.language()));
    }
    if (booking.person().contact().email() == null && !Origin.isUnknown(state.clientEmail())) {
      intents.addFirst(new Intent.GiveContact(address(state.clientEmail())));
    }
    boolean held = hil.of(thread.tenant()).enabled();
    return decided(thread, booking, new BookingCommand.ClientTurn(intents, wanted.questions(), held));
  }

  /// A turn that no words of the client made: a button.
  TurnResult pressed(ThreadId thread, Intent intent) {
    return committed(thread, () -> {
      boolean held = hil.of(thread.tenant()).enabled();
      return decided(thread, focus(thread), new BookingCommand.ClientTurn(List.of(intent), List.of(), held));
    });
  }

  private TurnResult decided(ThreadId thread, Booking booking, BookingCommand.ClientTurn turn) {
    BookingDesk.Handled handled = desk.handle(booking.id(), turn);
    List<Outcome> outcomes = switch (handled.decision()) {
      case Decision.Decided decided -> decided.outcomes();
      case Decision.Refused refused -> throw new IllegalStateException(
          "A client's turn on booking %s was refused: %s".formatted(booking.id(), refused.why()));
    };
    Delivery.Delivered delivered =
        delivery.deliver(thread, state(thread), handled.after(), outcomes, turn.held());
    return new TurnResult.Booked(thread, booking.id(), delivered.reply(), delivered.draft());
  }

  /// A reply that decides nothing. It never takes the place of one that waits for a manager.
  private TurnResult unheard(ThreadId thread, ThreadState state, Booking booking, Outcome outcome) {
    boolean held = hil.of(thread.tenant()).enabled();
    WaitingReply waiting = state.draft();
    if (held && waiting != null) {
      threads.save(thread, state);
      return new TurnResult.Booked(thread, booking.id(), "", waiting.id());
    }
    Delivery.Delivered delivered = delivery.deliver(thread, state, booking, List.of(outcome), held);
    return new TurnResult.Booked(thread, booking.id(), delivered.reply(), delivered.draft());
  }

  /// The last reply once more.
  TurnResult repeated(ThreadId thread) {
    return committed(thread, () -> lastReply(thread));
  }

  private TurnResult lastReply(ThreadId thread) {
    return answer(thread, transcript.said(thread).reversed().stream()
        .filter(said -> !said.byClient()).map(Conversation.Said::text).findFirst().orElse(""));
  }

  private TurnResult answer(ThreadId thread, String last) {
    return findFocus(thread).<TurnResult>map(booking -> new TurnResult.Booked(thread, booking.id(), last, null))
        .orElseGet(() -> new TurnResult.AnsweredAlone(last));
  }

  /// The last turn. Of a conversation that doesn't come by chat it is told from what was said.
  ChatTurn last(ThreadId thread) {
    long version = transcript.version(thread); // first: what is said from now on is no part of the turn that is read below
    ChatState chat = state(thread).chat();
    ChatState.Last last = chat == null ? null : chat.last();
    if (chat == null || last == null) {
      Span span = transcript.latest(thread, version);
      String reply = String.join("\n\n", transcript.told(thread, span.from(), span.to()));
      return turn(transcript.received(thread, version), answer(thread, reply), span, thread, version);
    }
    return last.span() == null
        ? new ChatTurn(chat.turns(), last.result(thread), -1, version, List.of())
        : turn(chat.turns(), last.result(thread), last.span(), thread, version);
  }

  private ChatTurn turn(int number, TurnResult result, Span span, ThreadId thread, long version) {
    return new ChatTurn(number, result, span.from(), Math.max(span.to(), version), transcript.told(thread, span.to(), version));
  }

  // Parts of a turn

  private Reading read(String text, Booking booking) {
    return reader.read(text, interpreter.context(booking, desk.facts(booking.id().tenant())));
  }

  private static Booking nobody(TenantId team) {
    return Booking.nothing(new BookingId(team, NOBODY));
  }

  private Booking open(ThreadId thread, ThreadState state, Reading reading, @Nullable String name) {
    Origin origin = new Origin(state.name(thread), state.clientEmail(), clock.instant(), true);
    Contact contact = address(state.clientEmail()).with(new Contact(name, null, null, null, null));
    return state.chat() == null
        ? desk.open(thread.tenant(), origin, contact, reading.language())
        : desk.openUnproven(thread.tenant(), origin, contact, reading.language());
  }

  private static Contact address(String clientEmail) {
    return new Contact(null, Origin.isUnknown(clientEmail) ? null : clientEmail, null, null, null);
  }

  /// The state of an open conversation.
  ThreadState state(ThreadId thread) {
    return threads.find(thread).filter(ThreadState::open)
        .orElseThrow(() -> new NoSuchConversation(thread));
  }

  /// Empty while a conversation has no booking.
  Optional<Booking> findFocus(ThreadId thread) {
    return Optional.ofNullable(state(thread).focus())
        .map(focus -> desk.find(new BookingId(thread.tenant(), focus)).orElseThrow());
  }

  private Booking focusOrNobody(ThreadId thread) {
    return findFocus(thread).orElseGet(() -> nobody(thread.tenant()));
  }

  private Booking focus(ThreadId thread) {
    return findFocus(thread).orElseThrow(() -> new IllegalStateException("Conversation %s without a booking".formatted(thread)));
  }

  private static String cut(String text, ThreadId thread) {
    if (text.length() <= MAX_CHARACTERS) {
      return text;
    }
    LOG.info("A message of {} characters in conversation {} is cut at {}", text.length(), thread, MAX_CHARACTERS);
    boolean splitsCharacter = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
    return text.substring(0, splitsCharacter ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }
}
