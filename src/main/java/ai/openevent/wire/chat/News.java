package ai.openevent.wire.chat;

import ai.openevent.conversation.ThreadId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes those who follow a conversation. Waiting costs a parked virtual thread and holds no lock. How many may wait is bounded,
/// so that open streams never take the memory that turns need.
public final class News {

  /// What a reader is woken for.
  enum Call {
    /// There may be something new.
    LOOK,
    /// Nothing was heard for a while.
    NOTHING,
    /// The application stops.
    OVER
  }

  private final Map<ThreadId, Set<Reader>> readers = new ConcurrentHashMap<>();
  private final Semaphore places;
  private volatile boolean over;

  /// @param most how many may follow at a time
  public News(int most) {
    this.places = new Semaphore(most);
  }

  /// Whoever reads must close. Empty when too many read already.
  public Optional<Reader> reader(ThreadId thread) {
    return places.tryAcquire() ? Optional.of(added(new Reader(thread), thread)) : Optional.empty();
  }

  private Reader added(Reader reader, ThreadId thread) {
    readers.compute(thread, (_, known) -> {
      Set<Reader> all = known == null ? new HashSet<>() : new HashSet<>(known);
      all.add(reader);
      return Set.copyOf(all);
    });
    return reader;
  }

  public void of(ThreadId thread) {
    readers.getOrDefault(thread, Set.of()).forEach(Reader::call);
  }

  /// Sends everybody home, now and later.
  public void end() {
    over = true;
    readers.values().forEach(all -> all.forEach(Reader::call));
  }

  /// How many follow a conversation.
  int count(ThreadId thread) {
    return readers.getOrDefault(thread, Set.of()).size();
  }

  /// One who follows a conversation.
  public final class Reader implements AutoCloseable {

    private final ThreadId thread;
    private final Semaphore calls = new Semaphore(0);

    private Reader(ThreadId thread) {
      this.thread = thread;
    }

    private void call() {
      calls.release();
    }

    /// A call that came since the last one counts, however early.
    Call await(Duration patience) throws InterruptedException {
      boolean called = !over && calls.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      calls.drainPermits();
      if (over) {
        return Call.OVER;
      }
      return called ? Call.LOOK : Call.NOTHING;
    }

    /// To be called once.
    @Override
    public void close() {
      places.release();
      readers.computeIfPresent(thread, (_, known) -> {
        Set<Reader> rest = new HashSet<>(known);
        rest.remove(this);
        return rest.isEmpty() ? null : Set.copyOf(rest);
      });
    }
  }
}
