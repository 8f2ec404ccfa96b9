package ai.openevent.llm.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.llm.PromptSet;
import ai.openevent.llm.Prompts;
import ai.openevent.storage.MemoryStorage;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredPromptsTests {

  private static final TenantId TEAM = new TenantId.Named("harbour");
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final MemoryStorage storage = MemoryStorage.create();
  private final Prompts prompts = new StoredPrompts(storage.store(), storage.unit(), InstantSource.fixed(NOW));

  @Test
  void thereIsAPromptForEveryStepWithWordsOfItsOwn() {
    assertThat(prompts.of(TEAM).system()).isNotBlank();
    assertThat(prompts.of(TEAM).steps()).containsOnlyKeys(2, 3, 4, 5, 7);
    assertThat(prompts.history(TEAM)).isEmpty();
  }

  @Test
  void aTeamsPromptsCountStepByStep() {
    Map<Integer, String> builtIn = prompts.of(TEAM).steps();

    prompts.store(TEAM, new PromptSet("Be brief.", Map.of(2, "Dates.", 9, "Extra.")));

    assertThat(prompts.of(TEAM).system()).isEqualTo("Be brief.");
    assertThat(prompts.of(TEAM).steps()).containsEntry(2, "Dates.").containsEntry(9, "Extra.").containsEntry(3, builtIn.get(3));
    assertThat(prompts.of(TenantId.DEFAULT).steps()).isEqualTo(builtIn);
  }

  @Test
  void theVersionThatIsReplacedIsTheNewestOfTheHistory() {
    save("one", "two", "three");

    assertThat(systems()).containsExactly("two", "one");
    assertThat(prompts.history(TEAM)).extracting(Prompts.Version::archivedAt).containsOnly(NOW);
  }

  @Test
  void revertingKeepsWhatItReplaces() {
    save("one", "two");

    assertThat(prompts.revert(TEAM, 0)).isTrue();

    assertThat(prompts.of(TEAM).system()).isEqualTo("one");
    assertThat(systems()).containsExactly("two", "one");
  }

  @Test
  void whatIsNotThereCannotBeTakenBack() {
    assertThat(prompts.revert(TEAM, 0)).isFalse();
    save("one", "two");

    assertThat(prompts.revert(TEAM, 1)).isFalse();
    assertThat(prompts.revert(TEAM, -1)).isFalse();
    assertThat(prompts.of(TEAM).system()).isEqualTo("two");
  }

  @Test
  void fiftyVersionsAreKeptAndTheOldestOfThemCanBeTakenBack() {
    for (int i = 0; i < 60; i++) {
      save("version " + i);
    }

    assertThat(systems()).hasSize(StoredPrompts.KEPT).startsWith("version 58").endsWith("version 9");
    assertThat(prompts.revert(TEAM, StoredPrompts.KEPT - 1)).isTrue();
    assertThat(prompts.of(TEAM).system()).isEqualTo("version 9");
    assertThat(systems()).hasSize(StoredPrompts.KEPT).startsWith("version 59").endsWith("version 10");
  }

  private void save(String... systems) {
    for (String system : systems) {
      prompts.store(TEAM, new PromptSet(system, Map.of()));
    }
  }

  private List<String> systems() {
    return prompts.history(TEAM).stream().map(version -> version.prompts().system()).toList();
  }
}
