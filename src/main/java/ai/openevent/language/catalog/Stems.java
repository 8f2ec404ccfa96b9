package ai.openevent.language.catalog;

import java.util.List;

/// Takes the commonest ending off, alike for names and messages, so that "Flipcharts" is a "Flipchart".
final class Stems {

  private static final List<String> ENDINGS = List.of("en", "es", "e", "s");
  private static final int SHORTEST = 4;

  private Stems() {}

  static String of(String folded) {
    for (String ending : ENDINGS) {
      if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST && !folded.endsWith("ss")) {
        return folded.substring(0, folded.length() - ending.length());
      }
    }
    return folded;
  }

  /// Whether one letter was added, left out, changed, or swapped with its neighbour.
  static boolean differByOneLetter(String one, String other) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    String restOfOne = one.substring(start);
    String restOfOther = other.substring(start);
    return switch (one.length() - other.length()) {
      case 0 -> isChangeOrSwap(restOfOne, restOfOther);
      case 1 -> restOfOne.substring(1).equals(restOfOther);
      case -1 -> restOfOther.substring(1).equals(restOfOne);
      default -> false;
    };
  }

  private static boolean isChangeOrSwap(String one, String other) {
    if (one.isEmpty() || one.substring(1).equals(other.substring(1))) {
      return true;
    }
    return one.length() >= 2
        && one.charAt(0) == other.charAt(1)
        && one.charAt(1) == other.charAt(0)
        && one.substring(2).equals(other.substring(2));
  }
}
