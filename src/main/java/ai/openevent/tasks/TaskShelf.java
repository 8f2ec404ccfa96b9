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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where tasks are kept: documents `task/<id>`, and for each booking the list of its tasks, `booking-tasks/<id>`.
@Component
class TaskShelf {

  private static final String KIND = "task";
  private static final String LIST = "booking-tasks";

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

  /// A booking's tasks.
  private record Listed(List<UUID> tasks) {
    private static final Listed NONE = new Listed(List.of());

    Listed with(UUID task) {
      return new Listed(Stream.concat(tasks.stream(), Stream.of(task)).toList());
    }
  }

  /// In the order of their creation.
  List<Task> all(TenantId team) {
    return documents(team).map(document -> task(team, document)).toList();
  }

  /// Those that wait, in the order of their creation.
  List<Task> pending(TenantId team) {
    return documents(team)
        .filter(document -> document.data().path("state").asString().equals(Task.State.PENDING.name()))
        .map(document -> task(team, document))
        .toList();
  }

  private Stream<Document> documents(TenantId team) {
    return (unit.isOpen() ? unit.documents(KIND) : store.documents(team, KIND)).stream();
  }

  /// In the order of their creation.
  List<Task> ofBooking(TenantId team, UUID booking) {
    return document(team, list(booking)).map(this::listed).orElse(Listed.NONE).tasks().stream()
        .flatMap(id -> find(team, id).stream())
        .filter(task -> booking.equals(task.booking()))
        .toList();
  }

  private static DocumentKey list(UUID booking) {
    return new DocumentKey(LIST, booking.toString());
  }

  private Listed listed(Document document) {
    return json.treeToValue(document.data(), Listed.class);
  }

  Optional<Task> find(TenantId team, UUID id) {
    return document(team, key(id)).map(document -> task(team, document));
  }

  private Optional<Document> document(TenantId team, DocumentKey key) {
    return unit.isOpen() ? unit.document(key) : store.document(team, key);
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
    if (task.booking() != null) {
      enlist(task.tenant(), task.booking(), task.id());
    }
  }

  private void enlist(TenantId team, UUID booking, UUID task) {
    Optional<Document> known = document(team, list(booking));
    Listed listed = known.map(this::listed).orElse(Listed.NONE);
    if (!listed.tasks().contains(task)) {
      unit.put(list(booking), known.map(Document::revision).orElse(0L), json.valueToTree(listed.with(task)));
    }
  }

  void remove(Task task) {
    unit.put(key(task.id()), revision(task), null);
  }

  private long revision(Task task) {
    return document(task.tenant(), key(task.id())).map(Document::revision).orElse(0L);
  }
}
