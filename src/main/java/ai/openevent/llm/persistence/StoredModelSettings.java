package ai.openevent.llm.persistence;

import ai.openevent.llm.ModelSettings;
import ai.openevent.llm.Provider;
import ai.openevent.llm.Providers;
import ai.openevent.llm.Setting;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The settings as documents of the team.
@Component
final class StoredModelSettings implements ModelSettings {

  private static final DocumentKey PROVIDERS = new DocumentKey("settings", "llm-provider");
  private static final DocumentKey ENFORCEMENT = new DocumentKey("settings", "hybrid-enforcement");

  private final Store store;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final JsonMapper json = StoredJson.mapper();
  private final Providers byEnvironment;
  private final boolean bypassed;

  /// @param mode stands in for the intent and the entity provider where they are not set; `workflow` means no model
  StoredModelSettings(
      Store store,
      UnitOfWork unit,
      InstantSource clock,
      @Value("${openevent.agent-mode:}") String mode,
      @Value("${openevent.intent-provider:}") String intent,
      @Value("${openevent.entity-provider:}") String entity,
      @Value("${openevent.verbalizer-provider:}") String verbalization,
      @Value("${openevent.bypass-hybrid-enforcement:false}") boolean bypassed) {
    this.store = store;
    this.unit = unit;
    this.clock = clock;
    this.bypassed = bypassed;
    String extraction = mode.equals("workflow") ? Provider.STUB.key() : mode;
    this.byEnvironment = new Providers(
        first(Providers.USUAL.intent(), intent, extraction),
        first(Providers.USUAL.entity(), entity, extraction),
        first(Providers.USUAL.verbalization(), verbalization));
  }

  private static Provider first(Provider usual, String... names) {
    return Stream.of(names).flatMap(name -> Provider.ofKey(name).stream()).findFirst().orElse(usual);
  }

  private record Enforced(boolean enabled, Instant updatedAt) {}

  private record Chosen(Provider intent, Provider entity, Provider verbalization, Instant updatedAt) {
    Providers providers() {
      return new Providers(intent, entity, verbalization);
    }
  }

  @Override
  public Setting<Providers> providers(TenantId team) {
    return find(team, PROVIDERS)
        .map(document -> json.treeToValue(document.data(), Chosen.class))
        .map(chosen -> new Setting<>(chosen.providers(), Setting.Source.DATABASE, chosen.updatedAt()))
        .orElseGet(() -> new Setting<>(byEnvironment, Setting.Source.ENVIRONMENT, null));
  }

  @Override
  public void store(TenantId team, Providers providers) {
    put(team, PROVIDERS, new Chosen(providers.intent(), providers.entity(), providers.verbalization(), clock.instant()));
  }

  @Override
  public Setting<Boolean> hybridEnforcement(TenantId team) {
    return find(team, ENFORCEMENT)
        .map(document -> json.treeToValue(document.data(), Enforced.class))
        .map(stored -> new Setting<>(stored.enabled(), Setting.Source.DATABASE, stored.updatedAt()))
        .orElseGet(() -> new Setting<>(!bypassed, bypassed ? Setting.Source.ENVIRONMENT : Setting.Source.DEFAULT, null));
  }

  @Override
  public void enforceHybrid(TenantId team, boolean enabled) {
    put(team, ENFORCEMENT, new Enforced(enabled, clock.instant()));
  }

  private Optional<Document> find(TenantId team, DocumentKey key) {
    return unit.isOpen() ? unit.document(key) : store.document(team, key);
  }

  private void put(TenantId team, DocumentKey key, Object value) {
    unit.run(team, () -> {
      unit.put(key, unit.document(key).map(Document::revision).orElse(0L), json.valueToTree(value));
      return key;
    });
  }
}
