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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands before an IMAP server and lets nobody set a mark.
final class StubbornBox implements AutoCloseable {

  private static final Pattern STORE = Pattern.compile("(?i)(\\S+) (UID )?STORE .*");

  private final ServerSocket socket;
  private final int server;
  private final Thread serving;
  private final AtomicInteger refused = new AtomicInteger();

  private StubbornBox(int server) {
    this.server = server;
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serving = Thread.ofVirtual().start(this::serve);
  }

  static StubbornBox before(int server) {
    return new StubbornBox(server);
  }

  int port() {
    return socket.getLocalPort();
  }

  int refused() {
    return refused.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept(); Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
        Thread answers = Thread.ofVirtual().start(() -> answer(behind, client));
        pass(client, behind);
        behind.shutdownOutput();
        answers.join();
      } catch (IOException _) {
        // the test is over, or the client left
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void answer(Socket behind, Socket client) {
    try {
      behind.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException _) {
      // one of them left
    }
  }

  private void pass(Socket client, Socket behind) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Matcher store = STORE.matcher(line);
      if (store.matches()) {
        refused.incrementAndGet();
        say(client.getOutputStream(), store.group(1) + " NO not today");
      } else {
        say(behind.getOutputStream(), line);
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

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
