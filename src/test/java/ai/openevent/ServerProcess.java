package ai.openevent;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The real server as a process of its own, which can be killed.
final class ServerProcess {

  private static final Pattern READY = Pattern.compile("Ready on port (\\d+)");
  private static final long PATIENCE_MINUTES = 2;

  private final Process process;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ServerProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::readLog);
  }

  /// @param settings further ones: `SMTP_PORT=2525`
  static ServerProcess on(Path data, String... settings) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow",
        "-classpath", System.getProperty("java.class.path"), "ai.openevent.OpenEvent",
        "--ENV=dev", "--PORT=0", "--DATA_DIR=" + data));
    Stream.of(settings).forEach(setting -> command.add("--" + setting));
    return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void readLog() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(this::read);
      port.completeExceptionally(new IllegalStateException("The server ended: " + log));
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
  }

  private void read(String line) {
    log.add(line);
    Matcher ready = READY.matcher(line);
    if (ready.find()) {
      port.complete(Integer.valueOf(ready.group(1)));
    }
  }

  /// Waits until it serves.
  int port() throws Exception {
    return port.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
  }

  Frontend frontend() throws Exception {
    return new Frontend(port());
  }

  /// Waits for a line in its log.
  ///
  /// @param part a regular expression for a part of the line
  String awaitLine(String part) throws Exception {
    return awaitLine(part, () -> true);
  }

  /// The same for a line that work of its own leads to.
  ///
  /// @param progress another value means that the work goes on
  String awaitLine(String part, Callable<Object> progress) throws Exception {
    Predicate<String> wanted = Pattern.compile(part).asPredicate();
    Patience.until(() -> log.stream().anyMatch(wanted) || !process.isAlive(), progress, () -> "No " + part + " in " + log);
    return log.stream().filter(wanted).findFirst().orElseThrow(() -> new IllegalStateException("The server ended: " + log));
  }

  /// SIGKILL: no hook runs, nothing is flushed.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Waits until something else has killed it.
  void awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("The server goes on: " + log);
    }
  }
}
