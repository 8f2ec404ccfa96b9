package ai.openevent;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits for something that another thread or process brings about, as long as any machine may need for it.
final class Patience {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private Patience() {}

  /// @param otherwise what to say when it never comes
  static void until(Callable<Boolean> condition, Supplier<String> otherwise) throws Exception {
    until(condition, () -> true, otherwise);
  }

  /// The same for work that takes long: patience begins anew whenever something came of it.
  ///
  /// @param progress another value means that there was some
  static void until(Callable<Boolean> condition, Callable<Object> progress, Supplier<String> otherwise) throws Exception {
    Object known = progress.call();
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.call()) {
      Object now = progress.call();
      if (!now.equals(known)) {
        known = now;
        end = System.nanoTime() + LIMIT.toNanos();
      }
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(otherwise.get());
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
