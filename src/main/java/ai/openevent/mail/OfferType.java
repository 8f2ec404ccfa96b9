package ai.openevent.mail;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/// The type that offers are set in: one face, embedded in every file, with the letters of Latin, Greek and Cyrillic. What it has no
/// sign for is left out when it is a picture, and shown as a question mark when it is anything else, so that nobody takes a name or
/// a figure for whole.
record OfferType(BaseFont face) {

  static final Color INK = new Color(0x1F, 0x24, 0x2B);
  static final Color QUIET = new Color(0x5F, 0x68, 0x73);
  static final Color ACCENT = new Color(0x1F, 0x4E, 0x5F);
  static final Color RULE = new Color(0xC9, 0xD0, 0xD6);
  static final Color TINT = new Color(0xF1, 0xF4, 0xF6);

  /// From one line to the next, as a share of the size.
  static final float LEADING = 1.3f;

  private static final String FONT = "font-fallback/LiberationSans-Regular.ttf";

  static OfferType load() {
    try {
      return new OfferType(BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
    } catch (IOException e) {
      throw new UncheckedIOException("The font for offers can't be read", e);
    }
  }

  Phrase text(String words, float size) {
    return phrase(words, size, INK);
  }

  Phrase quiet(String words, float size) {
    return phrase(words, size, QUIET);
  }

  Phrase title(String words, float size) {
    return phrase(words, size, ACCENT);
  }

  private Phrase phrase(String words, float size, Color color) {
    return new Phrase(size * LEADING, shown(words), new Font(face, size, Font.NORMAL, color));
  }

  private String shown(String words) {
    StringBuilder shown = new StringBuilder();
    words.codePoints().forEach(sign -> {
      if (face.charExists(sign)) {
        shown.appendCodePoint(sign);
      } else if (!isPicture(sign)) {
        shown.append('?');
      }
    });
    return shown.toString().strip();
  }

  /// A picture, or what only changes how one looks: its colour, its style, that it is joined to the next.
  private static boolean isPicture(int sign) {
    return switch (Character.getType(sign)) {
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.FORMAT -> true;
      default -> Character.UnicodeBlock.VARIATION_SELECTORS.equals(Character.UnicodeBlock.of(sign));
    };
  }
}
