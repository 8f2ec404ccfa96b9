package ai.openevent.wire.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one turn to one reader, and ends.
public final class FrameWriter {

  private static final Logger LOG = LoggerFactory.getLogger(FrameWriter.class);

  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final EventOutput output;
  private final Duration heartbeat;

  FrameWriter(HttpServletResponse response, boolean annotated, Duration heartbeat) {
    this.output = new EventOutput(response, annotated);
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
      output.rest(awaited(stream), Position.of(lastId), stream::isStopped);
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
        output.heartbeat();
        frames = stream.await(heartbeat);
      }
      return frames;
    } catch (ExecutionException e) {
      return failed(e.getCause());
    }
  }

  private Frames failed(@Nullable Throwable cause) {
    if (!output.isBegun() && cause instanceof RuntimeException problem) {
      throw problem;
    }
    LOG.error("A turn failed after its stream began", cause);
    return Frames.ofFailure();
  }
}
