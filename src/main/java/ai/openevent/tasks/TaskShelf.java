package ai.openevent.tasks;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where tasks are kept. Pending ones are documents `task-pending/<id>` and move to `task/<id>` when they are settled, so
/// that the managers' list costs what is on it and not what was ever done; `booking-tasks/<booking>` names the tasks of a
/// booking, oldest first.
@Component
class TaskShelf {

  private static final String PENDING = "task-pending";
  private static final String SETTLED = "task";
  private static final String OF_BOOKING = "booking-tasks";

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

  private record Ids(List<UUID> tasks) {}

  /// Oldest first, also where one came up again.
  List<Task> pending(TenantId team) {
    return tasks(team, PENDING).stream().sorted(Comparator.comparing(Task::createdAt)).toList();
  }

  List<Task> settled(TenantId team) {
    return tasks(team, SETTLED);
  }

  private List<Task> tasks(TenantId team, String kind) {
    List<Document> documents = unit.isOpen() ? unit.documents(kind) : store.documents(team, kind);
    return documents.stream().map(document -> task(team, document)).toList();
  }

  List<Task> ofBooking(TenantId team, UUID booking) {
    return index(team, booking)
        .map(document -> json.treeToValue(document.data(), Ids.class).tasks()).orElse(List.of()).stream()
        .map(id -> find(team, id)).flatMap(Optional::stream)
        .filter(task -> booking.equals(task.booking()))
        .toList();
  }

  /// Grows whenever a task of the booking comes, changes or goes.
  long revision(TenantId team, UUID booking) {
    return index(team, booking).map(Document::revision).orElse(0L);
  }

  Optional<Task> find(TenantId team, UUID id) {
    return document(team, PENDING, id).or(() -> document(team, SETTLED, id)).map(document -> task(team, document));
  }

  private Optional<Document> document(TenantId team, String kind, UUID id) {
    DocumentKey key = new DocumentKey(kind, id.toString());
    return unit.isOpen() ? unit.document(key) : store.document(team, key);
  }

  private Optional<Document> index(TenantId team, UUID booking) {
    return document(team, OF_BOOKING, booking);
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
    boolean pending = task.state() == Task.State.PENDING;
    drop(task, pending ? SETTLED : PENDING);
    DocumentKey key = new DocumentKey(pending ? PENDING : SETTLED, task.id().toString());
    unit.put(key, revision(key), json.valueToTree(kept));
    index(task, true);
  }

  void remove(Task task) {
    drop(task, PENDING);
    drop(task, SETTLED);
    index(task, false);
  }

  private void drop(Task task, String kind) {
    DocumentKey key = new DocumentKey(kind, task.id().toString());
    unit.document(key).ifPresent(document -> unit.put(key, document.revision(), null));
  }

  /// Written with every change, so that its revision tells of each.
  private void index(Task task, boolean there) {
    UUID booking = task.booking();
    if (booking == null) {
      return;
    }
    List<UUID> ids = new ArrayList<>(index(task.tenant(), booking)
        .map(document -> json.treeToValue(document.data(), Ids.class).tasks()).orElse(List.of()));
    if (!there) {
      ids.remove(task.id());
    } else if (!ids.contains(task.id())) {
      ids.add(task.id());
    }
    DocumentKey key = new DocumentKey(OF_BOOKING, booking.toString());
    unit.put(key, revision(key), json.valueToTree(new Ids(ids)));
  }

  private long revision(DocumentKey key) {
    return unit.document(key).map(Document::revision).orElse(0L);
  }
}
