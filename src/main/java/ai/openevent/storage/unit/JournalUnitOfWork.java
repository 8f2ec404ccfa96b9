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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Units of work as transactions of a [JournalTransactionManager].
final class JournalUnitOfWork implements UnitOfWork {

  private static final Logger LOG = LoggerFactory.getLogger(JournalUnitOfWork.class);
  private static final int TRIES = 12;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final JournalTransactionManager transactions;
  private final ConcurrentMap<TenantId, ReentrantLock> turns = new ConcurrentHashMap<>();

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
    try {
      return inTransaction(team, work);
    } catch (StoreConflict e) {
      LOG.debug("A unit of {} met a conflict: {}", team, e.getMessage());
      return inTurn(team, work);
    }
  }

  /// Those who met a conflict try again one after the other, so that they meet none with each other. Who waits too long, because
  /// somebody ahead waits for something that he holds himself, doesn't wait any longer.
  private <T> T inTurn(TenantId team, Supplier<T> work) {
    ReentrantLock turn = turns.computeIfAbsent(team, _ -> new ReentrantLock(true));
    boolean mine = waitFor(turn);
    try {
      return again(team, work);
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }

  private static boolean waitFor(ReentrantLock turn) {
    try {
      return turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <T> T again(TenantId team, Supplier<T> work) {
    for (int retry = 2; ; retry++) {
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
