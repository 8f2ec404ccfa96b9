package ai.openevent.llm.persistence;

import ai.openevent.llm.PromptSet;
import ai.openevent.llm.Prompts;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The prompts as a document of the team; every earlier version is a document of its own, so that keeping one costs no more
/// than writing it.
@Component
final class StoredPrompts implements Prompts {

  /// Older versions are dropped.
  static final int KEPT = 50;

  private static final DocumentKey CURRENT = new DocumentKey("settings", "prompts");
  private static final String HISTORY = "prompts-history";

  private final Store store;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final JsonMapper json = StoredJson.mapper();
  private final PromptSet builtIn = PromptFiles.read();

  StoredPrompts(Store store, UnitOfWork unit, InstantSource clock) {
    this.store = store;
    this.unit = unit;
    this.clock = clock;
  }

  /// @param number grows with every version; only the newest ones are there
  /// @param archivedAt null for the current one
  private record Stored(int number, String system, Map<Integer, String> steps, Instant updatedAt, @Nullable Instant archivedAt) {
    PromptSet prompts() {
      return new PromptSet(system, steps);
    }

    Stored archived(Instant at) {
      return new Stored(number, system, steps, updatedAt, at);
    }
  }

  @Override
  public PromptSet of(TenantId team) {
    return find(team).map(own -> builtIn.with(own.prompts())).orElse(builtIn);
  }

  private Optional<Stored> find(TenantId team) {
    Optional<Document> document = unit.isOpen() ? unit.document(CURRENT) : store.document(team, CURRENT);
    return document.map(this::stored);
  }

  private Stored stored(Document document) {
    return json.treeToValue(document.data(), Stored.class);
  }

  @Override
  public void store(TenantId team, PromptSet prompts) {
    unit.run(team, () -> {
      replace(prompts);
      return prompts;
    });
  }

  @Override
  public List<Version> history(TenantId team) {
    List<Document> documents = unit.isOpen() ? unit.documents(HISTORY) : store.documents(team, HISTORY);
    return documents.stream().map(this::stored)
        .sorted((one, other) -> Integer.compare(other.number(), one.number()))
        .map(version -> new Version(version.archivedAt() == null ? version.updatedAt() : version.archivedAt(), version.prompts()))
        .toList();
  }

  @Override
  public boolean revert(TenantId team, int index) {
    return unit.run(team, () -> {
      List<Version> versions = history(team);
      if (index < 0 || index >= versions.size()) {
        return false;
      }
      replace(versions.get(index).prompts());
      return true;
    });
  }

  private void replace(PromptSet prompts) {
    Optional<Document> current = unit.document(CURRENT);
    Instant now = clock.instant();
    int number = current.map(this::stored).map(Stored::number).orElse(0);
    current.map(this::stored).ifPresent(old -> archive(old.archived(now)));
    Stored fresh = new Stored(number + 1, prompts.system(), prompts.steps(), now, null);
    unit.put(CURRENT, current.map(Document::revision).orElse(0L), json.valueToTree(fresh));
  }

  private void archive(Stored old) {
    unit.put(new DocumentKey(HISTORY, Integer.toString(old.number())), 0, json.valueToTree(old));
    unit.documents(HISTORY).stream()
        .filter(document -> stored(document).number() <= old.number() - KEPT)
        .forEach(document -> unit.put(document.key(), document.revision(), null));
  }
}
