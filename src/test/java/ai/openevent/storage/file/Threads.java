package ai.openevent.storage.file;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// Runs the same work in several threads.
final class Threads {

  private Threads() {}

  static void run(int threads, IntConsumer work) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        done.add(executor.submit(() -> work.accept(thread)));
      }
      for (Future<?> future : done) {
        future.get();
      }
    }
  }
}
