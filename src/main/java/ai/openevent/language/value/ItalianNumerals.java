package ai.openevent.language.value;

import java.util.HashMap;
import java.util.Map;

/// Italian numbers are one word; the tens lose their vowel before "uno" and "otto": "ventuno", "trentotto".
final class ItalianNumerals {

  private ItalianNumerals() {}

  static Map<String, Integer> compounds(Map<String, Integer> numerals, Map<String, Integer> tens) {
    Map<String, Integer> below100 = new HashMap<>(numerals);
    below100.putAll(tens);
    tens.forEach((ten, value) -> numerals.forEach((one, add) -> {
      if (add >= 1 && add <= 9) {
        below100.put(elided(ten, one) + one, value + add);
      }
    }));
    Map<String, Integer> words = new HashMap<>(below100);
    below100.forEach((rest, add) -> {
      if (add < 100) {
        words.put("cento" + rest, 100 + add);
      }
    });
    return words;
  }

  private static String elided(String ten, String one) {
    return one.startsWith("u") || one.startsWith("o") ? ten.substring(0, ten.length() - 1) : ten;
  }
}
