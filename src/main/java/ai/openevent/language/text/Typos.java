package ai.openevent.language.text;

/// Whether two words differ by one slip of the hand: a letter missing, doubled, wrong, or two letters swapped.
public final class Typos {

  /// Shorter words have too many neighbours that are words of their own.
  public static final int SHORTEST = 5;

  private Typos() {}

  /// Damerau-Levenshtein distance of at most one.
  public static boolean closeTo(String word, String other) {
    if (Math.abs(word.length() - other.length()) > 1) {
      return false;
    }
    int shorter = Math.min(word.length(), other.length());
    int same = 0;
    while (same < shorter && word.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (same == shorter) {
      return true;
    }
    String restOfWord = word.substring(same);
    String restOfOther = other.substring(same);
    return restOfWord.substring(1).equals(restOfOther)
        || restOfWord.equals(restOfOther.substring(1))
        || restOfWord.substring(1).equals(restOfOther.substring(1))
        || isSwapped(restOfWord, restOfOther);
  }

  private static boolean isSwapped(String word, String other) {
    return word.length() == other.length()
        && word.length() >= 2
        && word.charAt(0) == other.charAt(1)
        && word.charAt(1) == other.charAt(0)
        && word.substring(2).equals(other.substring(2));
  }
}
