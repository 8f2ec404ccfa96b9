package ai.openevent;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// The mail server of a town: SMTP and IMAP with the house's box, and a box for everyone who is written to.
final class PostOffice implements AutoCloseable {

  static final String HOUSE = "events@house.example";

  private static final String USER = "events";
  private static final String PASSWORD = "secret";
  private static final long PATIENCE_MILLIS = 60_000;

  private final GreenMail server;

  private PostOffice(GreenMail server) {
    this.server = server;
  }

  static PostOffice open() {
    GreenMail server = new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)});
    server.setUser(HOUSE, USER, PASSWORD);
    server.start();
    return new PostOffice(server);
  }

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", protocol);
    setup.setServerStartupTimeout(PATIENCE_MILLIS);
    return setup;
  }

  /// Below the ports that outgoing connections get, so that nobody takes it meanwhile.
  private static int freePort() {
    for (int port : ThreadLocalRandom.current().ints(100, 20_000, 30_000).toArray()) {
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException _) {
        // taken; the next one, then
      }
    }
    throw new IllegalStateException("No free port");
  }

  int smtpPort() {
    return server.getSmtp().getPort();
  }

  int imapPort() {
    return server.getImap().getPort();
  }

  /// What the application has to know to write and read mails here.
  String[] settings() {
    return settings(smtpPort());
  }

  /// @param port where letters are brought to
  String[] settings(int port) {
    return new String[] {
      "SMTP_HOST=127.0.0.1", "SMTP_PORT=" + port, "SMTP_USER=" + USER, "SMTP_PASSWORD=" + PASSWORD, "SMTP_TLS=off",
      "HIL_FROM_EMAIL=" + HOUSE, "IMAP_HOST=127.0.0.1", "IMAP_PORT=" + imapPort(), "IMAP_USER=" + USER,
      "IMAP_PASSWORD=" + PASSWORD, "IMAP_TLS=off", "IMAP_POLL_SECONDS=1"
    };
  }

  /// How many mails of the house's box are unread.
  long unread() throws Exception {
    return server.getManagers().getImapHostManager().getInbox(server.getUserManager().getUserByEmail(HOUSE)).getMessages().stream()
        .filter(mail -> !mail.isSet(Flags.Flag.SEEN)).count();
  }

  /// Somebody with a mail program.
  Correspondent correspondent(String name, String address) {
    server.setUser(address, address, PASSWORD);
    return new Correspondent(name, address, PASSWORD, smtpPort(), imapPort());
  }

  /// Puts a mail into the house's box, without anybody sending it.
  void drop(MimeMessage mail) {
    server.setUser(HOUSE, USER, PASSWORD).deliver(mail);
  }

  /// Everything that was sent to anyone but the house, oldest first.
  List<MimeMessage> delivered() {
    return Stream.of(server.getReceivedMessages()).filter(mail -> !receiver(mail).equals(HOUSE)).toList();
  }

  static String receiver(MimeMessage mail) {
    try {
      return ((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getAddress();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
