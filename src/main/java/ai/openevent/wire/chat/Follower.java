package ai.openevent.wire.chat;

import ai.openevent.conversation.ChatTurn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells one reader of a conversation as it goes on: the last turn, what the house says afterwards, the next turns, until the
/// reader leaves, the conversation is over or the application stops. What is told is read anew from what is stored, so nothing
/// piles up for a reader who is slow.
public final class Follower {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final Supplier<Optional<ChatTurn>> latest;
  private final Function<ChatTurn, Frames> frames;
  private final EventOutput output;
  private final Duration heartbeat;
  private @Nullable Position position;
  private @Nullable ChatTurn told;

  Follower(
      HttpServletResponse response, Supplier<Optional<ChatTurn>> latest, Function<ChatTurn, Frames> frames, Duration heartbeat) {
    this.latest = latest;
    this.frames = frames;
    this.output = new EventOutput(response, true);
    this.heartbeat = heartbeat;
  }

  /// @param latest the conversation's last turn as it is now; empty before the first is over, and when the conversation is
  public Follower(HttpServletResponse response, Supplier<Optional<ChatTurn>> latest, Function<ChatTurn, Frames> frames) {
    this(response, latest, frames, FrameWriter.HEARTBEAT);
  }

  /// Returns when there is nothing more to tell.
  ///
  /// @param lastId of the last frame that the reader has; null for none
  public void follow(News.Reader news, @Nullable String lastId) {
    position = Position.of(lastId);
    try {
      output.open();
      while (tellNews()) {
        switch (news.await(heartbeat)) {
          case LOOK -> { }
          case NOTHING -> output.heartbeat();
          case OVER -> {
            return;
          }
        }
      }
    } catch (IOException e) {
      LOG.debug("A reader left: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("A stream ends early; its reader comes back", e);
    }
  }

  private boolean tellNews() throws IOException {
    ChatTurn now = latest.get().orElse(null);
    if (now != null && !now.equals(told)) {
      Frames all = frames.apply(now);
      output.rest(all, isNext(now) ? null : position, () -> false);
      position = new Position(all.turn(), all.data().size());
      told = now;
    }
    return now != null || told == null;
  }

  /// Whether the turn begins where this reader's knowledge ends. What came and went in between nobody tells again, so without
  /// that the reader is told to look for itself.
  private boolean isNext(ChatTurn turn) {
    return told != null && turn.number() != told.number() && turn.from() == told.to();
  }
}
