package ai.openevent.mail;

import static ai.openevent.conversation.FrontDesk.ACCEPTANCE;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Intent;
import ai.openevent.conversation.Conversation;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.ThreadId;
import ai.openevent.language.Act;
import ai.openevent.tasks.Tasks;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTests {

  private static final String SUBJECT = "Our workshop";

  private final MailHouse house = MailHouse.open();

  @BeforeEach
  void teach() {
    house.desk().teach("Subject: " + SUBJECT + "\n\n" + REQUEST, FrontDesk.request("2027-05-14", "B"));
    house.desk().teach("Subject: Another one\n\n" + REQUEST, FrontDesk.request("2027-05-21", "B"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static MimeMessage first() {
    return Mails.plain("first", SUBJECT, REQUEST);
  }

  private ThreadId taken(MimeMessage mail) throws Exception {
    return Objects.requireNonNull(((Inbox.Taken.Heard) house.takes(mail)).thread());
  }

  private List<String> said(ThreadId thread) {
    return house.desk().conversations().find(thread).orElseThrow().transcript().stream()
        .filter(Conversation.Said::byClient).map(Conversation.Said::text).toList();
  }

  @Test
  void aMailBeginsAConversationAndTheReplyAnswersIt() throws Exception {
    ThreadId thread = taken(first());
    house.brings();

    Booking booking = house.desk().booking(thread);
    assertThat(booking.opened().clientEmail()).isEqualTo(FrontDesk.CLIENT);
    assertThat(booking.person().contact().name()).isEqualTo("Anna Keller");
    MimeMessage reply = house.arrived().getFirst();
    assertThat(house.arrived()).hasSize(1);
    assertThat(reply.getSubject()).isEqualTo("Re: " + SUBJECT);
    assertThat(reply.getHeader("In-Reply-To")).containsExactly("<first@client.example>");
    assertThat(Mails.text(reply)).contains("Room B");
  }

  @Test
  void aMailIsTakenOnce() throws Exception {
    house.takes(first());

    assertThat(house.takes(first())).isInstanceOf(Inbox.Taken.Known.class);
    house.brings();
    assertThat(house.desk().bookings()).hasSize(1);
    assertThat(house.arrived()).hasSize(1);
  }

  @Test
  void aMailThatRefersToAnEarlierOneContinuesItsConversation() throws Exception {
    ThreadId thread = taken(first());

    ThreadId second = taken(Mails.plain("second", "Something else", ACCEPTANCE, "References: <x@y.example> <first@client.example>"));

    assertThat(second).isEqualTo(thread);
    assertThat(said(thread)).last().isEqualTo(ACCEPTANCE);
  }

  @Test
  void anAnswerToOurLetterContinuesItsConversation() throws Exception {
    ThreadId thread = taken(first());
    house.brings();
    String ours = house.arrived().getFirst().getMessageID();

    assertThat(taken(Mails.plain("second", "Yes", ACCEPTANCE, "In-Reply-To: " + ours))).isEqualTo(thread);
  }

  @Test
  void anAnswerToALetterByHandContinuesTheConversationOfItsBooking() throws Exception {
    ThreadId thread = house.desk().starts(REQUEST).thread();
    Letter letter = Letter.byHand(new Address(FrontDesk.CLIENT, ""), "Your offer", "Text", null,
        new Letter.About(house.desk().booking(thread).id().value(), null));
    house.sends(letter);

    ThreadId second = taken(Mails.plain("answer", "AW: Your offer", ACCEPTANCE, "In-Reply-To: <" + letter.id() + "@example.com>"));

    assertThat(second).isEqualTo(thread);
    assertThat(house.brings().arrived()).hasSize(2);
  }

  @Test
  void aManagerWhoAnswersANoticeIsNotTheClient() throws Exception {
    ThreadId thread = taken(first());
    UUID notice = house.posts(Letter.notice("chef@house.example", "Something waits", "Text", "<p>Text</p>",
        house.desk().booking(thread).id().value()));
    String answer = "In-Reply-To: <" + notice + "@example.com>";

    assertThat(house.takes(Mails.plain("ok", "Re: Something waits", ACCEPTANCE, answer))).satisfies(InboxTests::isForPeople);
    assertThat(house.takes(Mails.plain("ok2", "Hello", ACCEPTANCE, "Reply-To: Manager@house.example",
        "References: <first@client.example>"))).satisfies(InboxTests::isForPeople);
    assertThat(house.takes(Mails.plain("ok3", "Hello", ACCEPTANCE, "Reply-To: " + MailHouse.ALERTED)))
        .satisfies(InboxTests::isForPeople);
    assertThat(said(thread)).hasSize(1);
  }

  private static void isForPeople(Inbox.Taken taken) {
    assertThat(taken).isInstanceOfSatisfying(Inbox.Taken.LeftAlone.class, left -> assertThat(left.important()).isTrue());
  }

  @Test
  void theAnswerToAColleagueGoesToTheClient() throws Exception {
    ThreadId thread = house.desk().starts(REQUEST).thread();
    UUID letter = house.sends(Letter.byHand(new Address(FrontDesk.CLIENT, ""), "Your offer", "Text", null,
        new Letter.About(house.desk().booking(thread).id().value(), null))).letter().id();

    ThreadId second = taken(Mails.plain("answer", "AW: Your offer", ACCEPTANCE, "Reply-To: colleague@example.com",
        "In-Reply-To: <" + letter + "@example.com>"));

    assertThat(second).isEqualTo(thread);
    assertThat(house.unsent()).filteredOn(mailing -> mailing.letter().nature() == Letter.Nature.REPLY)
        .extracting(mailing -> mailing.letter().to().email()).containsOnly(FrontDesk.CLIENT).isNotEmpty();
  }

  @Test
  void theSameSenderUnderTheSameSubjectContinues() throws Exception {
    ThreadId thread = taken(first());

    assertThat(taken(Mails.plain("second", "AW: RE: our Workshop", ACCEPTANCE))).isEqualTo(thread);
  }

  @Test
  void anotherSubjectBeginsAnotherConversation() throws Exception {
    ThreadId thread = taken(first());

    assertThat(taken(Mails.plain("second", "Another one", REQUEST))).isNotEqualTo(thread);
  }

  @Test
  void aReplyThatWaitsForAManagerLeavesWithTheApproval() throws Exception {
    house.desk().holdingReplies();
    ThreadId thread = taken(first());

    assertThat(house.brings().arrived()).isEmpty();
    Tasks.Approval edited = new Tasks.Approval(null, "Dear Anna, welcome.", null, null, null);
    assertThat(house.part(Tasks.class).approve(TEAM, house.desk().draftId(thread), edited, "eva").settled()).isPresent();

    assertThat(house.brings().arrived()).singleElement()
        .satisfies(mail -> assertThat(Mails.text(mail)).contains("Dear Anna, welcome."));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated; owner=x", "Precedence: bulk", "Precedence: auto_reply",
    "List-Id: <news.example.com>", "X-Autoreply: yes", "Return-Path: <>", "Reply-To: no-reply@example.com",
    "Reply-To: MAILER-DAEMON@example.com", "Reply-To: events@example.com"
  })
  void machinesGetNoAnswer(String header) throws Exception {
    assertThat(house.takes(Mails.plain("first", SUBJECT, REQUEST, header))).isInstanceOf(Inbox.Taken.LeftAlone.class);

    assertThat(house.desk().bookings()).isEmpty();
    assertThat(house.unsent()).isEmpty();
  }

  @Test
  void aPersonsMailMaySayThatItIsNotAutomatic() throws Exception {
    assertThat(house.takes(Mails.plain("first", SUBJECT, REQUEST, "Auto-Submitted: no"))).isInstanceOf(Inbox.Taken.Heard.class);
  }

  @Test
  void aMailWithoutASenderIsLeftAlone() throws Exception {
    assertThat(house.takes(Mails.of("Subject: Hi\nMessage-ID: <a@b.example>", REQUEST))).isInstanceOf(Inbox.Taken.LeftAlone.class);
  }

  @Test
  void twoMachinesStopWritingToEachOther() throws Exception {
    for (int i = 0; i < 50; i++) {
      house.takes(Mails.plain("m" + i, SUBJECT, REQUEST));
    }

    assertThat(house.takes(Mails.plain("m50", SUBJECT, REQUEST)))
        .isInstanceOfSatisfying(Inbox.Taken.LeftAlone.class, left -> assertThat(left.important()).isTrue());
    house.takes(Mails.plain("m51", SUBJECT, REQUEST));
    assertThat(house.part(Tasks.class).pending(TEAM)).filteredOn(task -> "too_many_mails".equals(task.reason())).hasSize(1);
  }

  @Test
  void whatIsNoRequestIsLeftToPeopleAndItsSenderHearsSo() throws Exception {
    house.desk().teach("Subject: Tiles\n\nWe sell tiles.");

    house.takes(Mails.plain("first", "Tiles", "We sell tiles."));

    assertThat(house.part(Tasks.class).pending(TEAM)).hasSize(1);
    assertThat(house.unsent()).anySatisfy(mailing -> assertThat(mailing.letter().subject()).isEqualTo("Re: Tiles"));
  }

  @Test
  void whatCameAlongIsKeptWithTheConversation() throws Exception {
    house.desk().teach("We accept.", new Intent.Accept()).doing(Act.ACCEPT_OFFER);
    ThreadId thread = taken(first());
    Booking booking = house.desk().booking(thread);

    taken(withPlan("anna@example.com", "Re: " + SUBJECT, "We accept."));

    Attachments attachments = house.part(Attachments.class);
    Attachments.Attachment plan = attachments.of(booking).getFirst();
    assertThat(plan.name()).isEqualTo("Pläne.pdf");
    assertThat(plan.type()).isEqualTo("application/pdf");
    assertThat(attachments.bytes(booking, Objects.requireNonNull(plan.id()))).hasValue("%PDF-".getBytes(StandardCharsets.UTF_8));
    assertThat(attachments.bytes(booking, "another")).isEmpty();
    house.forgets(FrontDesk.CLIENT);
    assertThat(attachments.of(booking)).isEmpty();
    assertThat(house.desk().files().find(TEAM, plan.id())).isEmpty();
  }

  @Test
  void filesAreForgottenWithTheConversationsClientAndNotWithWhoSentThem() throws Exception {
    ThreadId thread = taken(first());
    taken(withPlan("colleague@example.com", "Our plans", ACCEPTANCE));
    Booking booking = house.desk().booking(thread);

    house.forgets("colleague@example.com");
    assertThat(house.part(Attachments.class).of(booking)).hasSize(1);
    house.forgets(FrontDesk.CLIENT);

    assertThat(house.part(Attachments.class).of(booking)).isEmpty();
  }

  @Test
  void filesOfAMailThatBeganNoConversationAreToldToPeople() throws Exception {
    house.desk().teach("Subject: Tiles\n\nWe sell tiles.");

    Inbox.Taken taken = house.takes(withPlan("tiles@example.com", "Tiles", "We sell tiles."));

    assertThat(taken).isEqualTo(new Inbox.Taken.Heard(null, true));
    assertThat(house.part(Tasks.class).pending(TEAM)).filteredOn(task -> "files_in_mail".equals(task.reason()))
        .singleElement().satisfies(task -> assertThat(task.snippet()).contains("Pläne.pdf"));
  }

  @Test
  void whereThereIsNoRoomFilesAreOnlyDescribedAndPeopleHearOfIt() throws Exception {
    ThreadId thread = taken(first());
    house.desk().hasRoomFor(200L << 20);

    assertThat(house.takes(withPlan("anna@example.com", "Our plans", ACCEPTANCE))).isEqualTo(new Inbox.Taken.Heard(thread, true));

    assertThat(house.part(Attachments.class).of(house.desk().booking(thread))).singleElement()
        .satisfies(plan -> assertThat(plan.id()).isNull());
    assertThat(house.part(Tasks.class).pending(TEAM)).filteredOn(task -> "files_in_mail".equals(task.reason())).hasSize(1);
  }

  @Test
  void aConversationKeepsFiftyMegabytes() throws Exception {
    ThreadId thread = taken(first());
    List<IncomingMail.Enclosure> plans = IntStream.range(0, 6)
        .mapToObj(i -> new IncomingMail.Enclosure("plan " + i, "application/pdf", new byte[10 << 20])).toList();
    IncomingMail mail = new IncomingMail("<plans@client.example>", List.of("<first@client.example>"),
        new Address(FrontDesk.CLIENT, ""), SUBJECT, ACCEPTANCE, plans, null, null);

    assertThat(house.part(Inbox.class).take(TEAM, mail)).isEqualTo(new Inbox.Taken.Heard(thread, true));

    assertThat(house.part(Attachments.class).of(house.desk().booking(thread)))
        .filteredOn(plan -> plan.id() == null).extracting(Attachments.Attachment::name).containsExactly("plan 5");
  }

  private static MimeMessage withPlan(String from, String subject, String words) {
    return Mails.of("""
        From: %s
        Subject: %s
        Message-ID: <files@client.example>
        References: <first@client.example>
        Content-Type: multipart/mixed; boundary=out""".formatted(from, subject), """
        --out

        %s
        --out
        Content-Type: application/pdf
        Content-Disposition: attachment; filename*=UTF-8''Pl%%C3%%A4ne.pdf
        Content-Transfer-Encoding: base64

        JVBERi0=
        --out--
        """.formatted(words));
  }

  @Test
  void aLetterThatCameBackIsToldAndNotSentAgain() throws Exception {
    Letter letter = Letter.byHand(new Address("gone@example.com", ""), "Your offer", "Text", null, Letter.About.NOTHING);
    house.sends(letter);

    for (int i = 0; i < 2; i++) {
      house.takes(bounce(house.arrived().getFirst().getMessageID(), "failed"));
    }

    assertThat(house.mailing(letter.id()).problem()).startsWith("It came back");
    assertThat(house.unsent()).extracting(mailing -> mailing.letter().to().email())
        .containsExactlyInAnyOrder("gone@example.com", MailHouse.ALERTED);
    assertThat(house.part(Tasks.class).pending(TEAM)).singleElement()
        .satisfies(task -> assertThat(task.snippet()).isEqualTo("This letter came back: Your offer"));
    assertThat(house.part(Outbox.class).revive(TEAM, letter.id())).as("its text is not kept").isEmpty();
  }

  @Test
  void aNoticeThatCameBackMakesNoFurtherNotice() throws Exception {
    UUID notice = house.posts(Letter.notice(MailHouse.ALERTED, "Something waits", "Text", "<p>Text</p>", null));
    house.brings();

    house.takes(bounce(house.arrived().getFirst().getMessageID(), "failed"));

    assertThat(house.unsent()).singleElement().satisfies(mailing -> assertThat(mailing.letter().id()).isEqualTo(notice));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<>", "nonsense", "<another@example.com>"})
  void aBounceThatNamesNoLetterOfOursIsLeftAlone(String returned) throws Exception {
    assertThat(house.takes(bounce(returned, "failed"))).isInstanceOf(Inbox.Taken.LeftAlone.class);

    assertThat(house.unsent()).isEmpty();
  }

  @Test
  void aLetterThatIsLateDidNotComeBack() throws Exception {
    house.sends(Letter.byHand(new Address("slow@example.com", ""), "Your offer", "Text", null, Letter.About.NOTHING));

    house.takes(bounce(house.arrived().getFirst().getMessageID(), "delayed"));

    assertThat(house.unsent()).isEmpty();
  }

  private static MimeMessage bounce(String returned, String action) {
    return Mails.of("""
        From: MAILER-DAEMON@example.com
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-ID: <bounce@example.com>
        Content-Type: multipart/report; report-type=delivery-status; boundary=out""", """
        --out

        I'm sorry to have to inform you that your message could not be delivered.
        --out
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example.com

        Final-Recipient: rfc822; gone@example.com
        Action: %s
        Status: 5.1.1
        --out
        Content-Type: text/rfc822-headers

        Subject: Your offer
        Message-ID: %s
        --out--
        """.formatted(action, returned));
  }
}
