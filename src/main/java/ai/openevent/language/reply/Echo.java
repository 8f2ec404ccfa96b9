package ai.openevent.language.reply;

import java.util.regex.Pattern;

/// A client's own words, rendered so that they stay words: in Markdown, in HTML and as plain text alike they can make no
/// tag, no link and no emphasis. Signs that could are replaced by readable ones instead of escaped, because the same reply is
/// shown in all three forms.
final class Echo {

  private static final int LONGEST = 160;

  private static final Pattern ADDRESSES =
      Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://\\S*|\\b(?:www\\.|javascript:|data:|mailto:)\\S*");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");
  private static final Pattern ENTITIES = Pattern.compile("&(?=#?\\w+;)");
  private static final Pattern MARKS = Pattern.compile("[*~\\\\#|]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");
  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private Echo() {}

  static String of(String clientWords) {
    String oneLine = INVISIBLE.matcher(clientWords).replaceAll(" ");
    String words = ADDRESSES.matcher(oneLine).replaceAll("…");
    words = MARKS.matcher(words).replaceAll("");
    words = ENTITIES.matcher(words).replaceAll("& ");
    words = words.replace('<', '‹').replace('>', '›').replace('[', '(').replace(']', ')').replace('`', '\'')
        .replace('{', '(').replace('}', ')').replace('—', '-');
    words = SPACES.matcher(words).replaceAll(" ").strip();
    return words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, shortened(words))) + "…";
  }

  private static int shortened(String words) {
    return Math.min(LONGEST, words.codePointCount(0, words.length()));
  }
}
