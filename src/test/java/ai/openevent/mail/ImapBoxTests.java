package ai.openevent.mail;

import static ai.openevent.conversation.FrontDesk.REQUEST;
import static ai.openevent.conversation.FrontDesk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.conversation.FrontDesk;
import ai.openevent.tasks.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImapBoxTests {

  private static final String SUBJECT = "Our workshop";

  private final MailHouse house = MailHouse.open();

  @BeforeEach
  void teach() {
    house.desk().teach("Subject: " + SUBJECT + "\n\n" + REQUEST, FrontDesk.request("2027-05-14", "B"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anUnreadMailIsTakenAndAnswered() throws Exception {
    house.gets(Mails.plain("first", SUBJECT, REQUEST));

    house.looks().looks().brings();

    assertThat(house.desk().bookings()).hasSize(1);
    assertThat(house.arrived()).hasSize(1);
  }

  @Test
  void aCrashBetweenTheTurnAndItsMarkDoesNotTakeTheMailTwice() throws Exception {
    house.gets(Mails.plain("first", SUBJECT, REQUEST));
    house.looks().forgetsWhatWasRead();

    house.restarts().looks().brings();

    assertThat(house.desk().bookings()).hasSize(1);
    assertThat(house.arrived()).hasSize(1);
  }

  @Test
  void aCrowdedBoxIsWorkedOffAndOddMailsDontStandInTheWay() throws Exception {
    house.gets(Mails.of("From: a@example.com\nContent-Type: multipart/mixed; boundary", "broken"));
    for (int i = 0; i < 120; i++) {
      house.desk().teach("Subject: Event " + i + "\n\n" + REQUEST, FrontDesk.request("2027-05-14", "B"));
      house.gets(Mails.plain("m" + i, "Event " + i, REQUEST, "Reply-To: guest" + i + "@example.com"));
    }

    house.looks();

    assertThat(house.desk().bookings()).hasSize(120);
  }

  @Test
  void theBoxIsOnlyOpenedWhereAnswersCanLeave() {
    try (MailHouse silent = MailHouse.withoutServer()) {
      silent.gets(Mails.plain("first", SUBJECT, REQUEST));

      assertThat(silent.part(Mailbox.class).looked()).isFalse();
      assertThat(silent.desk().bookings()).isEmpty();
    }
  }

  @Test
  void aBoxThatIsGoneIsATroubleThatPasses() {
    Mailbox mailbox = house.closesThePostOffice().part(Mailbox.class);

    assertThat(mailbox.looked()).isFalse();
    house.opensThePostOffice();
    assertThat(mailbox.looked()).isTrue();
  }

  @Test
  void aBoxWithoutMarksIsWorkedOffAndAlertsNobodyTwice() throws Exception {
    house.gets(Mails.of("From: a@example.com\nSubject: Our plans\nContent-Type: multipart/mixed; boundary", "broken"));
    house.gets(Mails.plain("first", SUBJECT, REQUEST));

    try (StubbornBox stubborn = StubbornBox.before(house.imapPort())) {
      ImapBox box = new ImapBox(house.part(Inbox.class), MailHouse.box(stubborn.port()));
      box.look(TEAM, () -> true);
      box.look(TEAM, () -> true);
      assertThat(stubborn.refused()).isGreaterThanOrEqualTo(4);
    }

    assertThat(house.desk().bookings()).hasSize(1);
    assertThat(house.unsent()).extracting(mailing -> mailing.letter().to().email())
        .containsExactlyInAnyOrder(MailHouse.ALERTED, FrontDesk.CLIENT);
  }

  @Test
  void aMachinesMailThatCantBeReadMakesNoTaskAndNoNotice() throws Exception {
    house.gets(Mails.of("""
        From: MAILER-DAEMON@example.com
        Subject: Returned mail
        Content-Type: multipart/mixed; boundary""", "broken"));

    house.looks();

    assertThat(house.part(Tasks.class).pending(TEAM)).isEmpty();
    assertThat(house.unsent()).isEmpty();
  }

  @Test
  void aMailThatCantBeReadBecomesOneTaskAndStaysInTheBox() throws Exception {
    house.gets(Mails.of("From: a@example.com\nSubject: Our plans\nContent-Type: multipart/mixed; boundary", "broken"));

    house.looks().forgetsWhatWasRead();
    house.looks();

    assertThat(house.part(Tasks.class).pending(TEAM)).singleElement().satisfies(task -> {
      assertThat(task.clientEmail()).isEqualTo("a@example.com");
      assertThat(task.snippet()).contains("marked as important", "Our plans");
    });
  }
}
