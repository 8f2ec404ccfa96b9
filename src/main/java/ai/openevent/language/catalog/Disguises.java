package ai.openevent.language.catalog;

import ai.openevent.language.text.Folding;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a sentence says under a disguise: letters of other alphabets, invisible signs, digits for letters, spaced letters, marked-up
/// signs, base64, hexadecimal digits, rot13. Only ever used to notice orders to the machine; nothing else reads them.
final class Disguises {

  private static final int LONGEST = 4_000;
  private static final double LEAST_PLAIN = 0.9;
  /// European prose has more vowels than this among its letters.
  private static final double FEWEST_VOWELS = 0.3;
  private static final int FEWEST_LETTERS = 12;
  /// Words in numbers have at least so many digits: a letter's code starts with one.
  private static final int FEWEST_DIGITS = 8;
  private static final int TAGS = 0xE0000;

  /// Longer words that only an order has happen to be other words backwards, but not twice.
  private static final int FEWEST_BACKWARDS = 2;
  private static final int LONG_WORD = 5;
  private static final int LONGEST_WORD = 20;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}.*%[0-9A-Fa-f]{2}", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern PROSE = Pattern.compile("\\p{L}{2,}(?:[^\\p{L}]{1,3}\\p{L}+){2,}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
  private static final Pattern HEX = Pattern.compile("(?i)(?:[0-9a-f]{2}[ :]?){8,200}");
  /// Single letters with the same sign between each. Repetitions are bounded, for each is a call and an endless text would
  /// exhaust the stack.
  private static final Pattern SPACED = Pattern.compile(
      "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]([-. _·*|])(?:[\\p{L}\\p{N}]\\1){2,200}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");
  /// The shorter words beside such a one.
  private static final Pattern SPACED_SHORT = Pattern.compile(
      "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]([-. _·*|])(?:[\\p{L}\\p{N}]\\1){0,200}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");
  private static final Pattern BITS = Pattern.compile("(?:[01]{8}[ ,]?){6,200}");
  private static final Pattern CODES = Pattern.compile("(?<!\\d)(?:\\d{2,3}[ ,;]{1,2}){8,200}\\d{2,3}(?!\\d)");
  private static final Pattern DIGIT_WORD = Pattern.compile(
      "(?<![\\p{L}\\d@$])(?=[\\p{L}\\d@$]*\\d)(?=[\\p{L}\\d@$]*\\p{L})[\\p{L}\\d@$]{3,}");
  private static final String LEET = "0134578@$9";
  private static final String LEET_LETTERS = "oieastbasg";
  private static final Map<String, String> MARKUP =
      Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#60;", "<", "&#62;", ">", "&amp;", "&");

  private final Set<String> likely = new LinkedHashSet<>();
  private final Set<String> hidden = new LinkedHashSet<>();
  private boolean prose;

  private Disguises() {}

  /// The other readings of a text; none where there is nothing to suspect.
  ///
  /// @param known the words of orders, folded: where a disguise has two readings, the one with such a word
  static Disguises of(String written, Set<String> known) {
    String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    Disguises readings = new Disguises();
    readings.lookThrough(text, known);
    readings.likely.remove(text);
    readings.hidden.remove(text);
    return readings;
  }

  /// The same words in odd letters, as a slip or a keyboard may leave them.
  Set<String> likely() {
    return likely;
  }

  /// Words that nobody can read as they stand.
  Set<String> hidden() {
    return hidden;
  }

  /// Whether whole sentences were put into base64 or hexadecimal digits: nobody writes to people so.
  boolean hidesProse() {
    return prose;
  }

  private void lookThrough(String text, Set<String> known) {
    boolean plain = text.chars().allMatch(c -> c < 128);
    String visible = plain ? text : visible(text);
    if (!plain) {
      likely.add(visible);
      likely.add(latin(visible));
      likely.add(latin(Normalizer.normalize(visible, Normalizer.Form.NFKC)));
      addWithoutGaps(text, visible);
    }
    if (visible.indexOf('&') >= 0) {
      likely.add(unmarked(visible));
    }
    if (visible.indexOf('%') >= 0 && ESCAPED.matcher(visible).find()) {
      likely.add(unescaped(visible));
    }
    String joined = joined(visible);
    if (!joined.equals(visible)) {
      likely.add(joined);
      likely.add(digitsAsLetters(joined, known));
    }
    String parted = Glued.parted(joined, known);
    if (!parted.equals(joined)) {
      likely.add(parted);
    }
    if (visible.chars().anyMatch(Character::isDigit)) {
      likely.add(digitsAsLetters(visible, known));
    }
    decoded(visible);
    if (hasFewVowels(visible)) {
      hidden.add(rotated(visible));
    }
    if (knownBackwards(visible, known) >= FEWEST_BACKWARDS) {
      hidden.add(new StringBuilder(visible).reverse().toString());
      hidden.add(WORD.matcher(visible).replaceAll(word -> new StringBuilder(word.group()).reverse().toString()));
    }
  }

  /// Invisible signs may stand where the blanks were.
  private void addWithoutGaps(String text, String visible) {
    if (visible.length() < text.length()) {
      likely.add(latin(INVISIBLE.matcher(text).replaceAll(" ")));
    }
  }

  /// How many longer words of orders a text has when its words are read from behind.
  private static int knownBackwards(String text, Set<String> known) {
    int count = 0;
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || !Character.isLetter(text.charAt(end))) {
        boolean sized = end - start >= LONG_WORD && end - start <= LONGEST_WORD;
        if (sized && known.contains(Folding.fold(new StringBuilder(text.substring(start, end)).reverse().toString()))) {
          count++;
        }
        start = end + 1;
      }
    }
    return count;
  }

  /// Signs of direction and of no width taken out, hidden tag characters shown.
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (c >= TAGS && c < TAGS + 128) {
        visible.append((char) (c - TAGS));
      } else if (Character.getType(c) != Character.FORMAT) {
        visible.appendCodePoint(c);
      }
    });
    return visible.toString();
  }

  private static String latin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      latin.append(Homoglyphs.latin(text.charAt(i)));
    }
    return latin.toString();
  }

  private static String unmarked(String text) {
    String plain = text;
    for (Map.Entry<String, String> mark : MARKUP.entrySet()) {
      plain = plain.replace(mark.getKey(), mark.getValue());
    }
    return plain;
  }

  /// "i-g-n-o-r-e" and "i g n o r e" are "ignore".
  private static String joined(String text) {
    return SPACED.matcher(text).find()
        ? SPACED_SHORT.matcher(text).replaceAll(spaced ->
            Matcher.quoteReplacement(spaced.group().replaceAll("[-. _·*|]", "")))
        : text;
  }

  private static String digitsAsLetters(String text, Set<String> known) {
    return DIGIT_WORD.matcher(text).replaceAll(word -> {
      String withI = lettered(word, 'i');
      String withL = lettered(word, 'l');
      return Matcher.quoteReplacement(known.contains(Folding.fold(withL)) ? withL : withI);
    });
  }

  private static String lettered(MatchResult word, char one) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.group().length(); i++) {
      char c = word.group().charAt(i);
      int at = LEET.indexOf(c);
      letters.append(c == '1' ? one : at < 0 ? c : LEET_LETTERS.charAt(at));
    }
    return letters.toString();
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(
        new String(HexFormat.of().parseHex(escape.group().replace("%", "")), StandardCharsets.UTF_8)));
  }

  private void decoded(String text) {
    BASE64.matcher(text).results().forEach(found -> addPlain(fromBase64(found.group())));
    if (text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
      return;
    }
    HEX.matcher(text).results().forEach(found -> addPlain(fromHex(found.group())));
    BITS.matcher(text).results().forEach(found -> addPlain(fromNumbers(found.group().replaceAll("[ ,]", "").split("(?<=\\G.{8})"), 2)));
    CODES.matcher(text).results().forEach(found -> addPlain(fromNumbers(found.group().split("[ ,;]+", -1), 10)));
  }

  private static byte[] fromBase64(String text) {
    String bare = text.replace('-', '+').replace('_', '/').replace("=", "");
    int whole = bare.length() % 4 == 1 ? bare.length() - 1 : bare.length();
    return Base64.getDecoder().decode(bare.substring(0, whole));
  }

  private static byte[] fromHex(String text) {
    return HexFormat.of().parseHex(text.replaceAll("[ :]", ""));
  }

  private static byte[] fromNumbers(String[] numbers, int base) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) Integer.parseInt(numbers[i], base);
    }
    return bytes;
  }

  private void addPlain(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long plain = text.chars().filter(c -> Character.isLetterOrDigit(c) || " .,:;!?'\n-\"".indexOf(c) >= 0).count();
    if (!text.isEmpty() && plain >= text.length() * LEAST_PLAIN) {
      hidden.add(text);
      prose |= PROSE.matcher(text).find();
    }
  }

  private static boolean hasFewVowels(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long vowels = text.chars().filter(c -> "aeiouyAEIOUYäöüéèàêùò".indexOf(c) >= 0).count();
    return letters >= FEWEST_LETTERS && vowels < letters * FEWEST_VOWELS;
  }

  private static String rotated(String text) {
    StringBuilder rotated = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean small = c >= 'a' && c <= 'z';
      boolean large = c >= 'A' && c <= 'Z';
      char first = small ? 'a' : 'A';
      rotated.append(small || large ? (char) (first + (c - first + 13) % 26) : c);
    }
    return rotated.toString();
  }
}
