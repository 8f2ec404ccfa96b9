package ai.openevent.language.catalog;

import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Orders to the machine inside a message (workflow.md 22.2). They are data like everything else; what they hold just doesn't
/// count as the client's wish. Looked for in every language, whatever the message's.
final class InjectionFinder {

  private static final Cues DIRECTIVES = Lexicon.inEveryLanguage("injection.directive");
  private static final Cues HEADERS = Lexicon.inEveryLanguage("injection.header");
  private static final Cues CLAIMS = Lexicon.inEveryLanguage("injection.claim");
  private static final Cues COMMANDS = Lexicon.inEveryLanguage("injection.command");

  /// Marks with which some models part roles; folded, without blanks.
  private static final List<String> MARKS = List.of(
      "<system>", "</system", "<assistant>", "<system:", "<|im_start|>", "<|im_end|>", "<|system", "[system]",
          "[/system]", "[inst]", "[/inst]",
      "<<sys>>", "###instruction", "###system", "##system", "```system", "<instruction", "</instruction", "<prompt",
          "{{system");

  private final Message message;
  private final List<Span> spans = new ArrayList<>();
  /// Where the blank lines of the message are.
  private final NavigableSet<Integer> blankLines = new TreeSet<>();

  InjectionFinder(Message message) {
    this.message = message;
    for (int at = message.original().indexOf("\n\n"); at >= 0; at = message.original().indexOf("\n\n", at + 1)) {
      blankLines.add(at);
    }
  }

  /// The orders in the client's own new text.
  List<Span> findInNewText() {
    spans.clear();
    find(message.body());
    return List.copyOf(spans);
  }

  /// Whether any other part of the message, quotes and signature, holds some.
  boolean isElsewhere() {
    spans.clear();
    find(message.signature());
    for (Span quote : message.quoted()) {
      if (hasMark(message.words(quote))) {
        return true;
      }
      find(quotedSentences(quote));
    }
    return !spans.isEmpty();
  }

  /// Quoted text cut into its lines.
  private List<Sentence> quotedSentences(Span quote) {
    List<Sentence> lines = new ArrayList<>();
    int from = quote.from();
    for (String line : message.words(quote).split("\n", -1)) {
      var tokens = ai.openevent.language.text.Tokenizer.tokens(line);
      if (!tokens.isEmpty()) {
        lines.add(new Sentence(new Span(from, from + line.length()), tokens, false));
      }
      from += line.length() + 1;
    }
    return lines;
  }

  private void find(List<Sentence> sentences) {
    int paragraphOfHeader = -1;
    boolean claimed = false;
    boolean orders = false;
    for (Sentence sentence : sentences) {
      Words words = Words.of(sentence);
      int paragraph = paragraphStart(sentence.span().from());
      boolean header = HEADERS.in(words) || isMarked(sentence);
      if (header) {
        paragraphOfHeader = paragraph;
      }
      boolean claim = CLAIMS.in(words);
      boolean command = COMMANDS.in(words);
      boolean ordersNow = header
          || paragraph == paragraphOfHeader
          || DIRECTIVES.in(words)
          || (command && (claim || claimed || orders));
      if (ordersNow) {
        spans.add(sentence.span());
      }
      claimed |= claim;
      orders = ordersNow;
    }
  }

  private boolean isMarked(Sentence sentence) {
    return hasMark(message.words(sentence.span()));
  }

  private static boolean hasMark(String text) {
    String plain = text.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    return MARKS.stream().anyMatch(plain::contains);
  }

  /// Where the paragraph that a place is in starts: after the last blank line.
  private int paragraphStart(int at) {
    Integer blankLine = blankLines.floor(at);
    return blankLine == null ? 0 : blankLine;
  }
}
