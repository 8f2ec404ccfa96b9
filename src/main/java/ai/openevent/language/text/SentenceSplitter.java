package ai.openevent.language.text;

import ai.openevent.language.Span;
import java.util.ArrayList;
import java.util.List;

/// Groups tokens into sentences. A dot in a date, an abbreviation, a number or a time ends nothing; an empty line, a list item
/// and a short line do.
final class SentenceSplitter {

  /// A line at least this long was wrapped by the mail program; the sentence goes on in the next.
  private static final int WRAPPED_LINE = 60;
  /// The same where the next line starts in lower case.
  private static final int WRAPPED_BEFORE_LOWER_CASE = 40;

  private final MailWords words;
  private final List<Token> tokens;
  private final List<Sentence> sentences = new ArrayList<>();
  private int start;
  private int lineStart;

  private SentenceSplitter(MailWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  static List<Sentence> split(MailWords words, List<Token> tokens) {
    return new SentenceSplitter(words, tokens).run();
  }

  private List<Sentence> run() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Token.Kind.NEWLINE) {
        if (endsAtLineEnd(i)) {
          close(i);
        }
        lineStart = i + 1;
      } else if (endsAfter(i)) {
        close(i + 1);
      }
    }
    close(tokens.size());
    return sentences;
  }

  private void close(int end) {
    int from = start;
    int until = end;
    while (from < until && tokens.get(from).kind() == Token.Kind.NEWLINE) {
      from++;
    }
    while (until > from && tokens.get(until - 1).kind() == Token.Kind.NEWLINE) {
      until--;
    }
    if (from < until) {
      sentences.add(sentence(tokens.subList(from, until)));
    }
    start = end;
  }

  static Sentence sentence(List<Token> tokens) {
    Span span = new Span(tokens.getFirst().span().from(), tokens.getLast().span().until());
    return new Sentence(span, tokens, endsWithQuestionMark(tokens));
  }

  private static boolean endsWithQuestionMark(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0 && tokens.get(i).kind() == Token.Kind.PUNCTUATION; i--) {
      if (tokens.get(i).is("?") || tokens.get(i).is("？")) {
        return true;
      }
    }
    return false;
  }

  private boolean endsAfter(int i) {
    Token token = tokens.get(i);
    if (token.kind() != Token.Kind.PUNCTUATION || (i + 1 < tokens.size() && isEndMark(tokens.get(i + 1)))) {
      return false;
    }
    return switch (token.folded()) {
      case "?", "!", "？", "！" -> true;
      case "." -> dotEnds(i);
      case "…", "..." -> nextStartsUpperCase(i);
      default -> false;
    };
  }

  private static boolean isEndMark(Token token) {
    return token.is("?") || token.is("!") || token.is(".") || token.is(")") || token.is("\"");
  }

  private boolean dotEnds(int i) {
    if (i + 1 == tokens.size() || tokens.get(i + 1).kind() == Token.Kind.NEWLINE) {
      return true;
    }
    if (i == 0 || tokens.get(i + 1).span().from() == tokens.get(i).span().until()) {
      return false;
    }
    Token before = tokens.get(i - 1);
    return switch (before.kind()) {
      case NUMBER -> numberDotEnds(i, before);
      case WORD, MIXED -> wordDotEnds(i, before);
      case PUNCTUATION, ADDRESS, NEWLINE -> true;
    };
  }

  /// "14. Mai", "12. und 13. Juni", "14.05. um vier" go on; "We are 30. Could we" does not.
  private boolean numberDotEnds(int i, Token before) {
    if (before.words().length() > 2) {
      return nextStartsUpperCase(i);
    }
    Token next = tokens.get(i + 1);
    boolean dayAndMonth = i >= 2 && tokens.get(i - 2).is(".") && touches(i - 2);
    if (next.kind() != Token.Kind.WORD) {
      return false;
    }
    return nextStartsUpperCase(i) && (dayAndMonth || !words.followsOrdinal(next.folded()));
  }

  private boolean wordDotEnds(int i, Token before) {
    String word = before.folded();
    if (word.length() == 1 && before.kind() == Token.Kind.WORD) {
      return nextStartsUpperCase(i) && (isClockLetter(i) || isNameLetter(i));
    }
    if (words.isAbbreviation(word) || isStreetBeforeNumber(i, word)) {
      return false;
    }
    return !words.mayBeAbbreviation(word) || nextStartsUpperCase(i);
  }

  /// "Hafenstr. 9".
  private boolean isStreetBeforeNumber(int dot, String word) {
    return word.endsWith("str") && tokens.get(dot + 1).kind() != Token.Kind.WORD;
  }

  /// The second letter of "p.m.".
  private boolean isClockLetter(int dot) {
    return tokens.get(dot - 1).is("m") && dot >= 3 && (tokens.get(dot - 3).is("p") || tokens.get(dot - 3).is("a"));
  }

  /// "Room B." ends a sentence, "z. B." and "c/o M. Sandoz" do not.
  private boolean isNameLetter(int dot) {
    return Character.isUpperCase(tokens.get(dot - 1).words().charAt(0))
        && dot >= 2
        && tokens.get(dot - 2).kind() == Token.Kind.WORD
        && tokens.get(dot - 2).words().length() > 1;
  }

  private boolean touches(int i) {
    return tokens.get(i).span().until() == tokens.get(i + 1).span().from();
  }

  private boolean nextStartsUpperCase(int i) {
    return i + 1 < tokens.size() && Character.isUpperCase(tokens.get(i + 1).words().charAt(0));
  }

  private boolean endsAtLineEnd(int i) {
    if (i == lineStart || i + 1 == tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    if (next.kind() == Token.Kind.NEWLINE || startsListItem(i + 1)) {
      return true;
    }
    Token last = tokens.get(i - 1);
    if (last.is(":") || last.is(";")) {
      return true;
    }
    int length = last.span().until() - tokens.get(lineStart).span().from();
    boolean goesOn = Character.isLowerCase(next.words().charAt(0)) && !last.is(",");
    return length < (goesOn ? WRAPPED_BEFORE_LOWER_CASE : WRAPPED_LINE);
  }

  /// "- coffee", "* coffee", "• coffee", "1) coffee", "2. coffee".
  private boolean startsListItem(int i) {
    Token first = tokens.get(i);
    if (first.kind() == Token.Kind.PUNCTUATION) {
      return !first.is("(") && !first.is("\"") && !first.is("'");
    }
    return first.kind() == Token.Kind.NUMBER
        && first.words().length() <= 2
        && i + 2 < tokens.size()
        && (tokens.get(i + 1).is(")") || tokens.get(i + 1).is("."))
        && touches(i)
        && !touches(i + 1)
        && !words.followsOrdinal(tokens.get(i + 2).folded());
  }
}
