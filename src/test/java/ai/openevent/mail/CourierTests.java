package ai.openevent.mail;

import static ai.openevent.conversation.FrontDesk.ACCEPTANCE;
import static ai.openevent.conversation.FrontDesk.ADDRESS;
import static ai.openevent.conversation.FrontDesk.CLIENT;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.tasks.Task;
import ai.openevent.tasks.Tasks;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTests {

  private static final Tasks.Approval PLAIN = new Tasks.Approval(null, null, null, null, null);

  private MailHouse house = MailHouse.open();

  @AfterEach
  void close() {
    house.close();
  }

  private static Letter letter(String textId) {
    return Letter.byHand(new Address(CLIENT, "Anna Ärni"), "Grüezi – your offer", "Good day\nBest", null, new Letter.About(null, textId));
  }

  private static Letter notice() {
    return Letter.notice(MailHouse.MANAGER, "Something waits", "Text", "<p>Text</p>", null);
  }

  // At once

  @Test
  void aLetterArrivesOnceWithWhatItSays() throws Exception {
    Mailing mailing = house.sends(letter("task-1"));

    assertThat(mailing.state()).isEqualTo(Mailing.State.SENT);
    assertThat(house.arrived()).singleElement().satisfies(mail -> {
      assertThat(mail.getSubject()).isEqualTo("Grüezi – your offer");
      assertThat(mail.getAllRecipients()[0].toString()).contains(CLIENT);
      assertThat(mail.getMessageID()).startsWith("<" + mailing.letter().id() + "@");
      assertThat(mail.getContent().toString().strip()).isEqualTo("Good day\r\nBest");
      assertThat(mail.getHeader("Auto-Submitted")).isNull();
    });
    assertThat(house.unsent()).isEmpty();
  }

  @Test
  void aTextGoesToOneAddressOnce() {
    Mailing first = house.sends(letter("task-1"));
    Mailing second = house.sends(letter("task-1"));
    house.sends(letter("task-2"));

    assertThat(second.letter().id()).isEqualTo(first.letter().id());
    assertThat(house.arrived()).hasSize(2);
  }

  @Test
  void aLetterAboutABookingIsToldInItsHistory() {
    ThreadId thread = house.desk().starts(REQUEST).thread();
    UUID booking = house.desk().booking(thread).id().value();

    house.sends(Letter.byHand(new Address(CLIENT, ""), "Hello", "Text", null, new Letter.About(booking, "task-1")));

    assertThat(house.told(thread)).singleElement().satisfies(mailed -> {
      assertThat(mailed.to()).isEqualTo(CLIENT);
      assertThat(mailed.subject()).isEqualTo("Hello");
      assertThat(mailed.textId()).isEqualTo("task-1");
    });
  }

  @Test
  void aHeaderCantBeSmuggledIn() throws Exception {
    house.sends(Letter.byHand(new Address(CLIENT, "Anna\r\nBcc: x@y.example"), "Hi\r\nBcc: x@y.example", "Text", null, Letter.About.NOTHING));

    MimeMessage mail = house.arrived().getFirst();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("Hi Bcc: x@y.example");
  }

  @Test
  void aLetterByHandIsTriedOnceAndItsSenderHearsWhy() {
    house.closesThePostOffice();

    Mailing mailing = house.sends(letter("task-1"));

    assertThat(mailing.state()).isEqualTo(Mailing.State.DEAD);
    assertThat(mailing.problem()).isEqualTo("The mail server can't be reached");
    assertThat(house.unsent()).extracting(Mailing::state).containsExactly(Mailing.State.DEAD);
    house.opensThePostOffice();
    assertThat(house.sends(letter("task-1")).state()).isEqualTo(Mailing.State.SENT);
  }

  @Test
  void anAddressThatIsNoneIsRefusedForGood() {
    Mailing mailing = house.sends(Letter.byHand(new Address("not an address", ""), "Hi", "Text", null, Letter.About.NOTHING));

    assertThat(mailing.problem()).isEqualTo("The address is none that mail can be sent to");
  }

  @Test
  void withoutAServerALetterIsSimulatedAndNothingIsKept() {
    house.close();
    house = MailHouse.withoutServer();

    assertThat(house.sends(letter("task-1")).state()).isEqualTo(Mailing.State.SIMULATED);
    assertThat(house.unsent()).isEmpty();
    assertThat(house.desk().store().head(TEAM)).isZero();
  }

  @Test
  void inProductionNothingLeavesInTheNameOfTheDemoVenue() {
    house.close();
    house = MailHouse.inProduction();

    assertThat(house.sends(letter("task-1")).problem()).startsWith("No venue is stored yet");
    UUID waiting = house.posts(notice());
    house.brings();

    assertThat(house.mailing(waiting).state()).isEqualTo(Mailing.State.WAITING);
    assertThat(house.arrived()).isEmpty();
  }

  // Again

  @Test
  void whatIsRefusedForNowIsTriedAgainLater() {
    UUID letter = house.closesThePostOffice().posts(notice());

    house.brings();
    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.FAILED);
    house.opensThePostOffice();
    house.brings();
    assertThat(house.arrived()).as("before it is due").isEmpty();
    house.desk().passes(Duration.ofSeconds(10));
    house.brings().brings();

    assertThat(house.arrived()).hasSize(1);
    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.SENT);
  }

  @Test
  void aServerThatSaysLaterIsTriedAgain() {
    UUID letter = house.closesThePostOffice().posts(notice());

    try (ScriptedServer _ = ScriptedServer.on(house.port(), Map.of("RCPT", "451 come back"))) {
      house.brings();
    }

    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.FAILED);
    assertThat(house.mailing(letter).problem()).contains("451");
  }

  @Test
  void aServerThatSaysNoIsNotAskedAgain() {
    UUID letter = house.closesThePostOffice().posts(notice());

    try (ScriptedServer _ = ScriptedServer.on(house.port(), Map.of("RCPT", "550 unknown"))) {
      house.brings();
    }

    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.DEAD);
    assertThat(house.mailing(letter).problem()).contains("550");
  }

  @Test
  void afterTheLastTryALetterIsGivenUp() {
    UUID letter = house.closesThePostOffice().posts(notice());

    for (int day = 0; day < 12; day++) {
      house.brings();
      house.desk().passes(Duration.ofDays(1));
    }

    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.DEAD);
    assertThat(house.mailing(letter).tries()).isEqualTo(10);
  }

  @Test
  void whatMayHaveArrivedIsNotSentAgain() {
    UUID letter = house.closesThePostOffice().posts(notice());

    try (ScriptedServer _ = ScriptedServer.on(house.port(), Map.of(".", ""))) {
      house.brings();
    }
    house.desk().passes(Duration.ofDays(1));
    house.brings();

    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.DOUBTFUL);
    assertThat(house.mailing(letter).problem()).isEqualTo(Courier.UNKNOWN);
    assertThat(house.mailing(letter).tries()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
  void whatTheServerCantHaveYetIsTriedAgain(String last) {
    UUID letter = house.closesThePostOffice().posts(notice());

    try (ScriptedServer _ = ScriptedServer.on(house.port(), Map.of(last, ""))) {
      house.brings();
    }
    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.FAILED);
    house.opensThePostOffice();
    house.desk().passes(Duration.ofSeconds(10));
    house.brings();

    assertThat(house.arrived()).hasSize(1);
  }

  @Test
  void aTextThatMayHaveArrivedIsSentAgainByAPersonsDecisionOnly() {
    house.closesThePostOffice();
    Mailing doubtful;
    try (ScriptedServer _ = ScriptedServer.on(house.port(), Map.of(".", ""))) {
      doubtful = house.sends(letter("task-1"));
    }
    house.opensThePostOffice();

    assertThat(house.sends(letter("task-1"))).isEqualTo(doubtful);
    assertThat(house.arrived()).isEmpty();
    assertThat(house.part(Outbox.class).revive(TEAM, doubtful.letter().id())).isPresent();
    assertThat(house.brings().arrived()).hasSize(1);
  }

  @Test
  void aLetterThatIsDroppedWhileTheServerReadsItIsNotSent() {
    UUID letter = house.closesThePostOffice().posts(notice());

    try (ScriptedServer server = ScriptedServer.on(house.port(), Map.of())) {
      server.when("DATA", () -> house.forgets(MailHouse.MANAGER));
      house.brings();
      assertThat(server.mailsReadToTheirEnd()).isZero();
    }

    assertThat(house.part(Outbox.class).find(TEAM, letter)).isEmpty();
    assertThat(house.unsent()).isEmpty();
  }

  @Test
  void aStoreThatCantWriteEndsTheRoundAndLosesNothing() {
    UUID letter = house.closesThePostOffice().posts(notice());
    house.posts(notice());

    try (ScriptedServer server = ScriptedServer.on(house.port(), Map.of())) {
      house.desk().fillsItsDisk();
      assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(house::brings);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.mailsReadToTheirEnd()).isZero();
    }
    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.WAITING);
    house.desk().makesRoomOnItsDisk();
    house.opensThePostOffice();

    assertThat(house.brings().arrived()).hasSize(2);
  }

  @Test
  void aRefusalThatCantBeStoredEndsTheRoundAsWell() {
    house.closesThePostOffice().posts(notice());
    house.desk().fillsItsDisk();

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(house::brings);
  }

  @Test
  void aLetterByHandThatCantBeClaimedIsNotSentAndMayBeSentAgain() {
    house.closesThePostOffice();
    try (ScriptedServer server = ScriptedServer.on(house.port(), Map.of())) {
      server.when("DATA", () -> house.desk().fillsItsDisk());

      assertThat(house.sends(letter("task-1")).problem()).isEqualTo(Courier.UNRECORDED);
      assertThat(server.mailsReadToTheirEnd()).isZero();
    }
  }

  @Test
  void aForgottenClientsLettersAreForgotten() {
    ThreadId thread = house.byMail(REQUEST);
    house.desk().says(thread, ACCEPTANCE);
    UUID booking = house.desk().booking(thread).id().value();
    house.posts(Letter.notice(MailHouse.MANAGER, "About Anna", "Text", "<p>Text</p>", booking));
    UUID another = house.posts(notice());

    house.forgets(CLIENT);

    assertThat(house.unsent()).extracting(mailing -> mailing.letter().id()).containsExactly(another);
    assertThat(house.desk().store().documents(TEAM, "mail-thread")).isEmpty();
  }

  @Test
  void aPersonMaySendItAgainOrThrowItAway() {
    UUID letter = house.closesThePostOffice().sends(letter("task-1")).letter().id();
    UUID other = house.sends(letter("task-2")).letter().id();
    house.opensThePostOffice();

    assertThat(house.part(Outbox.class).revive(TEAM, letter)).isPresent();
    assertThat(house.part(Outbox.class).discard(TEAM, other)).isTrue();
    house.brings();

    assertThat(house.arrived()).hasSize(1);
    assertThat(house.unsent()).isEmpty();
    assertThat(house.part(Outbox.class).revive(TEAM, letter)).as("a letter that was sent").isEmpty();
  }

  // After a restart

  @Test
  void aRestartBetweenApprovalAndSendingMakesExactlyOneMail() {
    house.desk().holdingReplies();
    ThreadId thread = house.byMail(REQUEST);
    UUID draft = house.desk().draftId(thread);
    assertThat(house.part(Tasks.class).approve(TEAM, draft, PLAIN, "eva").settled()).isPresent();

    house.restarts().brings().brings();
    Mailing byHand = house.sends(letter(draft.toString()));

    assertThat(house.arrived()).hasSize(1);
    assertThat(byHand.state()).as("the same text, sent by the front end").isEqualTo(Mailing.State.SENT);
    assertThat(house.told(thread)).extracting(Conversations.Mailed::textId).containsExactly(draft.toString());
  }

  @Test
  void aRestartWhileSendingSendsNothingAgain() {
    UUID letter = house.posts(notice());
    assertThat(house.part(Outbox.class).claim(TEAM, house.mailing(letter).tried())).isTrue();

    house.restarts().brings();

    assertThat(house.arrived()).isEmpty();
    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.DOUBTFUL);
    assertThat(house.mailing(letter).problem()).isEqualTo(Courier.UNKNOWN);
  }

  @Test
  void aRestartTriesAtOnceWhatWaitsForItsNextTry() {
    house.closesThePostOffice().posts(notice());
    house.brings();

    house.opensThePostOffice();

    assertThat(house.restarts().brings().arrived()).hasSize(1);
  }

  @Test
  void restartsSpendNoTriesAndAreOneCommitEach() {
    UUID letter = house.closesThePostOffice().posts(notice());
    house.posts(notice());
    house.brings();

    for (int i = 0; i < 3; i++) {
      long before = house.desk().store().head(TEAM);
      house.restarts().part(Courier.class).takeUp(TEAM);
      assertThat(house.desk().store().head(TEAM)).isLessThanOrEqualTo(before + 1);
      house.brings();
    }

    assertThat(house.mailing(letter).tries()).isEqualTo(1);
  }

  @Test
  void aStoreThatCantWriteIsNoReasonNotToStart() {
    UUID letter = house.posts(notice());
    assertThat(house.part(Outbox.class).claim(TEAM, house.mailing(letter).tried())).isTrue();
    house.desk().fillsItsDisk();

    house.restarts();

    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.SENDING);
  }

  @Test
  void whatAPersonWaitedForIsNotSentBehindTheirBack() {
    UUID letter = house.part(Outbox.class).postAtOnce(TEAM, letter("task-1")).letter().id();

    house.restarts().brings();

    assertThat(house.mailing(letter).problem()).isEqualTo(Courier.INTERRUPTED);
    assertThat(house.arrived()).isEmpty();
    assertThat(house.sends(letter("task-1")).state()).as("they press again").isEqualTo(Mailing.State.SENT);
  }

  @Test
  void aLetterIsClaimedByOneOnly() {
    UUID letter = house.posts(notice());
    Mailing tried = house.mailing(letter).tried();

    assertThat(house.part(Outbox.class).claim(TEAM, tried)).isTrue();
    assertThat(house.part(Outbox.class).claim(TEAM, tried)).isFalse();
  }

  @Test
  void whoLosesTheClaimLeavesTheLetterToWhoHasIt() {
    UUID letter = house.closesThePostOffice().posts(notice());

    try (ScriptedServer server = ScriptedServer.on(house.port(), Map.of())) {
      server.when("DATA", () -> house.part(Outbox.class).claim(TEAM, house.mailing(letter).tried()));
      house.brings();
      assertThat(server.mailsReadToTheirEnd()).isZero();
    }

    assertThat(house.mailing(letter).state()).isEqualTo(Mailing.State.SENDING);
  }

  // Replies and notices

  @Test
  void aReplyToAConversationByMailAnswersTheClientsMail() throws Exception {
    ThreadId thread = house.byMail(REQUEST);
    house.desk().says(thread, ACCEPTANCE);

    house.brings();

    MimeMessage mail = house.arrived().getFirst();
    assertThat(mail.getSubject()).isEqualTo("Re: Our workshop");
    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<first@client.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(Mails.text(mail)).doesNotContain("**");
  }

  @Test
  void aReplyToAnyOtherConversationDoesNotLeaveByItself() {
    ThreadId thread = house.desk().starts(REQUEST).thread();
    house.desk().says(thread, ACCEPTANCE);

    assertThat(house.unsent()).isEmpty();
  }

  @Test
  void theManagerHearsOfADecisionThatWaits() throws Exception {
    ThreadId thread = house.desk().starts(REQUEST).thread();
    house.desk().says(thread, ACCEPTANCE);
    house.desk().says(thread, ADDRESS);
    Task task = house.part(Tasks.class).pending(TEAM).getFirst();

    house.brings();

    MimeMessage mail = house.arrived().getFirst();
    assertThat(mail.getSubject()).isEqualTo("[OpenEvent] HIL: Confirmation Message - " + CLIENT);
    assertThat(mail.getAllRecipients()[0]).hasToString(MailHouse.MANAGER);
    assertThat(Mails.text(mail)).contains("Date: 14.05.2027", "Room: Room B", "Total: CHF", "https://front.example", task.id().toString());
    assertThat(house.arrived()).hasSize(1);
  }

  @Test
  void aMessageThatIsLeftToPeopleAlertsTheList() throws Exception {
    house.desk().teach("Buy cheap <b>tiles</b>.");
    house.desk().conversations().start(TEAM, new Conversations.Opening("spam@example.com", "", "Buy cheap <b>tiles</b>."));

    house.brings();

    MimeMessage mail = house.arrived().getFirst();
    assertThat(mail.getAllRecipients()[0]).hasToString(MailHouse.ALERTED);
    assertThat(html(mail)).contains("&lt;b&gt;tiles");
  }

  private static String html(MimeMessage mail) throws MessagingException, IOException {
    return content((Multipart) mail.getContent(), 1);
  }

  private static String content(Multipart parts, int index) throws MessagingException, IOException {
    return parts.getBodyPart(index).getContent().toString();
  }
}
