package ai.openevent;

import jakarta.activation.DataHandler;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Somebody's mail program: sends over SMTP, reads over IMAP, and quotes what it answers as such programs do.
final class Correspondent {

  private final String name;
  private final String address;
  private final String password;
  private final int smtpPort;
  private final int imapPort;

  Correspondent(String name, String address, String password, int smtpPort, int imapPort) {
    this.name = name;
    this.address = address;
    this.password = password;
    this.smtpPort = smtpPort;
    this.imapPort = imapPort;
  }

  String address() {
    return address;
  }

  private static Session session() {
    return Session.getInstance(new Properties());
  }

  // Writing

  /// An empty mail to the house.
  MimeMessage mail(String subject) throws MessagingException, UnsupportedEncodingException {
    MimeMessage mail = new MimeMessage(session());
    mail.setFrom(new InternetAddress(address, name, "UTF-8"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(PostOffice.HOUSE));
    mail.setSubject(subject, "UTF-8");
    return mail;
  }

  /// A mail to the house in HTML, with a file.
  MimeMessage html(String subject, String html, String fileName, String type, byte[] file) throws MessagingException, IOException {
    MimeBodyPart words = new MimeBodyPart();
    words.setText(html, "UTF-8", "html");
    MimeBodyPart attached = new MimeBodyPart();
    attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file, type)));
    attached.setFileName(fileName);
    MimeMessage mail = mail(subject);
    mail.setContent(new MimeMultipart(words, attached));
    return mail;
  }

  MimeMessage plain(String subject, String text) throws MessagingException, UnsupportedEncodingException {
    MimeMessage mail = mail(subject);
    mail.setText(text, "UTF-8");
    return mail;
  }

  /// The answer to a mail, above the whole mail as a quote.
  MimeMessage answer(MimeMessage to, String text) throws MessagingException, IOException {
    MimeMessage answer = (MimeMessage) to.reply(false);
    answer.setFrom(new InternetAddress(address, name, "UTF-8"));
    answer.setSubject(to.getSubject().startsWith("Re: ") ? to.getSubject() : "Re: " + to.getSubject(), "UTF-8");
    String quoted = text(to).lines().map(line -> "> " + line).reduce("", (a, b) -> a + "\n" + b);
    answer.setText(text + "\n\nOn Fri, Nov 20, 2026 at 9:00 AM " + PostOffice.HOUSE + " wrote:" + quoted, "UTF-8");
    return answer;
  }

  void sends(MimeMessage mail) throws MessagingException {
    mail.saveChanges();
    sendsAgain(mail);
  }

  /// The very same mail, Message-ID included.
  void sendsAgain(MimeMessage mail) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
    try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(PostOffice.HOUSE)});
    }
  }

  // Reading

  /// All mails in the box, oldest first, whole.
  List<MimeMessage> inbox() throws MessagingException {
    try (Store store = session().getStore("imap")) {
      store.connect("127.0.0.1", imapPort, address, password);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        List<MimeMessage> mails = new ArrayList<>();
        for (Message mail : inbox.getMessages()) {
          mails.add(new MimeMessage((MimeMessage) mail));
        }
        return mails;
      }
    }
  }

  /// Waits until so many mails have come, and reads the latest of them.
  MimeMessage receives(int number) throws Exception {
    Patience.until(() -> inbox().size() >= number, () -> address + " has no mail " + number);
    return inbox().get(number - 1);
  }

  /// What is read at once, without what is attached.
  static String text(Part mail) throws MessagingException, IOException {
    if (mail.getContent() instanceof Multipart parts) {
      return text(parts.getBodyPart(0));
    }
    return ((String) mail.getContent()).replace("\r\n", "\n").strip();
  }

  /// @param name as the mail calls it
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Attachment(String name, String type, byte[] bytes) {}

  static List<Attachment> attachments(MimeMessage mail) throws MessagingException, IOException {
    List<Attachment> attachments = new ArrayList<>();
    if (mail.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Part part = parts.getBodyPart(i);
        if (part.getFileName() != null) {
          attachments.add(new Attachment(part.getFileName(), part.getContentType().split(";", 2)[0],
              part.getInputStream().readAllBytes()));
        }
      }
    }
    return attachments;
  }

  static String header(MimeMessage mail, String name) throws MessagingException {
    String value = mail.getHeader(name, ", ");
    return value == null ? "" : value.replaceAll("\\s+", " ");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
