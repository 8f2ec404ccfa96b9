package ai.openevent.conversation;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Whether replies wait for a manager: the stored value, else the environment, else not (workflow.md 20).
@Component
class HilSettings {

  private static final DocumentKey KEY = new DocumentKey("settings", "hil-mode");

  private final Store store;
  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.mapper();
  private final InstantSource clock;
  private final String byEnvironment;

  /// @param byEnvironment `true`, `false`, or empty when the environment says nothing
  HilSettings(
      Store store, UnitOfWork unit, InstantSource clock, @Value("${openevent.hil-all-llm-replies:}") String byEnvironment) {
    this.store = store;
    this.unit = unit;
    this.clock = clock;
    this.byEnvironment = byEnvironment;
  }

  private record Stored(boolean enabled, Instant updatedAt) {}

  Conversations.HilMode of(TenantId team) {
    return find(team)
        .map(document -> json.treeToValue(document.data(), Stored.class))
        .map(stored -> new Conversations.HilMode(stored.enabled(), "database", stored.updatedAt()))
        .orElseGet(() -> new Conversations.HilMode(
            Boolean.parseBoolean(byEnvironment), byEnvironment.isBlank() ? "default" : "environment", null));
  }

  void store(TenantId team, boolean enabled) {
    unit.run(team, () -> {
      long revision = unit.document(KEY).map(Document::revision).orElse(0L);
      unit.put(KEY, revision, json.valueToTree(new Stored(enabled, clock.instant())));
      return enabled;
    });
  }

  private Optional<Document> find(TenantId team) {
    return unit.isOpen() ? unit.document(KEY) : store.document(team, KEY);
  }
}
