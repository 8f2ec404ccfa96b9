package ai.openevent.language.value;

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
  private final Map<String, Integer> ones = new HashMap<>();
  private final Map<String, Integer> tens;
  private final Map<String, Integer> belowHundred;

  Compounds(LanguageFile file) {
    rules = file.lists("numeral-rules");
    file.demandOnly("numeral-rules", KEYS);
    Map<String, Integer> numerals = file.numbers("numerals");
    tens = file.numbers("tens");
    numerals.forEach((word, number) -> {
      if (number >= 1 && number <= 9) {
        ones.put(word, number);
      }
    });
    belowHundred = new HashMap<>(numerals);
    belowHundred.putAll(tens);
    belowHundred.putAll(joined(ones, "joints"));
  }

  private List<String> rule(String key) {
    return rules.getOrDefault(key, List.of());
  }

  /// The words of numbers below a hundred, of whatever length they are.
  Map<String, Integer> cardinals() {
    return belowHundred;
  }

  /// "twenty" and "third" make "twenty third".
  Map<String, Integer> ordinals(Map<String, Integer> simple) {
    Map<String, Integer> words = new HashMap<>(simple);
    Map<String, Integer> below = new HashMap<>(simple);
    below.values().removeIf(number -> number < 1 || number > 9);
    words.putAll(joined(below, "ordinal-joints"));
    return words;
  }

  private Map<String, Integer> joined(Map<String, Integer> below, String joints) {
    Map<String, Integer> words = new HashMap<>();
    boolean onesFirst = !rule("ones-first").isEmpty();
    for (String joint : rule(joints)) {
      tens.forEach((ten, value) -> below.forEach((one, add) ->
          words.put(onesFirst ? one + joint + ten : shortened(ten, one) + joint + one, value + add)));
    }
    return words;
  }

  /// "venti" and "uno" are "ventuno".
  private String shortened(String ten, String one) {
    boolean elided = rule("elided-before").stream().anyMatch(one::startsWith);
    return elided ? ten.substring(0, ten.length() - 1) : ten;
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
        .mapToInt(ending -> belowHundred.getOrDefault(word.substring(0, word.length() - ending.length()), -1))
        .filter(number -> number >= SMALLEST_REGULAR_ORDINAL && number <= LARGEST_ORDINAL)
        .findFirst()
        .orElse(-1);
  }

  private int belowThousand(String word) {
    int hundreds = multiple(word, "hundred", 100);
    return hundreds >= 0 ? hundreds : belowHundred.getOrDefault(word, -1);
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
    return size == 1000 ? belowThousand(word) : belowHundred.getOrDefault(word, -1);
  }
}
