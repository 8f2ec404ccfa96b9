package ai.openevent.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.openevent.conversation.ChatMessage;
import ai.openevent.conversation.ThreadId;
import ai.openevent.tenancy.TenantId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameWriterTests {

  private static final ThreadId THREAD = ThreadId.named(TenantId.DEFAULT, "a chat");
  private static final Frames FRAMES = FramesTests.frames("one two");
  private static final String ENVELOPE = "data: {\"assistant_text\":\"one two\"}\n\n";
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final WatchedResponse reader = new WatchedResponse();

  @Test
  void plainReadersGetDataOnly() {
    new FrameWriter(reader, false).write(TurnStream.of(FRAMES), null);

    assertThat(reader.text()).isEqualTo("data: {\"delta\":\"one\"}\n\ndata: {\"delta\":\" two\"}\n\n" + ENVELOPE);
    assertThat(reader.getContentType()).isEqualTo("text/event-stream;charset=utf-8");
  }

  @Test
  void readersWhoAskForIdsGetTheCountOfFrames() {
    new FrameWriter(reader, true).write(TurnStream.of(FRAMES), null);

    assertThat(reader.text()).isEqualTo(
        "id: 7.1\ndata: {\"delta\":\"one\"}\n\nid: 7.2\ndata: {\"delta\":\" two\"}\n\nid: 7.3\n" + ENVELOPE);
  }

  @Test
  void aReaderGoesOnAfterTheLastFrameItHas() {
    new FrameWriter(reader, true).write(TurnStream.of(FRAMES), "7.2");

    assertThat(reader.text()).isEqualTo("id: 7.3\n" + ENVELOPE);
  }

  @Test
  void aReaderWhoHasEverythingGetsNothing() {
    new FrameWriter(reader, true).write(TurnStream.of(FRAMES), "7.3");

    assertThat(reader.text()).isEmpty();
    assertThat(reader.getContentType()).isEqualTo("text/event-stream;charset=utf-8");
  }

  @Test
  void anIdThatNobodyKnowsStartsTheTurnAgain() {
    new FrameWriter(reader, true).write(TurnStream.of(FRAMES), "6.2");

    assertThat(reader.text()).startsWith("id: 7.0\ndata: {\"type\":\"resync\"}\n\nid: 7.1\n").endsWith(ENVELOPE);
  }

  @Test
  void whoeverAskedIsToldThatALongTurnGoesOn() {
    TurnStream slow = new TurnStream(null);
    reader.after(": hb\n\n", () -> slow.take(() -> FRAMES));

    new FrameWriter(reader, true, AT_ONCE).write(slow, null);

    assertThat(reader.text()).matches("(?s)(: hb\\n\\n)+id: 7\\.1\\n.*").endsWith(ENVELOPE);
  }

  @Test
  void aTurnThatFailsBeforeAnythingIsSaidIsAnError() {
    TurnStream failed = new TurnStream(null);
    failed.take(() -> {
      throw new IllegalArgumentException("no disk");
    });

    assertThatThrownBy(() -> new FrameWriter(reader, true).write(failed, null)).hasMessage("no disk");
    assertThat(reader.text()).isEmpty();
  }

  @Test
  void aTurnThatFailsLaterEndsWithANoticeAndAnEnvelope() {
    TurnStream failing = new TurnStream(null);
    reader.after(": hb\n\n", () -> failing.take(() -> {
      throw new IllegalArgumentException("no disk");
    }));

    new FrameWriter(reader, true, AT_ONCE).write(failing, null);

    assertThat(reader.text()).contains("id: 0.1\ndata: {\"type\":\"system_notice\"", "id: 0.2\ndata: {\"assistant_text\"")
        .doesNotContain("no disk");
  }

  @Test
  void aStoppedTurnSaysWhatWasDecidedAndNoMore() {
    TurnStream stopped = new TurnStream(null);
    stopped.stop();
    stopped.take(() -> FRAMES);

    new FrameWriter(reader, true).write(stopped, null);

    assertThat(reader.text()).isEqualTo("id: 7.3\n" + ENVELOPE);
  }

  @Test
  void aTurnGoesOnWithoutReadersAndIsGoneWhenItIsOver() throws Exception {
    TurnStreams streams = new TurnStreams();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch allowed = new CountDownLatch(1);
    ChatMessage.Key key = new ChatMessage.Key("k", "digest");
    TurnStream turn = streams.begin(THREAD, key, () -> waiting(begun, allowed));
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

    assertThat(streams.begin(THREAD, key, () -> {
      throw new IllegalStateException("the same message is not taken again");
    })).isSameAs(turn);
    assertThat(streams.running(THREAD)).containsSame(turn);
    assertThat(streams.stop(THREAD)).isTrue();
    allowed.countDown();

    assertThat(turn.await(Duration.ofMinutes(1))).isEqualTo(FRAMES);
    while (streams.running(THREAD).isPresent()) {
      Thread.onSpinWait();
    }
    assertThat(streams.stop(THREAD)).isFalse();
  }

  private static Frames waiting(CountDownLatch begun, CountDownLatch allowed) {
    begun.countDown();
    try {
      assertThat(allowed.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return FRAMES;
  }
}
