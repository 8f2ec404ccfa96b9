package ai.openevent.storage.unit;

import ai.openevent.tenancy.TenantId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in a transaction of a team. The template hands itself to the transaction manager, which so learns whose it
/// is.
final class TeamTransaction extends TransactionTemplate {

  private static final long serialVersionUID = 1L;

  private final transient TenantId team;

  TeamTransaction(PlatformTransactionManager transactions, TenantId team) {
    super(transactions);
    this.team = team;
    setName("unit of " + team);
  }

  TenantId team() {
    return team;
  }
}
