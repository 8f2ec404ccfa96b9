package ai.openevent.language.catalog;

import java.util.List;

/// Judges whether a sentence tells or asks. A question mark makes no question of a wish ("could you add …?"), a missing one no
/// wish of a question ("I was wondering about …"); workflow.md 5.3.
final class Stances {

  private final Lexicon lexicon;
  private final List<Words> sentences;

  Stances(Lexicon lexicon, List<Words> sentences) {
    this.lexicon = lexicon;
    this.sentences = sentences;
  }

  /// Whether what the sentence names is only asked about.
  boolean asks(int sentence) {
    Words words = sentences.get(sentence);
    if (supposes(sentence)) {
      return true;
    }
    return isQuestion(words) && !lexicon.cues("sentences.request").in(words);
  }

  boolean isQuestion(Words words) {
    return words.questionMark()
        || lexicon.cues("sentences.indirect-question").in(words)
        || words.size() > 0 && lexicon.cues("sentences.question-start").at(words, 0) > 0;
  }

  /// Whether the sentence plays with a thought or leaves it open; "just curious" said right after it counts as well.
  boolean supposes(int sentence) {
    Words words = sentences.get(sentence);
    return lexicon.cues("sentences.hypothetical").in(words)
        || lexicon.cues("sentences.undecided").in(words)
        || sentence + 1 < sentences.size()
            && isQuestion(words)
            && lexicon.cues("sentences.undecided").in(sentences.get(sentence + 1));
  }

  /// Whether something depends on a condition ("if you throw in …").
  boolean isConditional(Words words) {
    return lexicon.cues("sentences.condition").in(words);
  }
}
