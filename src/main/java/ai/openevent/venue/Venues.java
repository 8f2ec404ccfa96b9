package ai.openevent.venue;

import ai.openevent.tenancy.TenantId;

/// Every team's venue. A team that was never seen before has the demo venue; what a team sets counts from its next turn on.
public interface Venues {

  Offering of(TenantId team);

  /// The team's deposit terms, as stored or as default.
  DepositTerms depositTerms(TenantId team);

  /// Replaces the team's deposit terms; they count for every offer composed from now on. Needs an open unit of work.
  void store(TenantId team, DepositTerms terms);
}
