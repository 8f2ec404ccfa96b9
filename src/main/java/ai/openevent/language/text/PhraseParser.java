package ai.openevent.language.text;

import ai.openevent.language.text.Piece.Form;
import ai.openevent.language.text.Piece.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the patterns of [Phrases].
final class PhraseParser {

  private static final int DEFAULT_GAP = 3;
  private static final int LONGEST_GAP = 12;
  private static final Piece ANY_WORD = word("", Form.ANY);

  private final Map<String, String> definitions;
  /// The definitions that were used so far.
  private final Map<String, Piece> defined = new HashMap<>();
  private final Set<String> beingDefined = new HashSet<>();
  private String pattern = "";
  private int at;

  PhraseParser(Map<String, String> definitions) {
    this.definitions = definitions;
  }

  /// @throws IllegalStateException if the pattern is not well formed or would match nothing; says which
  Piece parse(String source) {
    Piece piece = whole(source);
    if (piece.skippable()) {
      throw broken("it would match nothing at all");
    }
    return piece;
  }

  private Piece whole(String source) {
    pattern = source;
    at = 0;
    Piece piece = alternatives();
    if (at < pattern.length()) {
      throw broken("unexpected " + pattern.charAt(at));
    }
    return piece;
  }

  private Piece alternatives() {
    List<Piece> alternatives = new ArrayList<>(List.of(sequence()));
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      alternatives.add(sequence());
    }
    return Piece.either(alternatives);
  }

  private Piece sequence() {
    List<Piece> pieces = new ArrayList<>();
    skipBlanks();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      pieces.add(item());
      skipBlanks();
    }
    return inOrder(pieces);
  }

  private static Piece inOrder(List<Piece> pieces) {
    return pieces.size() == 1 ? pieces.getFirst() : new Piece.Sequence(pieces);
  }

  private Piece item() {
    Piece piece = switch (pattern.charAt(at)) {
      case '(' -> group();
      case '<' -> definition();
      default -> word(nextWord());
    };
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
      return new Piece.Perhaps(piece);
    }
    return piece;
  }

  private Piece group() {
    at++;
    Piece inside = alternatives();
    if (at >= pattern.length() || pattern.charAt(at) != ')') {
      throw broken("a bracket is not closed");
    }
    at++;
    return inside;
  }

  private Piece definition() {
    int end = pattern.indexOf('>', at);
    String name = end < 0 ? "" : pattern.substring(at + 1, end);
    Piece known = defined.get(name);
    if (known == null) {
      String outer = pattern;
      known = define(name);
      pattern = outer;
      defined.put(name, known);
    }
    at = end + 1;
    return known;
  }

  private Piece define(String name) {
    String body = definitions.get(name);
    if (body == null || !beingDefined.add(name)) {
      throw broken("<" + name + "> is not defined, or by itself");
    }
    Piece piece = whole(body);
    beingDefined.remove(name);
    return piece;
  }

  private String nextWord() {
    int start = at;
    while (at < pattern.length() && " |()?<".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return pattern.substring(start, at);
  }

  private Piece word(String word) {
    if (word.startsWith("...")) {
      return gap(word.length() == 3 ? DEFAULT_GAP : Integer.parseInt(word.substring(3)));
    }
    return switch (word) {
      case "#" -> word("", Form.NUMBER);
      case "_" -> ANY_WORD;
      case "^" -> word("", Form.START);
      case "$" -> word("", Form.END);
      default -> spelled(word);
    };
  }

  private Piece spelled(String word) {
    if (word.length() > 1 && word.endsWith("*")) {
      return word(Folding.fold(word.substring(0, word.length() - 1)), Form.PREFIX);
    }
    if (word.length() > 1 && word.startsWith("*")) {
      return word(Folding.fold(word.substring(1)), Form.SUFFIX);
    }
    if (word.endsWith("~")) {
      return slippery(Folding.fold(word.substring(0, word.length() - 1)));
    }
    if (word.length() > 1 && word.endsWith("'")) {
      return word(Folding.fold(word), Form.EXACT);
    }
    return tokens(word);
  }

  private Piece slippery(String word) {
    if (word.length() < Typos.SHORTEST) {
      throw broken(word + " is too short for ~");
    }
    return word(word, Form.TYPO);
  }

  /// A word as the tokenizer sees it: "check-in" is two. An elided article ("l'") is one of its own.
  private Piece tokens(String word) {
    List<Piece> tokens = Tokenizer.tokens(word).stream()
        .filter(token -> token.kind() != Token.Kind.PUNCTUATION)
        .map(token -> word(token.folded(), Form.EXACT)).toList();
    if (tokens.isEmpty()) {
      throw broken("punctuation is not seen: " + word);
    }
    return inOrder(tokens);
  }

  private Piece gap(int words) {
    if (words > LONGEST_GAP) {
      throw broken("a gap of " + words + " words is too long");
    }
    return new Piece.Sequence(Collections.nCopies(words, new Piece.Perhaps(ANY_WORD)));
  }

  private static Piece word(String text, Form form) {
    return new Piece.OneOf(Set.of(new Word(text, form)));
  }

  private void skipBlanks() {
    while (at < pattern.length() && pattern.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalStateException broken(String why) {
    return new IllegalStateException("Pattern \"" + pattern + "\": " + why);
  }
}
