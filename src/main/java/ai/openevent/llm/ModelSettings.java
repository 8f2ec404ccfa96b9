package ai.openevent.llm;

import ai.openevent.tenancy.TenantId;

/// Which provider does which part, and whether two different ones are demanded. What is stored counts before the environment,
/// which counts before the default; it counts at once.
public interface ModelSettings {

  /// Never from the defaults: the environment has an answer for every part.
  Setting<Providers> providers(TenantId team);

  void store(TenantId team, Providers providers);

  /// Whether extraction and wording must be done by different providers.
  Setting<Boolean> hybridEnforcement(TenantId team);

  void enforceHybrid(TenantId team, boolean enabled);
}
