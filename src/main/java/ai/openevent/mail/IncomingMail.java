package ai.openevent.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail that came in, as far as it matters.
///
/// @param messageId as in its header, with angle brackets; made up from its content when it had none
/// @param references the mails it continues, oldest first
/// @param from who gets the answer
/// @param text plain text, quoted history included
/// @param enclosures what else came with it
/// @param machine why a machine sent it, for staff; null for people's mail
/// @param returned the Message-ID of the mail of which it says that it didn't arrive; null for any other mail
record IncomingMail(
    String messageId,
    List<String> references,
    Address from,
    String subject,
    String text,
    List<Enclosure> enclosures,
    @Nullable String machine,
    @Nullable String returned) {

  IncomingMail {
    references = List.copyOf(references);
    enclosures = List.copyOf(enclosures);
  }

  /// @param type such as `application/pdf`, as the mail says
  /// @param bytes its content; null when it is too large to be kept
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Enclosure(String name, String type, byte @Nullable [] bytes) {}

  /// The first message of a conversation: a subject is the client's words as well.
  String opening() {
    return subject.isBlank() ? text : "Subject: " + subject + "\n\n" + text;
  }
}
