package ai.openevent.language.catalog;

import ai.openevent.language.Span;
import ai.openevent.language.text.Token;

/// A word of a sentence.
///
/// @param folded as compared: lower case, without accents
/// @param before the signs between the previous word and this one
record Word(String folded, String written, Span span, Token.Kind kind, String before) {

  boolean is(String other) {
    return folded.equals(other);
  }

  boolean isCapitalised() {
    return Character.isUpperCase(written.charAt(0));
  }

  boolean isNumber() {
    return kind == Token.Kind.NUMBER;
  }

  boolean isSingleLetter() {
    return written.length() == 1 && Character.isLetter(written.charAt(0));
  }

  /// Whether a sign that parts clauses stands before this word.
  boolean opensClause() {
    for (int i = 0; i < before.length(); i++) {
      if (",;:()!?\n".indexOf(before.charAt(i)) >= 0) {
        return true;
      }
    }
    return before.equals(".") || before.equals("–") || before.equals(" - ");
  }
}
