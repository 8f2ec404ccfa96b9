package ai.openevent.language.text;

import java.text.Normalizer;
import java.util.Locale;

/// Makes words comparable: lower case, accents gone (`ä` is `a`, `ß` is `ss`), typographic quotes and dashes plain.
public final class Folding {

  private Folding() {}

  public static String fold(String words) {
    return isPlain(words) ? words.toLowerCase(Locale.ROOT) : foldAll(words);
  }

  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String foldAll(String words) {
    String decomposed = Normalizer.normalize(words, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        append(folded, c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ß' -> folded.append("ss");
      case 'œ', 'Œ' -> folded.append("oe");
      case 'æ', 'Æ' -> folded.append("ae");
      case '’', '‘', '´', 'ʼ', '‛' -> folded.append('\'');
      case '“', '”', '„', '«', '»', '‹', '›' -> folded.append('"');
      case '‐', '‑', '‒', '–', '—', '―', '−' -> folded.append('-');
      default -> folded.append(c);
    }
  }
}
