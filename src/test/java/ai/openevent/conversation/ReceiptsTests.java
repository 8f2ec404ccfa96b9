package ai.openevent.conversation;

import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptsTests {

  private static final String KEY = "/api/start-conversation key-1";

  private final FrontDesk desk = FrontDesk.open();

  @AfterEach
  void close() {
    desk.close();
  }

  private Receipts.Outcome<TurnResult> start(FrontDesk at, String request) {
    return at.part(Receipts.class).once(TEAM, KEY, request,
        () -> at.conversations().start(TEAM, new Conversations.Opening(FrontDesk.CLIENT, "", REQUEST)));
  }

  @Test
  void theTurnAndItsReceiptAreOneCommit() {
    long before = desk.store().head(TEAM);

    start(desk, "a");

    assertThat(desk.store().head(TEAM)).isEqualTo(before + 1);
  }

  @Test
  void theSameRequestAgainGetsTheStoredAnswerAndNoSecondTurn() {
    start(desk, "a");
    desk.part(Receipts.class).answered(TEAM, KEY, "{\"rendered\": true}");

    assertThat(start(desk, "a")).isEqualTo(new Receipts.Outcome.Answered<>("{\"rendered\": true}"));
    assertThat(desk.bookings()).hasSize(1);
  }

  @Test
  void afterACrashBeforeTheAnswerWasStoredTheTurnIsNotRepeated() {
    TurnResult first = ((Receipts.Outcome.Taken<TurnResult>) start(desk, "a")).result();

    try (FrontDesk later = desk.restarted()) {
      assertThat(start(later, "a")).isEqualTo(new Receipts.Outcome.Unanswered<>(first));
      assertThat(later.bookings()).hasSize(1);
    }
  }

  @Test
  void anotherRequestUnderTheSameKeyIsMisuse() {
    start(desk, "a");

    assertThat(start(desk, "b")).isEqualTo(new Receipts.Outcome.Misused<>());
  }

  @Test
  void aSecondRequestWhileTheFirstRunsIsToldSo() {
    AtomicReference<Receipts.Outcome<TurnResult>> second = new AtomicReference<>();

    desk.part(Receipts.class).once(TEAM, KEY, "a", () -> {
      second.set(start(desk, "a"));
      return new TurnResult.AnsweredAlone("yes");
    });

    assertThat(second.get()).isEqualTo(new Receipts.Outcome.Running<>());
  }

  @Test
  void aReceiptCountsForADay() {
    start(desk, "a");
    desk.passes(Duration.ofHours(25));

    assertThat(start(desk, "b")).isInstanceOf(Receipts.Outcome.Taken.class);
    assertThat(desk.bookings()).hasSize(2);
  }

  @Test
  void aMessageWithoutAKeyLeavesNoReceipt() {
    desk.starts(REQUEST);

    assertThat(desk.store().documents(TEAM, "receipt")).isEmpty();
  }

  @Test
  void oldReceiptsAreRemoved() {
    start(desk, "a");
    desk.passes(Duration.ofHours(25));
    desk.part(Receipts.class).once(TEAM, "other", "a",
        () -> desk.conversations().start(TEAM, new Conversations.Opening(FrontDesk.CLIENT, "", REQUEST)));

    desk.part(Receipts.class).answered(TEAM, "other", "{}");

    assertThat(desk.store().documents(TEAM, "receipt")).hasSize(1);
  }
}
