package ai.openevent.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Makes a mail of a letter.
final class Envelope {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final int LONGEST_SUBJECT = 200;

  private Envelope() {}

  /// @param leave asked once everything but the end of it is written
  static Parcel of(
      Letter letter, Address from, Optional<OfferPaper> enclosed, Session session, Instant now, BooleanSupplier leave)
      throws MessagingException {
    Parcel message = new Parcel(session, messageId(letter, from), leave);
    message.setFrom(address(from));
    message.setRecipient(Message.RecipientType.TO, address(letter.to()));
    message.setSubject(oneLine(letter.subject(), LONGEST_SUBJECT), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(now));
    mark(message, letter);
    content(message, letter, enclosed);
    message.saveChanges();
    return message;
  }

  /// The Message-ID follows from the letter's own id, so that a try after a refusal is the same mail.
  static String messageId(Letter letter, Address from) {
    String domain = from.email().substring(from.email().lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    return "<" + letter.id() + "@" + (domain.isEmpty() ? "openevent.invalid" : domain) + ">";
  }

  private static InternetAddress address(Address of) throws MessagingException {
    InternetAddress address = new InternetAddress(of.email().strip(), true);
    try {
      if (!of.name().isBlank()) {
        address.setPersonal(oneLine(of.name(), LONGEST_SUBJECT), StandardCharsets.UTF_8.name());
      }
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8", e);
    }
    return address;
  }

  /// A reply that a person approved is no automatic one (RFC 3834, section 5).
  private static void mark(MimeMessage message, Letter letter) throws MessagingException {
    switch (letter.nature()) {
      case BY_HAND -> { }
      case REPLY -> {
        if (letter.about().textId() == null) {
          message.setHeader("Auto-Submitted", "auto-replied");
        }
      }
      case NOTICE -> message.setHeader("Auto-Submitted", "auto-generated");
    }
    Letter.Reply reply = letter.reply();
    if (reply != null) {
      List<String> references = new ArrayList<>(reply.references());
      references.add(reply.messageId());
      message.setHeader("In-Reply-To", reply.messageId());
      message.setHeader("References", String.join("\r\n ", references));
    }
  }

  private static void content(MimeMessage message, Letter letter, Optional<OfferPaper> enclosed) throws MessagingException {
    if (enclosed.isEmpty() && letter.html() == null) {
      message.setText(letter.text(), StandardCharsets.UTF_8.name());
      return;
    }
    if (enclosed.isEmpty()) {
      message.setContent(alternatives(letter));
      return;
    }
    MimeMultipart mixed = new MimeMultipart("mixed");
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(alternatives(letter));
    mixed.addBodyPart(words);
    mixed.addBodyPart(attachment(enclosed.get()));
    message.setContent(mixed);
  }

  private static MimeMultipart alternatives(Letter letter) throws MessagingException {
    MimeMultipart alternatives = new MimeMultipart("alternative");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    alternatives.addBodyPart(text);
    if (letter.html() != null) {
      MimeBodyPart html = new MimeBodyPart();
      html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
      alternatives.addBodyPart(html);
    }
    return alternatives;
  }

  private static BodyPart attachment(OfferPaper paper) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(paper.pdf(), "application/pdf")));
    part.setFileName(paper.fileName());
    return part;
  }

  private static String oneLine(String text, int longest) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest));
  }
}
