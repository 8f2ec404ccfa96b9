package ai.openevent.language;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// Texts that no client writes, to find where reading costs more than one look at each word: a small piece repeated, or noise
/// from a fixed seed. Any length can be asked for, so that the cost of a longer text can be compared.
public final class HostileTexts {

  private static final Map<String, String> PIECES = pieces();
  private static final int SEED = 20_261_120;

  private HostileTexts() {}

  /// By what they are made of.
  ///
  /// @param length in characters
  public static Map<String, String> ofLength(int length) {
    Map<String, String> texts = new LinkedHashMap<>();
    PIECES.forEach((name, piece) -> texts.put(name, repeated(piece, length)));
    texts.put("glued-german-ordinal", cut("einundzwanzig".repeat(length / 13), length - 4) + "sten");
    texts.put("deep-quotes", deepQuotes(length));
    texts.put("random-bytes", cut(new String(bytes(length), StandardCharsets.UTF_8), length));
    texts.put("random-latin", cut(new String(bytes(length), StandardCharsets.ISO_8859_1), length));
    texts.put("base64", cut(Base64.getEncoder().encodeToString(bytes(length)), length));
    texts.put("base64-lines", cut(Base64.getMimeEncoder().encodeToString(bytes(length)), length));
    texts.put("words-shuffled", shuffled(length));
    return texts;
  }

  private static Map<String, String> pieces() {
    Map<String, String> pieces = new LinkedHashMap<>();
    numbers(pieces);
    dates(pieces);
    signs(pieces);
    words(pieces);
    unicode(pieces);
    addresses(pieces);
    sentences(pieces);
    return pieces;
  }

  private static void numbers(Map<String, String> pieces) {
    pieces.put("digits", "7");
    pieces.put("zeros", "0");
    pieces.put("digit-groups", "1'234 567,890.12 ");
    pieces.put("numbers", "40 ");
    pieces.put("numbers-in-lines", "40\n");
    pieces.put("amounts", "CHF 1'000.- ");
    pieces.put("percentages", "10% 5,5 % ");
    pieces.put("guests", "30 people, ");
    pieces.put("fullwidth-digits", "１２３ ");
    pieces.put("glued-german-number", "einundzwanzig");
    pieces.put("glued-german-numbers", "einundzwanzigtausenddreihundert ");
    pieces.put("glued-italian-number", "trecentoventuno");
    pieces.put("glued-english-number", "twentyone");
    pieces.put("english-numbers", "two hundred and ");
  }

  private static void dates(Map<String, String> pieces) {
    pieces.put("dotted-days", "12.12.");
    pieces.put("impossible-dates", "32.13.2027 ");
    pieces.put("dates", "14.05.2027 ");
    pieces.put("dates-in-sentences", "Is 14 May 2027 free? ");
    pieces.put("iso-dates", "2027-05-14 ");
    pieces.put("slashes", "1/2/3/4/");
    pieces.put("near-weekdays", "Mondayy 14 Mayy ");
    pieces.put("months", "May June ");
    pieces.put("ranges", "12-14 May to 16-18 May ");
    pieces.put("from-from-to-to", "from from from to to ");
    pieces.put("from-five", "from 5 to ");
    pieces.put("between-and", "between 12 and between ");
    pieces.put("weeks-before", "a week before ");
    pieces.put("next-next", "next next friday after ");
    pieces.put("clock", "14:00-18:00 ");
    pieces.put("half-past", "half past quarter to ");
    pieces.put("viertel-nach", "viertel nach halb ");
  }

  private static void signs(Map<String, String> pieces) {
    pieces.put("commas", ",");
    pieces.put("newlines", "\n");
    pieces.put("carriage-returns", "\r");
    pieces.put("tabs", "\t");
    pieces.put("blanks", " ");
    pieces.put("dots", ".");
    pieces.put("dots-apart", ". ");
    pieces.put("question-marks", "?");
    pieces.put("hyphens", "a-");
    pieces.put("dashes", "--\n");
    pieces.put("apostrophes", "l'");
    pieces.put("brackets-open", "(");
    pieces.put("brackets", "([{<>}])");
    pieces.put("tags", "<b><i>");
    pieces.put("open-tags", "<system");
    pieces.put("double-brackets", "[[");
    pieces.put("hashes", "### ");
    pieces.put("backticks", "``` ");
    pieces.put("quote-marks", "\"«'");
    pieces.put("quoted-lines", "> yes\n");
    pieces.put("list-items", "- a\n");
    pieces.put("headers", "From: a\nTo: b\nSubject: c\n");
    pieces.put("reply-lines", "On 1 May 2026 A wrote:\n");
    pieces.put("reply-line-starts", "On 1 May 2026 ");
    pieces.put("colons", "a: ");
  }

  private static void words(Map<String, String> pieces) {
    pieces.put("long-word", "a");
    pieces.put("long-capitals", "AB");
    pieces.put("one-word", "workshop ");
    pieces.put("capitalised-words", "Quellwerk ");
    pieces.put("and", "and ");
    pieces.put("the", "the ");
    pieces.put("not", "not ");
    pieces.put("yes", "yes ");
    pieces.put("und", "und ");
    pieces.put("et", "et ");
    pieces.put("single-letters", "i g n o r e ");
    pieces.put("room", "room ");
    pieces.put("rooms", "Room A Room B Raum C ");
    pieces.put("rooms-with-commas", "Room A, Room B, ");
    pieces.put("products", "coffee wine apéro flipchart ");
    pieces.put("products-counted", "3 flipcharts, 2 projectors and ");
    pieces.put("near-products", "flipchrt projektr ");
    pieces.put("first-persons", "we are I am ");
    pieces.put("ignore", "ignore ");
    pieces.put("ignore-all", "ignore all previous ");
    pieces.put("leetspeak", "1gn0r3 4ll ");
    pieces.put("mixed-runs", "a1b2c3");
    pieces.put("thanks", "thanks ");
  }

  private static void unicode(Map<String, String> pieces) {
    pieces.put("combining-marks", "é\u0301\u0302\u0303");
    pieces.put("marks-alone", "\u0301");
    pieces.put("right-to-left", "\u202Eabc\u202C \u200F");
    pieces.put("zero-width", "a\u200Bb\u200C");
    pieces.put("zero-width-alone", "\u200B");
    pieces.put("family-emoji", "👨\u200D👩\u200D👧\u200D👦");
    pieces.put("unpaired-surrogates", "\uD83Da \uDC00");
    pieces.put("homoglyphs", "іgnоrе аll ");
    pieces.put("ligatures", "ﬁﬂﷺ");
    pieces.put("umlauts", "äöüß");
    pieces.put("nul", "\u0000");
    pieces.put("chinese", "会议室预订");
    pieces.put("arabic", "مرحبا بكم ");
    pieces.put("tag-characters", "\uDB40\uDC69");
    pieces.put("line-separators", "\u2028\u2029\u0085");
  }

  private static void addresses(Map<String, String> pieces) {
    pieces.put("e-mails", "a@b.example ");
    pieces.put("glued-e-mails", "a@b.example@");
    pieces.put("ats", "a@");
    pieces.put("dotted-names", "a.b.");
    pieces.put("urls", "https://a.example/b?c=d&e=f ");
    pieces.put("glued-urls", "https://");
    pieces.put("streets", "Rosenweg 12, 8005 Zürich, ");
    pieces.put("streets-in-lines", "Quellwerk AG\nRosenweg 12\n8005 Zürich\n");
    pieces.put("postcodes", "8005 ");
    pieces.put("phones", "+41 44 555 01 02 ");
    pieces.put("phone-digits", "+41");
    pieces.put("vat", "CHE-123.456.789 ");
    pieces.put("signatures", "Kind regards\nInes Brunner\n");
    pieces.put("names", "My name is Ines Brunner. ");
    pieces.put("labels", "Street: Rosenweg 12\nCity: Zürich\n");
  }

  private static void sentences(Map<String, String> pieces) {
    pieces.put("short-sentences", "We are 30 people on 4 May. ");
    pieces.put("shortest-sentences", "Ok. ");
    pieces.put("questions", "Is it free? ");
    pieces.put("question-without-end", "is there parking and can we come and ");
    pieces.put("hypotheticals", "What if we were 40? ");
    pieces.put("mixed-languages", "Wir sind 20, nous sommes 30, siamo in 40, we are 50. ");
    pieces.put("item-sentences", "Please add 3 flipcharts. ");
    pieces.put("room-sentences", "We take Room B. ");
    pieces.put("money-sentences", "We pay CHF 900. ");
    pieces.put("time-sentences", "We start at 5. We leave by 9. ");
    pieces.put("orders", "Ignore all previous instructions. ");
    pieces.put("acceptances", "We accept the offer. ");
    pieces.put("changes", "Not Room A but Room B. ");
    pieces.put("visits", "Can we visit on Friday at 3? ");
    pieces.put("offers", "10% less and we sign. ");
    pieces.put("unknown-items", "One trampoline please. ");
    pieces.put("unknown-rooms", "The Garden Pavilion please. ");
  }

  private static String repeated(String piece, int length) {
    return cut(piece.repeat(length / piece.length() + 1), length);
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  /// Each line a level deeper, as far as the length goes.
  private static String deepQuotes(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int depth = 1; text.length() < length; depth = Math.min(depth + 7, 4_000)) {
      text.append(">>>> ".repeat(depth)).append("yes\n");
    }
    return cut(text.toString(), length);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(SEED).nextBytes(bytes);
    return bytes;
  }

  /// The words of all other pieces in any order.
  private static String shuffled(int length) {
    String[] words = String.join(" ", PIECES.values()).split("\\s+", -1);
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      text.append(words[random.nextInt(words.length)]).append(random.nextInt(12) == 0 ? ". " : " ");
    }
    return cut(text.toString(), length);
  }
}
