package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Requests that were sent with an `Idempotency-Key`: the same request within 24 hours gets the stored answer and nothing is
/// done twice (contract, section 13). The receipt is part of the commit of the turn or the payment; the rendered answer follows
/// in a second, small one, and is rendered again from the result if a crash came between the two.
@Component
public class Receipts {

  private static final String KIND = "receipt";
  private static final Duration VALIDITY = Duration.ofHours(24);
  private static final Duration TIDY_EVERY = Duration.ofHours(1);
  private static final ScopedValue<Request> CURRENT = ScopedValue.newInstance();

  private final Store store;
  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.mapper();
  private final InstantSource clock;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final Map<TenantId, Instant> tidied = new ConcurrentHashMap<>();

  Receipts(Store store, UnitOfWork unit, InstantSource clock) {
    this.store = store;
    this.unit = unit;
    this.clock = clock;
  }

  /// What became of a request with a key.
  public sealed interface Outcome<R> {

    /// This request was the first; what its work gave.
    record Taken<R>(R result) implements Outcome<R> {}

    /// The first request was taken, but its answer is not known: it is to be made again.
    record Unanswered<R>(TurnResult first) implements Outcome<R> {}

    /// The answer that was given before, byte by byte.
    record Answered<R>(String body) implements Outcome<R> {}

    /// The first request is still being processed.
    record Running<R>() implements Outcome<R> {}

    /// The key was used with another request.
    record Misused<R>() implements Outcome<R> {}
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

  /// The request whose work is being done.
  private record Request(DocumentKey key, String fingerprint) {}

  /// Does the work unless a request with this key was taken before. Work that keeps no result (it was refused, or there was
  /// nothing to do) may be tried again.
  ///
  /// @param key names the request within the team: path and the client's key
  /// @param request a fingerprint of the body
  public <R> Outcome<R> once(TenantId team, String key, String request, Supplier<R> work) {
    Request sent = new Request(key(key), request);
    Optional<Receipt> known = find(team, sent.key());
    if (known.isPresent()) {
      return known(team, known.get(), request);
    }
    String guard = team.folder() + " " + key;
    if (!running.add(guard)) {
      return new Outcome.Running<>();
    }
    try {
      // The first request may have ended since it was looked for.
      return find(team, sent.key())
          .map(receipt -> Receipts.<R>known(team, receipt, request))
          .orElseGet(() -> new Outcome.Taken<>(ScopedValue.where(CURRENT, sent).call(work::get)));
    } finally {
      running.remove(guard);
    }
  }

  /// Stores the result of the work that is being done, within its unit of work; nothing when its request has no key.
  void keep(TurnResult result) {
    if (CURRENT.isBound()) {
      Request sent = CURRENT.get();
      put(sent.key(), Receipt.of(sent.fingerprint(), result, clock.instant()));
    }
  }

  private static <R> Outcome<R> known(TenantId team, Receipt receipt, String request) {
    if (!receipt.request().equals(request)) {
      return new Outcome.Misused<>();
    }
    return receipt.body() == null ? new Outcome.Unanswered<>(receipt.result(team)) : new Outcome.Answered<>(receipt.body());
  }

  /// Keeps the answer that was rendered.
  public void answered(TenantId team, String key, String body) {
    unit.run(team, () -> {
      find(team, key(key)).ifPresent(receipt -> put(key(key), receipt.answering(body)));
      tidy(team);
      return key;
    });
  }

  /// Removes receipts that count no more, now and then.
  private void tidy(TenantId team) {
    Instant now = clock.instant();
    Instant last = tidied.put(team, now);
    if (last == null || last.plus(TIDY_EVERY).isBefore(now)) {
      unit.documents(KIND).stream()
          .filter(document -> !isValid(receipt(document)))
          .forEach(document -> unit.put(document.key(), document.revision(), null));
    } else {
      tidied.put(team, last);
    }
  }

  private Optional<Receipt> find(TenantId team, DocumentKey key) {
    Optional<Document> document = unit.isOpen() ? unit.document(key) : store.document(team, key);
    return document.map(this::receipt).filter(this::isValid);
  }

  private Receipt receipt(Document document) {
    return json.treeToValue(document.data(), Receipt.class);
  }

  private boolean isValid(Receipt receipt) {
    return receipt.at().plus(VALIDITY).isAfter(clock.instant());
  }

  private void put(DocumentKey key, Receipt receipt) {
    unit.put(key, unit.document(key).map(Document::revision).orElse(0L), json.valueToTree(receipt));
  }

  /// Clients' keys may hold anything, so a digest names the document.
  private static DocumentKey key(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return new DocumentKey(KIND, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
