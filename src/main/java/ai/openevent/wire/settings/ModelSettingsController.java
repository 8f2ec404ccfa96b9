package ai.openevent.wire.settings;

import ai.openevent.conversation.ReadingSettings.Choice;
import ai.openevent.conversation.ReadingSettings;
import ai.openevent.llm.ModelSettings;
import ai.openevent.llm.Provider;
import ai.openevent.llm.Providers;
import ai.openevent.llm.Setting;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Which models take part in a turn, and how much they are asked (contract, sections 18.4 to 18.7).
@RestController
class ModelSettingsController {

  private final ModelSettings models;
  private final ReadingSettings reading;

  ModelSettingsController(ModelSettings models, ReadingSettings reading) {
    this.models = models;
    this.reading = reading;
  }

  // Providers

  @GetMapping("/api/config/llm-provider")
  @Doing("load LLM provider config")
  ResponseEntity<byte[]> providers(TenantId team) {
    Setting<Providers> setting = models.providers(team);
    return Json.ok(stamped(put(Json.object(), setting.value()).put("source", word(setting.source())), setting));
  }

  /// What is left out gets its default: the whole is replaced.
  @PostMapping("/api/config/llm-provider")
  @Doing("save LLM provider config")
  ResponseEntity<byte[]> storeProviders(Fields body, TenantId team) {
    Optional<Provider> intent = provider(body, "intent_provider", Providers.USUAL.intent());
    Optional<Provider> entity = provider(body, "entity_provider", Providers.USUAL.entity());
    Optional<Provider> verbalization = provider(body, "verbalization_provider", Providers.USUAL.verbalization());
    body.complete();
    Providers chosen = new Providers(
        known(intent, "intent_provider"), known(entity, "entity_provider"), known(verbalization, "verbalization_provider"));
    models.store(team, chosen);
    return Json.ok(put(Json.object().put("status", "ok"), chosen).put("message", "The providers count from the next message on"));
  }

  private static Optional<Provider> provider(Fields body, String name, Provider usual) {
    return Provider.ofKey(body.text(name, usual.key()));
  }

  private static Provider known(Optional<Provider> provider, String name) {
    return provider.orElseThrow(() -> Refused.badRequest(name + " must be one of: openai, gemini, stub"));
  }

  private static ObjectNode put(ObjectNode node, Providers providers) {
    return node
        .put("intent_provider", providers.intent().key())
        .put("entity_provider", providers.entity().key())
        .put("verbalization_provider", providers.verbalization().key());
  }

  // Two different ones

  @GetMapping("/api/config/hybrid-enforcement")
  @Doing("load hybrid enforcement config")
  ResponseEntity<byte[]> enforcement(TenantId team) {
    Setting<Boolean> enforced = models.hybridEnforcement(team);
    Providers providers = models.providers(team).value();
    ObjectNode body = Json.object()
        .put("enabled", enforced.value())
        .put("is_hybrid", providers.isHybrid())
        .put("source", source(enforced.source()))
        .put("updated_at", enforced.updatedAt() == null ? null : Stamps.microsZ(enforced.updatedAt()));
    body.set("providers", put(Json.object(), providers));
    return Json.ok(body.put("status", status(enforced.value(), providers)));
  }

  private static String source(Setting.Source source) {
    return switch (source) {
      case DATABASE, DEFAULT -> word(source);
      case ENVIRONMENT -> word(source) + " (OE_BYPASS_HYBRID_ENFORCEMENT=1)";
    };
  }

  /// Without any model there is nothing to enforce (workflow.md 22.4).
  private static String status(boolean enforced, Providers providers) {
    if (providers.isHybrid() || providers.isBuiltIn()) {
      return "✅ OK";
    }
    return enforced ? "❌ Violation" : "⚠️ Bypassed";
  }

  @PostMapping("/api/config/hybrid-enforcement")
  @Doing("save hybrid enforcement config")
  ResponseEntity<byte[]> storeEnforcement(Fields body, TenantId team) {
    boolean enabled = body.flag("enabled", true);
    body.complete();
    models.enforceHybrid(team, enabled);
    return Json.ok(Json.object()
        .put("status", "ok")
        .put("enabled", enabled)
        .put("is_hybrid", models.providers(team).value().isHybrid())
        .put("message", enabled ? "Two different providers are demanded" : "One provider may do everything"));
  }

  // How much they are asked

  @GetMapping("/api/config/pre-filter")
  @Doing("load pre-filter config")
  ResponseEntity<byte[]> preFilter(TenantId team) {
    return shown(team, Choice.PRE_FILTER);
  }

  @PostMapping("/api/config/pre-filter")
  @Doing("save pre-filter config")
  ResponseEntity<byte[]> storePreFilter(Fields body, TenantId team) {
    return chosen(team, Choice.PRE_FILTER, body);
  }

  @GetMapping("/api/config/detection-mode")
  @Doing("load detection mode config")
  ResponseEntity<byte[]> detectionMode(TenantId team) {
    return shown(team, Choice.DETECTION_MODE);
  }

  @PostMapping("/api/config/detection-mode")
  @Doing("save detection mode config")
  ResponseEntity<byte[]> storeDetectionMode(Fields body, TenantId team) {
    return chosen(team, Choice.DETECTION_MODE, body);
  }

  private ResponseEntity<byte[]> shown(TenantId team, Choice choice) {
    ReadingSettings.Chosen chosen = reading.of(team, choice);
    ObjectNode body = Json.object().put("mode", chosen.word()).put("source", chosen.source());
    if (chosen.updatedAt() != null) {
      body.put("updated_at", Stamps.microsZ(chosen.updatedAt()));
    }
    return Json.ok(body);
  }

  private ResponseEntity<byte[]> chosen(TenantId team, Choice choice, Fields body) {
    List<String> words = choice.words();
    String mode = body.text("mode", choice.usual()).strip().toLowerCase(Locale.ROOT);
    body.complete();
    if (!words.contains(mode)) {
      throw Refused.badRequest("mode must be one of: " + String.join(", ", words));
    }
    reading.store(team, choice, mode);
    return Json.ok(Json.object()
        .put("status", "ok")
        .put("mode", mode)
        .put("message", "The mode counts from the next message on"));
  }

  private static ObjectNode stamped(ObjectNode body, Setting<?> setting) {
    return setting.updatedAt() == null ? body : body.put("updated_at", Stamps.microsZ(setting.updatedAt()));
  }

  private static String word(Setting.Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }
}
