package ai.openevent.booking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether two short texts name the same thing, in any language: without regard to case, accents, hyphens and endings.
final class Wording {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 3;

  private Wording() {}

  /// Whether a text contains the thing that a term names: "flip-chart" in "flip charts", "daylight" in "natural daylight".
  static boolean matches(String term, String text) {
    String squashed = String.join("", tokens(term));
    if (squashed.length() >= SHORTEST_STEM && String.join("", tokens(text)).contains(squashed)) {
      return true;
    }
    List<String> words = tokens(term);
    return !words.isEmpty()
        && words.stream().allMatch(word -> tokens(text).stream().anyMatch(other -> sameWord(word, other)));
  }

  /// Letters and digits only, lower case, without accents.
  static List<String> tokens(String text) {
    String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
        .toLowerCase(Locale.ROOT).replace("ß", "ss");
    return Arrays.stream(SEPARATORS.split(folded)).filter(token -> !token.isEmpty()).toList();
  }

  static boolean sameWord(String a, String b) {
    return a.equals(b) || endsOnlyDiffer(a, b) || endsOnlyDiffer(b, a);
  }

  private static boolean endsOnlyDiffer(String stem, String word) {
    return stem.length() >= SHORTEST_STEM && word.startsWith(stem) && word.length() - stem.length() <= LONGEST_ENDING;
  }
}
