package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import ai.openevent.language.Finding;
import ai.openevent.storage.Event;
import ai.openevent.storage.Recorded;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.StreamId;
import ai.openevent.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was said in a conversation, and how its withheld replies were decided: the events of stream `thread/<id>`.
@Component
class Transcript {

  private static final String KIND = "thread";
  private static final String RECEIVED = "message-received";
  private static final String RELEASED = "reply-released";
  private static final String DECIDED = "draft-decided";
  private static final String MAILED = "letter-mailed";

  /// How many conversations are kept in memory.
  private static final int REMEMBERED = 500;

  private final Store store;
  private final UnitOfWork unit;
  private final ApplicationEventPublisher publisher;
  private final JsonMapper json = StoredJson.mapper();
  private final Map<ThreadId, List<Recorded>> read = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<ThreadId, List<Recorded>> eldest) {
      return size() > REMEMBERED;
    }
  };

  Transcript(Store store, UnitOfWork unit, ApplicationEventPublisher publisher) {
    this.store = store;
    this.unit = unit;
    this.publisher = publisher;
  }

  /// Needs an open unit of work, as do the other writes.
  void received(ThreadId thread, String text, List<Finding> understood) {
    ObjectNode data = json.createObjectNode().put("text", text);
    FindingCodec.write(understood, data.putArray("understood"));
    append(thread, RECEIVED, data);
  }

  /// @param offer the version of the booking's offer that it shows
  /// @param approved the draft or approval that a manager released it with
  void released(ThreadId thread, BookingId booking, String text, @Nullable Integer offer, @Nullable UUID approved) {
    append(thread, RELEASED, json.createObjectNode().put("text", text));
    publisher.publishEvent(new ReplyReleased(thread, booking, text, offer, approved));
  }

  /// A reply in a conversation that has no booking: its client reads it where it was asked.
  void told(ThreadId thread, String text) {
    append(thread, RELEASED, json.createObjectNode().put("text", text));
  }

  void mailed(ThreadId thread, BookingId booking, Conversations.Mailed letter) {
    ObjectNode data = json.createObjectNode()
        .put("booking", booking.value().toString())
        .put("to", letter.to())
        .put("subject", letter.subject())
        .put("at", letter.at().toString());
    if (letter.textId() != null) {
      data.put("text_id", letter.textId());
    }
    append(thread, MAILED, data);
  }

  void decided(ThreadId thread, Conversations.HilDecision decision) {
    ObjectNode data = json.createObjectNode()
        .put("draft", decision.draft().toString())
        .put("booking", decision.booking().value().toString())
        .put("approved", decision.approved())
        .put("edited", decision.edited())
        .put("by", decision.by())
        .put("at", decision.at().toString());
    if (decision.note() != null) {
      data.put("note", decision.note());
    }
    append(thread, DECIDED, data);
  }

  private void append(ThreadId thread, String type, JsonNode data) {
    StreamId stream = stream(thread);
    long expected = reached(thread);
    unit.append(stream, expected, List.of(new Event(stream, type, 1, data)));
    versions().put(thread, expected + 1);
  }

  /// The versions that conversations have reached within the open unit of work.
  private Map<ThreadId, Long> versions() {
    Object bound = TransactionSynchronizationManager.getResource(this);
    if (bound instanceof Reached reached) {
      return reached.versions;
    }
    Reached fresh = new Reached();
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh.versions;
  }

  long version(ThreadId thread) {
    return store.version(thread.tenant(), stream(thread));
  }

  /// The version within the open unit of work.
  long reached(ThreadId thread) {
    return versions().computeIfAbsent(thread, this::version);
  }

  /// What the house said after one version, up to another.
  List<String> told(ThreadId thread, long after, long upTo) {
    return after >= upTo ? List.of() : events(thread).subList((int) after, (int) upTo).stream()
        .filter(recorded -> recorded.event().type().equals(RELEASED))
        .map(recorded -> recorded.event().data().path("text").asString())
        .toList();
  }

  /// How many messages the client has sent up to a version.
  int received(ThreadId thread, long upTo) {
    return (int) events(thread).stream().limit(upTo).filter(Transcript::isMessage).count();
  }

  /// The client's latest message up to a version, and what was committed together with it; empty before the first one.
  Span latest(ThreadId thread, long upTo) {
    List<Recorded> events = events(thread).subList(0, (int) upTo);
    long commit = events.reversed().stream().filter(Transcript::isMessage).findFirst().map(Recorded::commit).orElse(0L);
    long before = events.stream().takeWhile(recorded -> recorded.commit() < commit).count();
    return new Span(before, before + events.stream().filter(recorded -> recorded.commit() == commit).count());
  }

  private static boolean isMessage(Recorded recorded) {
    return recorded.event().type().equals(RECEIVED);
  }

  List<Conversation.Said> said(ThreadId thread) {
    List<Conversation.Said> said = new ArrayList<>();
    for (Recorded recorded : events(thread)) {
      String type = recorded.event().type();
      if (type.equals(RECEIVED) || type.equals(RELEASED)) {
        said.add(new Conversation.Said(
            type.equals(RECEIVED), recorded.event().data().path("text").asString(), recorded.at(),
            FindingCodec.read(recorded.event().data().path("understood"))));
      }
    }
    return said;
  }

  List<Conversations.Exchanged> exchanged(ThreadId thread) {
    return events(thread).stream()
        .filter(recorded -> recorded.event().type().equals(RECEIVED) || recorded.event().type().equals(RELEASED))
        .map(recorded -> new Conversations.Exchanged(recorded.event().type().equals(RECEIVED), recorded.at()))
        .toList();
  }

  List<Protocol.Entry> entries(ThreadId thread) {
    return events(thread).stream().<Protocol.Entry>mapMulti((recorded, entries) -> {
      JsonNode data = recorded.event().data();
      switch (recorded.event().type()) {
        case RECEIVED -> entries.accept(new Protocol.Heard(
            recorded.commit(), recorded.at(), data.path("text").asString(), FindingCodec.read(data.path("understood"))));
        case RELEASED -> entries.accept(new Protocol.Replied(recorded.commit(), recorded.at(), data.path("text").asString()));
        case DECIDED -> entries.accept(new Protocol.Judged(recorded.commit(), recorded.at(), decision(thread, data)));
        default -> { }
      }
    }).toList();
  }

  List<Conversations.HilDecision> decisions(ThreadId thread) {
    return events(thread).stream()
        .filter(recorded -> recorded.event().type().equals(DECIDED))
        .map(recorded -> decision(thread, recorded.event().data()))
        .toList();
  }

  List<Conversations.Mailed> mails(ThreadId thread, BookingId booking) {
    return events(thread).stream()
        .filter(recorded -> recorded.event().type().equals(MAILED))
        .map(recorded -> recorded.event().data())
        .filter(data -> data.path("booking").asString().equals(booking.value().toString()))
        .map(data -> new Conversations.Mailed(data.path("to").asString(), data.path("subject").asString(),
            Instant.parse(data.path("at").asString()), text(data.path("text_id"))))
        .toList();
  }

  private static Conversations.HilDecision decision(ThreadId thread, JsonNode data) {
    return new Conversations.HilDecision(
        UUID.fromString(data.path("draft").asString()),
        new BookingId(thread.tenant(), UUID.fromString(data.path("booking").asString())),
        data.path("approved").asBoolean(),
        data.path("edited").asBoolean(),
        text(data.path("note")),
        data.path("by").asString(),
        Instant.parse(data.path("at").asString()));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node.asString();
  }

  /// All events of a conversation. What was read of the journal before is kept, so that only new events are read.
  private List<Recorded> events(ThreadId thread) {
    StreamId stream = stream(thread);
    List<Recorded> known;
    synchronized (read) {
      known = read.getOrDefault(thread, List.of());
    }
    if (store.version(thread.tenant(), stream) <= known.size()) {
      return known;
    }
    List<Recorded> all = new ArrayList<>(known);
    all.addAll(store.events(thread.tenant(), stream, known.size() + 1));
    synchronized (read) {
      read.put(thread, List.copyOf(all));
    }
    return all;
  }

  private static StreamId stream(ThreadId thread) {
    return new StreamId(KIND, thread.value().toString());
  }

  private final class Reached implements TransactionSynchronization {
    private final Map<ThreadId, Long> versions = new HashMap<>();

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Transcript.this);
      if (status == STATUS_COMMITTED) {
        versions.keySet().forEach(thread -> publisher.publishEvent(new ConversationGrew(thread)));
      }
    }
  }
}
