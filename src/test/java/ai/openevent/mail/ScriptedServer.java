package ai.openevent.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A mail server that says what it is told to: an answer per command, and silence (a cut connection) where the answer is
/// empty.
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Thread serving;
  private final Map<String, String> answers;
  private final Map<String, Runnable> interludes = new ConcurrentHashMap<>();
  private final AtomicInteger visits = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  private ScriptedServer(int port, Map<String, String> answers) {
    this.answers = answers;
    try {
      socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serving = Thread.ofVirtual().start(this::serve);
  }

  /// @param answers by the command's first word; `.` is the end of the mail; what isn't there is accepted
  static ScriptedServer on(int port, Map<String, String> answers) {
    return new ScriptedServer(port, answers);
  }

  /// What happens before that command is answered.
  void when(String command, Runnable happens) {
    interludes.put(command, happens);
  }

  int connections() {
    return visits.get();
  }

  int mailsReadToTheirEnd() {
    return ended.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        visits.incrementAndGet();
        talk(client);
      } catch (IOException _) {
        // the test is over, or the client left
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    say(out, "220 ready");
    String line = in.readLine();
    while (line != null) {
      String command = line.split("[ :]", 2)[0];
      String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
      interludes.getOrDefault(command, () -> { }).run();
      ended.addAndGet(command.equals(".") ? 1 : 0);
      if (answer.isEmpty()) {
        return;
      }
      say(out, answer);
      line = command.equals("DATA") && answer.startsWith("354") ? end(in) : in.readLine();
    }
  }

  private static @Nullable String end(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
    return line;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /// The port is free afterwards.
  @Override
  public void close() {
    try {
      socket.close();
      serving.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
