package ai.openevent.language.reply;

import ai.openevent.venue.OneLine;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody's words, written so that they stay words: in Markdown, in HTML and as plain text alike they can make no tag, no link,
/// no emphasis, no heading and no list, wherever in a text they stand, nor does a mail program make a link of them. Signs that
/// could are replaced by readable ones instead of escaped, because the same reply is shown in all three forms; what was written
/// so already stays as it is.
final class Echo {

  private static final int LONGEST = 160;

  /// What programs make a link of: with a scheme, as `www.`, or a host with a path behind it.
  private static final Pattern ADDRESSES = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]{0,30}+:)?//\\S++"
      + "|(?<![a-z0-9])(?:www\\.\\S++|(?:javascript|vbscript):\\S*+|(?:mailto|xmpp):\\S++|data:[a-z0-9/+.-]*+[;,]\\S*+)"
      + "|(?<![\\p{L}\\p{N}.-])(?:[\\p{L}\\p{N}-]++\\.)+\\p{L}{2,24}+(?::\\d+)?+(?:/|[?#]\\w)\\S*+");
  /// The dots of a bare host ("win-prize.com"), of which mail programs make a link: before what can be a top-level domain. A
  /// capitalised word behind a full stop ("Zürich.Danke", "Dr.Meier") and a word behind a day ("14.mai") are one only if they are
  /// short or well known.
  private static final Pattern HOST_DOTS = Pattern.compile("(?<=[\\p{L}\\p{N}])[.。．｡](?="
      + "(?i:[a-z]{2}|com|net|org|biz|xyz|top|app|dev|pro|fun|icu|info|online|shop|site|store|club|live|link|click|cloud|email|website"
      + "|world|space|tech|events?|party|news|today|life|swiss|zuerich|name|mobi|win|vip)(?![\\p{L}\\p{N}])|xn--)"
      + "|(?<=[\\p{L}\\p{N}])(?<!(?<![\\p{L}\\p{N}.-])\\d{1,2})[.。．｡](?=(?!\\p{Lu}\\p{Ll})\\p{L}{2,24}(?![\\p{L}\\p{N}]))");
  private static final Pattern MAILS = Pattern.compile("(?<=\\S)@++(?=\\S|$)");
  private static final Pattern ENTITIES = Pattern.compile("&(?=#?\\w+;)");
  private static final Pattern SIGNS =
      Pattern.compile("[*~\\\\|`<>\\[\\]{}—]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
  private static final Map<String, String> READABLE = Map.ofEntries(
      Map.entry("_", "‗"), Map.entry("*", "∗"), Map.entry("~", "∼"), Map.entry("\\", "∖"), Map.entry("|", "∣"),
      Map.entry("`", "'"),
      Map.entry("<", "‹"), Map.entry(">", "›"), Map.entry("[", "("), Map.entry("]", ")"),
      Map.entry("{", "("), Map.entry("}", ")"), Map.entry("—", "-"));

  /// What would begin a heading, a list or a rule is kept from the words behind it by a space that makes none.
  private static final Pattern LINE_START = Pattern.compile("^(#{1,6}+|[-+=]++|\\d{1,9}+[.)])(?: |$)");

  private Echo() {}

  static String of(String foreign) {
    String words = ADDRESSES.matcher(OneLine.of(foreign)).replaceAll("…");
    words = HOST_DOTS.matcher(words).replaceAll("·");
    words = MAILS.matcher(words).replaceAll(" (at) ");
    words = ENTITIES.matcher(words).replaceAll("& ");
    words = SIGNS.matcher(words).replaceAll(sign -> Matcher.quoteReplacement(READABLE.getOrDefault(sign.group(), " ")));
    return LINE_START.matcher(shortened(words.strip())).replaceFirst("$1\u00A0");
  }

  private static String shortened(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
