package ai.openevent.language.act;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Span;
import ai.openevent.language.act.Lexicon.TopicFound;
import ai.openevent.language.text.Token;
import java.util.ArrayList;
import java.util.List;

/// A sentence, or that part of it which asks one thing: "where can our guests park" and "does it cost anything" are two.
///
/// @param sentence index of its sentence in the message
/// @param tokens words and signs, without list numbers and greetings at the start
/// @param words as the client wrote them
record Clause(
    int sentence, Span span, List<Token> tokens, String words, Form form, CueMap cues, List<TopicFound> topics) {

  /// How a clause is built.
  enum Form {
    STATEMENT,
    /// A statement with a question mark: "Und 950?", "Room E then?".
    DOUBTFUL,
    /// "Can we move it?", "Is there parking?": a wish or a question, which its verbs decide.
    YES_NO,
    /// "How much is it", "I was wondering whether …": wants information.
    OPEN,
    /// Supposes something: never an act.
    HYPOTHETICAL
  }

  Clause {
    tokens = List.copyOf(tokens);
    topics = List.copyOf(topics);
  }

  boolean has(Cue cue) {
    return cues.has(cue);
  }

  boolean hasAny(Cue... wanted) {
    for (Cue cue : wanted) {
      if (cues.has(cue)) {
        return true;
      }
    }
    return false;
  }

  boolean holds(Mention mention) {
    return span.overlaps(mention.evidence().span());
  }

  boolean isQuestion() {
    return form != Form.STATEMENT;
  }

  /// Whether it can only want information.
  boolean onlyAsks() {
    return form == Form.OPEN || form == Form.HYPOTHETICAL;
  }

  /// Words without signs.
  int length() {
    return (int) tokens.stream().filter(token -> token.kind() != Token.Kind.PUNCTUATION && token.kind() != Token.Kind.NEWLINE)
        .count();
  }

  Evidence evidence(String rule) {
    return Evidence.of(span, words, rule);
  }

  /// Whether it only supposes something that the next clause of its sentence asks about.
  boolean supposesFor(Clause next) {
    return form == Form.HYPOTHETICAL
        && sentence == next.sentence
        && opensWith(Cue.CONDITION, Cue.HYPOTHETICAL)
        && !opensWith(Cue.WH, Cue.ASKS);
  }

  /// Whether one of the cues stands at its start, or after "and" or the like.
  boolean opensWith(Cue... wanted) {
    int at = !tokens.isEmpty() && cues.startsAt(Cue.BUT, 0) && tokens.size() > 1 ? 1 : 0;
    for (Cue cue : wanted) {
      if (cues.startsAt(cue, at)) {
        return true;
      }
    }
    return false;
  }

  /// Both as one.
  Clause and(Clause next, Span both, String bothWords) {
    List<Token> all = new ArrayList<>(tokens);
    all.addAll(next.tokens);
    List<TopicFound> found = new ArrayList<>(topics);
    found.addAll(next.topics);
    return new Clause(sentence, both, all, bothWords, next.form, next.cues, found);
  }

  Clause as(Form newForm) {
    return new Clause(sentence, span, tokens, words, newForm, cues, topics);
  }
}
