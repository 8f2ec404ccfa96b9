package ai.openevent;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A text as the most credulous of front ends shows it: Markdown with its tables, strokes and bare addresses, and with HTML let
/// through.
///
/// @param elements how many there are of each, without paragraphs and line breaks
/// @param links where they lead
/// @param text what is read
public record Shown(Map<String, Integer> elements, List<String> links, String text) {

  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(AutolinkExtension.create(), StrikethroughExtension.create(), TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  public static Shown of(String markdown) {
    Document page = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)));
    Map<String, Integer> elements = new TreeMap<>();
    page.body().select("*").stream().map(Element::normalName).filter(name -> !List.of("body", "p", "br").contains(name))
        .forEach(name -> elements.merge(name, 1, Integer::sum));
    return new Shown(elements, page.select("[href], [src]").stream().map(Element::outerHtml).toList(), page.body().wholeText());
  }
}
