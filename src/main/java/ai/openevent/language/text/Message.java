package ai.openevent.language.text;

import ai.openevent.language.Span;
import java.util.List;

/// A message, taken apart. Spans always refer to `original`.
///
/// @param original as received, line ends made plain and control characters blanked (same length as received after that)
/// @param body the client's own words, sentence by sentence: no quotes, signature, disclaimer, forwarded headers
/// @param signature the lines of the signature; contact data may be read from them, nothing else
/// @param quoted what was cut as quoted history or disclaimer
/// @param forwarded whether the body is a forwarded mail's, because there is little else
public record Message(String original, List<Sentence> body, List<Sentence> signature, List<Span> quoted, boolean forwarded) {

  public Message {
    body = List.copyOf(body);
    signature = List.copyOf(signature);
    quoted = List.copyOf(quoted);
  }

  public String words(Span span) {
    return original.substring(span.from(), span.until());
  }
}
