package ai.openevent.language.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Reads one pattern of [Phrases] and gives its positions (Glushkov's construction): which may come first, which may follow
/// which, which may be last.
final class PhraseParser {

  private static final int DEFAULT_GAP = 3;
  private static final int LONGEST_GAP = 12;
  private static final int DEEPEST_DEFINITION = 10;

  private final Map<String, String> definitions;
  private final ToIntFunction<Word> positions;
  private final List<Set<Integer>> follows;
  private String pattern = "";
  private int at;
  private int depth;

  /// What one position of a pattern matches.
  record Word(String text, Form form) {}

  enum Form {
    EXACT,
    PREFIX,
    SUFFIX,
    TYPO,
    NUMBER,
    ANY,
    START,
    END
  }

  /// A piece of a pattern.
  record Part(Set<Integer> first, Set<Integer> last, boolean skippable) {
    static final Part EMPTY = new Part(Set.of(), Set.of(), true);
  }

  /// @param positions makes a new position for a word and tells its number
  /// @param follows by position: the positions that may come next
  PhraseParser(Map<String, String> definitions, ToIntFunction<Word> positions, List<Set<Integer>> follows) {
    this.definitions = definitions;
    this.positions = positions;
    this.follows = follows;
  }

  Part parse(String source) {
    pattern = source;
    at = 0;
    Part part = alternatives();
    if (at < pattern.length()) {
      throw broken("unexpected " + pattern.charAt(at));
    }
    if (part.skippable() || part.first().isEmpty()) {
      throw broken("it would match nothing at all");
    }
    return part;
  }

  private Part alternatives() {
    Part either = sequence();
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      either = either(either, sequence());
    }
    return either;
  }

  private Part sequence() {
    Part whole = Part.EMPTY;
    skipBlanks();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      whole = then(whole, item());
      skipBlanks();
    }
    return whole;
  }

  private Part item() {
    Part part = switch (pattern.charAt(at)) {
      case '(' -> group();
      case '<' -> definition();
      default -> word(nextWord());
    };
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
      return new Part(part.first(), part.last(), true);
    }
    return part;
  }

  private Part group() {
    at++;
    Part inside = alternatives();
    if (at >= pattern.length() || pattern.charAt(at) != ')') {
      throw broken("a bracket is not closed");
    }
    at++;
    return inside;
  }

  private Part definition() {
    int end = pattern.indexOf('>', at);
    String name = end < 0 ? "" : pattern.substring(at + 1, end);
    String body = definitions.get(name);
    if (body == null || ++depth > DEEPEST_DEFINITION) {
      throw broken("<" + name + "> is not defined, or by itself");
    }
    String outer = pattern;
    pattern = body;
    at = 0;
    Part part = alternatives();
    pattern = outer;
    at = end + 1;
    depth--;
    return part;
  }

  private String nextWord() {
    int start = at;
    while (at < pattern.length() && " |()?<".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return pattern.substring(start, at);
  }

  private Part word(String word) {
    if (word.startsWith("...")) {
      return gap(word.length() == 3 ? DEFAULT_GAP : Integer.parseInt(word.substring(3)));
    }
    return switch (word) {
      case "#" -> position(new Word("", Form.NUMBER));
      case "_" -> position(new Word("", Form.ANY));
      case "^" -> position(new Word("", Form.START));
      case "$" -> position(new Word("", Form.END));
      default -> spelled(word);
    };
  }

  private Part spelled(String word) {
    if (word.length() > 1 && word.endsWith("*")) {
      return position(new Word(Folding.fold(word.substring(0, word.length() - 1)), Form.PREFIX));
    }
    if (word.length() > 1 && word.startsWith("*")) {
      return position(new Word(Folding.fold(word.substring(1)), Form.SUFFIX));
    }
    if (word.endsWith("~")) {
      return slippery(Folding.fold(word.substring(0, word.length() - 1)));
    }
    if (word.length() > 1 && word.endsWith("'")) {
      return position(new Word(Folding.fold(word), Form.EXACT));
    }
    return tokens(word);
  }

  private Part slippery(String word) {
    if (word.length() < Typos.SHORTEST) {
      throw broken(word + " is too short for ~");
    }
    return position(new Word(word, Form.TYPO));
  }

  /// A word as the tokenizer sees it: "check-in" is two. An elided article ("l'") is one of its own.
  private Part tokens(String word) {
    Part whole = Part.EMPTY;
    for (Token token : Tokenizer.tokens(word)) {
      if (token.kind() != Token.Kind.PUNCTUATION) {
        whole = then(whole, position(new Word(token.folded(), Form.EXACT)));
      }
    }
    if (whole.first().isEmpty()) {
      throw broken("punctuation is not seen: " + word);
    }
    return whole;
  }

  private Part gap(int words) {
    if (words > LONGEST_GAP) {
      throw broken("a gap of " + words + " words is too long");
    }
    Part whole = Part.EMPTY;
    for (int i = 0; i < words; i++) {
      Part any = position(new Word("", Form.ANY));
      whole = then(whole, new Part(any.first(), any.last(), true));
    }
    return whole;
  }

  private Part position(Word word) {
    Set<Integer> position = Set.of(positions.applyAsInt(word));
    return new Part(position, position, false);
  }

  private Part then(Part left, Part right) {
    left.last().forEach(last -> follows.get(last).addAll(right.first()));
    return new Part(
        left.skippable() ? union(left.first(), right.first()) : left.first(),
        right.skippable() ? union(left.last(), right.last()) : right.last(),
        left.skippable() && right.skippable());
  }

  private static Part either(Part left, Part right) {
    return new Part(
        union(left.first(), right.first()), union(left.last(), right.last()), left.skippable() || right.skippable());
  }

  private static Set<Integer> union(Set<Integer> left, Set<Integer> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    Set<Integer> union = new LinkedHashSet<>(left);
    union.addAll(right);
    return union;
  }

  private void skipBlanks() {
    while (at < pattern.length() && pattern.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalStateException broken(String why) {
    return new IllegalStateException("Pattern \"" + pattern + "\": " + why);
  }

  static List<Set<Integer>> noFollows() {
    return new ArrayList<>();
  }
}
