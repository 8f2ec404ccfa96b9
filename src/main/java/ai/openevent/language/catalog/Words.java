package ai.openevent.language.catalog;

import ai.openevent.language.Span;
import ai.openevent.language.text.Sentence;
import ai.openevent.language.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sentence as its words, the signs between them kept aside, so that "flip-chart" and "flip chart" look alike.
final class Words {

  /// So few words are looked through faster than it is looked up what was found in them before.
  private static final int SHORT = 3;
  /// A text without signs is not looked through as one clause.
  private static final int LONGEST_CLAUSE = 60;

  private final List<Word> all;
  private final Span span;
  private final boolean questionMark;
  /// What was looked for before; a sentence is read by one thread.
  private final Map<Cues, int[]> found = new HashMap<>();
  private final Map<Cues, Boolean> has = new HashMap<>();
  private final @Nullable String[] stems;
  /// The lengths where nothing is found: most phrases are in few sentences.
  private final int[] none;

  private Words(List<Word> all, Span span, boolean questionMark) {
    this.all = List.copyOf(all);
    this.span = span;
    this.questionMark = questionMark;
    this.none = new int[all.size()];
    this.stems = new @Nullable String[all.size()];
  }

  static Words of(Sentence sentence) {
    List<Word> words = new ArrayList<>();
    StringBuilder signs = new StringBuilder();
    int end = sentence.span().from();
    for (Token token : sentence.tokens()) {
      if (token.kind() == Token.Kind.PUNCTUATION || token.kind() == Token.Kind.NEWLINE) {
        signs.append(sign(token, end));
      } else {
        words.add(new Word(token.folded(), token.words(), token.span(), token.kind(), signs.toString()));
        signs.setLength(0);
      }
      end = token.span().until();
    }
    return new Words(words, sentence.span(), sentence.questionMark());
  }

  /// A dash parts clauses only when it stands alone.
  private static String sign(Token token, int end) {
    return token.is("-") && token.span().from() > end ? " - " : token.folded();
  }

  /// To be shared by all that find nothing; not to be changed.
  int[] none() {
    return none;
  }

  int size() {
    return all.size();
  }

  Word get(int index) {
    return all.get(index);
  }

  List<Word> all() {
    return all;
  }

  Span span() {
    return span;
  }

  boolean questionMark() {
    return questionMark;
  }

  Span span(int from, int until) {
    return new Span(all.get(from).span().from(), all.get(until - 1).span().until());
  }

  /// The stem of a word's folded form.
  String stem(int index) {
    String stem = stems[index];
    if (stem == null) {
      stem = Stems.of(all.get(index).folded());
      stems[index] = stem;
    }
    return stem;
  }

  /// The lengths of the phrases that start at each word.
  int[] lengths(Cues cues) {
    if (all.size() <= SHORT) {
      return cues.lengths(this);
    }
    int[] known = found.get(cues);
    if (known == null) {
      known = cues.lengths(this);
      found.put(cues, known);
    }
    return known;
  }

  /// Whether the sentence holds any of the phrases.
  boolean has(Cues cues) {
    if (all.size() <= SHORT) {
      return holdsAny(lengths(cues));
    }
    Boolean known = has.get(cues);
    if (known == null) {
      known = holdsAny(lengths(cues));
      has.put(cues, known);
    }
    return known;
  }

  private static boolean holdsAny(int[] lengths) {
    return Arrays.stream(lengths).anyMatch(length -> length > 0);
  }

  /// The first word of the clause that a word is in.
  int clauseStart(int index, Cues parting) {
    int start = Math.min(index, all.size() - 1);
    int limit = Math.max(0, start - LONGEST_CLAUSE);
    while (start > limit && !all.get(start).opensClause() && parting.at(this, start) == 0) {
      start--;
    }
    return Math.max(start, 0);
  }

  /// One after the last word of the clause that a word is in.
  int clauseEnd(int index, Cues parting) {
    int end = index + 1;
    int limit = Math.min(all.size(), end + LONGEST_CLAUSE);
    while (end < limit && !all.get(end).opensClause() && parting.at(this, end) == 0) {
      end++;
    }
    return Math.min(end, all.size());
  }
}
