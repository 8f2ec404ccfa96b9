package ai.openevent.mail;

import ai.openevent.mail.IncomingMail.Enclosure;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a mail. What is attached is taken along and not opened; nothing is read beyond the limits.
final class MailReader {

  private static final int DEEPEST = 10;
  private static final int MOST_PARTS = 200;
  private static final int MOST_ENCLOSURES = 50;
  private static final int MOST_ENCLOSED_BYTES = 10 * 1024 * 1024;
  private static final int LARGEST_DECORATION = 100_000;
  private static final int MOST_TEXT_BYTES = 1_000_000;
  private static final int MOST_REFERENCES = 50;
  private static final int LONGEST_LINE = 500;
  static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  private final StringBuilder text = new StringBuilder();
  private final List<Enclosure> enclosures = new ArrayList<>();
  private int parts;

  private MailReader() {}

  /// @throws MessagingException when it can't be taken apart, or the connection it comes over ends
  static IncomingMail read(MimeMessage mail) throws MessagingException, IOException {
    Address from = sender(mail);
    MailReader reader = new MailReader();
    reader.take(mail, 0);
    String subject = line(decoded(first(mail, "Subject")));
    String words = reader.text.toString().replace("\r\n", "\n").strip();
    String id = ids(mail, "Message-ID").stream().findFirst().orElseGet(() -> madeUp(mail, from, subject, words));
    return new IncomingMail(id, references(mail), from, subject, words, reader.enclosures, MachineSigns.in(mail, from),
        ReturnedMail.in(mail));
  }

  // Headers

  /// @param machine why a machine sent it, for staff; null for people's mail
  record Heading(Address from, String subject, @Nullable String machine) {}

  /// As much as can be read; the rest is empty.
  static Heading heading(MimeMessage mail) {
    try {
      Address from = sender(mail);
      return new Heading(from, line(decoded(first(mail, "Subject"))), MachineSigns.in(mail, from));
    } catch (MessagingException _) {
      return new Heading(new Address("", ""), "", null);
    }
  }

  /// Who gets the answer: web forms name the client in Reply-To. Empty when nobody is named.
  private static Address sender(MimeMessage mail) throws MessagingException {
    for (String header : List.of("Reply-To", "From")) {
      String value = mail.getHeader(header, ",");
      InternetAddress[] stated = value == null ? new InternetAddress[0] : lenient(value);
      if (stated.length == 1 && isAddress(stated[0])) {
        String name = stated[0].getPersonal();
        return new Address(stated[0].getAddress().strip(), name == null ? "" : line(name));
      }
    }
    return new Address("", "");
  }

  private static InternetAddress[] lenient(String value) {
    try {
      return InternetAddress.parseHeader(value, false);
    } catch (AddressException _) {
      return new InternetAddress[0];
    }
  }

  private static boolean isAddress(InternetAddress address) {
    try {
      new InternetAddress(address.getAddress(), true).validate();
      return address.getAddress().contains("@");
    } catch (AddressException _) {
      return false;
    }
  }

  private static List<String> references(MimeMessage mail) throws MessagingException {
    Set<String> all = new LinkedHashSet<>(ids(mail, "References"));
    ids(mail, "In-Reply-To").forEach(id -> {
      all.remove(id);
      all.add(id);
    });
    List<String> list = List.copyOf(all);
    return list.subList(Math.max(0, list.size() - MOST_REFERENCES), list.size());
  }

  private static List<String> ids(MimeMessage mail, String header) throws MessagingException {
    String value = mail.getHeader(header, " ");
    if (value == null) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    Matcher id = MESSAGE_ID.matcher(value);
    while (id.find()) {
      ids.add(id.group());
    }
    return ids;
  }

  /// So that a mail without a Message-ID is known again.
  private static String madeUp(MimeMessage mail, Address from, String subject, String words) {
    String date = Objects.requireNonNullElse(first(mail, "Date"), "");
    return "<" + Digests.of(String.join("\n", from.email(), date, subject, words)) + "@no-message-id.invalid>";
  }

  private static @Nullable String first(MimeMessage mail, String header) {
    try {
      String[] values = mail.getHeader(header);
      return values == null ? null : values[0];
    } catch (MessagingException _) {
      return null;
    }
  }

  private static String decoded(@Nullable String header) {
    if (header == null) {
      return "";
    }
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(header));
    } catch (UnsupportedEncodingException _) {
      return header;
    }
  }

  private static String line(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    boolean fits = line.codePointCount(0, line.length()) <= LONGEST_LINE;
    return fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE));
  }

  // Content

  private void take(Part part, int depth) throws MessagingException, IOException {
    parts++;
    if (parts > MOST_PARTS || depth > DEEPEST || text.length() > MOST_TEXT_BYTES) {
      return;
    }
    if (isEnclosed(part)) {
      enclose(part);
    } else if (part.isMimeType("multipart/*")) {
      takeParts(part, depth);
    } else if (part.isMimeType("text/html")) {
      append(HtmlText.of(content(part)));
    } else {
      append(content(part));
    }
  }

  /// Whatever is not text to be read at once, such as a file, a picture or another mail.
  private static boolean isEnclosed(Part part) throws MessagingException {
    boolean readable = part.isMimeType("text/plain") || part.isMimeType("text/html") || part.isMimeType("multipart/*");
    return !readable || isAttached(part) || fileName(part) != null;
  }

  /// A disposition that can't be read counts as none.
  private static boolean isAttached(Part part) {
    try {
      return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    } catch (MessagingException _) {
      return false;
    }
  }

  private void takeParts(Part part, int depth) throws MessagingException, IOException {
    if (!(part.getContent() instanceof Multipart several)) {
      return;
    }
    if (part.isMimeType("multipart/alternative")) {
      takeBest(several, depth);
      return;
    }
    boolean related = part.isMimeType("multipart/related");
    for (int i = 0; i < Math.min(several.getCount(), MOST_PARTS); i++) {
      Part one = several.getBodyPart(i);
      if (!related || !isDecoration(one)) {
        take(one, depth + 1);
      }
    }
  }

  /// A picture within the words (RFC 2392) that is as small as those of signatures, which come again with every mail. A larger
  /// one may be a plan or a photo.
  private static boolean isDecoration(Part part) throws MessagingException {
    return part.isMimeType("image/*") && part.getHeader("Content-ID") != null && !isAttached(part)
        && part.getSize() <= LARGEST_DECORATION;
  }

  /// The plain words, if there are any, otherwise the richest version that says something.
  private void takeBest(Multipart versions, int depth) throws MessagingException, IOException {
    List<Part> order = new ArrayList<>();
    for (int i = Math.min(versions.getCount(), MOST_PARTS) - 1; i >= 0; i--) {
      Part version = versions.getBodyPart(i);
      order.add(version.isMimeType("text/plain") ? 0 : order.size(), version);
    }
    int before = text.length();
    for (Part version : order) {
      if (text.length() == before) {
        take(version, depth + 1);
      }
    }
  }

  private void enclose(Part part) throws MessagingException, IOException {
    if (enclosures.size() < MOST_ENCLOSURES) {
      String name = fileName(part);
      String type = line(part.getContentType()).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      enclosures.add(new Enclosure(name == null ? type : name, type, file(part)));
    }
  }

  private static byte @Nullable [] file(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readNBytes(MOST_ENCLOSED_BYTES + 1);
      return bytes.length > MOST_ENCLOSED_BYTES ? null : bytes;
    }
  }

  private static @Nullable String fileName(Part part) {
    try {
      String name = part.getFileName();
      return name == null ? null : line(decoded(name));
    } catch (MessagingException _) {
      return "unnamed";
    }
  }

  private void append(String words) {
    if (!words.isBlank()) {
      text.append(text.isEmpty() ? "" : "\n\n").append(words.strip());
    }
  }

  private static String content(Part part) throws MessagingException, IOException {
    byte[] bytes;
    try (InputStream in = part.getInputStream()) {
      bytes = in.readNBytes(MOST_TEXT_BYTES);
    }
    Charset stated = charset(part);
    return stated == null ? guessed(bytes) : new String(bytes, stated);
  }

  /// Null when none is stated, or none that is known.
  private static @Nullable Charset charset(Part part) {
    try {
      String name = new ContentType(part.getContentType()).getParameter("charset");
      return name == null ? null : Charset.forName(MimeUtility.javaCharset(name));
    } catch (MessagingException | IllegalArgumentException _) {
      return null;
    }
  }

  private static String guessed(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /// Whether a mail is small enough to be read at all.
  static boolean isTooLarge(Message mail, int mostBytes) throws MessagingException {
    return mail.getSize() > mostBytes;
  }
}
