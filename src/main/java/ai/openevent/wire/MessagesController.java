package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversation;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.storage.Store;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.MailAddress;
import ai.openevent.wire.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Messages of clients and the conversations they make (contract, section 13).
@RestController
class MessagesController {

  /// Not a client's word: repeats the last reply after something was sourced.
  private static final String CONTINUE = "[CONTINUE_AFTER_SOURCING]";
  private static final int LONGEST_NAME = 200;
  /// Both notations of a day are that long: years have four digits.
  private static final int WRITTEN_DAY = 10;
  private static final List<DateTimeFormatter> DATES = List.of(
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

  private final Mode mode;
  private final DevChoice devChoice;
  private final Repeatable repeatable;
  private final Conversations conversations;
  private final BookingDesk bookings;
  private final Venues venues;
  private final Store store;

  MessagesController(
      Mode mode,
      DevChoice devChoice,
      Repeatable repeatable,
      Conversations conversations,
      BookingDesk bookings,
      Venues venues,
      Store store) {
    this.mode = mode;
    this.devChoice = devChoice;
    this.repeatable = repeatable;
    this.conversations = conversations;
    this.bookings = bookings;
    this.venues = venues;
    this.store = store;
  }

  @PostMapping("/api/start-conversation")
  @Doing("process the message")
  ResponseEntity<byte[]> start(Fields body, TenantId team, HttpServletRequest request) {
    String text = body.text("email_body");
    String email = body.text("client_email");
    String name = body.optionalText("client_name");
    String contact = name == null ? "" : onOneLine(name);
    body.require("client_email", MailAddress::isValid, email,
        "value is not a valid email address", "value_error");
    body.require("client_name", line -> line.length() <= LONGEST_NAME, contact,
        "String should have at most " + LONGEST_NAME + " characters", "string_too_long");
    body.complete();
    Conversations.Opening opening = new Conversations.Opening(email.strip(), contact, text);
    return repeatable.once(request, team,
        () -> devChoice.of(team, opening.email()).orElseGet(() -> opened(conversations.start(team, opening))), this::opened);
  }

  /// A name as it can stand in a list.
  private static String onOneLine(String name) {
    return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private ObjectNode opened(TurnResult result) {
    return switch (result) {
      case TurnResult.Booked booked -> shortForm(booked);
      case TurnResult.AnsweredAlone alone ->
          ReplyView.withoutBooking(UUID.randomUUID().toString(), "standalone_qna", alone.reply());
      case TurnResult.LeftToPeople left -> ReplyView.withoutBooking(null, "other", left.reply());
    };
  }

  private ObjectNode shortForm(TurnResult.Booked booked) {
    Offering offering = venues.of(booked.thread().tenant());
    return ReplyView.shortForm(booked.thread().value(), booked.reply(), booking(booked), offering, actions(booked));
  }

  @PostMapping("/api/send-message")
  @Doing("process the message")
  ResponseEntity<byte[]> send(Fields body, TenantId team, HttpServletRequest request) {
    String session = body.text("session_id");
    String message = body.text("message");
    body.complete();
    return repeatable.answer(request, team, () -> sent(team, session, message), result -> continued(team, session, result));
  }

  private TurnResult sent(TenantId team, String session, String message) {
    ThreadId thread = thread(team, session);
    return message.strip().equals(CONTINUE) ? conversations.repeatLast(thread) : conversations.send(thread, message);
  }

  private ObjectNode continued(TenantId team, String session, TurnResult result) {
    return switch (result) {
      case TurnResult.Booked booked -> ReplyView.longForm(
          booked.thread().value(), booked.reply(), booking(booked), venues.of(team), actions(booked));
      case TurnResult.AnsweredAlone alone -> withoutBooking(known(team, session), alone.reply());
      case TurnResult.LeftToPeople left -> withoutBooking(known(team, session), left.reply());
    };
  }

  /// The long form of a conversation that has no booking.
  private ObjectNode withoutBooking(Conversation conversation, String reply) {
    ObjectNode node = ReplyView.withoutBooking(conversation.name(), "new_event", reply);
    node.put("assistant_reply", reply);
    node.set("event_info", info(conversation).snakeCase());
    node.putNull("pending_actions");
    node.putNull("deposit_info");
    return node.putNull("progress");
  }

  @GetMapping("/api/conversation/{session_id}")
  @Doing("load the conversation")
  ResponseEntity<byte[]> conversation(@PathVariable("session_id") String session, TenantId team) {
    Conversation conversation = known(team, session);
    ObjectNode body = Json.object().put("session_id", conversation.name());
    ArrayNode history = body.putArray("conversation_history");
    conversation.transcript().forEach(said -> history.addObject()
        .put("role", said.byClient() ? "user" : "assistant")
        .put("content", said.text()));
    body.set("event_info", info(conversation).snakeCase());
    return Json.ok(body.put("is_complete", false));
  }

  @PostMapping("/api/conversation/{session_id}/confirm-date")
  @Doing("confirm the date")
  ResponseEntity<byte[]> confirmDate(@PathVariable("session_id") String session, Fields body, TenantId team) {
    String named = body.optionalText("date");
    String stated = named != null ? named : body.optionalText("confirmed_date");
    body.complete();
    Conversation conversation = known(team, session);
    TurnResult result = conversations.confirmDate(conversation.thread(), stated == null ? null : date(stated))
        .orElseThrow(MessagesController::noDate);
    return Json.ok(switch (result) {
      case TurnResult.Booked booked -> shortForm(booked);
      case TurnResult.AnsweredAlone alone -> withoutBooking(conversation, alone.reply());
      case TurnResult.LeftToPeople left -> withoutBooking(conversation, left.reply());
    });
  }

  @PostMapping("/api/accept-booking/{session_id}")
  @Doing("save the booking")
  ResponseEntity<byte[]> accept(@PathVariable("session_id") String session, TenantId team) {
    Conversation conversation = known(team, session);
    conversations.close(conversation.thread());
    BookingId booking = conversation.booking();
    ObjectNode body = Json.object()
        .put("message", "Booking saved")
        .put("event_id", booking == null ? conversation.thread().toString() : booking.toString())
        .put("filename", mode.development() ? store.location() : team.folder())
        .put("total_events", bookings.all(team).size());
    body.set("event_info", info(conversation).titleCase());
    return Json.ok(body);
  }

  @PostMapping("/api/reject-booking/{session_id}")
  @Doing("end the conversation")
  ResponseEntity<byte[]> reject(@PathVariable("session_id") String session, TenantId team) {
    conversations.close(known(team, session).thread());
    return Json.ok(Json.object().put("message", "Conversation ended; the event is kept"));
  }

  private Conversation known(TenantId team, String session) {
    return conversations.find(thread(team, session)).orElseThrow(MessagesController::notFound);
  }

  /// Whether the conversation exists is seen when its turn begins: looking it up first would read its whole transcript.
  private static ThreadId thread(TenantId team, String session) {
    return ThreadId.named(team, session);
  }

  private static Refused notFound() {
    return Refused.notFound("Conversation not found");
  }

  private Booking booking(TurnResult.Booked booked) {
    return bookings.find(booked.booking())
        .orElseThrow(() -> new IllegalStateException("No booking " + booked.booking() + " after its turn"));
  }

  private @Nullable ObjectNode actions(TurnResult.Booked booked) {
    Conversation.Draft draft = booked.draft() == null ? null
        : conversations.find(booked.thread()).map(Conversation::draft).orElse(null);
    return PendingActions.of(booking(booked), venues.of(booked.thread().tenant()), draft);
  }

  private EventInfo info(Conversation conversation) {
    Offering offering = venues.of(conversation.thread().tenant());
    BookingId id = conversation.booking();
    return (id == null ? Optional.<Booking>empty() : bookings.find(id))
        .map(booking -> EventInfo.of(booking, offering))
        .orElseGet(() -> EventInfo.nothing(conversation.clientEmail(), conversation.openedAt(), offering));
  }

  private static LocalDate date(String text) {
    String day = text.strip();
    if (day.length() != WRITTEN_DAY) {
      throw noDate();
    }
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(day, format);
      } catch (DateTimeParseException _) {
        // the other notation, then
      }
    }
    throw noDate();
  }

  private static Refused noDate() {
    return Refused.badRequest("Name the date as YYYY-MM-DD or DD.MM.YYYY");
  }
}
