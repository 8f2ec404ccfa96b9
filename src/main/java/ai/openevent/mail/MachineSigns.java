package ai.openevent.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tells a machine's mail from a person's (RFC 3834): absence notes, bounces, lists. None of them is answered, so
/// that two machines never write to each other.
final class MachineSigns {

  private static final Set<String> PRECEDENCE = Set.of("bulk", "junk", "list", "auto_reply");
  private static final List<String> AUTOMATIC = List.of("X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Auto-Reply");
  private static final List<String> LISTS = List.of("List-Id", "List-Unsubscribe", "List-Post");
  private static final Pattern NOBODY = Pattern.compile(
      "(?i)(mailer-daemon|postmaster|no-?_?reply|do-?_?not-?_?reply|bounces?([-+=].*)?|auto-?reply|abuse)@.*");

  private MachineSigns() {}

  /// @return why, for staff; null for a person's mail
  static @Nullable String in(MimeMessage mail, Address from) throws MessagingException {
    if (from.email().isEmpty()) {
      return "it has no usable sender";
    }
    if (NOBODY.matcher(from.email()).matches()) {
      return "its sender takes no answers";
    }
    String submitted = word(mail, "Auto-Submitted");
    if (!submitted.isEmpty() && !submitted.equals("no")) {
      return "it is an automatic answer";
    }
    if (PRECEDENCE.contains(word(mail, "Precedence")) || isThere(mail, LISTS)) {
      return "it went to many";
    }
    if (isThere(mail, AUTOMATIC)) {
      return "it is an automatic answer";
    }
    boolean report = mail.isMimeType("multipart/report") || word(mail, "Return-Path").equals("<>");
    return report ? "it reports on another mail" : null;
  }

  private static boolean isThere(MimeMessage mail, List<String> headers) throws MessagingException {
    for (String header : headers) {
      if (mail.getHeader(header) != null) {
        return true;
      }
    }
    return false;
  }

  /// A header's first word in lower case; empty when it isn't there.
  private static String word(MimeMessage mail, String header) throws MessagingException {
    String[] values = mail.getHeader(header);
    return values == null ? "" : values[0].split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
