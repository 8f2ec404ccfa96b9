package ai.openevent.wire.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the frames of a turn to one reader, each at once: `data: {…}`, an empty line. Ids and heartbeats only where the
/// reader asked for them.
public final class FrameWriter {

  private static final Logger LOG = LoggerFactory.getLogger(FrameWriter.class);

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final HttpServletResponse response;
  private final boolean annotated;
  private final Duration heartbeat;
  private boolean begun;

  FrameWriter(HttpServletResponse response, boolean annotated, Duration heartbeat) {
    this.response = response;
    this.annotated = annotated;
    this.heartbeat = heartbeat;
  }

  /// @param annotated whether frames have ids, and a comment tells of a turn that takes long
  public FrameWriter(HttpServletResponse response, boolean annotated) {
    this(response, annotated, HEARTBEAT);
  }

  /// Writes the turn to its end. A reader who leaves ends the writing and nothing else.
  ///
  /// @param lastId of the last frame that the reader has; null for none
  /// @throws RuntimeException what the turn failed with, when nothing was written yet
  public void write(TurnStream stream, @Nullable String lastId) {
    try {
      Frames frames = awaited(stream);
      begin();
      Position received = Position.of(lastId);
      int from = received != null && received.isIn(frames) ? received.count() : 0;
      if (received != null && !received.isIn(frames)) {
        frame(new Position(frames.turn(), 0), Frames.resync());
      }
      for (int i = from; i < frames.data().size(); i++) {
        boolean isEnvelope = i == frames.data().size() - 1;
        if (isEnvelope || !stream.isStopped()) {
          frame(new Position(frames.turn(), i + 1), frames.data().get(i));
        }
      }
    } catch (IOException e) {
      LOG.debug("A reader left: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Frames awaited(TurnStream stream) throws IOException, InterruptedException {
    try {
      Frames frames = stream.await(heartbeat);
      while (frames == null) {
        if (annotated) {
          begin();
          send(": hb\n\n");
        }
        frames = stream.await(heartbeat);
      }
      return frames;
    } catch (ExecutionException e) {
      return failed(e.getCause());
    }
  }

  private Frames failed(@Nullable Throwable cause) {
    if (!begun && cause instanceof RuntimeException problem) {
      throw problem;
    }
    LOG.error("A turn failed after its stream began", cause);
    return Frames.ofFailure();
  }

  private void begin() {
    if (!begun) {
      begun = true;
      response.setContentType("text/event-stream;charset=utf-8");
      response.setHeader("Cache-Control", "no-cache, no-transform");
      response.setHeader("X-Accel-Buffering", "no");
      response.setHeader("Connection", "close");
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
