package ai.openevent.llm.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.llm.ModelSettings;
import ai.openevent.llm.Provider;
import ai.openevent.llm.Providers;
import ai.openevent.llm.Setting;
import ai.openevent.storage.MemoryStorage;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class StoredModelSettingsTests {

  private static final TenantId TEAM = new TenantId.Named("harbour");
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final MemoryStorage storage = MemoryStorage.create();

  private ModelSettings settings(String mode, String intent, String verbalization, boolean bypassed) {
    return new StoredModelSettings(
        storage.store(), storage.unit(), InstantSource.fixed(NOW), mode, intent, "", verbalization, bypassed);
  }

  @Test
  void whereNobodyDecidesTwoProvidersShareTheWork() {
    Setting<Providers> found = settings("", "", "", false).providers(TEAM);

    assertThat(found).isEqualTo(new Setting<>(Providers.USUAL, Setting.Source.ENVIRONMENT, null));
    assertThat(found.value().isHybrid()).isTrue();
  }

  @Test
  void theModeStandsInForWhatIsNotSet() {
    assertThat(settings("openai", "stub", "", false).providers(TEAM).value())
        .isEqualTo(new Providers(Provider.STUB, Provider.OPENAI, Provider.OPENAI));
    assertThat(settings("workflow", "", "stub", false).providers(TEAM).value().isBuiltIn()).isTrue();
  }

  @Test
  void whatIsStoredCountsBeforeTheEnvironmentAndForItsTeamOnly() {
    ModelSettings settings = settings("openai", "", "", true);
    Providers own = new Providers(Provider.GEMINI, Provider.GEMINI, Provider.GEMINI);
    settings.store(TEAM, own);
    settings.enforceHybrid(TEAM, true);

    assertThat(settings.providers(TEAM)).isEqualTo(new Setting<>(own, Setting.Source.DATABASE, NOW));
    assertThat(settings.hybridEnforcement(TEAM)).isEqualTo(new Setting<>(true, Setting.Source.DATABASE, NOW));
    assertThat(settings.providers(TenantId.DEFAULT).source()).isEqualTo(Setting.Source.ENVIRONMENT);
    assertThat(settings.hybridEnforcement(TenantId.DEFAULT)).isEqualTo(new Setting<>(false, Setting.Source.ENVIRONMENT, null));
  }

  @Test
  void theBuiltInReaderCountsForNoModel() {
    assertThat(new Providers(Provider.STUB, Provider.GEMINI, Provider.GEMINI).isHybrid()).isFalse();
    assertThat(new Providers(Provider.STUB, Provider.GEMINI, Provider.OPENAI).isHybrid()).isTrue();
  }
}
