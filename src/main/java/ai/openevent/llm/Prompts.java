package ai.openevent.llm;

import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/// The prompts of a team and their earlier versions.
public interface Prompts {

  /// What counts now: the team's prompts over the built-in ones.
  PromptSet of(TenantId team);

  /// Replaces the team's prompts; what they replace becomes the newest earlier version.
  void store(TenantId team, PromptSet prompts);

  /// The earlier versions that are kept, newest first.
  List<Version> history(TenantId team);

  /// Takes an earlier version back; what it replaces becomes the newest earlier version.
  ///
  /// @param index 0 for the newest
  /// @return false when there is no such version
  boolean revert(TenantId team, int index);

  /// @param archivedAt when it was replaced
  record Version(Instant archivedAt, PromptSet prompts) {}
}
