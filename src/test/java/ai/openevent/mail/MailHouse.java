package ai.openevent.mail;

import static ai.openevent.conversation.FrontDesk.TEAM;

import ai.openevent.booking.BookingDesk;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.FrontDesk;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.core.env.MapPropertySource;

/// A house with a post room for tests: a front desk whose letters go to a real mail server in this process. Nobody makes the
/// rounds by themselves; [#brings()] does.
final class MailHouse implements AutoCloseable {

  static final String MANAGER = "manager@house.example";
  static final String ALERTED = "alerts@house.example";

  static final String HOUSE = "events@example.com";
  private static final long PATIENCE_MILLIS = 30_000;

  private final int port;
  private final int imapPort;
  private GreenMail server;
  private FrontDesk desk;

  private MailHouse(boolean development, String user) {
    port = freePort();
    imapPort = freePort();
    server = serve();
    desk = FrontDesk.with(context -> {
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("mail",
          Map.of("openevent.mail.rounds", "false", "openevent.development", String.valueOf(development))));
      context.registerBean(MailEnvironment.class, () -> new MailEnvironment("127.0.0.1", port, user, "secret", "off", "", "",
          MANAGER, ALERTED, "https://front.example", false));
      context.registerBean(ImapEnvironment.class, () -> box(imapPort));
      context.scan("ai.openevent.mail");
    });
  }

  /// The house's box behind that port.
  static ImapEnvironment box(int port) {
    return new ImapEnvironment("127.0.0.1", port, "events", "secret", "INBOX", "off", 86_400, "");
  }

  static MailHouse open() {
    return new MailHouse(true, "events");
  }

  static MailHouse withoutServer() {
    return new MailHouse(true, "");
  }

  static MailHouse inProduction() {
    return new MailHouse(false, "events");
  }

  private GreenMail serve() {
    GreenMail fresh = new GreenMail(new ServerSetup[] {
      setup(port, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)
    });
    fresh.setUser(HOUSE, "events", "secret");
    fresh.start();
    return fresh;
  }

  private static ServerSetup setup(int port, String protocol) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(PATIENCE_MILLIS);
    return setup;
  }

  /// Below the ports that outgoing connections get, so that nobody takes it while the server is away.
  static int freePort() {
    for (int port : ThreadLocalRandom.current().ints(100, 20_000, 30_000).toArray()) {
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException _) {
        // taken; the next one, then
      }
    }
    throw new IllegalStateException("No free port");
  }

  FrontDesk desk() {
    return desk;
  }

  int port() {
    return port;
  }

  int imapPort() {
    return imapPort;
  }

  <T> T part(Class<T> type) {
    return desk.part(type);
  }

  /// The mail server goes away.
  MailHouse closesThePostOffice() {
    server.stop();
    return this;
  }

  void opensThePostOffice() {
    server = serve();
  }

  /// The application is started again on the same data. What ran before is left as it is: closing it would close the data.
  MailHouse restarts() {
    desk = desk.restarted();
    return this;
  }

  /// One round of the courier.
  MailHouse brings() {
    part(Courier.class).deliverDue(TEAM);
    return this;
  }

  Mailing sends(Letter letter) {
    return part(Courier.class).send(TEAM, letter);
  }

  /// Puts a letter into the outbox without sending it.
  UUID posts(Letter letter) {
    return desk.unit().run(TEAM, () -> part(Outbox.class).post(letter)).letter().id();
  }

  Mailing mailing(UUID letter) {
    return part(Outbox.class).find(TEAM, letter).orElseThrow();
  }

  List<Mailing> unsent() {
    return part(Outbox.class).unsent(TEAM);
  }

  /// A conversation that came in by mail.
  ThreadId byMail(String text) {
    TurnResult.Booked turn = desk.starts(text);
    desk.unit().run(TEAM, () -> {
      part(Correspondence.class).heard(turn.thread(), new Address(FrontDesk.CLIENT, "Anna"), "Our workshop", "<first@client.example>", List.of());
      return turn;
    });
    return turn.thread();
  }

  void forgets(String client) {
    part(BookingDesk.class).forget(TEAM, client);
  }

  /// Everything that arrived elsewhere, oldest first.
  List<MimeMessage> arrived() {
    return Stream.of(server.getReceivedMessages()).filter(mail -> !receiver(mail).equals(HOUSE)).toList();
  }

  private static String receiver(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A mail arrives in the house's box.
  void gets(MimeMessage mail) {
    server.setUser(HOUSE, "events", "secret").deliver(mail);
  }

  /// One look into the house's box.
  MailHouse looks() throws MessagingException {
    part(ImapBox.class).look(TEAM, () -> true);
    return this;
  }

  Inbox.Taken takes(MimeMessage mail) throws MessagingException, IOException {
    return part(Inbox.class).take(TEAM, MailReader.read(mail));
  }

  /// Marks every mail of the box as unread, as after a crash between a turn and its mark.
  void forgetsWhatWasRead() throws Exception {
    MailFolder box = server.getManagers().getImapHostManager().getInbox(server.setUser(HOUSE, "events", "secret"));
    for (StoredMessage stored : box.getMessages()) {
      stored.setFlag(Flags.Flag.SEEN, false);
    }
  }

  List<Conversations.Mailed> told(ThreadId thread) {
    return desk.conversations().mails(desk.booking(thread).id());
  }

  @Override
  public void close() {
    desk.close();
    server.stop();
  }
}
