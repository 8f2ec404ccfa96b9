package ai.openevent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Words that somebody writes in the hope that they become more than words.
public final class ForeignWords {

  private static final String[] TRICKS = {
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>", "</p>", "<!--", "<a href='https://evil.example'>", "<https://evil.example>",
    "[free](https://evil.example)", "![x](https://evil.example/x.png)", "[a][b]", "[x]: https://evil.example", "[^1]", "- [ ] ",
    "https://evil.example", "HTTP://EVIL.EXAMPLE", "ftp://evil.example", "//evil.example", "www.evil.example", "WWW.evil.example/x?y=z",
    "evil.example/x", "evil.example:8080/x", "pay@evil.example", "mailto:pay@evil.example", "xmpp:a@evil.example", "javascript:alert(1)",
    "data:text/html;base64,xx", "_www.evil.example", "w\u200Bww.evil.example", "*", "**", "***", "_", "__", "~", "~~", "`", "``", "```", "~~~",
    "**bold**", "_thin_", "__strong__", "*a*", "~~old~~", "`code`", "# ", "## Heading", "#", "- ", "-", "---", "- - -", "* * *", "+ ", "=", "===",
    "1. ", "7) ", "> ", ">", "|", "| a | b |", "|---|---|", "\\", "\\*", "\\[", "&lt;b&gt;", "&#60;b&#62;", "&", "&amp;lt;", "{guests}", "{0}",
    "'{", "%s", "${x}", "$1", "\n", "\r\n\r\n", "\n\n# Heading\n", "\n- list\n", "\n    code", "\t", "\u2028", "\u0085", "\u202E", "\u2066", "\u200F",
    "\u200B", "\uFEFF", "\u00AD", "\u0000", "\u001B[31m", "\uD800", "\u0301", "…", "—", " ", "  ", "a", "word", "AG", "é", "ß", "株", "😀", "👩‍👧", "12", "."
  };

  private ForeignWords() {}

  /// One trick or several in a row.
  public static Arbitrary<String> any() {
    Arbitrary<String> pieces = Arbitraries.of(TRICKS);
    Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(6);
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, pieces), net.jqwik.api.Tuple.of(1, noise))
        .list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts));
  }
}
