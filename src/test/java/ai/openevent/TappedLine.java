package ai.openevent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A line to a mail server that knows how far a letter got, and on which something can happen at any such moment.
final class TappedLine implements AutoCloseable {

  /// How far a letter got.
  enum Moment {
    /// The sender has the server's greeting.
    GREETED("220"),
    HELLO("EHLO"),
    PROVEN("AUTH"),
    FROM("MAIL"),
    TO("RCPT"),
    /// The server is ready for the letter, and the sender doesn't know it yet.
    READY("DATA"),
    /// The server has the letter, and the sender doesn't know it yet.
    TAKEN(".");

    private final String command;

    Moment(String command) {
      this.command = command;
    }
  }

  private final ServerSocket socket;
  private final int behind;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Moment awaited;
  private volatile Runnable event = () -> { };

  private TappedLine(ServerSocket socket, int behind) {
    this.socket = socket;
    this.behind = behind;
    Thread.ofVirtual().start(this::serve);
  }

  /// @param behind the mail server's port
  static TappedLine to(int behind) throws IOException {
    return new TappedLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behind);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Once, when the next letter got so far: before the sender hears the server's answer.
  void when(Moment moment, Runnable happens) {
    event = happens;
    awaited = moment;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> carry(client));
      } catch (IOException _) {
        // the test is over
      }
    }
  }

  private void carry(Socket client) {
    open.add(client);
    try (client; Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      talk(client, server);
    } catch (IOException _) {
      // one of them has left
    } finally {
      open.remove(client);
    }
  }

  private void talk(Socket client, Socket server) throws IOException {
    BufferedReader said = reader(client);
    BufferedReader answered = reader(server);
    String answer = answer(answered);
    reached("220");
    say(client, answer);
    String line = said.readLine();
    while (line != null) {
      boolean letter = answer.startsWith("354");
      String command = letter ? carryLetter(line, said, server) : line;
      if (command == null) {
        return;
      }
      say(server, command + "\r\n");
      answer = answer(answered);
      reached(command.split("[ :]", 2)[0]);
      say(client, answer);
      line = said.readLine();
    }
  }

  /// @return the end of the letter, which the server has still to get; null when the sender left before it
  private static @Nullable String carryLetter(String first, BufferedReader said, Socket server) throws IOException {
    String line = first;
    while (line != null && !line.equals(".")) {
      say(server, line + "\r\n");
      line = said.readLine();
    }
    return line;
  }

  private void reached(String command) {
    Moment moment = awaited;
    if (moment != null && moment.command.equals(command)) {
      awaited = null;
      event.run();
    }
  }

  /// All lines of one answer.
  private static String answer(BufferedReader from) throws IOException {
    StringBuilder answer = new StringBuilder();
    String line;
    do {
      line = from.readLine();
      if (line == null) {
        throw new IOException("The mail server left");
      }
      answer.append(line).append("\r\n");
    } while (line.length() > 3 && line.charAt(3) == '-');
    return answer.toString();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void say(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket client : open) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
