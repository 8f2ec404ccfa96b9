package ai.openevent.language;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// Texts that no client writes, to find where reading costs more than one look at each word: a small piece of
/// `hostile/pieces.json` repeated, or noise from a fixed seed. Any length can be asked for, so that the cost of a longer text can be compared.
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
    JsonMapper.shared().readTree(HostileTexts.class.getResourceAsStream("/hostile/pieces.json"))
        .forEach(group -> group.properties().forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asString())));
    return pieces;
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
