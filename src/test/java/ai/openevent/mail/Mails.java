package ai.openevent.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// Mails as they come over the wire.
final class Mails {

  private Mails() {}

  /// @param headers as in a mail, one per line
  static MimeMessage of(String headers, String body) {
    String raw = headers.strip() + "\n\n" + body;
    try {
      return new MimeMessage(Session.getInstance(new Properties()),
          new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The plain words of a mail.
  static String text(Part mail) throws MessagingException, IOException {
    return mail.getContent() instanceof Multipart parts ? text(parts.getBodyPart(0)) : mail.getContent().toString();
  }

  /// A client's plain mail to the house.
  static MimeMessage plain(String id, String subject, String body, String... further) {
    return of("""
        From: Anna Keller <anna@example.com>
        To: events@example.com
        Subject: %s
        Message-ID: <%s@client.example>
        Content-Type: text/plain; charset=utf-8
        %s""".formatted(subject, id, String.join("\n", further)).strip(), body);
  }
}
