package ai.openevent.tasks;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where tasks are kept: documents `task/<id>`.
@Component
class TaskShelf {

  private static final String KIND = "task";

  private final Store store;
  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.mapper();

  TaskShelf(Store store, UnitOfWork unit) {
    this.store = store;
    this.unit = unit;
  }

  /// A task without its team, which the folder tells.
  private record Kept(
      Task.Type type,
      Task.State state,
      String clientEmail,
      @Nullable UUID booking,
      @Nullable UUID thread,
      @Nullable String snippet,
      @Nullable String draft,
      List<String> products,
      List<String> suggestedDates,
      @Nullable String reason,
      Instant createdAt,
      String note) {}

  private static DocumentKey key(UUID id) {
    return new DocumentKey(KIND, id.toString());
  }

  /// In the order of their creation.
  List<Task> all(TenantId team) {
    List<Document> documents = unit.isOpen() ? unit.documents(KIND) : store.documents(team, KIND);
    return documents.stream().map(document -> task(team, document)).toList();
  }

  Optional<Task> find(TenantId team, UUID id) {
    return document(team, id).map(document -> task(team, document));
  }

  private Optional<Document> document(TenantId team, UUID id) {
    return unit.isOpen() ? unit.document(key(id)) : store.document(team, key(id));
  }

  private Task task(TenantId team, Document document) {
    Kept kept = json.treeToValue(document.data(), Kept.class);
    return new Task(team, UUID.fromString(document.key().id()), kept.type(), kept.state(), kept.clientEmail(), kept.booking(),
        kept.thread(), kept.snippet(), kept.draft(), kept.products(), kept.suggestedDates(), kept.reason(), kept.createdAt(),
        kept.note());
  }

  /// Needs an open unit of work, as does removing.
  void put(Task task) {
    Kept kept = new Kept(task.type(), task.state(), task.clientEmail(), task.booking(), task.thread(), task.snippet(),
        task.draft(), task.products(), task.suggestedDates(), task.reason(), task.createdAt(), task.note());
    unit.put(key(task.id()), revision(task), json.valueToTree(kept));
  }

  void remove(Task task) {
    unit.put(key(task.id()), revision(task), null);
  }

  private long revision(Task task) {
    return document(task.tenant(), task.id()).map(Document::revision).orElse(0L);
  }
}
