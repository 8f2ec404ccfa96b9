package ai.openevent.language.catalog;

import java.util.List;

/// Judges whether a sentence tells or asks. A question mark makes no question of a wish ("could you add …?"), a missing one no
/// wish of a question ("I was wondering about …"); workflow.md 5.3.
final class Stances {

  private static final int FIRST_WORDS = 3;

  private final Lexicon lexicon;
  private final List<Words> sentences;

  Stances(Lexicon lexicon, List<Words> sentences) {
    this.lexicon = lexicon;
    this.sentences = sentences;
  }

  /// Whether what stands at `[from, until)` is only asked about.
  boolean asks(int sentence, int from, int until) {
    Words words = sentences.get(sentence);
    if (supposes(sentence, from, until)) {
      return true;
    }
    return isQuestion(words) && (startsWithQuestionWord(words) || lexicon.cues("sentences.asks-anyway").in(words)
        || !lexicon.cues("sentences.request").in(words));
  }

  /// "How many …", "from when …": whatever else it says, it asks.
  private boolean startsWithQuestionWord(Words words) {
    return words.all().stream().limit(FIRST_WORDS)
        .anyMatch(word -> lexicon.words("sentences.question-words").contains(word.folded()));
  }

  boolean isQuestion(Words words) {
    return words.questionMark()
        || lexicon.cues("sentences.indirect-question").in(words)
        || (words.size() > 0 && lexicon.cues("sentences.question-start").at(words, 0) > 0);
  }

  /// Whether the sentence plays with a thought, or its clause leaves it open; "just curious" said right after it counts as well.
  boolean supposes(int sentence, int from, int until) {
    Words words = sentences.get(sentence);
    int start = words.clauseStart(from, Cues.NONE);
    return lexicon.cues("sentences.hypothetical").in(words)
        || lexicon.cues("sentences.undecided").in(words, start, words.clauseEnd(until - 1, Cues.NONE))
        || (sentence + 1 < sentences.size()
            && isQuestion(words)
            && lexicon.cues("sentences.undecided").in(sentences.get(sentence + 1)));
  }

  /// Whether something depends on a condition ("if you throw in …").
  boolean isConditional(Words words) {
    return lexicon.cues("sentences.condition").in(words);
  }
}
