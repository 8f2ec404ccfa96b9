package ai.openevent.conversation;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The stored states of conversations.
@Component
class Threads {

  private static final String KIND = "thread";

  private final Store store;
  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.mapper();

  Threads(Store store, UnitOfWork unit) {
    this.store = store;
    this.unit = unit;
  }

  private static DocumentKey key(ThreadId thread) {
    return new DocumentKey(KIND, thread.value().toString());
  }

  /// The conversation as committed, or as the open unit of work has it.
  Optional<ThreadState> find(ThreadId thread) {
    return document(thread).map(document -> json.treeToValue(document.data(), ThreadState.class));
  }

  private Optional<Document> document(ThreadId thread) {
    return unit.isOpen() ? unit.document(key(thread)) : store.document(thread.tenant(), key(thread));
  }

  /// Needs an open unit of work.
  void save(ThreadId thread, ThreadState state) {
    unit.put(key(thread), document(thread).map(Document::revision).orElse(0L), json.valueToTree(state));
  }

  int countOpen(TenantId team) {
    return open(team).size();
  }

  List<ThreadId> open(TenantId team) {
    return store.documents(team, KIND).stream()
        .filter(document -> document.data().path("open").asBoolean())
        .map(document -> new ThreadId(team, UUID.fromString(document.key().id())))
        .toList();
  }
}
