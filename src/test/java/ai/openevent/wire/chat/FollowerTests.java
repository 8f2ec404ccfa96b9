package ai.openevent.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.conversation.ChatTurn;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.tenancy.TenantId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class FollowerTests {

  private static final ThreadId THREAD = ThreadId.named(TenantId.DEFAULT, "a chat");
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final News news = new News(2);
  private final WatchedResponse reader = new WatchedResponse();

  @Test
  void theNextTurnFollowsTheLastOne() {
    assertThat(told(null, turn(1, 0, 2, "one"), turn(2, 2, 4, "two"))).isEqualTo(reply(1, "one") + reply(2, "two"));
  }

  @Test
  void whatTheReaderHasIsNotToldAgain() {
    assertThat(told("1.2", turn(1, 0, 2, "one"), turn(2, 2, 4, "two"))).isEqualTo(reply(2, "two"));
  }

  @Test
  void whatTheHouseSaysLaterContinuesTheTurn() {
    assertThat(told("1.2", turn(1, 0, 2, "one"), turn(1, 0, 3, "one", "Welcome!"), turn(1, 0, 4, "one", "Welcome!", "And more.")))
        .isEqualTo(message("1.3", "Welcome!") + message("1.4", "And more."));
  }

  @Test
  void aReaderWhoMissedSomethingIsToldToLookForItself() {
    String resync = "id: 3.0\ndata: {\"type\":\"resync\"}\n\n";

    assertThat(told(null, turn(1, 0, 2, "one"), turn(3, 4, 6, "three"))).isEqualTo(reply(1, "one") + resync + reply(3, "three"));
  }

  @Test
  void wordsThatCameBetweenTwoTurnsAreNotPassedOverInSilence() {
    assertThat(told(null, turn(1, 0, 2, "one"), turn(2, 3, 5, "two"))).contains("resync");
  }

  @Test
  void aHintWithoutNewsSaysNothing() {
    assertThat(told("1.2", turn(1, 0, 2, "one"), turn(1, 0, 2, "one"), turn(1, 0, 3, "one"))).isEmpty();
  }

  @Test
  void silenceIsKeptAliveByComments() {
    reader.after(": hb\n\n", news::end);

    follower(turn(1, 0, 2, "one"), AT_ONCE).follow(news.reader(THREAD).orElseThrow(), "1.2");

    assertThat(reader.text()).startsWith(": hb\n\n");
  }

  @Test
  void aReaderIsConnectedBeforeThereIsAnythingToRead() {
    news.end();

    follower(turn(1, 0, 2, "one"), LONG).follow(news.reader(THREAD).orElseThrow(), "1.2");

    assertThat(reader.isCommitted()).isTrue();
    assertThat(reader.getHeader("X-Accel-Buffering")).isEqualTo("no");
    assertThat(reader.text()).isEmpty();
  }

  @Test
  void aFirstTurnThatIsStillBeingTakenIsWaitedFor() {
    Deque<Optional<ChatTurn>> states = new ArrayDeque<>(List.of(Optional.empty(), Optional.of(turn(1, 0, 2, "one"))));

    assertThat(told(null, states)).isEqualTo(reply(1, "one"));
  }

  @Test
  void nobodyIsLeftWaitingWhenTheReadersAreGone() {
    try (News.Reader one = news.reader(THREAD).orElseThrow(); News.Reader two = news.reader(THREAD).orElseThrow()) {
      assertThat(news.count(THREAD)).isEqualTo(2);
      assertThat(one).isNotSameAs(two);
      assertThat(news.reader(THREAD)).as("no place for a third").isEmpty();
    }
    assertThat(news.count(THREAD)).isZero();
    assertThat(news.reader(THREAD)).isPresent();
  }

  @Test
  void aCallThatCameEarlyCounts() throws Exception {
    try (News.Reader early = news.reader(THREAD).orElseThrow()) {
      news.of(THREAD);

      assertThat(early.await(LONG)).isEqualTo(News.Call.LOOK);
      assertThat(early.await(AT_ONCE)).as("one look is enough").isEqualTo(News.Call.NOTHING);
    }
  }

  /// What a reader is told while the conversation goes through these states and then is over.
  private String told(@Nullable String lastId, ChatTurn... states) {
    Deque<Optional<ChatTurn>> all = new ArrayDeque<>();
    for (ChatTurn state : states) {
      all.add(Optional.of(state));
    }
    return told(lastId, all);
  }

  private String told(@Nullable String lastId, Deque<Optional<ChatTurn>> states) {
    try (News.Reader one = news.reader(THREAD).orElseThrow()) {
      new Follower(reader, () -> {
        news.of(THREAD);
        return states.isEmpty() ? Optional.empty() : states.remove();
      }, FollowerTests::frames, LONG).follow(one, lastId);
    }
    return reader.text();
  }

  private Follower follower(ChatTurn state, Duration heartbeat) {
    return new Follower(reader, () -> Optional.of(state), FollowerTests::frames, heartbeat);
  }

  private static Frames frames(ChatTurn turn) {
    String text = ((TurnResult.AnsweredAlone) turn.result()).reply();
    return Frames.of(turn.number(), JsonNodeFactory.instance.objectNode().put("assistant_text", text)).and(turn.since());
  }

  private static ChatTurn turn(int number, long from, long to, String reply, String... since) {
    return new ChatTurn(number, new TurnResult.AnsweredAlone(reply), from, to, List.of(since));
  }

  private static String message(String id, String text) {
    return "id: %s\ndata: {\"type\":\"message\",\"assistant_text\":\"%s\"}\n\n".formatted(id, text);
  }

  private static String reply(int turn, String word) {
    return "id: %d.1\ndata: {\"delta\":\"%s\"}\n\nid: %d.2\ndata: {\"assistant_text\":\"%s\"}\n\n".formatted(turn, word, turn, word);
  }
}
