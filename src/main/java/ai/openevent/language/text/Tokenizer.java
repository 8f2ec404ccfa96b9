package ai.openevent.language.text;

import ai.openevent.language.Languages;
import ai.openevent.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Cuts characters into tokens. One pass, whatever the characters are.
///
/// Words with an apostrophe stay whole ("we're", "o'clock"), except after what a language elides, which becomes a token of its
/// own ("l'" "apéro"). Hyphens, dots and colons are tokens.
public final class Tokenizer {

  /// What stands before an apostrophe as a word of its own: `elided` of every language's `text.yml`.
  private static final Set<String> ELIDED = Languages.all().stream()
      .flatMap(language -> LanguageFile.load("language/" + language.code() + "/text.yml").list("elided").stream())
      .map(Folding::fold).collect(Collectors.toUnmodifiableSet());

  private final String text;
  private final int until;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text, int from, int until) {
    this.text = text;
    this.at = from;
    this.until = until;
  }

  public static List<Token> tokens(String text) {
    return tokens(text, 0, text.length());
  }

  /// The tokens of `[from, until)`; their spans count in the whole text.
  static List<Token> tokens(String text, int from, int until) {
    return new Tokenizer(text, from, until).run();
  }

  private List<Token> run() {
    int addressLookedUntil = at;
    while (at < until) {
      char c = text.charAt(at);
      if (c == '\n') {
        add(at + 1, Token.Kind.NEWLINE);
      } else if (isBlank(c)) {
        at++;
      } else {
        if (at >= addressLookedUntil) {
          addressLookedUntil = endOfChunk();
          int end = endOfAddress(addressLookedUntil);
          if (end > at) {
            add(end, Token.Kind.ADDRESS);
            continue;
          }
        }
        addPlain(c);
      }
    }
    return tokens;
  }

  private void addPlain(char c) {
    if (Character.isLetterOrDigit(c)) {
      addWord();
    } else if (Character.isHighSurrogate(c) && at + 1 < until) {
      add(at + 2, Token.Kind.PUNCTUATION);
    } else {
      add(at + 1, Token.Kind.PUNCTUATION);
    }
  }

  private void addWord() {
    boolean letters = false;
    boolean digits = false;
    int end = at;
    while (end < until && (isWordPart(text.charAt(end)) || isInnerApostrophe(end))) {
      letters |= Character.isLetter(text.charAt(end));
      digits |= Character.isDigit(text.charAt(end));
      end++;
      if (!digits && isElided(end)) {
        end++;
        break;
      }
    }
    add(end, digits ? letters ? Token.Kind.MIXED : Token.Kind.NUMBER : Token.Kind.WORD);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean isInnerApostrophe(int index) {
    return isApostrophe(text.charAt(index))
        && index > at
        && index + 1 < until
        && Character.isLetter(text.charAt(index - 1))
        && Character.isLetter(text.charAt(index + 1));
  }

  /// "dall'8 all'11".
  private boolean isBeforeNumber(int index) {
    return isApostrophe(text.charAt(index)) && index > at && index + 1 < until && Character.isDigit(text.charAt(index + 1));
  }

  private boolean isElided(int apostrophe) {
    return apostrophe - at <= 7
        && apostrophe < until
        && (isInnerApostrophe(apostrophe) || isBeforeNumber(apostrophe))
        && ELIDED.contains(Folding.fold(text.substring(at, apostrophe)));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '´' || c == 'ʼ' || c == '`';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
  }

  private int endOfChunk() {
    int end = at;
    while (end < until && !isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// The end of an address that starts here, or the present place if none does.
  private int endOfAddress(int endOfChunk) {
    String chunk = text.substring(at, endOfChunk);
    int start = 0;
    while (start < chunk.length() && !Character.isLetterOrDigit(chunk.charAt(start))) {
      start++;
    }
    if (!looksLikeAddress(chunk.substring(start))) {
      return at;
    }
    int end = endOfChunk;
    while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '/') {
      end--;
    }
    return end;
  }

  private static boolean looksLikeAddress(String chunk) {
    int atSign = chunk.indexOf('@');
    return (atSign > 0 && chunk.indexOf('.', atSign) > atSign + 1)
        || chunk.contains("://")
        || chunk.regionMatches(true, 0, "www.", 0, 4);
  }

  private void add(int end, Token.Kind kind) {
    String words = text.substring(at, end);
    tokens.add(new Token(new Span(at, end), words, Folding.fold(words), kind));
    at = end;
  }
}
