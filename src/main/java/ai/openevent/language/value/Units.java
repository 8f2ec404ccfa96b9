package ai.openevent.language.value;

import ai.openevent.language.Evidence;
import ai.openevent.language.Languages;
import ai.openevent.language.Span;
import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The units of a sentence, and which of them a value has claimed. Every question about a place outside the sentence is no.
final class Units {

  /// Farther words say nothing about a place, and a hostile text has no commas.
  private static final int LONGEST_CLAUSE = 60;
  /// `street-endings` of every language's `values.yml`, for a street keeps its name in every language.
  private static final List<String> STREET_ENDINGS = Languages.all().stream()
      .flatMap(language -> LanguageFile.load("language/" + language.code() + "/values.yml").list("street-endings").stream())
      .map(Folding::fold).toList();
  /// So many letters are alike in "Ärztinnen" and "Ärzte".
  private static final int STEM = 4;
  /// The longest time that may stand inside a date.
  private static final int MOST_BETWEEN = 12;

  private final String original;
  private final List<Unit> units;
  private final BitSet claimed = new BitSet();
  private final Map<Sign, BitSet> places = new EnumMap<>(Sign.class);
  /// The signs of punctuation of one character; 0 for every other unit.
  private final char[] marks;

  Units(String original, List<Unit> units) {
    this.original = original;
    this.units = units;
    this.marks = new char[units.size()];
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      marks[i] = unit.kind() == Unit.Kind.PUNCTUATION && unit.folded().length() == 1 ? unit.folded().charAt(0) : 0;
      for (Sign sign : unit.signs().keySet()) {
        places.computeIfAbsent(sign, _ -> new BitSet()).set(i);
      }
    }
  }

  int size() {
    return units.size();
  }

  private boolean has(int i) {
    return i >= 0 && i < units.size();
  }

  boolean free(int i) {
    return has(i) && !claimed.get(i);
  }

  boolean free(int from, int to) {
    int next = claimed.nextSetBit(from);
    return next < 0 || next >= to;
  }

  /// The next place that nothing has claimed, if it is near: "the first Monday | 1pm to 3pm | of May".
  int skipClaimed(int i) {
    int next = claimed.nextClearBit(i);
    return next - i <= MOST_BETWEEN ? next : i;
  }

  boolean claimed(int i) {
    return has(i) && claimed.get(i);
  }

  void claim(int from, int to) {
    claimed.set(from, to);
  }

  boolean is(int i, Sign sign) {
    BitSet where = places.get(sign);
    return where != null && i >= 0 && where.get(i);
  }

  boolean isAny(int i, Sign first, Sign second) {
    return is(i, first) || is(i, second);
  }

  /// The value a sign carries here; 0 if it carries none.
  int value(int i, Sign sign) {
    return is(i, sign) ? units.get(i).signs().getOrDefault(sign, 0) : 0;
  }

  /// @param punctuation one character
  boolean mark(int i, String punctuation) {
    return has(i) && marks[i] == punctuation.charAt(0);
  }

  boolean word(int i, String folded) {
    return has(i) && units.get(i).folded().equals(folded);
  }

  /// Whether two words start alike, as the two genders of one noun do.
  boolean sharesStem(int i, int other) {
    return isWord(i) && isWord(other) && units.get(i).folded().length() > STEM
        && units.get(other).folded().regionMatches(0, units.get(i).folded(), 0, STEM);
  }

  boolean isWord(int i) {
    return has(i) && units.get(i).kind() == Unit.Kind.WORD;
  }

  /// A word that the language file does not know.
  boolean isUnknownWord(int i) {
    return isWord(i) && units.get(i).signs().isEmpty();
  }

  boolean isNewline(int i) {
    return has(i) && units.get(i).kind() == Unit.Kind.NEWLINE;
  }

  boolean isPunctuation(int i) {
    return has(i) && units.get(i).kind() == Unit.Kind.PUNCTUATION;
  }

  boolean startsUpperCase(int i) {
    return isWord(i) && Character.isUpperCase(original.charAt(units.get(i).span().from()));
  }

  /// "Seestrasse", "Lagerweg": a street by its ending.
  boolean endsLikeStreet(int i) {
    String word = has(i) ? units.get(i).folded() : "";
    return STREET_ENDINGS.stream().anyMatch(word::endsWith);
  }

  /// "of", or a longer expression that starts with it.
  boolean startsWithOf(int i) {
    return is(i, Sign.OF) || (has(i) && units.get(i).folded().equals("of"));
  }

  /// A number in digits or words; -1 for none.
  int number(int i) {
    return has(i) ? units.get(i).number() : -1;
  }

  int digits(int i) {
    return has(i) ? units.get(i).digits() : 0;
  }

  boolean leadingZero(int i) {
    return has(i) && units.get(i).leadingZero();
  }

  /// Whether nothing stands between this unit and the one before.
  boolean glued(int i) {
    return i > 0 && has(i) && units.get(i - 1).span().until() == units.get(i).span().from();
  }

  /// A dot that belongs to the number before it.
  boolean isDateDot(int i) {
    return mark(i, ".") && glued(i) && i + 1 < units.size();
  }

  boolean isDash(int i) {
    return mark(i, "-");
  }

  /// The next place that is no comma, newline or article.
  int skipFillers(int i) {
    int at = i;
    while (at - i < 4 && (mark(at, ",") || isNewline(at) || is(at, Sign.THE))) {
      at++;
    }
    return at;
  }

  /// The first unit that reaches beyond a character of the message.
  int firstEndingAfter(int character) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).span().until() > character) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The next place that is no "about".
  int skipAbout(int i) {
    return is(i, Sign.ABOUT) ? i + 1 : i;
  }

  Span span(int from, int to) {
    return new Span(units.get(from).span().from(), units.get(to - 1).span().until());
  }

  Evidence evidence(int from, int to, String rule) {
    Span span = span(from, to);
    return Evidence.of(span, original.substring(span.from(), span.until()), rule);
  }

  /// Whether a sign stands anywhere in `[from, to)`.
  boolean any(int from, int to, Sign sign) {
    BitSet where = places.get(sign);
    int first = where == null ? -1 : where.nextSetBit(Math.max(0, from));
    return first >= 0 && first < to;
  }

  boolean any(Sign sign) {
    return any(0, units.size(), sign);
  }

  /// First unit of the clause around a place: clauses end at commas, semicolons, dashes with blanks and line ends.
  int clauseFrom(int i) {
    int from = i;
    while (from > 0 && i - from < LONGEST_CLAUSE && !endsClause(from - 1)) {
      from--;
    }
    return from;
  }

  int clauseTo(int i) {
    int to = i;
    while (to < units.size() && to - i < LONGEST_CLAUSE && !endsClause(to)) {
      to++;
    }
    return to;
  }

  private boolean endsClause(int i) {
    return !claimed.get(i)
        && (mark(i, ",") || mark(i, ";") || mark(i, ".") || isNewline(i) || (isDash(i) && !glued(i) && !glued(i + 1)));
  }
}
