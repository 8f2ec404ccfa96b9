package ai.openevent.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail server writes when a mail could not be delivered for good (RFC 3464): a report, the status of it, and the mail
/// or its headers.
final class ReturnedMail {

  private static final int MOST_BYTES = 100_000;
  private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");

  private ReturnedMail() {}

  /// @return the Message-ID of the mail that came back; null when the mail says no such thing
  static @Nullable String in(MimeMessage mail) throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart report)) {
      return null;
    }
    boolean failed = false;
    String messageId = null;
    for (int i = 0; i < Math.min(report.getCount(), 10); i++) {
      Part part = report.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        failed = FAILED.matcher(new String(bytes(part), StandardCharsets.UTF_8)).find();
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        messageId = messageId(part);
      }
    }
    return failed ? messageId : null;
  }

  private static byte[] bytes(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static @Nullable String messageId(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      String id = new InternetHeaders(in).getHeader("Message-ID", null);
      Matcher found = MailReader.MESSAGE_ID.matcher(Objects.requireNonNullElse(id, ""));
      return found.find() ? found.group() : null;
    }
  }
}
