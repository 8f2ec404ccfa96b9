package ai.openevent.language.value;

import ai.openevent.language.text.Folding;
import ai.openevent.language.text.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/// Words that two words are written as: a day and its part ("Montagabend", "Zischtigmorge"). The closing words of a language and
/// what each of them means by itself are its `closings`.
final class Closings {

  private static final int LONGEST_WORD = 30;
  private static final int SHORTEST_HEAD = 3;

  private final Map<String, String> meanings = new HashMap<>();
  private final BiPredicate<String, String> mayBeClosed;

  Closings(Map<String, String> meanings, BiPredicate<String, String> mayBeClosed) {
    meanings.forEach((closing, meaning) -> this.meanings.put(Folding.fold(closing), Folding.fold(meaning)));
    this.mayBeClosed = mayBeClosed;
  }

  /// Where the closing starts; 0 if the word is of one piece, or not as long as it is when it is folded.
  int cut(Token token) {
    String word = token.folded();
    if (word.length() > LONGEST_WORD || word.length() != token.words().length()) {
      return 0;
    }
    for (int cut = SHORTEST_HEAD; cut < word.length(); cut++) {
      String meaning = meanings.get(word.substring(cut));
      if (meaning != null && mayBeClosed.test(word.substring(0, cut), meaning)) {
        return cut;
      }
    }
    return 0;
  }

  String meaning(Token token, int cut) {
    String closing = token.folded().substring(cut);
    return meanings.getOrDefault(closing, closing);
  }
}
