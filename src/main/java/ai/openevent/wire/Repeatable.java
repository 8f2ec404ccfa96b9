package ai.openevent.wire;

import ai.openevent.conversation.ChatMessage;
import ai.openevent.conversation.Receipts;
import ai.openevent.conversation.TurnResult;
import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Complaint;
import ai.openevent.wire.http.Invalid;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import ai.openevent.wire.http.SentBody;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Messages and payments that may be sent again without being taken twice: with an `Idempotency-Key` the first answer is given
/// again, byte by byte (contract, section 13).
@Component
class Repeatable {

  private static final Logger log = LoggerFactory.getLogger(Repeatable.class);

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final Receipts receipts;

  Repeatable(Receipts receipts) {
    this.receipts = receipts;
  }

  /// The key of a message by chat; null when it has none.
  static ChatMessage.@Nullable Key keyOf(HttpServletRequest request) {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return null;
    }
    demandKey(key);
    return new ChatMessage.Key(key, fingerprint(SentBody.of(request)));
  }

  private static void demandKey(String key) {
    if (!KEY.matcher(key).matches()) {
      throw complaint("Value error, use 1 to 128 visible characters");
    }
  }

  static Invalid misused() {
    return complaint("Value error, this key was used with another body");
  }

  /// Takes the turn and renders its answer, or gives the answer of the first request with the same key.
  ResponseEntity<byte[]> answer(
      HttpServletRequest request, TenantId team, Supplier<TurnResult> turn, Function<TurnResult, ObjectNode> rendering) {
    return once(request, team, () -> rendering.apply(turn.get()), rendering);
  }

  /// Does the work and answers, or gives the answer of the first request with the same key.
  ///
  /// @param again renders the answer of work that was done, but whose answer was lost
  ResponseEntity<byte[]> once(
      HttpServletRequest request, TenantId team, Supplier<ObjectNode> work, Function<TurnResult, ObjectNode> again) {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return Json.ok(work.get());
    }
    demandKey(key);
    String name = request.getRequestURI() + " " + key;
    return switch (receipts.once(team, name, fingerprint(SentBody.of(request)), work)) {
      case Receipts.Outcome.Taken<ObjectNode> taken -> kept(team, name, Json.bytes(taken.result()));
      case Receipts.Outcome.Unanswered<ObjectNode> known -> kept(team, name, Json.bytes(again.apply(known.first())));
      case Receipts.Outcome.Answered<ObjectNode> answered ->
          Json.answer(HttpStatus.OK, answered.body().getBytes(StandardCharsets.UTF_8));
      case Receipts.Outcome.Running<ObjectNode> _ ->
          throw new Refused(HttpStatus.CONFLICT, "The first request with this Idempotency-Key is still being processed");
      case Receipts.Outcome.Misused<ObjectNode> _ -> throw misused();
    };
  }

  private ResponseEntity<byte[]> kept(TenantId team, String name, byte[] body) {
    try {
      receipts.answered(team, name, new String(body, StandardCharsets.UTF_8));
    } catch (StoreUnavailable | StoreConflict e) {
      // What was done and its receipt are stored; a repeated request gets its answer rendered again.
      log.warn("The rendered answer of {} is not kept: {}", name, e.getMessage());
    }
    return Json.answer(HttpStatus.OK, body);
  }

  private static Invalid complaint(String message) {
    return new Invalid(new Complaint(List.of("header", HEADER), message, "value_error", null, null));
  }

  private static String fingerprint(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
