package ai.openevent.language.catalog;

import ai.openevent.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a mail program would not show: comments of HTML and elements that are styled away. Nobody writes there to people.
final class ConcealedText {

  private static final String COMMENT = "<!--";
  private static final String END_OF_COMMENT = "-->";
  private static final List<String> STYLES = List.of("display:none", "visibility:hidden", "font-size:0", "font-size:1px", "opacity:0",
      "color:white", "color:#fff", "color:transparent");

  private ConcealedText() {}

  /// Where it is; one that doesn't end goes to the end of the text.
  static List<Span> in(String text) {
    List<Span> concealed = new ArrayList<>();
    int end = 0;
    for (int at = text.indexOf(COMMENT); at >= 0; at = text.indexOf(COMMENT, end)) {
      int close = text.indexOf(END_OF_COMMENT, at);
      end = close < 0 ? text.length() : close + END_OF_COMMENT.length();
      concealed.add(new Span(at, end));
    }
    if (text.indexOf('<') >= 0) {
      addStyledAway(text, concealed);
    }
    return concealed;
  }

  private static void addStyledAway(String text, List<Span> concealed) {
    int end = 0;
    for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', end)) {
      int close = text.indexOf('>', open);
      if (close < 0) {
        return;
      }
      end = close + 1;
      String tag = text.substring(open, close).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
      if (STYLES.stream().anyMatch(tag::contains)) {
        int next = text.indexOf('<', end);
        end = next < 0 ? text.length() : next;
        concealed.add(new Span(open, end));
      }
    }
  }
}
