package ai.openevent.conversation;

import static ai.openevent.conversation.FrontDesk.ACCEPTANCE;
import static ai.openevent.conversation.FrontDesk.ADDRESS;
import static ai.openevent.conversation.FrontDesk.PARKING;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Expectation;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Status;
import ai.openevent.booking.Topic;
import ai.openevent.language.Act;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WithheldReplyTests {

  private final FrontDesk desk = FrontDesk.open().holdingReplies();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theStateChangesAtOnceAndOnlyTheReplyWaits() {
    TurnResult.Booked turn = desk.starts(REQUEST);

    assertThat(turn.reply()).isEmpty();
    assertThat(turn.draft()).isEqualTo(desk.draftId(turn.thread()));
    assertThat(desk.booking(turn.thread()).status()).isEqualTo(Status.OPTION);
    assertThat(desk.offer(turn.thread()).status()).isEqualTo(Offer.Status.DRAFT);
    assertThat(desk.replies(turn.thread())).isEmpty();
  }

  @Test
  void releasingSendsTheDraftAndWithItTheOffer() {
    ThreadId thread = desk.starts(REQUEST).thread();
    String draft = desk.draft(thread);

    Conversations.Release release =
        desk.conversations().release(thread, desk.draftId(thread), Conversations.Wording.AS_DRAFTED, "eva");

    assertThat(release).isEqualTo(new Conversations.Release.Sent(draft));
    assertThat(desk.lastReply(thread)).isEqualTo(draft);
    assertThat(desk.offer(thread).status()).isEqualTo(Offer.Status.SENT);
    assertThat(desk.booking(thread).pending().asked()).isEqualTo(new Expectation.Acceptance(1));
    desk.hasNoDraft(thread);
  }

  @Test
  void anEditedTextGoesOutInsteadWithTheNoteBelow() {
    ThreadId thread = desk.starts(REQUEST).thread();

    Conversations.Wording wording = new Conversations.Wording(null, "Hello, here is our offer.", "Call me.");
    Conversations.Release release = desk.conversations().release(thread, desk.draftId(thread), wording, "eva");

    assertThat(release).isEqualTo(new Conversations.Release.Sent("Hello, here is our offer.\n\nCall me."));
    assertThat(desk.offer(thread).status()).isEqualTo(Offer.Status.SENT);
    assertThat(desk.conversations().decisions(thread)).singleElement().satisfies(decision -> {
      assertThat(decision.approved()).isTrue();
      assertThat(decision.edited()).isTrue();
      assertThat(decision.note()).isEqualTo("Call me.");
      assertThat(decision.by()).isEqualTo("eva");
    });
  }

  @Test
  void aDroppedDraftIsNeverSentAndTheOfferStaysADraft() {
    ThreadId thread = desk.starts(REQUEST).thread();

    assertThat(desk.conversations().discard(thread, desk.draftId(thread), "no", "eva")).isTrue();

    assertThat(desk.replies(thread)).isEmpty();
    assertThat(desk.offer(thread).status()).isEqualTo(Offer.Status.DRAFT);
    assertThat(desk.conversations().decisions(thread)).singleElement()
        .satisfies(decision -> assertThat(decision.approved()).isFalse());
  }

  @Test
  void aDraftIsDecidedOnce() {
    ThreadId thread = desk.starts(REQUEST).thread();
    UUID draft = desk.draftId(thread);
    desk.conversations().release(thread, draft, Conversations.Wording.AS_DRAFTED, "eva");

    assertThat(desk.conversations().release(thread, draft, Conversations.Wording.AS_DRAFTED, "max"))
        .isInstanceOf(Conversations.Release.Gone.class);
    assertThat(desk.conversations().discard(thread, draft, null, "max")).isFalse();
    assertThat(desk.replies(thread)).hasSize(1);
  }

  @Test
  void aDraftThatChangedSinceItWasSeenIsNotReleased() {
    ThreadId thread = desk.starts(REQUEST).thread();
    UUID draft = desk.draftId(thread);
    Conversations.Wording seen = new Conversations.Wording(desk.draft(thread), "Here is our offer.", null);
    desk.says(thread, PARKING);
    String grown = desk.draft(thread);

    assertThat(desk.conversations().release(thread, draft, seen, "eva")).isInstanceOf(Conversations.Release.Changed.class);

    assertThat(desk.replies(thread)).isEmpty();
    assertThat(desk.conversations().decisions(thread)).isEmpty();
    assertThat(desk.draft(thread)).isEqualTo(grown);
    assertThat(desk.conversations().release(thread, draft, new Conversations.Wording(grown, null, null), "eva"))
        .isEqualTo(new Conversations.Release.Sent(grown));
  }

  @Test
  void aQuestionWhileAnOfferWaitsIsAnsweredInTheSameDraft() {
    ThreadId thread = desk.starts(REQUEST).thread();
    UUID draft = desk.draftId(thread);

    TurnResult.Booked question = desk.says(thread, PARKING);

    assertThat(question.draft()).isEqualTo(draft);
    assertThat(desk.draft(thread)).contains("750.00").containsIgnoringCase("parking").endsWith("?");
    desk.conversations().release(thread, draft, Conversations.Wording.AS_DRAFTED, "eva");
    assertThat(desk.offer(thread).status()).isEqualTo(Offer.Status.SENT);
    assertThat(desk.booking(thread).pending().asked()).isEqualTo(new Expectation.Acceptance(1));
  }

  @Test
  void theQuestionAtTheEndStandsInAGrownDraftOnce() {
    ThreadId thread = desk.starts(REQUEST).thread();

    desk.says(thread, PARKING);

    assertThat(desk.draft(thread).split("Would you like to accept", -1)).hasSize(2);
  }

  @Test
  void anAnswerThatIsNotReleasedIsReplacedByTheNextReply() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.conversations().release(thread, desk.draftId(thread), Conversations.Wording.AS_DRAFTED, "eva");
    desk.teach("Where are you?").asking(Topic.ADDRESS);
    desk.says(thread, PARKING);

    desk.says(thread, "Where are you?");

    assertThat(desk.draft(thread)).doesNotContainIgnoringCase("parking");
  }

  @Test
  void aNewVersionTakesThePlaceOfTheWaitingOne() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("Rather Room C.", new Intent.NameRoom(ai.openevent.venue.DemoVenue.room("C").id()));

    desk.says(thread, "Rather Room C.");

    assertThat(desk.offer(thread).version()).isEqualTo(2);
    assertThat(desk.draft(thread)).contains("Room C");
    desk.conversations().release(thread, desk.draftId(thread), Conversations.Wording.AS_DRAFTED, "eva");
    assertThat(desk.offer(thread).status()).isEqualTo(Offer.Status.SENT);
  }

  @Test
  void aTotalThatNobodySawIsNotComparedWith() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("Rather Room C.", new Intent.NameRoom(ai.openevent.venue.DemoVenue.room("C").id()));

    desk.says(thread, "Rather Room C.");

    assertThat(desk.draft(thread)).contains("Room C").doesNotContain("750.00");
  }

  @Test
  void anOfferNobodySawIsNotAcceptedByAYes() {
    ThreadId thread = desk.starts(REQUEST).thread();

    desk.says(thread, ACCEPTANCE);

    assertThat(desk.booking(thread).deal().isAccepted()).isFalse();
  }

  @Test
  void anOfferWhoseDraftWasDroppedIsInTheNextDraft() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.conversations().discard(thread, desk.draftId(thread), null, "eva");

    desk.says(thread, PARKING);

    assertThat(desk.draft(thread)).contains("750.00").containsIgnoringCase("parking");
    desk.conversations().release(thread, desk.draftId(thread), Conversations.Wording.AS_DRAFTED, "eva");
    assertThat(desk.offer(thread).status()).isEqualTo(Offer.Status.SENT);
  }

  @Test
  void anOfferThatWaitsGoesOutWithTheNextReplyOnceRepliesNoLongerWait() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.conversations().setHilMode(TEAM, false);

    TurnResult.Booked answer = desk.says(thread, PARKING);

    assertThat(answer.reply()).contains("750.00").containsIgnoringCase("parking");
    assertThat(desk.offer(thread).status()).isEqualTo(Offer.Status.SENT);
    desk.hasNoDraft(thread);
  }

  @Test
  void aRepeatedMessageLeavesTheWaitingDraftAlone() {
    ThreadId thread = desk.starts(REQUEST).thread();
    String draft = desk.draft(thread);

    TurnResult.Booked again = desk.says(thread, REQUEST);

    assertThat(again.reply()).isEmpty();
    assertThat(again.draft()).isEqualTo(desk.draftId(thread));
    assertThat(desk.draft(thread)).isEqualTo(draft);
  }

  @Test
  void theOffersOfTwoBookingsWaitInOneDraftAndGoOutTogether() {
    desk.teach("And Room C on 10 June.", FrontDesk.request("2027-06-10", "C")).announcingAnother().doing(Act.EVENT_REQUEST);
    ThreadId thread = desk.starts(REQUEST).thread();

    desk.says(thread, "And Room C on 10 June.");

    assertThat(desk.draft(thread)).contains("Room B").contains("Room C");
    desk.conversations().release(thread, desk.draftId(thread), Conversations.Wording.AS_DRAFTED, "eva");
    assertThat(desk.bookings()).hasSize(2)
        .allMatch(booking -> booking.deal().current().orElseThrow().status() == Offer.Status.SENT);
  }

  @Test
  void anOpenGateWaitsForTheConfirmationAndNotForADraftBesideIt() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.conversations().release(thread, desk.draftId(thread), Conversations.Wording.AS_DRAFTED, "eva");
    desk.says(thread, ACCEPTANCE);

    TurnResult.Booked gate = desk.says(thread, ADDRESS);

    assertThat(gate.reply()).isEmpty();
    assertThat(gate.draft()).isNull();
    desk.hasNoDraft(thread);
  }

  @Test
  void whatAClientWithdrewIsSentNoMore() {
    desk.teach("Forget it.", new Intent.CancelEvent(null)).doing(Act.CANCEL_EVENT);
    ThreadId thread = desk.starts(REQUEST).thread();

    desk.says(thread, "Forget it.");

    assertThat(desk.draft(thread)).doesNotContain("750.00");
  }

  @Test
  void theSwitchIsStoredElseTheEnvironmentsElseOff() {
    try (FrontDesk plain = FrontDesk.open();
        FrontDesk on = FrontDesk.withEnvironment("true");
        FrontDesk off = FrontDesk.withEnvironment("false")) {
      assertThat(plain.conversations().hilMode(TEAM)).isEqualTo(new Conversations.HilMode(false, "default", null));
      assertThat(on.conversations().hilMode(TEAM)).isEqualTo(new Conversations.HilMode(true, "environment", null));
      assertThat(off.conversations().hilMode(TEAM)).isEqualTo(new Conversations.HilMode(false, "environment", null));
      on.conversations().setHilMode(TEAM, false);
      assertThat(on.conversations().hilMode(TEAM)).isEqualTo(new Conversations.HilMode(false, "database", FrontDesk.NOW));
    }
    assertThat(Objects.requireNonNull(desk.conversations().hilMode(TEAM)).enabled()).isTrue();
  }
}
