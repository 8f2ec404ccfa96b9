package ai.openevent.storage.unit;

import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Claims;
import ai.openevent.storage.Commit;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.DocumentWrite;
import ai.openevent.storage.Event;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.StreamId;
import ai.openevent.tenancy.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an open unit has written so far, and the store as it would be with that.
final class Work {

  private final Store store;
  private @Nullable TenantId team;
  private boolean rollbackOnly;
  private boolean finished;
  private final Map<StreamId, Long> expected = new HashMap<>();
  private final Map<StreamId, Integer> appended = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<DocumentKey, Optional<Document>> read = new HashMap<>();
  private final Map<DocumentKey, DocumentWrite> documents = new LinkedHashMap<>();
  private final Map<String, ClaimChange> claims = new LinkedHashMap<>();

  /// @param team null when a transaction was opened that names none; the first unit that joins it does
  Work(Store store, @Nullable TenantId team) {
    this.store = store;
    this.team = team;
  }

  TenantId team() {
    if (team == null) {
      throw new IllegalStateException("The open transaction has no team yet: use UnitOfWork.run");
    }
    return team;
  }

  /// Lets a unit of a team take part.
  void join(TenantId other) {
    if (team == null) {
      team = other;
    } else if (!team.equals(other)) {
      throw new IllegalStateException("A unit of " + other + " inside one of " + team);
    }
  }

  boolean isRollbackOnly() {
    return rollbackOnly;
  }

  void rollbackOnly() {
    rollbackOnly = true;
  }

  /// Whether it was committed or dropped. Listeners after the commit still find it bound to the thread.
  boolean isFinished() {
    return finished;
  }

  void finish() {
    finished = true;
  }

  private void checkUnfinished() {
    if (finished) {
      throw new IllegalStateException(
          "This unit of " + team() + " is finished: a listener after the commit needs one of its own");
    }
  }

  void append(StreamId stream, long version, List<Event> more) {
    checkUnfinished();
    for (Event event : more) {
      if (!event.stream().equals(stream)) {
        throw new IllegalArgumentException("An event of " + event.stream() + " can't be appended to " + stream);
      }
    }
    long first = expected.computeIfAbsent(stream, _ -> version);
    int before = appended.getOrDefault(stream, 0);
    if (version != first && version != first + before) {
      throw new StoreConflict(stream + " was at version " + first + " earlier in this unit, not " + version);
    }
    appended.put(stream, before + more.size());
    events.addAll(more);
  }

  void put(DocumentKey key, long revision, @Nullable JsonNode data) {
    checkUnfinished();
    DocumentWrite earlier = documents.get(key);
    documents.put(key, new DocumentWrite(key, earlier == null ? revision : earlier.expected(), data));
  }

  void claim(ClaimChange change) {
    checkUnfinished();
    claims.put(change.owner(), change);
  }

  /// The document as this unit first read it: what is written later expects that revision, so a change in between is a
  /// conflict and not overwritten.
  Optional<Document> document(DocumentKey key) {
    DocumentWrite write = documents.get(key);
    return write == null
        ? read.computeIfAbsent(key, unread -> store.document(team(), unread))
        : Optional.ofNullable(written(write));
  }

  long revision(DocumentKey key) {
    DocumentWrite write = documents.get(key);
    if (write != null) {
      return write.data() == null ? 0 : write.expected() + 1;
    }
    return read.containsKey(key)
        ? read.getOrDefault(key, Optional.empty()).map(Document::revision).orElse(0L)
        : store.revision(team(), key);
  }

  List<Document> documents(String kind) {
    Map<DocumentKey, Document> found = new LinkedHashMap<>();
    store.documents(team(), kind).forEach(document -> found.put(document.key(), document));
    for (DocumentWrite write : documents.values()) {
      Document document = written(write);
      if (document == null) {
        found.remove(write.key());
      } else if (write.key().kind().equals(kind)) {
        found.put(write.key(), document);
      }
    }
    return List.copyOf(found.values());
  }

  private static @Nullable Document written(DocumentWrite write) {
    return write.data() == null ? null : new Document(write.key(), write.expected() + 1, write.data());
  }

  Claims claims() {
    return new ClaimsAfter(store.claims(team()), Map.copyOf(claims));
  }

  /// Makes everything durable, at once.
  void commit() {
    if (!events.isEmpty() || !documents.isEmpty() || !claims.isEmpty()) {
      store.commit(
          new Commit(team(), expected, events, List.copyOf(documents.values()), List.copyOf(claims.values())));
    }
  }
}
