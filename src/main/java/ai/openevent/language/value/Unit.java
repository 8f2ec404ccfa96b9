package ai.openevent.language.value;

import ai.openevent.language.Span;
import java.util.Map;

/// A word, number or sign of punctuation with what it can stand for.
///
/// @param digits how many digits it is written with; 0 for words
/// @param number its number, -1 for none
/// @param leadingZero "08"
record Unit(Span span, String folded, Kind kind, Map<Sign, Integer> signs, int digits, int number, boolean leadingZero) {

  enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION,
    NEWLINE,
    ADDRESS
  }

  boolean is(Sign sign) {
    return signs.containsKey(sign);
  }
}
