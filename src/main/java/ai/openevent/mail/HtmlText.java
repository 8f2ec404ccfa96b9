package ai.openevent.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The words of an HTML mail as its reader sees them: what is hidden is left out, what is quoted gets the mark of a quote.
final class HtmlText {

  private static final int LONGEST = 1_000_000;
  private static final String UNSEEN = "script, style, head, title, template, noscript, object, svg, [hidden]";
  private static final Pattern HIDDEN = Pattern.compile(
      "display:none|visibility:hidden|mso-hide:all|(font-size|opacity|max-height):0(?![.\\d]*[1-9])");
  private static final Set<String> BLOCKS = Set.of(
      "p", "div", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article",
      "header", "footer", "address", "hr", "dl", "dt", "dd");
  private static final Pattern SPACE_AROUND_BREAKS = Pattern.compile("[ \\t\\u00a0]*\\n[ \\t\\u00a0]*");
  private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");

  private HtmlText() {}

  static String of(String html) {
    Element body = Jsoup.parse(html.length() <= LONGEST ? html : html.substring(0, LONGEST)).body();
    body.select(UNSEEN).remove();
    body.select("[style]").forEach(HtmlText::removeIfHidden);
    body.select("blockquote, .gmail_quote").forEach(HtmlText::quote);
    return words(body);
  }

  private static void removeIfHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    if (HIDDEN.matcher(style).find()) {
      element.remove();
    }
  }

  /// Inner quotes come to be part of the outer ones.
  private static void quote(Element element) {
    if (element.parents().is("blockquote, .gmail_quote")) {
      return;
    }
    String quoted = words(element).lines().map(line -> "> " + line).reduce((a, b) -> a + "\n" + b).orElse("");
    element.empty();
    element.append("<pre></pre>");
    element.child(0).appendChild(new TextNode(quoted));
  }

  private static String words(Element element) {
    StringBuilder text = new StringBuilder();
    element.traverse(new Writing(text));
    String tidy = SPACE_AROUND_BREAKS.matcher(text).replaceAll("\n");
    return MANY_BREAKS.matcher(tidy).replaceAll("\n\n").strip();
  }

  private record Writing(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        Element parent = words.parent();
        boolean kept = parent != null && parent.normalName().equals("pre");
        text.append(kept ? words.getWholeText() : words.getWholeText().replaceAll("[\\s\u00a0]+", " "));
      } else if (node instanceof Element element) {
        begin(element.normalName());
      }
    }

    private void begin(String name) {
      switch (name) {
        case "br" -> text.append('\n');
        case "li" -> text.append("\n- ");
        case "td", "th" -> text.append(' ');
        default -> breakAt(name);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        breakAt(element.normalName());
        if (element.normalName().equals("p")) {
          text.append('\n');
        }
      }
    }

    private void breakAt(String name) {
      if (BLOCKS.contains(name) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}
