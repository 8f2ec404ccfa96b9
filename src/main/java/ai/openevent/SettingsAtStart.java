package ai.openevent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Decides between the development and the production mode, checks every setting before anything is started, and refuses
/// the bad ones all at once.
class SettingsAtStart implements EnvironmentPostProcessor {

  private static final Set<String> DEVELOPMENT = Set.of("dev", "development", "local");
  private static final String MODE = "openevent.development";
  private static final String CLOCK = "openevent.clock";

  private static final List<Setting> SETTINGS = List.of(
      new Setting("openevent.port", "PORT", Setting.number(0, 65_535)),
      new Setting("openevent.host", "BACKEND_HOST", Setting::host),
      new Setting("openevent.auth-enabled", "AUTH_ENABLED", Setting::notYet),
      new Setting("openevent.integration-mode", "OE_INTEGRATION_MODE", Setting.oneOf("json")),
      new Setting("openevent.frontend-base-url", "FRONTEND_BASE_URL", Setting::webAddress),
      new Setting("openevent.data-dir", "DATA_DIR", Setting::folder),
      new Setting(CLOCK, "OPENEVENT_CLOCK", Setting::moment),
      new Setting("openevent.team-id", "OE_TEAM_ID", Setting::team),
      new Setting("openevent.system-user", "OE_SYSTEM_USER_ID", Setting::anyText),
      new Setting("openevent.hil-all-llm-replies", "OE_HIL_ALL_LLM_REPLIES", Setting::flag),
      new Setting("openevent.allowed-origins", "ALLOWED_ORIGINS", Setting::origins),
      new Setting("openevent.request-size-limit-kb", "REQUEST_SIZE_LIMIT_KB", Setting.number(1, 1_000_000)),
      new Setting("openevent.max-upload-size-mb", "MAX_UPLOAD_SIZE_MB", Setting.number(1, 1_000)),
      new Setting("openevent.tenant-header", "TENANT_HEADER_ENABLED", Setting::flag),
      new Setting("openevent.test-endpoints", "ENABLE_TEST_ENDPOINTS", Setting::exactlyTrue),
      new Setting("openevent.dangerous-endpoints", "ENABLE_DANGEROUS_ENDPOINTS", Setting::exactlyTrue),
      new Setting("openevent.prompts-editor", "PROMPTS_EDITOR_ENABLED", Setting::flag),
      new Setting("openevent.dev-test-mode", "DEV_TEST_MODE", Setting::flag),
      new Setting("openevent.agent-mode", "AGENT_MODE", Setting.oneOf("gemini", "openai", "stub", "workflow")),
      new Setting("openevent.intent-provider", "INTENT_PROVIDER", Setting.oneOf("gemini", "openai", "stub")),
      new Setting("openevent.entity-provider", "ENTITY_PROVIDER", Setting.oneOf("gemini", "openai", "stub")),
      new Setting("openevent.verbalizer-provider", "VERBALIZER_PROVIDER", Setting.oneOf("gemini", "openai", "stub")),
      new Setting("openevent.bypass-hybrid-enforcement", "OE_BYPASS_HYBRID_ENFORCEMENT", Setting::flag),
      new Setting("openevent.pre-filter-mode", "PRE_FILTER_MODE", Setting.oneOf("legacy", "enhanced")),
      new Setting("openevent.detection-mode", "DETECTION_MODE", Setting.oneOf("unified", "legacy")),
      new Setting("openevent.debug-trace", "DEBUG_TRACE", Setting::flag),
      new Setting("openevent.debug-trace-dir", "DEBUG_TRACE_DIR", Setting::folder),
      new Setting("openevent.mail.smtp-host", "SMTP_HOST", Setting::anyText),
      new Setting("openevent.mail.smtp-port", "SMTP_PORT", Setting.number(1, 65_535)),
      new Setting("openevent.mail.smtp-user", "SMTP_USER", Setting::anyText),
      new Setting("openevent.mail.smtp-password", "SMTP_PASSWORD", Setting::anyText),
      new Setting("openevent.mail.smtp-tls", "SMTP_TLS", Setting.oneOf("required", "offered", "off")),
      new Setting("openevent.mail.from-email", "HIL_FROM_EMAIL", Setting::mailAddress),
      new Setting("openevent.mail.from-name", "HIL_FROM_NAME", Setting::anyText),
      new Setting("openevent.mail.manager-email", "EVENT_MANAGER_EMAIL", Setting::mailAddress),
      new Setting("openevent.mail.alert-recipients", "ALERT_EMAIL_RECIPIENTS", Setting::mailAddresses),
      new Setting("openevent.mail.frontend-url", "FRONTEND_URL", Setting::anyText),
      new Setting("openevent.mail.plain-text", "OE_EMAIL_PLAIN_TEXT", Setting::flag),
      new Setting("openevent.imap.host", "IMAP_HOST", Setting::anyText),
      new Setting("openevent.imap.port", "IMAP_PORT", Setting.number(1, 65_535)),
      new Setting("openevent.imap.user", "IMAP_USER", Setting::anyText),
      new Setting("openevent.imap.password", "IMAP_PASSWORD", Setting::anyText),
      new Setting("openevent.imap.folder", "IMAP_FOLDER", Setting::anyText),
      new Setting("openevent.imap.tls", "IMAP_TLS", Setting.oneOf("on", "starttls", "off")),
      new Setting("openevent.imap.poll-seconds", "IMAP_POLL_SECONDS", Setting.number(1, 86_400)),
      new Setting("openevent.imap.team-id", "IMAP_TEAM_ID", Setting::team));

  /// Used for variables that are present but empty, as in a copied template of `.env`.
  private static final Map<String, String> WITHOUT_VALUE = Map.ofEntries(
      Map.entry("openevent.port", "8000"),
      Map.entry("openevent.data-dir", "./data"),
      Map.entry("openevent.debug-trace-dir", "./tmp-debug"),
      Map.entry("openevent.request-size-limit-kb", "1024"),
      Map.entry("openevent.dev-test-mode", "false"),
      Map.entry("openevent.bypass-hybrid-enforcement", "false"),
      Map.entry("openevent.mail.smtp-port", "587"),
      Map.entry("openevent.mail.plain-text", "false"),
      Map.entry("openevent.imap.port", "993"),
      Map.entry("openevent.imap.folder", "INBOX"),
      Map.entry("openevent.imap.tls", "on"),
      Map.entry("openevent.imap.poll-seconds", "60"),
      Map.entry("openevent.max-upload-size-mb", "10"));
  private static final Set<String> GATES = Set.of(
      "openevent.tenant-header", "openevent.test-endpoints", "openevent.dangerous-endpoints", "openevent.prompts-editor",
      "openevent.debug-trace");

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    boolean development = isDevelopment(environment);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(MODE, String.valueOf(development));
    environment.getPropertySources().addFirst(new MapPropertySource("openevent settings", values));
    List<SettingsRefused.Problem> problems = new ArrayList<>();
    for (Setting setting : SETTINGS) {
      read(setting, environment, development, values, problems);
    }
    if (!problems.isEmpty()) {
      throw new SettingsRefused(problems);
    }
  }

  private static void read(
      Setting setting, ConfigurableEnvironment environment, boolean development, Map<String, Object> values,
      List<SettingsRefused.Problem> problems) {
    String value = unquoted(environment.getProperty(setting.property(), ""));
    try {
      values.put(setting.property(),
          value.isEmpty() ? withoutValue(setting.property(), development) : setting.normal().apply(value));
    } catch (IllegalArgumentException e) {
      problems.add(new SettingsRefused.Problem(setting.name(), value, String.valueOf(e.getMessage())));
    }
    if (setting.property().equals(CLOCK) && !value.isEmpty() && !development) {
      problems.add(new SettingsRefused.Problem(setting.name(), value,
          "remove it, because in production the clock is real, or set ENV=dev to try things out"));
    }
  }

  private static String withoutValue(String property, boolean development) {
    return GATES.contains(property) ? String.valueOf(development) : WITHOUT_VALUE.getOrDefault(property, "");
  }

  private static boolean isDevelopment(ConfigurableEnvironment environment) {
    String stated = unquoted(environment.getProperty("ENV", ""));
    String mode = stated.isEmpty() ? environment.getProperty("openevent.default-env", "prod") : stated;
    return DEVELOPMENT.contains(mode.toLowerCase(Locale.ROOT));
  }

  /// Values of a `.env` file often stand in quotes.
  private static String unquoted(String value) {
    String text = value.strip();
    return isIn(text, "\"") || isIn(text, "'") ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static boolean isIn(String text, String quote) {
    return text.length() > 1 && text.startsWith(quote) && text.endsWith(quote);
  }
}
