package ai.openevent.venue;

import java.util.regex.Pattern;

/// Somebody's words as one line of what can be seen. Line breaks and control characters become a space; what nobody sees and what
/// turns the direction of its neighbours is left out, except within an emoji. Words that are such a line stay as they are.
public final class OneLine {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");
  private static final Pattern UNSEEN = Pattern.compile("([\\p{So}\\p{Sk}\\x{FE0F}]\\x{200D})|[\\p{Cf}\\p{Cs}]");

  private OneLine() {}

  public static String of(String words) {
    return isPlain(words) ? words.strip() : BREAKS.matcher(UNSEEN.matcher(words).replaceAll("$1")).replaceAll(" ").strip();
  }

  /// Most words are: then nothing has to be looked for.
  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      char sign = words.charAt(i);
      boolean gap = sign == ' ' && (i == 0 || words.charAt(i - 1) != ' ');
      if (!gap && !isLetterOrSign(sign)) {
        return false;
      }
    }
    return true;
  }

  /// ASCII and the letters of Latin, Greek and Cyrillic.
  private static boolean isLetterOrSign(char sign) {
    boolean ascii = sign > ' ' && sign < 0x7F;
    return ascii || (sign > 0xAD && sign < 0x530);
  }
}
