package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.conversation.Conversation;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tasks.Tasks;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.MailAddress;
import ai.openevent.wire.http.Refused;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Forgets a client or goes on with one, for trying things out (contract, section 22).
@RestController
class ClientController {

  private final Mode mode;
  private final BookingDesk bookings;
  private final Conversations conversations;
  private final Tasks tasks;
  private final UnitOfWork unit;

  ClientController(Mode mode, BookingDesk bookings, Conversations conversations, Tasks tasks, UnitOfWork unit) {
    this.mode = mode;
    this.bookings = bookings;
    this.conversations = conversations;
    this.tasks = tasks;
    this.unit = unit;
  }

  /// One commit: a client is forgotten as a whole or not at all.
  @PostMapping("/api/client/reset")
  @Doing("reset client data")
  ResponseEntity<byte[]> reset(Fields body, TenantId team) {
    demandOpen();
    String email = email(body);
    return Json.ok(unit.run(team, () -> {
      int removed = tasks.forget(team, email);
      BookingDesk.Forgotten forgotten = bookings.forget(team, email);
      conversations.forget(team, email);
      return Json.object()
          .put("email", email)
          .put("client_deleted", forgotten.profile())
          .put("events_deleted", forgotten.bookings())
          .put("tasks_deleted", removed);
    }));
  }

  /// A message in the conversation that is named, else in the client's latest one, else in a new one.
  @PostMapping("/api/client/continue")
  @Doing("continue workflow")
  ResponseEntity<byte[]> goOn(Fields body, TenantId team) {
    demandOpen();
    body.optionalText("subject");
    String text = body.optionalText("body");
    String session = body.optionalText("session_id");
    String email = email(body);
    if (!MailAddress.isValid(email)) {
      throw Refused.badRequest("Name the client's e-mail address");
    }
    String message = text == null ? "" : text;
    TurnResult result = thread(team, email, session)
        .map(thread -> conversations.send(thread, message))
        .orElseGet(() -> conversations.start(team, new Conversations.Opening(email, "", message)));
    return Json.ok(view(email, result));
  }

  private void demandOpen() {
    if (!mode.dangerousEndpoints()) {
      throw new Refused(HttpStatus.FORBIDDEN,
          "This endpoint is disabled. Set ENABLE_DANGEROUS_ENDPOINTS=true to switch it on.");
    }
  }

  private static String email(Fields body) {
    String email = body.text("email").strip().toLowerCase(Locale.ROOT);
    body.complete();
    if (email.isEmpty()) {
      throw Refused.badRequest("Name the client's e-mail address");
    }
    return email;
  }

  private Optional<ThreadId> thread(TenantId team, String email, @Nullable String session) {
    if (session != null && !session.isBlank()) {
      return Optional.of(Records.uuid(session).map(id -> new ThreadId(team, id))
          .filter(thread -> conversations.find(thread).filter(known -> known.clientEmail().equals(email)).isPresent())
          .orElseThrow(() -> Refused.notFound("Conversation not found")));
    }
    return bookings.ofClient(team, email).reversed().stream()
        .flatMap(booking -> Records.uuid(booking.opened().thread()).stream())
        .map(id -> new ThreadId(team, id))
        .filter(thread -> conversations.find(thread).isPresent())
        .findFirst();
  }

  private ObjectNode view(String email, TurnResult result) {
    ObjectNode body = Json.object().put("email", email).put("action", action(result)).putNull("payload");
    ArrayNode drafts = body.putArray("draft_messages");
    if (result instanceof TurnResult.Booked booked) {
      Booking booking = bookings.find(booked.booking())
          .orElseThrow(() -> new IllegalStateException("No booking " + booked.booking() + " after its turn"));
      String text = waiting(booked).orElse(booked.reply());
      drafts.add(DraftView.of(text, "continue", booking, booked.reply().isEmpty()));
    }
    return body;
  }

  private Optional<String> waiting(TurnResult.Booked booked) {
    return booked.draft() == null
        ? Optional.empty()
        : conversations.find(booked.thread()).map(Conversation::draft).map(Conversation.Draft::text);
  }

  private static String action(TurnResult result) {
    return switch (result) {
      case TurnResult.Booked booked -> booked.reply().isEmpty() ? "waiting_for_approval" : "replied";
      case TurnResult.AnsweredAlone _ -> "standalone_qna";
      case TurnResult.LeftToPeople _ -> "manual_review_enqueued";
    };
  }
}
