package ai.openevent.language.text;

import java.util.ArrayList;
import java.util.List;

/// A line of a mail, with what it is.
///
/// @param from first character in the mail
/// @param text without blanks around
/// @param folded for comparing
record Line(int from, int until, String text, String folded) {

  static List<Line> lines(String mail) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from <= mail.length()) {
      int end = mail.indexOf('\n', from);
      int until = end < 0 ? mail.length() : end;
      String text = mail.substring(from, until).strip();
      lines.add(new Line(from, until, text, Folding.fold(text)));
      from = until + 1;
    }
    return lines;
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  boolean isQuoted() {
    return text.startsWith(">") || text.startsWith("|>");
  }

  int wordCount() {
    return text.isEmpty() ? 0 : (int) text.chars().filter(c -> c == ' ').count() + 1;
  }
}
