import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// One request over a connection of its own, whose answer is read event by event, or cut off.
final class EventStream implements AutoCloseable {

  private static final int PATIENCE_MS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private final int status;
  private final boolean chunked;
  private long left;

  /// An event, or a comment, whose id is empty.
  ///
  /// @param at when its last byte arrived, as [System#nanoTime] tells
  record Frame(String id, String data, long at) {

    boolean isComment() {
      return data.isEmpty();
    }

    /// The turn of an id `<turn>.<n>`.
    String turn() {
      return id.substring(0, id.indexOf('.'));
    }
  }

  /// @param insecure whether any certificate will do
  record Server(URI base, boolean insecure) {

    /// An answer whose head has arrived.
    ///
    /// @param body null for a GET
    EventStream open(String path, Map<String, String> headers, String body) throws IOException {
      Socket socket = connect();
      send(socket, path, headers, body);
      return new EventStream(socket);
    }

    /// Sends a request and leaves.
    void abandon(String path, Map<String, String> headers, String body) throws IOException {
      try (Socket socket = connect()) {
        send(socket, path, headers, body);
      }
    }

    Socket connect() throws IOException {
      boolean tls = base.getScheme().equals("https");
      int port = base.getPort() > 0 ? base.getPort() : tls ? 443 : 80;
      Socket socket = new Socket(base.getHost(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MS);
      return tls ? context().getSocketFactory().createSocket(socket, base.getHost(), port, true) : socket;
    }

    private SSLContext context() throws IOException {
      try {
        if (!insecure) {
          return SSLContext.getDefault();
        }
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Trusting()}, null);
        return trusting;
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
    }

    private void send(Socket socket, String path, Map<String, String> headers, String body) throws IOException {
      byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
      StringBuilder head = new StringBuilder(body == null ? "GET " : "POST ").append(path).append(" HTTP/1.1\r\n");
      Map<String, String> all = new TreeMap<>(headers);
      all.put("Host", base.getHost());
      if (body != null) {
        all.put("Content-Type", "application/json");
        all.put("Content-Length", String.valueOf(bytes.length));
      }
      all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
      request.writeBytes(bytes);
      socket.getOutputStream().write(request.toByteArray());
      socket.getOutputStream().flush();
    }
  }

  private EventStream(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 1024);
    this.status = Integer.parseInt(line().split(" ", 3)[1]);
    boolean inChunks = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      inChunks |= header.toLowerCase(Locale.ROOT).matches("transfer-encoding:\\s*chunked");
    }
    this.chunked = inChunks;
  }

  int status() {
    return status;
  }

  /// The next event or comment; null at the end.
  Frame next() throws IOException {
    String id = "";
    StringBuilder data = new StringBuilder();
    boolean any = false;
    for (String line = textLine(); line != null; line = textLine()) {
      if (line.isEmpty() && any) {
        return new Frame(id, data.toString(), System.nanoTime());
      }
      any = !line.isEmpty();
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("data: ")) {
        data.append(line, 6, line.length());
      }
    }
    return null;
  }

  /// The rest of the answer, whatever it is.
  String rest() throws IOException {
    StringBuilder rest = new StringBuilder();
    for (String line = textLine(); line != null; line = textLine()) {
      rest.append(line).append('\n');
    }
    return rest.toString();
  }

  /// Leaves without a goodbye, as a connection does that breaks.
  void cut() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException("The connection ended early");
      }
      if (each != '\r') {
        line.write(each);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private String textLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int each = bodyByte(); each != '\n'; each = bodyByte()) {
      if (each < 0) {
        return null;
      }
      line.write(each);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private int bodyByte() throws IOException {
    if (!chunked) {
      return in.read();
    }
    if (left == 0) {
      left = Long.parseLong(Objects.requireNonNull(line()), 16);
      if (left == 0) {
        left = -1;
      }
    }
    if (left < 0) {
      return -1;
    }
    int each = in.read();
    if (--left == 0) {
      line();
    }
    return each;
  }

  private static final class Trusting implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
