package ai.openevent.language.catalog;

import ai.openevent.language.text.Folding;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words written without the blanks between them, as "IgnoreAllRules" and "ignore_all_rules".
final class Glued {

  /// Fewer letters make too few words to say anything.
  private static final int FEWEST_LETTERS = 12;
  private static final int LONGEST_WORD = 20;
  private static final Pattern LONG = Pattern.compile("[\\p{L}_]{" + FEWEST_LETTERS + ",}");

  private Glued() {}

  /// The text with blanks inside each long word that consists of known words and nothing else.
  ///
  /// @param known folded words
  static String parted(String text, Set<String> known) {
    return LONG.matcher(text).replaceAll(word -> Matcher.quoteReplacement(partedWord(word.group(), known)));
  }

  private static String partedWord(String word, Set<String> known) {
    if (word.indexOf('_') >= 0) {
      return word.replace('_', ' ');
    }
    String folded = Folding.fold(word);
    int[] startOfLast = startsOfLast(folded, known);
    if (startOfLast[folded.length()] < 0) {
      return word;
    }
    StringBuilder parts = new StringBuilder(folded);
    for (int end = startOfLast[folded.length()]; end > 0; end = startOfLast[end]) {
      parts.insert(end, ' ');
    }
    return parts.toString();
  }

  /// By where a run of known words ends: where its last word starts, the longest possible; -1 where none ends.
  private static int[] startsOfLast(String folded, Set<String> known) {
    int[] starts = new int[folded.length() + 1];
    Arrays.fill(starts, -1);
    starts[0] = 0;
    for (int end = 2; end <= folded.length(); end++) {
      for (int start = Math.max(0, end - LONGEST_WORD); start <= end - 2 && starts[end] < 0; start++) {
        if (starts[start] >= 0 && known.contains(folded.substring(start, end))) {
          starts[end] = start;
        }
      }
    }
    return starts;
  }
}
