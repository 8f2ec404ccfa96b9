package ai.openevent.storage.unit;

import ai.openevent.storage.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SmartTransactionObject;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Spring's transactions on a [Store]: begin binds a new [Work] to the thread, commit makes it one commit of the store,
/// rollback drops it. Without a transaction manager Spring would silently drop listeners that wait for a commit.
final class JournalTransactionManager extends AbstractPlatformTransactionManager {

  private static final long serialVersionUID = 1L;

  private final transient Store store;

  JournalTransactionManager(Store store) {
    this.store = store;
  }

  /// The work that is open in this thread.
  @Nullable Work current() {
    return (Work) TransactionSynchronizationManager.getResource(this);
  }

  @Override
  protected Object doGetTransaction() {
    return new Handle(current());
  }

  @Override
  protected boolean isExistingTransaction(Object transaction) {
    return ((Handle) transaction).work != null;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    Work work = new Work(store, definition instanceof TeamTransaction named ? named.team() : null);
    ((Handle) transaction).work = work;
    TransactionSynchronizationManager.bindResource(this, work);
  }

  @Override
  protected Object doSuspend(Object transaction) {
    ((Handle) transaction).work = null;
    return TransactionSynchronizationManager.unbindResource(this);
  }

  @Override
  protected void doResume(@Nullable Object transaction, Object suspendedResources) {
    TransactionSynchronizationManager.bindResource(this, suspendedResources);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    Work work = work(status);
    work.commit();
    work.finish();
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    work(status).finish();
  }

  @Override
  protected void doSetRollbackOnly(DefaultTransactionStatus status) {
    work(status).rollbackOnly();
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
  }

  private static Work work(DefaultTransactionStatus status) {
    Work work = ((Handle) status.getTransaction()).work;
    if (work == null) {
      throw new IllegalStateException("No work is open in this transaction");
    }
    return work;
  }

  /// What Spring passes around as "the transaction".
  private static final class Handle implements SmartTransactionObject {

    private @Nullable Work work;

    Handle(@Nullable Work work) {
      this.work = work;
    }

    @Override
    public boolean isRollbackOnly() {
      return work != null && work.isRollbackOnly();
    }
  }
}
