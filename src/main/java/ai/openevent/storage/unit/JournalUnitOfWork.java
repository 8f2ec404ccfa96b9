package ai.openevent.storage.unit;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Claims;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Event;
import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.StreamId;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Units of work as transactions of a [JournalTransactionManager].
final class JournalUnitOfWork implements UnitOfWork {

  private static final Logger LOG = LoggerFactory.getLogger(JournalUnitOfWork.class);
  private static final int TRIES = 5;

  private final JournalTransactionManager transactions;

  JournalUnitOfWork(JournalTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T run(TenantId team, Supplier<T> work) {
    Work open = transactions.current();
    if (open != null && !open.isFinished()) {
      open.join(team);
      return inTransaction(team, work);
    }
    return retrying(team, work);
  }

  private <T> T retrying(TenantId team, Supplier<T> work) {
    for (int retry = 1; ; retry++) {
      try {
        return inTransaction(team, work);
      } catch (StoreConflict e) {
        if (retry == TRIES) {
          throw e;
        }
        LOG.debug("Try {} of a unit of {} met a conflict: {}", retry, team, e.getMessage());
      }
    }
  }

  /// Spring declares the template's result nullable because its callbacks may return null; ours may not.
  @SuppressWarnings("NullAway")
  private <T> T inTransaction(TenantId team, Supplier<T> work) {
    TeamTransaction transaction = new TeamTransaction(transactions, team);
    transaction.setPropagationBehavior(isOpen() ? PROPAGATION_REQUIRED : PROPAGATION_REQUIRES_NEW);
    return transaction.execute(_ -> work.get());
  }

  @Override
  public void append(StreamId stream, long expected, List<Event> events) {
    open().append(stream, expected, events);
  }

  @Override
  public Optional<Document> document(DocumentKey key) {
    return open().document(key);
  }

  @Override
  public long revision(DocumentKey key) {
    return open().revision(key);
  }

  @Override
  public List<Document> documents(String kind) {
    return open().documents(kind);
  }

  @Override
  public void put(DocumentKey key, long expected, @Nullable JsonNode data) {
    open().put(key, expected, data);
  }

  @Override
  public void claim(ClaimChange change) {
    open().claim(change);
  }

  @Override
  public Claims claims() {
    return open().claims();
  }

  @Override
  public TenantId team() {
    return open().team();
  }

  @Override
  public boolean isOpen() {
    Work work = transactions.current();
    return work != null && !work.isFinished();
  }

  private Work open() {
    Work work = transactions.current();
    if (work == null) {
      throw new IllegalStateException("No unit of work is open in this thread");
    }
    return work;
  }
}
