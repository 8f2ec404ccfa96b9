package ai.openevent.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.openevent.conversation.ReadingSettings.Choice;
import ai.openevent.conversation.ReadingSettings.Chosen;
import ai.openevent.storage.MemoryStorage;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReadingSettingsTests {

  private static final TenantId TEAM = new TenantId.Named("harbour");
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final MemoryStorage storage = MemoryStorage.create();
  private final ReadingSettings settings =
      new ReadingSettings(storage.store(), storage.unit(), InstantSource.fixed(NOW), "enhanced", "");

  @Test
  void theEnvironmentCountsBeforeTheDefault() {
    assertThat(settings.of(TEAM, Choice.PRE_FILTER)).isEqualTo(new Chosen("enhanced", "environment", null));
    assertThat(settings.of(TEAM, Choice.DETECTION_MODE)).isEqualTo(new Chosen("unified", "default", null));
  }

  @Test
  void whatIsStoredCountsBeforeTheEnvironment() {
    settings.store(TEAM, Choice.PRE_FILTER, "legacy");

    assertThat(settings.of(TEAM, Choice.PRE_FILTER)).isEqualTo(new Chosen("legacy", "database", NOW));
    assertThat(settings.of(TenantId.DEFAULT, Choice.PRE_FILTER).source()).isEqualTo("environment");
  }

  @Test
  void aWordThatMeansNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> settings.store(TEAM, Choice.PRE_FILTER, "unified"));
  }
}
