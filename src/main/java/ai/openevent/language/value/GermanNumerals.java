package ai.openevent.language.value;

import java.util.HashMap;
import java.util.Map;

/// German numbers are one word, the ones before the tens: "hundertfünfundzwanzig".
final class GermanNumerals {

  private GermanNumerals() {}

  static Map<String, Integer> compounds(Map<String, Integer> numerals, Map<String, Integer> tens) {
    Map<String, Integer> below100 = new HashMap<>(numerals);
    below100.putAll(tens);
    numerals.forEach((one, add) -> {
      if (add <= 9) {
        tens.forEach((ten, value) -> {
          below100.put(one + "und" + ten, value + add);
          below100.put(one + "e" + ten, value + add);
        });
      }
    });
    Map<String, Integer> words = new HashMap<>(below100);
    addHundreds(words, below100, "hundert", 100);
    numerals.forEach((times, factor) -> {
      if ((factor >= 2 && factor <= 9) || times.equals("ein")) {
        addHundreds(words, below100, times + "hundert", factor * 100);
        words.put(times + "tausend", factor * 1000);
      }
    });
    words.put("tausend", 1000);
    return words;
  }

  private static void addHundreds(Map<String, Integer> words, Map<String, Integer> below100, String hundred, int value) {
    words.put(hundred, value);
    below100.forEach((rest, add) -> {
      if (add < 100) {
        words.put(hundred + rest, value + add);
        words.put(hundred + "und" + rest, value + add);
      }
    });
  }

  /// "dreiundzwanzigsten": regular from twenty on; below, the irregular ones are data.
  static Map<String, Integer> ordinals(Map<String, Integer> numerals) {
    Map<String, Integer> ordinals = new HashMap<>();
    numerals.forEach((words, number) -> {
      if (number >= 20 && number <= 31) {
        for (String ending : new String[] {"ste", "sten", "ster", "stes", "stem", "schte", "scht"}) {
          ordinals.put(words + ending, number);
        }
      }
    });
    return ordinals;
  }
}
