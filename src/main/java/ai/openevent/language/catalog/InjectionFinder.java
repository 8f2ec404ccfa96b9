package ai.openevent.language.catalog;

import ai.openevent.language.Languages;
import ai.openevent.language.Placed;
import ai.openevent.language.Span;
import ai.openevent.language.text.LanguageFile;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Phrases;
import ai.openevent.language.text.Sentence;
import ai.openevent.language.text.Token;
import ai.openevent.language.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Orders to the machine inside a message (workflow.md 22.2). They are data like everything else; what they hold just doesn't
/// count as the client's wish. Looked for in every language, whatever the message's.
final class InjectionFinder {

  private static final Phrases ORDERS = orders();
  private static final Cues DIRECTIVES = Lexicon.inEveryLanguage("injection.directive");
  private static final Cues HEADERS = Lexicon.inEveryLanguage("injection.header");
  private static final Cues CLAIMS = Lexicon.inEveryLanguage("injection.claim");
  private static final Cues COMMANDS = Lexicon.inEveryLanguage("injection.command");

  /// For how many sentences the program stays the one who is spoken to.
  private static final int ADDRESSED_FOR = 3;

  private final Message message;
  private final List<Span> spans = new ArrayList<>();
  /// Where the blank lines of the message are.
  private final NavigableSet<Integer> blankLines = new TreeSet<>();
  private final Placed<Span> concealed;

  InjectionFinder(Message message) {
    this.message = message;
    this.concealed = Placed.spans(ConcealedText.in(message.original()));
    for (int at = message.original().indexOf("\n\n"); at >= 0; at = message.original().indexOf("\n\n", at + 1)) {
      blankLines.add(at);
    }
  }

  /// Has the language files read now.
  static void loadWords() {
    ORDERS.groups();
  }

  private static Phrases orders() {
    List<String> files = Languages.all().stream()
        .map(language -> "language/" + language.code() + "/injection.yml").filter(LanguageFile::exists).toList();
    files.forEach(file -> LanguageFile.load(file).demandOnly("", OrderSigns.GROUPS));
    return Phrases.loadAll(files);
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
      if (Payloads.isIn(message.words(quote))) {
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
      List<Token> tokens = Tokenizer.tokens(line);
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
    Set<String> before = Set.of();
    int addressed = 0;
    for (Sentence sentence : sentences) {
      Words words = Words.of(sentence);
      Set<String> signs = signs(sentence);
      int paragraph = paragraphStart(sentence.span().from());
      boolean header = HEADERS.in(words) || Payloads.isIn(message.words(sentence.span()));
      if (header) {
        paragraphOfHeader = paragraph;
      }
      boolean claim = CLAIMS.in(words) || signs.contains("claim");
      addressed = OrderSigns.isSpokenTo(signs) ? ADDRESSED_FOR : addressed - 1;
      boolean command = COMMANDS.in(words) || signs.contains("deed");
      boolean ordersNow = header
          || (paragraph == paragraphOfHeader && !OrderSigns.isHonest(signs))
          || DIRECTIVES.in(words)
          || OrderSigns.isOrder(signs)
          || (OrderSigns.isHiddenOrder(signs) && concealed.anyAt(sentence.span()))
          || isOrderInDisguise(sentence)
          || (command && (claim || claimed || orders))
          || (addressed > 0 && OrderSigns.turnOnMachine(signs))
          || OrderSigns.complete(before, signs);
      if (ordersNow) {
        spans.add(sentence.span());
      }
      before = signs;
      claimed |= claim;
      orders = ordersNow;
    }
  }

  /// The groups of `injection.yml` that the sentence has words of.
  private static Set<String> signs(Sentence sentence) {
    return ORDERS.find(sentence).stream().map(Phrases.Found::group).collect(Collectors.toSet());
  }

  private boolean isOrderInDisguise(Sentence sentence) {
    Disguises readings = Disguises.of(message.words(sentence.span()), ORDERS.words());
    return readings.hidesProse()
        || readings.likely().stream().anyMatch(reading -> isOrderIn(reading, OrderSigns::isOrder))
        || readings.hidden().stream().anyMatch(reading -> isOrderIn(reading, OrderSigns::isHiddenOrder));
  }

  private static boolean isOrderIn(String reading, Predicate<Set<String>> isOrder) {
    List<Token> tokens = Tokenizer.tokens(reading);
    if (tokens.isEmpty()) {
      return false;
    }
    Sentence sentence = new Sentence(new Span(0, reading.length()), tokens, false);
    return Payloads.isIn(reading) || isOrder.test(signs(sentence)) || DIRECTIVES.in(Words.of(sentence));
  }

  /// Where the paragraph that a place is in starts: after the last blank line.
  private int paragraphStart(int at) {
    Integer blankLine = blankLines.floor(at);
    return blankLine == null ? 0 : blankLine;
  }
}
