package ai.openevent.wire.chat;

import ai.openevent.conversation.ChatMessage;
import ai.openevent.conversation.ThreadId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The turns that are being taken, by their conversation. A turn that is over is not kept here: its frames are made again from
/// what is stored.
public final class TurnStreams {

  private final Map<ThreadId, TurnStream> running = new ConcurrentHashMap<>();

  /// Begins a turn on a thread of its own, so that it depends on no reader. A message that is being answered already, by its
  /// key, is not taken again.
  public TurnStream begin(ThreadId thread, ChatMessage.@Nullable Key key, Supplier<Frames> turn) {
    TurnStream fresh = new TurnStream(key);
    TurnStream now = running.compute(thread, (_, known) -> known != null && known.isOf(key) ? known : fresh);
    if (now == fresh) {
      Thread.ofVirtual().name("turn in " + thread).start(() -> {
        fresh.take(() -> {
          try {
            return turn.get();
          } finally {
            running.remove(thread, fresh); // before anybody hears of its end: whoever looks then finds it stored
          }
        });
      });
    }
    return now;
  }

  public Optional<TurnStream> running(ThreadId thread) {
    return Optional.ofNullable(running.get(thread));
  }

  /// False when no turn is being taken.
  public boolean stop(ThreadId thread) {
    Optional<TurnStream> stream = running(thread);
    stream.ifPresent(TurnStream::stop);
    return stream.isPresent();
  }
}
