package ai.openevent.conversation;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Decision;
import ai.openevent.booking.Facts;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Origin;
import ai.openevent.booking.Outcome;
import ai.openevent.language.Act;
import ai.openevent.language.Interpreter;
import ai.openevent.language.Reader;
import ai.openevent.language.Reading;
import ai.openevent.language.ReplyWriter;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// One message of the client: read, understood, decided, answered, and committed at once (architecture.md 2).
@Component
class Turns {

  private static final Logger log = LoggerFactory.getLogger(Turns.class);

  /// What is longer is cut (workflow.md 4.0).
  private static final int MAX_CHARACTERS = 10_000;

  private final Reader reader;
  private final Interpreter interpreter;
  private final BookingDesk desk;
  private final ReplyWriter writer;
  private final Venues venues;
  private final UnitOfWork unit;
  private final Threads threads;
  private final Transcript transcript;
  private final Targeting targeting;
  private final Delivery delivery;
  private final HilSettings hil;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Turns(
      Reader reader,
      Interpreter interpreter,
      BookingDesk desk,
      ReplyWriter writer,
      Venues venues,
      UnitOfWork unit,
      Threads threads,
      Transcript transcript,
      Targeting targeting,
      Delivery delivery,
      HilSettings hil,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.reader = reader;
    this.interpreter = interpreter;
    this.desk = desk;
    this.writer = writer;
    this.venues = venues;
    this.unit = unit;
    this.threads = threads;
    this.transcript = transcript;
    this.targeting = targeting;
    this.delivery = delivery;
    this.hil = hil;
    this.clock = clock;
    this.events = events;
  }

  // The first message

  TurnResult first(ThreadId thread, Conversations.Opening opening) {
    String text = cut(opening.text(), thread);
    Booking nobody = Booking.nothing(new BookingId(thread.tenant(), new UUID(0, 0)));
    Facts facts = desk.facts(thread.tenant());
    Reading reading = reader.read(text, interpreter.context(nobody, facts));
    Interpreter.Wanted wanted = interpreter.interpret(reading, nobody, facts);
    if (Content.isIn(wanted.intents()) || isRequest(reading, wanted.intents())) {
      ThreadState state = ThreadState.opened(opening.email(), clock.instant());
      return unit.run(thread.tenant(), () -> turn(thread, state, text, reading, name(opening)));
    }
    return wanted.questions().isEmpty()
        ? leaveToPeople(thread, opening, text, reading)
        : answerAlone(thread.tenant(), wanted, reading);
  }

  /// A request without any value yet ("we'd like to hold an event with you"), or somebody who wants to be called.
  private static boolean isRequest(Reading reading, List<Intent> intents) {
    return reading.does(Act.EVENT_REQUEST)
        || (intents.stream().anyMatch(Intent.WantPerson.class::isInstance) && reading.signals().eventType() != null);
  }

  private static @Nullable String name(Conversations.Opening opening) {
    return opening.name().isBlank() ? null : opening.name().strip();
  }

  private TurnResult answerAlone(TenantId team, Interpreter.Wanted wanted, Reading reading) {
    List<Outcome> answers = desk.answer(team, wanted.questions());
    return new TurnResult.AnsweredAlone(writer.write(answers, reading.language(), venues.of(team)));
  }

  private TurnResult leaveToPeople(ThreadId thread, Conversations.Opening opening, String text, Reading reading) {
    return unit.run(thread.tenant(), () -> {
      events.publishEvent(new ReviewWanted(
          thread.tenant(), UUID.randomUUID(), thread.value(), opening.email(), text, "not_an_event_request"));
      List<Outcome> holding = List.of(new Outcome.UnderReview());
      return new TurnResult.LeftToPeople(writer.write(holding, reading.language(), venues.of(thread.tenant())));
    });
  }

  // Every message

  TurnResult next(ThreadId thread, String received) {
    String text = cut(received, thread);
    ThreadState before = open(thread);
    UUID focus = before.focus();
    Booking known = focus == null
        ? Booking.nothing(new BookingId(thread.tenant(), new UUID(0, 0)))
        : desk.find(new BookingId(thread.tenant(), focus)).orElseThrow();
    Reading reading = reader.read(text, interpreter.context(known, desk.facts(thread.tenant())));
    return unit.run(thread.tenant(), () -> turn(thread, open(thread), text, reading, null));
  }

  ThreadState open(ThreadId thread) {
    return threads.find(thread).filter(ThreadState::open)
        .orElseThrow(() -> new NoSuchElementException("No conversation " + thread));
  }

  private TurnResult turn(ThreadId thread, ThreadState state, String text, Reading reading, @Nullable String name) {
    Booking booking = target(thread, state, reading, name);
    transcript.received(thread, text);
    boolean held = hil.of(thread.tenant()).enabled();
    if (Duplicates.isRepeated(text, state.lastText(), booking)) {
      return answered(thread, state, booking, List.of(
          new Outcome.AlreadyReceived(), new Outcome.Ask(booking.pending().asked())), held);
    }
    ThreadState heard = state.hearing(text).focusing(booking.id().value());
    threads.save(thread, heard);
    Interpreter.Wanted wanted = interpreter.interpret(reading, booking, desk.facts(thread.tenant()));
    BookingDesk.Handled handled =
        desk.handle(booking.id(), new BookingCommand.ClientTurn(wanted.intents(), wanted.questions(), held));
    return answered(thread, heard, handled.after(), outcomes(handled), held);
  }

  private Booking target(ThreadId thread, ThreadState state, Reading reading, @Nullable String name) {
    Optional<Booking> known = targeting.find(thread, state, reading, carriesContent(thread, reading));
    return known.orElseGet(() -> desk.open(
        thread.tenant(),
        new Origin(thread.value().toString(), state.clientEmail(), clock.instant(), true),
        new Contact(name, state.clientEmail(), null, null, null),
        reading.language()));
  }

  private boolean carriesContent(ThreadId thread, Reading reading) {
    Booking nobody = Booking.nothing(new BookingId(thread.tenant(), new UUID(0, 0)));
    return Content.isIn(interpreter.interpret(reading, nobody, desk.facts(thread.tenant())).intents());
  }

  /// A turn that no words of the client made: a button.
  TurnResult pressed(ThreadId thread, Intent intent) {
    return unit.run(thread.tenant(), () -> {
      ThreadState state = open(thread);
      UUID focus = state.focus();
      if (focus == null) {
        throw new NoSuchElementException("No booking in conversation " + thread);
      }
      boolean held = hil.of(thread.tenant()).enabled();
      BookingDesk.Handled handled = desk.handle(
          new BookingId(thread.tenant(), focus), new BookingCommand.ClientTurn(List.of(intent), List.of(), held));
      return answered(thread, state, handled.after(), outcomes(handled), held);
    });
  }

  static List<Outcome> outcomes(BookingDesk.Handled handled) {
    return switch (handled.decision()) {
      case Decision.Decided decided -> decided.outcomes();
      case Decision.Refused refused ->
          throw new IllegalStateException("A client's turn was refused: " + refused.why());
    };
  }

  private TurnResult answered(ThreadId thread, ThreadState state, Booking booking, List<Outcome> outcomes, boolean held) {
    ThreadState focused = state.focusing(booking.id().value()).speaking(booking.person().language());
    Delivery.Delivered delivered = delivery.deliver(thread, focused, booking, outcomes, held);
    threads.save(thread, delivered.state());
    return new TurnResult.Booked(thread, booking.id(), delivered.reply(), delivered.draft());
  }

  private static String cut(String text, ThreadId thread) {
    if (text.length() <= MAX_CHARACTERS) {
      return text;
    }
    log.info("Message of {} characters in conversation {} cut at {}", text.length(), thread, MAX_CHARACTERS);
    return text.substring(0, MAX_CHARACTERS);
  }
}
