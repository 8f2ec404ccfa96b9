package ai.openevent.language.value;

import java.util.List;
import java.util.Map;

/// German numbers are one word, the ones before the tens: "hundertfünfundzwanzig". They are taken apart when they are met.
final class GermanNumerals implements Compounds {

  private static final int LONGEST_WORD = 40;
  private static final List<String> ORDINAL_ENDINGS = List.of("sten", "ste", "ster", "stes", "stem", "schte", "scht");
  private static final List<String> JOINTS = List.of("und", "e");

  private final Map<String, Integer> ones;
  private final Map<String, Integer> tens;

  GermanNumerals(Map<String, Integer> ones, Map<String, Integer> tens) {
    this.ones = ones;
    this.tens = tens;
  }

  @Override
  public int number(String word) {
    if (word.length() > LONGEST_WORD) {
      return -1;
    }
    int thousands = multiple(word, "tausend", 1000);
    return thousands >= 0 ? thousands : belowThousand(word);
  }

  /// "dreiundzwanzigsten": regular from twenty on; below, the ordinals are data.
  @Override
  public int ordinal(String word) {
    return ORDINAL_ENDINGS.stream()
        .filter(word::endsWith)
        .mapToInt(ending -> belowHundred(word.substring(0, word.length() - ending.length())))
        .filter(number -> number >= 20 && number <= 31)
        .findFirst()
        .orElse(-1);
  }

  private int belowThousand(String word) {
    int hundreds = multiple(word, "hundert", 100);
    return hundreds >= 0 ? hundreds : belowHundred(word);
  }

  private int multiple(String word, String size, int value) {
    int at = word.indexOf(size);
    if (at < 0) {
      return -1;
    }
    String rest = word.substring(at + size.length());
    String plain = rest.startsWith("und") ? rest.substring(3) : rest;
    int times = at == 0 ? 1 : value == 1000 ? belowThousand(word.substring(0, at)) : digit(word.substring(0, at));
    int more = plain.isEmpty() ? 0 : value == 1000 ? belowThousand(plain) : belowHundred(plain);
    return times < 1 || more < 0 ? -1 : times * value + more;
  }

  private int belowHundred(String word) {
    int known = Math.max(ones.getOrDefault(word, -1), tens.getOrDefault(word, -1));
    if (known >= 0) {
      return known;
    }
    for (String joint : JOINTS) {
      for (int at = word.indexOf(joint); at > 0; at = word.indexOf(joint, at + 1)) {
        Integer round = tens.get(word.substring(at + joint.length()));
        int one = digit(word.substring(0, at));
        if (round != null && one > 0) {
          return round + one;
        }
      }
    }
    return -1;
  }

  private int digit(String word) {
    int one = ones.getOrDefault(word, 0);
    return one <= 9 ? one : 0;
  }
}
