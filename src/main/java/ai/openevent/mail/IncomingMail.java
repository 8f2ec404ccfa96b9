package ai.openevent.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail that came in, as far as it matters.
///
/// @param messageId as in its header, with angle brackets; made up from its content when it had none
/// @param references the mails it continues, oldest first
/// @param from who gets the answer
/// @param text plain text, quoted history included
/// @param enclosures what else came with it; only its names are kept
/// @param machine why a machine sent it, for staff; null for people's mail
record IncomingMail(
    String messageId,
    List<String> references,
    Address from,
    String subject,
    String text,
    List<Enclosure> enclosures,
    @Nullable String machine) {

  IncomingMail {
    references = List.copyOf(references);
    enclosures = List.copyOf(enclosures);
  }

  /// @param bytes as encoded in the mail; -1 when unknown
  record Enclosure(String name, int bytes) {}

  /// The first message of a conversation: a subject is the client's words as well.
  String opening() {
    return subject.isBlank() ? text : "Subject: " + subject + "\n\n" + text;
  }
}
