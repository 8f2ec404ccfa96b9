package ai.openevent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Several people doing something at the same moment.
public final class Together {

  private Together() {}

  /// Runs the work of all of them at once and returns what each one got.
  public static <T> List<T> all(int people, IntFunction<Callable<T>> work) throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = IntStream.range(0, people).mapToObj(person -> threads.submit(() -> {
        start.await();
        return work.apply(person).call();
      })).toList();
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get());
      }
      return results;
    }
  }
}
