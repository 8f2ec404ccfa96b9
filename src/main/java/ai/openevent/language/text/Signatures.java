package ai.openevent.language.text;

import java.util.List;

/// Where the client's own text ends and the signature starts.
final class Signatures {

  private static final int LONGEST_SIGNATURE_LINES = 14;
  private static final int LONGEST_NAME_LINE_WORDS = 6;
  private static final int LONGEST_NAMES_AFTER_SHORT_CLOSING = 4;

  private final MailWords words;

  Signatures(MailWords words) {
    this.words = words;
  }

  /// The index of the line with which the signature of `lines[from, until)` starts; `until` if there is none.
  int start(List<Line> lines, int from, int until) {
    boolean anyText = false;
    for (int i = from; i < until; i++) {
      Line line = lines.get(i);
      if (line.text().equals("--") || line.text().equals("—") || words.isDeviceLine(line.folded())) {
        return i;
      }
      if (anyText && closes(line) && endsLike(lines, i + 1, until)) {
        return i;
      }
      anyText |= !line.isBlank();
    }
    return until;
  }

  /// Whether a line or sentence is a closing phrase, maybe with a name behind it.
  boolean closes(Line line) {
    int end = words.closing(line.folded());
    if (end > 0) {
      return line.text().length() < 160;
    }
    int shortEnd = words.shortClosing(line.folded());
    return shortEnd > 0 && line.text().length() < 80 && onlyNames(line.text(), shortEnd);
  }

  private static boolean onlyNames(String text, int from) {
    String rest = text.substring(Math.min(from, text.length()));
    int names = 0;
    boolean wordStarts = true;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (Character.isDigit(c) || c == '?') {
        return false;
      }
      if (Character.isLetter(c) && wordStarts) {
        names++;
        if (!Character.isUpperCase(c)) {
          return false;
        }
      }
      wordStarts = !Character.isLetter(c) && c != '\'';
    }
    return names <= LONGEST_NAMES_AFTER_SHORT_CLOSING;
  }

  /// A closing phrase in the middle of a mail closes nothing: what follows must be short and not be a sentence.
  private static boolean endsLike(List<Line> lines, int from, int until) {
    int filled = 0;
    for (int i = from; i < until; i++) {
      Line line = lines.get(i);
      if (isPostscript(line) || filled > LONGEST_SIGNATURE_LINES) {
        break;
      }
      if (!line.isBlank()) {
        if (filled == 0 && isSentence(line)) {
          return false;
        }
        filled++;
      }
    }
    return filled <= LONGEST_SIGNATURE_LINES;
  }

  private static boolean isSentence(Line line) {
    char last = line.text().charAt(line.text().length() - 1);
    return last == '?' || (line.wordCount() > LONGEST_NAME_LINE_WORDS && (last == '.' || last == '!'));
  }

  /// "PS: …" is the client's text again.
  static boolean isPostscript(Line line) {
    return startsWithLabel(line.folded(), "ps") || startsWithLabel(line.folded(), "p.s") || startsWithLabel(line.folded(), "pps");
  }

  private static boolean startsWithLabel(String line, String label) {
    return line.startsWith(label)
        && line.length() > label.length()
        && (line.charAt(label.length()) == ':' || line.charAt(label.length()) == '.' || line.charAt(label.length()) == ' ');
  }
}
