package ai.openevent.conversation;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How much a model is asked while a message is read (workflow.md 22.4). Whatever is chosen, the same things are understood; the
/// built-in reader asks nobody. The stored word counts, else the environment's, else the default.
@Component
public class ReadingSettings {

  /// A choice between two words.
  public enum Choice {
    /// `enhanced` lets clear signals stand without a model, `legacy` asks it about every message.
    PRE_FILTER("pre-filter", "legacy", "enhanced"),
    /// `unified` asks a model once for everything, `legacy` once for intents and once for values.
    DETECTION_MODE("detection-mode", "unified", "legacy");

    private final DocumentKey key;
    private final String usual;
    private final String other;

    Choice(String name, String usual, String other) {
      this.key = new DocumentKey("settings", name);
      this.usual = usual;
      this.other = other;
    }

    public String usual() {
      return usual;
    }

    public List<String> words() {
      return List.of(usual, other);
    }
  }

  /// @param source `database`, `environment` or `default`
  /// @param updatedAt null unless it is stored
  public record Chosen(String word, String source, @Nullable Instant updatedAt) {}

  private record Stored(String mode, Instant updatedAt) {}

  private final Store store;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final JsonMapper json = StoredJson.mapper();
  private final Map<Choice, String> byEnvironment = new EnumMap<>(Choice.class);

  /// The words of the environment are empty where it says nothing.
  ReadingSettings(
      Store store,
      UnitOfWork unit,
      InstantSource clock,
      @Value("${openevent.pre-filter-mode:}") String preFilter,
      @Value("${openevent.detection-mode:}") String detection) {
    this.store = store;
    this.unit = unit;
    this.clock = clock;
    byEnvironment.put(Choice.PRE_FILTER, preFilter);
    byEnvironment.put(Choice.DETECTION_MODE, detection);
  }

  public Chosen of(TenantId team, Choice choice) {
    Optional<Document> document = unit.isOpen() ? unit.document(choice.key) : store.document(team, choice.key);
    return document
        .map(found -> json.treeToValue(found.data(), Stored.class))
        .map(stored -> new Chosen(stored.mode(), "database", stored.updatedAt()))
        .orElseGet(() -> byEnvironment(choice));
  }

  private Chosen byEnvironment(Choice choice) {
    String word = byEnvironment.getOrDefault(choice, "");
    return word.isEmpty() ? new Chosen(choice.usual, "default", null) : new Chosen(word, "environment", null);
  }

  /// @param word one of the choice's words
  public void store(TenantId team, Choice choice, String word) {
    if (!choice.words().contains(word)) {
      throw new IllegalArgumentException("No word of " + choice + ": " + word);
    }
    unit.run(team, () -> {
      long revision = unit.document(choice.key).map(Document::revision).orElse(0L);
      unit.put(choice.key, revision, json.valueToTree(new Stored(word, clock.instant())));
      return word;
    });
  }
}
