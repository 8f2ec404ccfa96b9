package ai.openevent.storage.unit;

import ai.openevent.storage.Store;
import ai.openevent.storage.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;

/// Units of work for tests, without Spring's container.
public final class Units {

  private final JournalTransactionManager transactions;
  private final UnitOfWork unit;

  private Units(Store store) {
    transactions = new JournalTransactionManager(store);
    unit = new JournalUnitOfWork(transactions);
  }

  public static Units on(Store store) {
    return new Units(store);
  }

  public UnitOfWork unit() {
    return unit;
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }
}
