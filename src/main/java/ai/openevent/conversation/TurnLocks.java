package ai.openevent.conversation;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// One turn at a time per conversation. Conversations share a fixed number of locks, so that they can't pile up.
final class TurnLocks {

  private static final int COUNT = 1024;

  private final ReentrantLock[] locks =
      IntStream.range(0, COUNT).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

  <T> T within(ThreadId thread, Supplier<T> turn) {
    ReentrantLock lock = locks[Math.floorMod(thread.hashCode(), COUNT)];
    lock.lock();
    try {
      return turn.get();
    } finally {
      lock.unlock();
    }
  }
}
