package ai.openevent.language.text;

import ai.openevent.language.Span;

/// A word, a number or a sign of the message.
///
/// @param span where it stands in the message as received
/// @param words as written
/// @param folded lower case, without accents (ä→a, ß→ss, é→e), with typographic quotes and dashes made plain
public record Token(Span span, String words, String folded, Kind kind) {

  public enum Kind {
    WORD,
    /// Digits only.
    NUMBER,
    /// Letters and digits together: `2pm`, `14h30`, `4th`.
    MIXED,
    PUNCTUATION,
    /// An e-mail address or a web address, as one token that no keyword is looked for in.
    ADDRESS,
    NEWLINE
  }

  public boolean is(String foldedWord) {
    return folded.equals(foldedWord);
  }
}
