package ai.openevent.conversation;

import static ai.openevent.conversation.FrontDesk.ACCEPTANCE;
import static ai.openevent.conversation.FrontDesk.CLIENT;
import static ai.openevent.conversation.FrontDesk.PARKING;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.openevent.booking.Booking;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Stage;
import ai.openevent.booking.Topic;
import ai.openevent.venue.Language;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnTests {

  private final FrontDesk desk = FrontDesk.open();

  @AfterEach
  void close() {
    desk.close();
  }

  private TurnResult start(String text) {
    return desk.conversations().start(TEAM, new Conversations.Opening(CLIENT, "", text));
  }

  @Test
  void aRequestOpensABookingAndIsAnsweredAtOnce() {
    TurnResult.Booked turn = desk.starts(REQUEST);

    assertThat(turn.reply()).contains("Room B");
    assertThat(turn.draft()).isNull();
    assertThat(desk.booking(turn.thread()).stage()).isEqualTo(Stage.OFFER);
    assertThat(desk.conversations().find(turn.thread()).orElseThrow().transcript())
        .extracting(Conversation.Said::text).containsExactly(REQUEST, turn.reply());
  }

  @Test
  void theWholeTurnIsOneCommit() {
    long before = desk.store().head(TEAM);

    desk.starts(REQUEST);

    assertThat(desk.store().head(TEAM)).isEqualTo(before + 1);
  }

  @Test
  void theClientsNameAndLowerCaseAddressAreKept() {
    TurnResult.Booked turn = (TurnResult.Booked) desk.conversations()
        .start(TEAM, new Conversations.Opening("Anna@Example.com", " Anna Muster ", REQUEST));

    Booking booking = desk.booking(turn.thread());
    assertThat(booking.opened().clientEmail()).isEqualTo(CLIENT);
    assertThat(booking.person().contact().name()).isEqualTo("Anna Muster");
    assertThat(booking.opened().thread()).isEqualTo(turn.thread().toString());
  }

  @Test
  void aMereQuestionIsAnsweredWithoutABookingOrAThread() {
    TurnResult turn = start(PARKING);

    assertThat(turn).isInstanceOf(TurnResult.AnsweredAlone.class);
    assertThat(turn.reply()).isNotBlank();
    assertThat(desk.bookings()).isEmpty();
    assertThat(desk.conversations().count(TEAM)).isZero();
  }

  @Test
  void whatIsNoRequestIsLeftToPeople() {
    TurnResult turn = start("I have lost my umbrella.");

    assertThat(turn).isInstanceOf(TurnResult.LeftToPeople.class);
    assertThat(turn.reply()).isNotBlank();
    assertThat(desk.bookings()).isEmpty();
  }

  @Test
  void aQuestionThatTheDataDoesNotAnswerIsLeftToPeople() {
    desk.teach("Do you sell used cars?").asking(Topic.OTHER);

    assertThat(start("Do you sell used cars?")).isInstanceOf(TurnResult.LeftToPeople.class);
  }

  @Test
  void anEmptyFirstMessageIsTakenAndLeftToPeople() {
    assertThat(start("")).isInstanceOf(TurnResult.LeftToPeople.class);
  }

  @Test
  void anAddressInANewConversationOfAKnownClientMakesNoSecondBooking() {
    desk.starts(REQUEST);

    assertThat(start(FrontDesk.ADDRESS)).isInstanceOf(TurnResult.LeftToPeople.class);
    assertThat(desk.bookings()).hasSize(1);
  }

  @Test
  void aNewConversationOfAKnownClientIsANewBookingWithTheKnownAddress() {
    desk.says(desk.starts(REQUEST).thread(), FrontDesk.ADDRESS);
    desk.teach("Another one: Room C on 1 June 2027.", FrontDesk.request("2027-06-01", "C"));

    TurnResult.Booked second = desk.starts("Another one: Room C on 1 June 2027.");

    assertThat(desk.bookings()).hasSize(2);
    assertThat(desk.booking(second.thread()).person().billing().isComplete()).isTrue();
    assertThat(desk.booking(second.thread()).opened().newClient()).isFalse();
  }

  @Test
  void theReplyIsInTheLanguageOfTheMessageAndAShortYesKeepsIt() {
    desk.teach("Wir möchten Raum B.", FrontDesk.request("2027-05-14", "B")).in(Language.DE);
    desk.teach("ok");

    ThreadId thread = desk.starts("Wir möchten Raum B.").thread();
    desk.says(thread, "ok");

    assertThat(desk.booking(thread).person().language()).isEqualTo(Language.DE);
  }

  @Test
  void aBlankMessageChangesNothingAndNamesTheOpenPointAgain() {
    TurnResult.Booked first = desk.starts(REQUEST);
    Booking before = desk.booking(first.thread());

    TurnResult.Booked blank = desk.says(first.thread(), "  \n ");

    assertThat(blank.reply()).isNotBlank();
    assertThat(desk.booking(first.thread())).isEqualTo(before);
    assertThat(desk.conversations().lastClientText(first.thread())).contains(REQUEST);
  }

  @Test
  void theSameLongMessageAgainIsNotProcessedTwice() {
    ThreadId thread = desk.starts(REQUEST).thread();
    Booking before = desk.booking(thread);

    TurnResult.Booked again = desk.says(thread, "  Room B on 14 May 2027   for 30 people, PLEASE.");

    assertThat(again.reply()).contains("already received");
    assertThat(desk.booking(thread)).isEqualTo(before);
  }

  @Test
  void aShortMessageMayBeSaidTwice() {
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.teach("We are 25.", new Intent.StateGuests(GuestCount.of(25)));
    desk.says(thread, "We are 25.");

    assertThat(desk.says(thread, "We are 25.").reply()).doesNotContain("already received");
  }

  @Test
  void whileTheAddressIsCollectedARepeatedMessageIsProcessed() {
    String long_ = "We accept the offer with all its conditions.";
    desk.teach(long_, new Intent.Accept());
    ThreadId thread = desk.starts(REQUEST).thread();
    desk.says(thread, long_);

    assertThat(desk.says(thread, long_).reply()).doesNotContain("already received");
  }

  @Test
  void whatIsTooLongIsCut() {
    ThreadId thread = desk.starts(REQUEST).thread();

    desk.says(thread, "x".repeat(12_000));

    assertThat(desk.conversations().lastClientText(thread).orElseThrow()).hasSize(10_000);
  }

  @Test
  void nothingIsLostByARestart() {
    ThreadId thread = desk.starts(REQUEST).thread();

    try (FrontDesk later = desk.restarted()) {
      assertThat(later.says(thread, ACCEPTANCE).booking()).isEqualTo(desk.booking(thread).id());
      assertThat(later.replies(thread)).hasSize(2);
      assertThat(later.offer(thread).status()).isEqualTo(Offer.Status.ACCEPTED);
    }
  }

  @Test
  void aClosedConversationIsGoneForItsClientAndItsBookingStays() {
    ThreadId thread = desk.starts(REQUEST).thread();

    desk.conversations().close(thread);

    assertThat(desk.conversations().find(thread)).isEmpty();
    assertThat(desk.conversations().count(TEAM)).isZero();
    assertThat(desk.bookings()).hasSize(1);
    assertThatThrownBy(() -> desk.says(thread, ACCEPTANCE)).isInstanceOf(NoSuchConversation.class);
  }

  @Test
  void anUnknownConversationIsRefused() {
    ThreadId unknown = new ThreadId(TEAM, UUID.randomUUID());

    assertThatThrownBy(() -> desk.says(unknown, REQUEST)).isInstanceOf(NoSuchConversation.class);
  }

  @Test
  void theLastReplyCanBeRepeatedWithoutASecondVersion() {
    TurnResult.Booked first = desk.starts(REQUEST);

    assertThat(desk.conversations().repeatLast(first.thread()).reply()).isEqualTo(first.reply());
    assertThat(desk.offer(first.thread()).version()).isEqualTo(1);
  }

  @Test
  void aDateIsConfirmedByButton() {
    desk.teach("A meeting for 20, please.", new Intent.StateGuests(GuestCount.of(20)));
    ThreadId thread = desk.starts("A meeting for 20, please.").thread();

    assertThat(desk.conversations().confirmDate(thread, null)).isEmpty();
    assertThat(desk.conversations().confirmDate(thread, java.time.LocalDate.of(2027, 5, 14))).isPresent();
    assertThat(desk.booking(thread).stage()).isEqualTo(Stage.ROOM);
    assertThat(desk.conversations().confirmDate(thread, null)).isPresent();
  }

  @Test
  void parallelMessagesOfOneConversationAreTakenOneAfterTheOther() throws InterruptedException {
    ThreadId thread = desk.starts(REQUEST).thread();
    List<Thread> clients = java.util.stream.IntStream.range(0, 12)
        .mapToObj(i -> Thread.ofVirtual().unstarted(() -> desk.says(thread, "message " + i)))
        .toList();

    clients.forEach(Thread::start);
    for (Thread client : clients) {
      client.join();
    }

    assertThat(desk.conversations().find(thread).orElseThrow().transcript()).hasSize(26);
  }
}
