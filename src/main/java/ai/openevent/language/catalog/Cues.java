package ai.openevent.language.catalog;

import ai.openevent.language.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases to look for. Written as words; `verschieb*` stands for every word that starts so, `_` for up to three words of any
/// kind.
final class Cues {

  static final Cues NONE = of(List.of());

  private static final int LONGEST_GAP = 3;
  private static final String GAP = "_";

  private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();
  private final Map<Character, List<List<String>>> byFirstLetter = new HashMap<>();
  private final BitSet firstLetters = new BitSet();

  private Cues(List<String> phrases) {
    phrases.forEach(phrase -> {
      List<String> words = split(phrase);
      if (!words.isEmpty()) {
        String first = words.getFirst();
        if (first.endsWith("*")) {
          byFirstLetter.computeIfAbsent(first.charAt(0), _ -> new ArrayList<>()).add(words);
          firstLetters.set(first.charAt(0));
        } else {
          byFirstWord.computeIfAbsent(first, _ -> new ArrayList<>()).add(words);
        }
      }
    });
  }

  static Cues of(List<String> phrases) {
    return new Cues(phrases);
  }

  /// Cut as the tokenizer cuts a message: signs between words are dropped, an elided article is a word.
  private static List<String> split(String phrase) {
    List<String> words = new ArrayList<>();
    for (String word : Folding.fold(phrase).replaceAll("[^\\p{L}\\p{N}'*_]+", " ").strip().split(" ", -1)) {
      int elided = word.indexOf('\'');
      if (word.isEmpty()) {
        continue;
      }
      if (elided > 0 && elided <= 2 && elided + 1 < word.length() && !word.equals("i'd") && !word.endsWith("'s")) {
        words.add(word.substring(0, elided + 1));
        words.add(word.substring(elided + 1));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /// How many words of the longest phrase that starts here; 0 for none.
  int at(Words words, int index) {
    return words.lengths(this)[index];
  }

  /// The same for every place of a sentence.
  int[] lengths(Words words) {
    int[] lengths = null;
    for (int i = 0; i < words.size(); i++) {
      int length = longest(words, i);
      if (length > 0) {
        lengths = lengths == null ? new int[words.size()] : lengths;
        lengths[i] = length;
      }
    }
    return lengths == null ? words.none() : lengths;
  }

  private int longest(Words words, int index) {
    String word = words.get(index).folded();
    List<List<String>> exact = byFirstWord.get(word);
    int longest = exact == null ? 0 : longest(words, index, exact);
    return firstLetters.get(word.charAt(0))
        ? Math.max(longest, longest(words, index, byFirstLetter.getOrDefault(word.charAt(0), List.of())))
        : longest;
  }

  private static int longest(Words words, int index, List<List<String>> phrases) {
    int longest = 0;
    for (List<String> phrase : phrases) {
      longest = Math.max(longest, end(words, index, phrase, 0) - index);
    }
    return longest;
  }

  boolean in(Words words, int from, int until) {
    return find(words, from, until) >= 0;
  }

  boolean in(Words words) {
    return words.has(this);
  }

  /// Where the first phrase that lies in `[from, until)` starts; -1 if none does.
  int find(Words words, int from, int until) {
    for (int i = from; i < until; i++) {
      int length = at(words, i);
      if (length > 0 && i + length <= until) {
        return i;
      }
    }
    return -1;
  }

  /// Whether a phrase ends exactly before that word.
  boolean endsAt(Words words, int end) {
    for (int i = Math.max(0, end - 8); i < end; i++) {
      if (at(words, i) == end - i) {
        return true;
      }
    }
    return false;
  }

  /// One after the last word of the phrase, or the start when it isn't there.
  private static int end(Words words, int start, List<String> phrase, int first) {
    int at = start;
    for (int i = first; i < phrase.size(); i++) {
      if (phrase.get(i).equals(GAP)) {
        return endAfterGap(words, start, at, phrase, i + 1);
      }
      if (at >= words.size() || !matches(words.get(at).folded(), phrase.get(i))) {
        return start;
      }
      at++;
    }
    return at;
  }

  private static int endAfterGap(Words words, int start, int at, List<String> phrase, int next) {
    for (int skip = 0; skip <= LONGEST_GAP && at + skip < words.size(); skip++) {
      int from = at + skip;
      int end = end(words, from, phrase, next);
      if (end > from) {
        return end;
      }
    }
    return start;
  }

  private static boolean matches(String word, String pattern) {
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }
}
