package ai.openevent.wire.chat;

import ai.openevent.conversation.ChatMessage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A turn that any number of readers follow. It goes on when all of them are gone.
public final class TurnStream {

  private final ChatMessage.@Nullable Key key;
  private final CompletableFuture<Frames> frames = new CompletableFuture<>();
  private volatile boolean stopped;

  TurnStream(ChatMessage.@Nullable Key key) {
    this.key = key;
  }

  /// The stream of a turn that is over.
  public static TurnStream of(Frames frames) {
    TurnStream over = new TurnStream(null);
    over.frames.complete(frames);
    return over;
  }

  boolean isOf(ChatMessage.@Nullable Key message) {
    return key != null && key.equals(message);
  }

  /// Takes the turn; what goes wrong is the readers' to tell.
  void take(Supplier<Frames> turn) {
    try {
      frames.complete(turn.get());
    } catch (RuntimeException | Error e) {
      frames.completeExceptionally(e);
    }
  }

  /// Ends the wording: readers get what was decided, without any further delta.
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /// Waits, holding no lock.
  ///
  /// @return null when the turn takes longer
  /// @throws ExecutionException when the turn failed
  @Nullable Frames await(Duration patience) throws ExecutionException, InterruptedException {
    try {
      return frames.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return null;
    }
  }
}
