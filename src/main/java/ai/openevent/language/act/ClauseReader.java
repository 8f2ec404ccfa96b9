package ai.openevent.language.act;

import ai.openevent.language.Placed;
import ai.openevent.language.Span;
import ai.openevent.language.act.Clause.Form;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Phrases.Found;
import ai.openevent.language.text.Sentence;
import ai.openevent.language.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits sentences where a further question begins, and tells how each part is built.
final class ClauseReader {

  private static final int SHORTEST_PART = 2;
  /// Words that may stand before the word that opens a question.
  private static final int FURTHEST_OPENING = 3;
  /// "does that work for you?"
  private static final int LONGEST_TAG = 6;
  /// "For the cars of our guests, …": what the question is about may stand before it.
  private static final int LONGEST_FRONTED = 7;

  private static final List<Cue> WANTING = List.of(
      Cue.NEED, Cue.MOVE, Cue.CHANGE, Cue.CHOOSE, Cue.ADD, Cue.REMOVE, Cue.OFF, Cue.ACCEPT, Cue.APPROVE, Cue.YES, Cue.NO,
      Cue.THANKS, Cue.CONDITION, Cue.HYPOTHETICAL, Cue.POLITE, Cue.WE_ARE, Cue.PAID);

  private final Lexicon lexicon;
  private final Message message;
  private final List<Clause> clauses = new ArrayList<>();

  private ClauseReader(Lexicon lexicon, Message message) {
    this.lexicon = lexicon;
    this.message = message;
  }

  /// The clauses of the message's own text.
  ///
  /// @param excluded parts that aren't the client's speech
  static List<Clause> read(Lexicon lexicon, Message message, List<Span> excluded) {
    ClauseReader reader = new ClauseReader(lexicon, message);
    Placed<Span> parts = Placed.spans(excluded);
    for (int i = 0; i < message.body().size(); i++) {
      Sentence sentence = message.body().get(i);
      if (!parts.anyAt(sentence.span())) {
        reader.split(i, sentence);
      }
    }
    return reader.supposing();
  }

  private void split(int index, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    CueMap cues = lexicon.cues(tokens);
    boolean asks = sentence.questionMark() || cues.has(Cue.INDIRECT);
    int before = clauses.size();
    int start = 0;
    for (int i = 1; asks && i < tokens.size() - 1; i++) {
      if (i - start >= SHORTEST_PART && (goesOnAsking(tokens, cues, i) || opensFurther(tokens, cues, start, i))) {
        addPart(index, tokens.subList(start, i), opensBefore(cues, start), goesOnAsking(tokens, cues, start), null);
        start = i;
      }
    }
    addPart(index, tokens.subList(start, tokens.size()), sentence.questionMark(), goesOnAsking(tokens, cues, start),
        start == 0 ? cues : null);
    suppose(clauses.subList(before, clauses.size()), cues);
  }

  private static boolean opensFurther(List<Token> tokens, CueMap cues, int start, int i) {
    return opensQuestion(tokens, cues, i)
        && !isLedIn(tokens, cues, i)
        && !isPoliteOnly(cues, start, i)
        && !opensKindly(cues, start, i)
        && !isTag(tokens, cues, i)
        && !belongsTogether(tokens, cues, start, i);
  }

  /// "We wonder whether there is a lift, whether we may dance, and whether …": each goes on asking. A word that also opens
  /// conditions does so only behind an indirect question.
  private static boolean goesOnAsking(List<Token> tokens, CueMap cues, int i) {
    boolean polite = cues.startsAt(Cue.BENIGN, i) && isClosed(tokens, cues.of(Cue.BENIGN), i);
    if (i < 2 || polite || !cues.startsAt(Cue.WHETHER, i)) {
      return false;
    }
    boolean indirect = cues.startsIn(Cue.INDIRECT, 0, i - 1);
    boolean listed = tokens.get(i - 1).is(",") && cues.startsIn(Cue.WHETHER, 0, i - 1);
    boolean joined = cues.startsAt(Cue.BUT, i - 1) || cues.startsAt(Cue.JOINT, i - 1);
    return (joined || listed) && (indirect || !cues.startsAt(Cue.CONDITION, i));
  }

  /// "If not, which other days …": a polite condition alone is a part of the question behind it.
  private static boolean isPoliteOnly(CueMap cues, int start, int i) {
    return i - start <= LONGEST_FRONTED
        && cues.startsIn(Cue.BENIGN, start, start + 2)
        && cues.of(Cue.BENIGN).stream()
            .anyMatch(hit -> hit.tokenFrom() >= start && hit.tokenFrom() <= start + 1 && hit.tokenTo() >= i - 1);
  }

  /// "… and, if possible, …": a polite phrase that begins here and ends before a sign.
  private static boolean isClosed(List<Token> tokens, List<Found> polite, int from) {
    return polite.stream().filter(hit -> hit.tokenFrom() == from)
        .anyMatch(hit -> hit.tokenTo() >= tokens.size() || isSign(tokens.get(hit.tokenTo())));
  }

  private void addPart(int sentence, List<Token> tokens, boolean questionMark, boolean asked, @Nullable CueMap known) {
    int before = clauses.size();
    add(sentence, tokens, questionMark, known);
    if (asked && clauses.size() > before) {
      clauses.set(before, clauses.get(before).as(Form.OPEN));
    }
  }

  /// "I would like to know, what …": the words before the comma only lead in the question.
  private static boolean isLedIn(List<Token> tokens, CueMap cues, int i) {
    return tokens.get(i - 1).is(",") && cues.startsAt(Cue.WH, i)
        && cues.of(Cue.INDIRECT).stream().anyMatch(hit -> hit.tokenFrom() < i && hit.tokenTo() >= i - 1);
  }

  /// "…, does that work?": asks for what stands before it.
  private static boolean isTag(List<Token> tokens, CueMap cues, int i) {
    return tokens.size() - i <= LONGEST_TAG && cues.startsAt(Cue.PROPOSAL, i)
        && (cues.startsAt(Cue.BACK, i + 1) || endsWith(tokens, cues.of(Cue.PROPOSAL), i));
  }

  /// Whether one of the hits begins here and reaches the last word.
  private static boolean endsWith(List<Token> tokens, List<Found> hits, int from) {
    return hits.stream().filter(hit -> hit.tokenFrom() == from)
        .anyMatch(hit -> tokens.subList(hit.tokenTo(), tokens.size()).stream().allMatch(ClauseReader::isSign));
  }

  private static boolean isSign(Token token) {
    return token.kind() == Token.Kind.PUNCTUATION || token.kind() == Token.Kind.NEWLINE;
  }

  /// "Is it included, or do we pay extra?" is one question, and so is "For July, which evenings are free?".
  private static boolean belongsTogether(List<Token> tokens, CueMap cues, int start, int i) {
    boolean either = cues.startsAt(Cue.EITHER, i - 1) && i > start + 1;
    boolean fronted = i - start <= LONGEST_FRONTED && tokens.get(i - 1).is(",") && cues.startsAt(Cue.FRONTED, start)
        && WANTING.stream().noneMatch(cue -> cues.liesIn(cue, start, i));
    return either || fronted;
  }

  /// A supposition that goes on over a comma ("were we to add lunch, how much …") makes one of each part it reaches.
  private static void suppose(List<Clause> ofSentence, CueMap cues) {
    if (ofSentence.stream().skip(1).anyMatch(clause -> clause.form() == Form.OPEN && clause.cues().startsAt(Cue.WHETHER, 0))) {
      return;
    }
    if (ofSentence.size() > 1 && !cues.hasOutside(Cue.ACCEPT, Cue.HYPOTHETICAL)) {
      ofSentence.replaceAll(clause -> clause.isQuestion() && cues.of(Cue.HYPOTHETICAL).stream()
          .anyMatch(hit -> hit.span().overlaps(clause.span())) ? clause.as(Form.HYPOTHETICAL) : clause);
    }
    spreadSupposition(ofSentence);
    if (ofSentence.size() > 1 && isPremise(ofSentence.getFirst()) && ofSentence.get(1).isQuestion()) {
      ofSentence.set(0, ofSentence.getFirst().as(Form.HYPOTHETICAL));
    }
  }

  /// "If the 14th doesn't work, what else …?"
  private static boolean isPremise(Clause clause) {
    return clause.cues().startsAt(Cue.CONDITION, 0)
        && clause.cues().hasOutside(Cue.CONDITION, Cue.BENIGN)
        && !clause.hasAny(Cue.ACCEPT, Cue.APPROVE, Cue.BARGAIN, Cue.GRATIS);
  }

  /// "Hypothetically, could we move?": a supposition holds for what its sentence asks after it.
  private static void spreadSupposition(List<Clause> ofSentence) {
    opensWithCondition(ofSentence);
    boolean supposed = false;
    for (int i = 0; i < ofSentence.size(); i++) {
      Clause clause = ofSentence.get(i);
      if (supposed && clause.isQuestion()) {
        ofSentence.set(i, clause.as(Form.HYPOTHETICAL));
      }
      supposed |= clause.form() == Form.HYPOTHETICAL;
    }
  }

  /// "If we cancelled in March, what would we lose?": the part before the question only supposes.
  private static void opensWithCondition(List<Clause> ofSentence) {
    if (ofSentence.size() < 2) {
      return;
    }
    Clause first = ofSentence.getFirst();
    Clause next = ofSentence.get(1);
    boolean asks = next.onlyAsks() || (next.form() == Form.YES_NO && !next.has(Cue.POLITE));
    if (asks && first.form() == Form.STATEMENT && first.opensWith(Cue.CONDITION) && !first.has(Cue.BENIGN)) {
      ofSentence.set(0, first.as(Form.HYPOTHETICAL));
    }
  }

  /// Whether a further question begins here: after a comma, colon or "and", with a word that opens questions.
  private static boolean opensQuestion(List<Token> tokens, CueMap cues, int i) {
    if (!cues.startsAt(Cue.WH, i) && !cues.startsAt(Cue.AUX, i)) {
      return false;
    }
    Token before = tokens.get(i - 1);
    return switch (before.kind()) {
      case PUNCTUATION -> !before.is("'") && !before.is("\"") && !before.is("(") && !before.is(".") && !before.is("/");
      case WORD -> cues.startsAt(Cue.BUT, i - 1) && !(i > 1 && cues.startsAt(Cue.WH, i - 2));
      case NUMBER, ADDRESS -> cues.of(Cue.WH).stream().anyMatch(hit -> hit.tokenFrom() == i && hit.tokenTo() > i + 1);
      case MIXED, NEWLINE -> false;
    };
  }

  /// "From what time can we set up, and …?": a part that is a question without a mark of its own.
  private static boolean opensBefore(CueMap cues, int start) {
    return cues.startsAt(Cue.AUX, start) || cues.startsIn(Cue.WH, start, start + FURTHEST_OPENING + 1);
  }

  private static boolean opensKindly(CueMap cues, int from, int to) {
    return cues.liesIn(Cue.KINDLY, from, to);
  }

  /// @param known the cues of all these tokens, if they were looked for before
  private void add(int sentence, List<Token> all, boolean questionMark, @Nullable CueMap known) {
    List<Token> tokens = all.subList(opening(all), all.size());
    if (tokens.isEmpty()) {
      return;
    }
    Span span = new Span(tokens.getFirst().span().from(), tokens.getLast().span().until());
    CueMap cues = known != null && tokens.size() == all.size() ? known : lexicon.cues(tokens);
    clauses.add(new Clause(sentence, span, tokens, message.words(span), form(tokens, cues, questionMark), cues,
        lexicon.topics(tokens)));
  }

  /// Where the clause's words begin: after list numbers and signs.
  private static int opening(List<Token> tokens) {
    int from = 0;
    while (from < tokens.size() - 1
        && (tokens.get(from).kind() == Token.Kind.PUNCTUATION || tokens.get(from).kind() == Token.Kind.NEWLINE)) {
      from++;
    }
    boolean listNumber = from + 2 < tokens.size()
        && tokens.get(from).kind() == Token.Kind.NUMBER
        && (tokens.get(from + 1).is(".") || tokens.get(from + 1).is(")"))
        && tokens.get(from).words().length() == 1
        && tokens.get(from + 2).span().from() > tokens.get(from + 1).span().until();
    return listNumber && from == 0 ? from + 2 : from;
  }

  /// Without a question mark "what we need is" and "how many come, nobody knows yet" state, "what is included" asks.
  private static boolean asksUnmarked(List<Token> tokens, CueMap cues, int start) {
    return tokens.size() > start + 3
        && !tokens.getLast().is("!")
        && cues.of(Cue.UNDECIDED).stream().noneMatch(hit -> hit.tokenFrom() > start && tokens.get(hit.tokenFrom() - 1).is(","))
        && tokens.stream().limit(tokens.size() - 1L).noneMatch(token -> token.is(":"))
        && !cues.startsAt(Cue.ADDRESSED, start + 1)
        && !cues.startsAt(Cue.BACK, start + 1)
        && !cues.startsAt(Cue.EVENT_WORD, start + 1);
  }

  private static Form form(List<Token> tokens, CueMap cues, boolean questionMark) {
    if (cues.hasOutside(Cue.HYPOTHETICAL, Cue.BENIGN) && !cues.hasOutside(Cue.ACCEPT, Cue.HYPOTHETICAL)) {
      return Form.HYPOTHETICAL;
    }
    int start = firstWord(tokens, cues);
    boolean open = cues.startsAt(Cue.WH, start) && (questionMark || asksUnmarked(tokens, cues, start));
    if (cues.has(Cue.INDIRECT) || open) {
      return Form.OPEN;
    }
    boolean verbFirst = cues.startsAt(Cue.ASKS, start) || cues.startsAt(Cue.AUX, start);
    boolean joined = start <= 1 && cues.startsAt(Cue.JOINT, 0) && cues.startsAt(Cue.ASKS, 1);
    boolean told = !questionMark && cues.has(Cue.ACCEPT)
        && (tokens.getLast().is(".") || tokens.getLast().is("!"));
    if (((cues.startsAt(Cue.ASKS, 0) || joined) && !told) || (questionMark && verbFirst)) {
      return Form.YES_NO;
    }
    if (!questionMark) {
      return Form.STATEMENT;
    }
    return cues.startsAt(Cue.INTONED, start) ? Form.YES_NO : questionInside(tokens, cues, start);
  }

  /// "Unfortunately the 14th is off, could we …?": what opens the question may stand behind a few words.
  private static Form questionInside(List<Token> tokens, CueMap cues, int start) {
    for (int i = start + 1; i < tokens.size(); i++) {
      if (cues.startsAt(Cue.ASKS, i) || (cues.startsAt(Cue.INTONED, i) && !isInsidePhrase(tokens, i))) {
        return Form.YES_NO;
      }
      if (cues.startsAt(Cue.WH, i) && (i <= start + FURTHEST_OPENING || tokens.get(i - 1).is(","))) {
        return Form.OPEN;
      }
    }
    return Form.DOUBTFUL;
  }

  /// "Le parking, c'est payant ?" asks behind the comma; a word on the way to it doesn't open a phrase.
  private static boolean isInsidePhrase(List<Token> tokens, int i) {
    return tokens.get(i - 1).kind() != Token.Kind.PUNCTUATION;
  }

  /// The first word that isn't "and", "hello", "thanks" or the like.
  private static int firstWord(List<Token> tokens, CueMap cues) {
    int at = 0;
    while (at < tokens.size() - 1
        && (tokens.get(at).kind() == Token.Kind.PUNCTUATION || isLeadIn(cues, at))) {
      at++;
    }
    return at;
  }

  /// In Italian "e" is "and", and "è" with the next word opens a question.
  private static boolean isLeadIn(CueMap cues, int at) {
    return cues.startsAt(Cue.BUT, at) && !cues.startsAt(Cue.WH, at) && !cues.startsAt(Cue.AUX, at);
  }

  /// A remark such as "just curious for now" makes a supposition of every question beside it.
  private List<Clause> supposing() {
    boolean tentative = clauses.stream().anyMatch(clause -> clause.has(Cue.TENTATIVE));
    if (!tentative) {
      return clauses;
    }
    return clauses.stream()
        .map(clause -> clause.form() == Form.YES_NO || clause.form() == Form.DOUBTFUL ? clause.as(Form.HYPOTHETICAL) : clause)
        .toList();
  }
}
