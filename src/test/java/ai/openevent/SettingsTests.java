package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.openevent.wire.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTests {

  /// A setting directly below `openevent`, and the variable that it is read from.
  private static final Pattern SETTING = Pattern.compile(" {2}([a-z-]+): \\$\\{[A-Z].*");

  @Test
  void withoutEnvItIsProductionAndEveryGateIsShut() {
    ConfigurableEnvironment environment = start(Map.of());

    assertThat(environment.getProperty("openevent.development")).isEqualTo("false");
    assertThat(environment.getProperty("openevent.test-endpoints")).isEqualTo("false");
    assertThat(environment.getProperty("openevent.tenant-header")).isEqualTo("false");
  }

  @Test
  void developmentOpensTheGates() {
    for (String env : new String[] {"dev", "Development", "LOCAL", "\"dev\""}) {
      ConfigurableEnvironment environment = start(Map.of("ENV", env));

      assertThat(environment.getProperty("openevent.development")).isEqualTo("true");
      assertThat(environment.getProperty("openevent.debug-trace")).isEqualTo("true");
    }
  }

  @Test
  void theNewcomersModeCountsOnlyWithoutEnv() {
    assertThat(start(Map.of("openevent.default-env", "dev")).getProperty("openevent.development")).isEqualTo("true");
    assertThat(start(Map.of("openevent.default-env", "dev", "ENV", "prod")).getProperty("openevent.development"))
        .isEqualTo("false");
  }

  @Test
  void anExplicitValueWins() {
    ConfigurableEnvironment environment = start(Map.of("ENV", "dev", "openevent.tenant-header", "0", "openevent.test-endpoints", "1"));

    assertThat(environment.getProperty("openevent.tenant-header")).isEqualTo("false");
    assertThat(environment.getProperty("openevent.test-endpoints")).as("exactly true").isEqualTo("false");
  }

  @Test
  void providersAreReadInAnyCase() {
    ConfigurableEnvironment environment = start(Map.of("openevent.agent-mode", "OpenAI", "openevent.pre-filter-mode", "Enhanced"));

    assertThat(environment.getProperty("openevent.agent-mode")).isEqualTo("openai");
    assertThat(environment.getProperty("openevent.pre-filter-mode")).isEqualTo("enhanced");
    assertThat(environment.getProperty("openevent.prompts-editor")).isEqualTo("false");
  }

  @Test
  void anEmptyValueCountsAsUnset() {
    ConfigurableEnvironment environment = start(Map.of("openevent.port", "", "openevent.request-size-limit-kb", " "));

    assertThat(environment.getProperty("openevent.port")).isEqualTo("8000");
    assertThat(environment.getProperty("openevent.request-size-limit-kb")).isEqualTo("1024");
  }

  /// What a copied `.env.example` says.
  @Test
  void aTemplateCopiedUnchangedIsTheDefaults() throws IOException {
    Map<String, Object> empty = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src", "main", "resources", "application.yml"))) {
      Matcher setting = SETTING.matcher(line);
      if (setting.matches()) {
        empty.put("openevent." + setting.group(1), "");
      }
    }

    Binder binder = Binder.get(start(empty));

    assertThat(empty).hasSizeGreaterThan(20);
    assertThat(binder.bind("openevent", Mode.class).get()).isEqualTo(new Mode(false, false, false, false, false, 10));
    assertThat(binder.bind("openevent.bypass-hybrid-enforcement", Boolean.class).get()).isFalse();
  }

  @Test
  void everyBadSettingIsToldAtOnceWithItsFix() {
    SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> start(Map.of(
        "openevent.port", "eighty", "openevent.tenant-header", "perhaps", "openevent.allowed-origins", "https://a.example/path")));

    assertThat(refused.problems()).extracting(SettingsRefused.Problem::name)
        .containsExactly("PORT", "ALLOWED_ORIGINS", "TENANT_HEADER_ENABLED");
    assertThat(new SettingsRefusedAnalyzer().analyze(refused, refused).getAction())
        .contains("PORT: use a whole number from 0 to 65535");
  }

  @Test
  void whoWantsTheDoorsLockedIsToldThatTheyAreNot() {
    assertThatThrownBy(() -> start(Map.of("openevent.auth-enabled", "1"))).isInstanceOf(SettingsRefused.class);
    assertThat(start(Map.of("openevent.auth-enabled", "0")).getProperty("openevent.auth-enabled")).isEqualTo("false");
  }

  @Test
  void whatHasNoEffectIsToldByNameAndWithoutItsValue() {
    ConfigurableEnvironment environment = start(Map.of(
        "OPENAI_API_KEY", "sk-secret", "OPENAI_MODEL", "small", "RATE_LIMIT_ENABLED", "0", "SESSION_TTL_HOURS", "24"));

    assertThat(SettingsNotUsed.told(environment)).containsExactly(
        "Not used: OPENAI_API_KEY, OPENAI_MODEL (no language model can be connected to this version)",
        "Not used: SESSION_TTL_HOURS (conversations are kept without a limit of time)");
  }

  @Test
  void theClockIsOnlyForDevelopment() {
    String moment = "2026-11-20T09:00:00+01:00";

    assertThat(start(Map.of("ENV", "dev", "openevent.clock", moment)).getProperty("openevent.clock")).isNotEmpty();
    assertThatThrownBy(() -> start(Map.of("openevent.clock", moment))).isInstanceOf(SettingsRefused.class);
    assertThatThrownBy(() -> start(Map.of("ENV", "dev", "openevent.clock", "tomorrow"))).isInstanceOf(SettingsRefused.class);
  }

  @Test
  void aStartedClockTicks() {
    Instant[] real = {Instant.parse("2020-01-01T00:00:00Z")};
    var clock = ClockConfiguration.startingAt(OffsetDateTime.parse("2026-11-20T09:00:00+01:00"), () -> real[0]);

    assertThat(clock.instant()).isEqualTo("2026-11-20T08:00:00Z");
    real[0] = real[0].plusSeconds(5);
    assertThat(clock.instant()).isEqualTo("2026-11-20T08:00:05Z");
  }

  private static ConfigurableEnvironment start(Map<String, Object> properties) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    environment.getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(properties)));
    new SettingsAtStart().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }
}
