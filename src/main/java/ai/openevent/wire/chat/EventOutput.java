package ai.openevent.wire.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The bytes of a stream: `data: {…}`, an empty line, each frame at once. Ids and comments only where the reader asked for
/// them.
final class EventOutput {

  private final HttpServletResponse response;
  private final boolean annotated;
  private boolean begun;

  /// @param annotated whether frames have ids, and comments keep the connection alive
  EventOutput(HttpServletResponse response, boolean annotated) {
    this.response = response;
    this.annotated = annotated;
  }

  boolean isBegun() {
    return begun;
  }

  /// Settles what the answer is; nothing leaves before its first byte, or [#open].
  void begin() {
    if (!begun) {
      begun = true;
      response.setContentType("text/event-stream;charset=utf-8");
      response.setHeader("Cache-Control", "no-cache, no-transform");
      response.setHeader("X-Accel-Buffering", "no");
      response.setHeader("Connection", "close");
    }
  }

  /// Lets the reader know that it is connected, before there is anything to read.
  void open() throws IOException {
    begin();
    response.flushBuffer();
  }

  /// Keeps proxies from giving up, and notices a reader who is gone.
  void heartbeat() throws IOException {
    if (annotated) {
      begin();
      send(": hb\n\n");
    }
  }

  /// Writes what the reader doesn't have yet: everything when it has nothing; everything after a note when its position is
  /// none of these frames.
  ///
  /// @param wordless whether deltas are left out from now on
  void rest(Frames frames, @Nullable Position received, BooleanSupplier wordless) throws IOException {
    begin();
    boolean lost = received != null && !received.isIn(frames);
    if (lost) {
      frame(new Position(frames.turn(), 0), Frames.resync());
    }
    for (int i = received == null || lost ? 0 : received.count(); i < frames.data().size(); i++) {
      if (i >= frames.deltas() || !wordless.getAsBoolean()) {
        frame(new Position(frames.turn(), i + 1), frames.data().get(i));
      }
    }
  }

  private void frame(Position id, String data) throws IOException {
    send((annotated ? "id: " + id + "\n" : "") + "data: " + data + "\n\n");
  }

  private void send(String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
