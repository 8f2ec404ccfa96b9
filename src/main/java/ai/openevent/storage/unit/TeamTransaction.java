package ai.openevent.storage.unit;

import ai.openevent.tenancy.TenantId;
import org.springframework.transaction.TransactionDefinition;

/// Asks for a transaction of a team.
record TeamTransaction(TenantId team) implements TransactionDefinition {

  @Override
  public String getName() {
    return "unit of " + team;
  }
}
