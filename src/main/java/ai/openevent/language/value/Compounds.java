package ai.openevent.language.value;

import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a language puts its number words together, by the section `numeral-rules` of its `values.yml` (docs/languages.md): what
/// stands between tens and ones and which comes first, which letters swallow the end of the tens, what hundreds and thousands
/// are glued with, how an ordinal ends.
final class Compounds {

  private static final Set<String> KEYS = Set.of(
      "ones-first", "joints", "elided-before", "hundred", "thousand", "after-hundred", "ordinal-joints", "ordinal-endings");
  private static final int LONGEST_WORD = 40;
  /// A day of the month is the largest number that is met as one word with an ending.
  private static final int LARGEST_ORDINAL = 31;
  private static final int SMALLEST_REGULAR_ORDINAL = 20;

  private final Map<String, List<String>> rules;
  private final Map<String, Integer> simple = new HashMap<>();
  private final Map<String, Integer> ones = new HashMap<>();
  private final Map<String, Integer> tens = new HashMap<>();
  /// Without their last letter, as they stand before a vowel.
  private final Map<String, Integer> shortTens = new HashMap<>();

  Compounds(LanguageFile file) {
    rules = file.lists("numeral-rules");
    file.demandOnly("numeral-rules", KEYS);
    file.numbers("numerals").forEach((word, number) -> simple.put(Folding.fold(word), number));
    file.numbers("tens").forEach((word, number) -> tens.put(Folding.fold(word), number));
    simple.forEach((word, number) -> {
      if (number >= 1 && number <= 9) {
        ones.put(word, number);
      }
    });
    tens.forEach((word, number) -> shortTens.put(word.substring(0, word.length() - 1), number));
    simple.putAll(tens);
  }

  private List<String> rule(String key) {
    return rules.getOrDefault(key, List.of());
  }

  /// The words of numbers below a hundred that are listed or written apart; those written as one are taken apart when met.
  Map<String, Integer> cardinals() {
    Map<String, Integer> words = new HashMap<>(simple);
    words.putAll(apart(ones, "joints"));
    return words;
  }

  /// "twenty" and "third" make "twenty third".
  Map<String, Integer> ordinals(Map<String, Integer> listed) {
    Map<String, Integer> words = new HashMap<>(listed);
    Map<String, Integer> below = new HashMap<>(listed);
    below.values().removeIf(number -> number < 1 || number > 9);
    words.putAll(apart(below, "ordinal-joints"));
    return words;
  }

  private Map<String, Integer> apart(Map<String, Integer> below, String joints) {
    Map<String, Integer> words = new HashMap<>();
    for (String joint : rule(joints)) {
      if (joint.indexOf(' ') >= 0) {
        tens.forEach((ten, value) -> below.forEach((one, add) ->
            words.put(isOnesFirst() ? one + joint + ten : ten + joint + one, value + add)));
      }
    }
    return words;
  }

  private boolean isOnesFirst() {
    return !rule("ones-first").isEmpty();
  }

  private int belowHundred(String word) {
    int known = simple.getOrDefault(word, -1);
    for (int at = 1; known < 0 && at < word.length(); at++) {
      for (String joint : rule("joints")) {
        int sum = word.startsWith(joint, at) ? sum(word.substring(0, at), word.substring(at + joint.length())) : -1;
        known = Math.max(known, sum);
      }
    }
    return known;
  }

  private int sum(String first, String second) {
    boolean onesFirst = isOnesFirst();
    boolean elided = rule("elided-before").stream().anyMatch(second::startsWith);
    int one = ones.getOrDefault(onesFirst ? first : second, -1);
    int ten = onesFirst ? tens.getOrDefault(second, -1) : (elided ? shortTens : tens).getOrDefault(first, -1);
    return one < 0 || ten < 0 ? -1 : ten + one;
  }

  /// The number that a folded word stands for, taken apart; -1 if none.
  int number(String word) {
    if (word.length() > LONGEST_WORD) {
      return -1;
    }
    int thousands = multiple(word, "thousand", 1000);
    return thousands >= 0 ? thousands : belowThousand(word);
  }

  /// The number of an ordinal with a regular ending; -1 if it is none.
  int ordinal(String word) {
    if (word.length() > LONGEST_WORD) {
      return -1;
    }
    return rule("ordinal-endings").stream()
        .filter(word::endsWith)
        .mapToInt(ending -> belowHundred(word.substring(0, word.length() - ending.length())))
        .filter(number -> number >= SMALLEST_REGULAR_ORDINAL && number <= LARGEST_ORDINAL)
        .findFirst()
        .orElse(-1);
  }

  private int belowThousand(String word) {
    int hundreds = multiple(word, "hundred", 100);
    return hundreds >= 0 ? hundreds : belowHundred(word);
  }

  /// @param rule the words for that size: "hundert", "cento"
  private int multiple(String word, String rule, int size) {
    for (String name : rule(rule)) {
      int at = word.indexOf(name);
      int times = at < 0 ? -1 : times(word.substring(0, at), size);
      int more = times < 1 ? -1 : rest(word, at + name.length(), size);
      if (more >= 0) {
        return times * size + more;
      }
    }
    return -1;
  }

  private int times(String before, int size) {
    return before.isEmpty() ? 1 : size == 1000 ? belowThousand(before) : ones.getOrDefault(before, -1);
  }

  /// What comes after the hundred or thousand: nothing, a joint word and a number, or a number that shares a letter with it.
  private int rest(String word, int from, int size) {
    String rest = word.substring(from);
    if (rest.isEmpty()) {
      return 0;
    }
    for (String joint : rule("after-hundred")) {
      if (rest.startsWith(joint)) {
        int number = below(rest.substring(joint.length()), size);
        if (number >= 0) {
          return number;
        }
      }
    }
    int number = below(rest, size);
    String sharing = word.substring(from - 1);
    return number < 0 && rule("elided-before").stream().anyMatch(sharing::startsWith) ? below(sharing, size) : number;
  }

  private int below(String word, int size) {
    return size == 1000 ? belowThousand(word) : belowHundred(word);
  }
}
