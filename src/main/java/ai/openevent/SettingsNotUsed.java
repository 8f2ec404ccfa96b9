package ai.openevent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/// Environment variables of the contract (section 28) that have no effect here, and why. Whoever sets one is told so at start. Left
/// out are those that never reached the application: of the old launcher, and of the language that it was written in.
enum SettingsNotUsed {
  KEYS("requests are not authenticated by this version", "AUTH_MODE", "API_KEY", "SUPABASE_JWT_SECRET"),
  TRAFFIC("requests are not counted by this version",
      "RATE_LIMIT_ENABLED", "RATE_LIMIT_RPS", "RATE_LIMIT_BURST", "RATE_LIMIT_EXEMPT_PATHS"),
  MODELS("no language model can be connected to this version",
      "OPENAI_API_KEY", "openai_key_openevent", "GOOGLE_API_KEY", "gemini_key_openevent", "ANTHROPIC_API_KEY", "PROVIDER",
      "OPENAI_MODEL", "OPENAI_AGENT_MODEL", "OPENAI_INTENT_MODEL", "OPENAI_ENTITY_MODEL", "OPENAI_VERBALIZER_MODEL",
      "OPENAI_GENERAL_QNA_MODEL", "GEMINI_AGENT_MODEL", "GEMINI_INTENT_MODEL", "GEMINI_ENTITY_MODEL",
      "OPEN_EVENT_QNA_EXTRACTION_MODEL", "OPEN_EVENT_QNA_VERBALIZER_MODEL", "SECURITY_VERIFICATION_MODEL", "OPENAI_TIMEOUT",
      "OPENAI_MAX_RETRIES", "OPENAI_TEST_MODE", "INTENT_FORCE_EVENT_REQUEST", "LLM_CACHE_MAX_SIZE", "OE_LLM_PROFILE",
      "VERBALIZER_TONE", "PLAIN_VERBALIZER", "OE_DISABLE_KEYCHAIN_ENV"),
  DIAGNOSTICS("diagnostics are in the log and in the debug routes, never in a text",
      "OE_FALLBACK_DIAGNOSTICS", "WF_DEBUG_STATE", "OE_PERF"),
  TRACES("traces are told from the journal, which keeps everything",
      "DEBUG_TRACE_DEFAULT", "DEBUG_LIVE_LOG_DIR", "DEBUG_TRACE_PERSIST_ON_EXIT"),
  SESSIONS("conversations are kept without a limit of time", "SESSION_TTL_HOURS"),
  DATABASE("the data is in files below DATA_DIR",
      "OE_SUPABASE_URL", "OE_SUPABASE_KEY", "OE_EMAIL_ACCOUNT_ID", "OE_ALLOW_JSON_FALLBACK", "WF_DB_PATH", "VERCEL"),
  MEMORY("what is known of a client comes from the client's bookings",
      "CLIENT_MEMORY_ENABLED", "CLIENT_MEMORY_MAX_MESSAGES", "CLIENT_MEMORY_SUMMARY_INTERVAL"),
  FLOW("there is one way to a booking, with no switches",
      "SMART_SHORTCUTS", "SMART_SHORTCUTS_NEEDS_INPUT", "LEGACY_SHORTCUTS_ALLOWED", "ATOMIC_TURNS", "PRODUCT_FLOW_ENABLED",
      "CAPTURE_BUDGET_ON_HIL", "NO_UNSOLICITED_MENUS", "EVENT_SCOPED_UPSELL", "BUDGET_PARSE_STRICT", "SHORTCUT_ALLOW_DATE_ROOM",
      "BUDGET_DEFAULT_CURRENCY", "MAX_COMBINED", "MAX_MISSING_ITEMS_PER_HIL"),
  LINKS("links in replies lead to FRONTEND_BASE_URL", "OPENEVENT_MENU_CONTEXT_LINK");

  private static final Set<String> OFF = Set.of("", "0", "false", "no", "off");

  private final String reason;
  private final List<String> names;

  SettingsNotUsed(String reason, String... names) {
    this.reason = reason;
    this.names = List.of(names);
  }

  /// One line for each reason with the variables that are set; no values, because some are secrets. What is switched off asks for
  /// nothing.
  static List<String> told(Environment environment) {
    List<String> lines = new ArrayList<>();
    for (SettingsNotUsed group : values()) {
      List<String> set = group.names.stream().filter(name -> isSet(environment.getProperty(name, ""))).toList();
      if (!set.isEmpty()) {
        lines.add("Not used: " + String.join(", ", set) + " (" + group.reason + ")");
      }
    }
    return lines;
  }

  private static boolean isSet(String value) {
    return !OFF.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  static List<String> names() {
    return Arrays.stream(values()).flatMap(group -> group.names.stream()).toList();
  }
}
