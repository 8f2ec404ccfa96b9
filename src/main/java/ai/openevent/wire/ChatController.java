package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.conversation.ChatMessage;
import ai.openevent.conversation.ChatTurn;
import ai.openevent.conversation.Conversation;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.KeyMisused;
import ai.openevent.conversation.ThreadId;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.MailAddress;
import ai.openevent.wire.http.OptionalBody;
import ai.openevent.wire.http.Query;
import ai.openevent.wire.http.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Messages of agents and chats (contract, section 23). The paths without `agent` are those of the first chat page.
@RestController
class ChatController {

  private static final int LONGEST_NAME = 200;
  private static final int SECRET_BYTES = 32;

  private final Conversations conversations;
  private final BookingDesk bookings;
  private final Venues venues;
  private final Envelopes envelopes;
  private final ChatStreams streams;
  private final SecureRandom random = new SecureRandom();

  ChatController(
      Conversations conversations, BookingDesk bookings, Venues venues, Envelopes envelopes, ChatStreams streams) {
    this.conversations = conversations;
    this.bookings = bookings;
    this.venues = venues;
    this.envelopes = envelopes;
    this.streams = streams;
  }

  @PostMapping("/api/agent/reply")
  @Doing("answer the message")
  ResponseEntity<byte[]> reply(Fields body, TenantId team, HttpServletRequest request) {
    ChatMessage message = message(body, "message", request);
    body.complete();
    return Json.ok(envelopes.of(taken(team, message), team, message.thread()));
  }

  @PostMapping({"/api/agent/chatkit/session", "/api/chatkit/session"})
  @Doing("open the chat")
  ResponseEntity<byte[]> session(@OptionalBody Fields body) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Json.ok(Json.object().put("client_secret", Base64.getUrlEncoder().withoutPadding().encodeToString(secret)));
  }

  @PostMapping({"/api/agent/chatkit/respond", "/api/chatkit/respond"})
  @Doing("answer the message")
  void respond(
      Fields body, TenantId team,
      @Parameter(description = "1: frames with ids and heartbeats", example = "1")
      @RequestHeader(value = "X-Stream-Ids", required = false) @Nullable String ids,
      HttpServletRequest request, HttpServletResponse response) {
    ChatMessage said = message(body, "text", request);
    body.optionalWhole("current_step");
    body.optionalText("status");
    body.complete();
    ThreadId thread = ThreadId.named(team, said.thread());
    ChatMessage message = pressed(said, thread);
    streams.answer(thread, message, "1".equals(ids), () -> taken(team, message), response);
  }

  /// Ends with the turn, or stays open with `follow=true`: an addition to the contract.
  @GetMapping({"/api/agent/chatkit/threads/{thread_id}/stream", "/api/chatkit/threads/{thread_id}/stream"})
  @Doing("continue the reply")
  void resume(
      @PathVariable("thread_id") String name, TenantId team,
      @Parameter(description = "of the last frame received", example = "1.3")
      @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastId,
      HttpServletRequest request, HttpServletResponse response) {
    Query query = new Query(request);
    boolean stays = query.flag("follow", false);
    query.complete();
    ThreadId thread = ThreadId.named(team, name);
    boolean found = stays
        ? streams.follow(thread, name, lastId, request, response)
        : streams.resume(thread, name, lastId, response);
    if (!found) {
      throw unknown();
    }
  }

  @PostMapping({"/api/agent/chatkit/threads/{thread_id}/stop", "/api/chatkit/threads/{thread_id}/stop"})
  @Doing("stop the reply")
  ResponseEntity<byte[]> stop(@PathVariable("thread_id") String name, TenantId team) {
    ThreadId thread = ThreadId.named(team, name);
    boolean stopped = streams.stop(thread);
    if (!stopped && conversations.lastTurn(thread).isEmpty()) {
      throw unknown();
    }
    return Json.ok(Json.object().put("thread_id", name).put("stopped", stopped));
  }

  /// Without a name for its conversation a message has one of its own: two clients must never meet in one.
  private static ChatMessage message(Fields body, String words, HttpServletRequest request) {
    String thread = body.text("thread_id").strip();
    String text = body.text(words);
    String email = body.optionalText("from_email");
    String name = body.optionalText("from_name");
    body.optionalText("subject");
    body.optionalObjects("attachments");
    body.require("thread_id", value -> value.length() <= LONGEST_NAME, thread,
        "String should have at most " + LONGEST_NAME + " characters", "string_too_long");
    body.require("from_email", value -> value.isBlank() || MailAddress.isValid(value), email == null ? "" : email,
        "value is not a valid email address", "value_error");
    return new ChatMessage(
        thread.isEmpty() ? UUID.randomUUID().toString() : thread, email, name, text, Repeatable.keyOf(request));
  }

  private ChatMessage pressed(ChatMessage message, ThreadId thread) {
    return ClientTool.of(message.text())
        .map(tool -> tool.sentence(language(thread), venues.of(thread.tenant()).catalog()))
        .map(sentence -> new ChatMessage(message.thread(), message.email(), message.name(), sentence, message.key()))
        .orElse(message);
  }

  private Language language(ThreadId thread) {
    return conversations.find(thread).map(Conversation::booking).flatMap(bookings::find)
        .map((Booking booking) -> booking.person().language()).orElse(Language.EN);
  }

  private ChatTurn taken(TenantId team, ChatMessage message) {
    try {
      return conversations.chat(team, message);
    } catch (KeyMisused _) {
      throw Repeatable.misused();
    }
  }

  private static Refused unknown() {
    return Refused.notFound("Conversation not found");
  }
}
