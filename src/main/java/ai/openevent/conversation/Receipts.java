package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Requests that were sent with an `Idempotency-Key`: the same request within 24 hours gets the stored answer and no second
/// turn (contract, section 13). The receipt is part of the turn's own commit; the rendered answer follows in a second, small
/// one, and is rendered again if a crash came between the two.
@Component
public class Receipts {

  private static final String KIND = "receipt";
  private static final Duration VALIDITY = Duration.ofHours(24);

  private final Store store;
  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.mapper();
  private final InstantSource clock;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  Receipts(Store store, UnitOfWork unit, InstantSource clock) {
    this.store = store;
    this.unit = unit;
    this.clock = clock;
  }

  /// What became of a request with a key.
  public sealed interface Outcome {

    /// The turn's result, of this request or of the first one with the same key.
    record Taken(TurnResult result) implements Outcome {}

    /// The answer that was given before, byte by byte.
    record Answered(String body) implements Outcome {}

    /// The first request is still being processed.
    record Running() implements Outcome {}

    /// The key was used with another request.
    record Misused() implements Outcome {}
  }

  private record Receipt(
      String request,
      String kind,
      @Nullable UUID thread,
      @Nullable UUID booking,
      @Nullable UUID draft,
      String reply,
      @Nullable String body,
      Instant at) {

    static Receipt of(String request, TurnResult result, Instant at) {
      return switch (result) {
        case TurnResult.Booked booked -> new Receipt(request, "booked", booked.thread().value(), booked.booking().value(),
            booked.draft(), booked.reply(), null, at);
        case TurnResult.AnsweredAlone alone -> new Receipt(request, "answered", null, null, null, alone.reply(), null, at);
        case TurnResult.LeftToPeople left -> new Receipt(request, "left", null, null, null, left.reply(), null, at);
      };
    }

    TurnResult result(TenantId team) {
      if (thread != null && booking != null) {
        return new TurnResult.Booked(new ThreadId(team, thread), new BookingId(team, booking), reply, draft);
      }
      return kind.equals("answered") ? new TurnResult.AnsweredAlone(reply) : new TurnResult.LeftToPeople(reply);
    }

    Receipt answering(String answer) {
      return new Receipt(request, kind, thread, booking, draft, reply, answer, at);
    }
  }

  /// Runs the turn unless a request with this key was answered before.
  ///
  /// @param key names the request within the team: path and the client's key
  /// @param request a fingerprint of the body
  public Outcome once(TenantId team, String key, String request, Supplier<TurnResult> turn) {
    Optional<Receipt> known = find(team, key);
    if (known.isPresent()) {
      return known(team, known.get(), request);
    }
    String guard = team.folder() + " " + key;
    if (!running.add(guard)) {
      return new Outcome.Running();
    }
    try {
      return unit.run(team, () -> find(team, key).map(receipt -> known(team, receipt, request)).orElseGet(() -> {
        TurnResult result = turn.get();
        put(key, Receipt.of(request, result, clock.instant()));
        return new Outcome.Taken(result);
      }));
    } finally {
      running.remove(guard);
    }
  }

  private static Outcome known(TenantId team, Receipt receipt, String request) {
    if (!receipt.request().equals(request)) {
      return new Outcome.Misused();
    }
    return receipt.body() == null ? new Outcome.Taken(receipt.result(team)) : new Outcome.Answered(receipt.body());
  }

  /// Keeps the answer that was rendered.
  public void answered(TenantId team, String key, String body) {
    unit.run(team, () -> {
      find(team, key).ifPresent(receipt -> put(key, receipt.answering(body)));
      return key;
    });
  }

  private Optional<Receipt> find(TenantId team, String key) {
    Optional<Document> document = unit.isOpen() ? unit.document(key(key)) : store.document(team, key(key));
    return document.map(found -> json.treeToValue(found.data(), Receipt.class))
        .filter(receipt -> receipt.at().plus(VALIDITY).isAfter(clock.instant()));
  }

  private void put(String key, Receipt receipt) {
    long revision = unit.document(key(key)).map(Document::revision).orElse(0L);
    unit.put(key(key), revision, json.valueToTree(receipt));
  }

  private static DocumentKey key(String key) {
    return new DocumentKey(KIND, key);
  }
}
