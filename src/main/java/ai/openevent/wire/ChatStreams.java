package ai.openevent.wire;

import ai.openevent.conversation.ChatMessage;
import ai.openevent.conversation.ChatTurn;
import ai.openevent.conversation.ConversationGrew;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.wire.chat.Follower;
import ai.openevent.wire.chat.FrameWriter;
import ai.openevent.wire.chat.Frames;
import ai.openevent.wire.chat.News;
import ai.openevent.wire.chat.TurnStream;
import ai.openevent.wire.chat.TurnStreams;
import ai.openevent.wire.http.Refused;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The streams of chats: a turn that is being taken, the last one again, and a conversation as it goes on (contract, 23.3;
/// docs/channels.md).
@Component
class ChatStreams {

  /// What an open stream takes of the heap, in bytes: some 80 kB (measured with `bench/Streams.java`) and something to spare.
  private static final long COST = 96 * 1024;

  private final Conversations conversations;
  private final Envelopes envelopes;
  private final TurnStreams turns = new TurnStreams();
  private final News news = new News(Math.clamp(Runtime.getRuntime().maxMemory() / 2 / COST, 1, Integer.MAX_VALUE));

  ChatStreams(Conversations conversations, Envelopes envelopes) {
    this.conversations = conversations;
    this.envelopes = envelopes;
  }

  /// Begins a turn and writes its reply.
  ///
  /// @param annotated whether frames have ids
  void answer(ThreadId thread, ChatMessage message, boolean annotated, Supplier<ChatTurn> turn, HttpServletResponse response) {
    TurnStream stream = turns.begin(thread, message.key(), () -> turn(turn.get(), thread, message.thread()));
    new FrameWriter(response, annotated).write(stream, null);
  }

  /// Writes the running or the last turn, from after the last frame that was received.
  ///
  /// @return false when there is none
  boolean resume(ThreadId thread, String name, @Nullable String lastId, HttpServletResponse response) {
    Optional<TurnStream> stream = turns.running(thread).or(() -> conversations.lastTurn(thread)
        .map(turn -> TurnStream.of(whole(turn, thread, name))));
    stream.ifPresent(found -> new FrameWriter(response, true).write(found, lastId));
    return stream.isPresent();
  }

  /// Begins to write the conversation from after the last frame that was received, and goes on for as long as its reader stays.
  /// The request is let go: a thread whose stack holds nothing else takes a tenth of the memory.
  ///
  /// @return false when there is none
  /// @throws Refused when more streams are open than the memory is for
  boolean follow(ThreadId thread, String name, @Nullable String lastId, HttpServletRequest request, HttpServletResponse response) {
    if (turns.running(thread).isEmpty() && conversations.lastTurn(thread).isEmpty()) {
      return false;
    }
    News.Reader reader = news.reader(thread).orElseThrow(() -> {
      response.setHeader("Retry-After", "30");
      return new Refused(HttpStatus.SERVICE_UNAVAILABLE, "Too many streams are open");
    });
    AsyncContext open = request.startAsync();
    open.setTimeout(0);
    Follower follower = new Follower(response, () -> conversations.lastTurn(thread), turn -> whole(turn, thread, name));
    Thread.ofVirtual().name("stream of " + thread).start(() -> {
      try (reader) {
        follower.follow(reader, lastId);
      } finally {
        open.complete();
      }
    });
    return true;
  }

  /// @return whether a turn was being taken
  boolean stop(ThreadId thread) {
    return turns.stop(thread);
  }

  private Frames turn(ChatTurn turn, ThreadId thread, String name) {
    return Frames.of(turn.number(), envelopes.of(turn, thread.tenant(), name));
  }

  private Frames whole(ChatTurn turn, ThreadId thread, String name) {
    return turn(turn, thread, name).and(turn.since());
  }

  @EventListener
  void on(ConversationGrew grew) {
    news.of(grew.thread());
  }

  /// Before the server waits for open requests: these would never end by themselves.
  @EventListener(ContextClosedEvent.class)
  void end() {
    news.end();
  }
}
