package ai.openevent.language.catalog;

import ai.openevent.language.Languages;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Orders to the machine inside a message (workflow.md 22.2). They are data like everything else; what they hold just doesn't
/// count as the client's wish. Looked for in every language, whatever the message's.
final class InjectionFinder {

  private static final Phrases ORDERS = Phrases.loadAll(Languages.all().stream()
      .map(language -> "language/" + language.code() + "/injection.yml").filter(LanguageFile::exists).toList());
  private static final Cues DIRECTIVES = Lexicon.inEveryLanguage("injection.directive");
  private static final Cues HEADERS = Lexicon.inEveryLanguage("injection.header");
  private static final Cues CLAIMS = Lexicon.inEveryLanguage("injection.claim");
  private static final Cues COMMANDS = Lexicon.inEveryLanguage("injection.command");

  /// Marks with which some models part roles; folded, without blanks.
  private static final List<String> MARKS = List.of(
      "<system>", "</system", "<assistant>", "<system:", "<|im_start|>", "<|im_end|>", "<|system", "<|user", "[system]",
      "[/system]", "[sistema]", "[/sistema]", "[systeme]", "[système]", "[inst]", "[/inst]", "</user>", "</message>",
      "<<sys>>", "###instruction", "###system", "##system", "```system", "<instruction", "</instruction", "<prompt",
      "###istruzion", "###anweisung", "###consigne", "###instrukt", "{{system", "<function_call", "<tool_call",
      "\"role\":\"system\"", "'role':'system'", "\"role\":\"assistant\"", "tool_result:");
  private static final Pattern ROLE_LINE = Pattern.compile("(?im)^\\s*(?:assistant|assistente|user)\\s*:");

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
    boolean addressed = false;
    for (Sentence sentence : sentences) {
      Words words = Words.of(sentence);
      Set<String> signs = signs(sentence);
      int paragraph = paragraphStart(sentence.span().from());
      boolean header = HEADERS.in(words) || isMarked(sentence);
      if (header) {
        paragraphOfHeader = paragraph;
      }
      boolean claim = CLAIMS.in(words) || signs.contains("claim");
      boolean command = COMMANDS.in(words) || signs.contains("deed");
      boolean ordersNow = header
          || paragraph == paragraphOfHeader
          || DIRECTIVES.in(words)
          || isOrder(signs)
          || isOrderInDisguise(sentence)
          || (command && (claim || claimed || orders))
          || (addressed && turnsOnMachine(signs));
      if (ordersNow) {
        spans.add(sentence.span());
      }
      addressed = signs.contains("addressed");
      claimed |= claim;
      orders = ordersNow;
    }
  }

  /// The groups of `injection.yml` that the sentence has words of.
  private static Set<String> signs(Sentence sentence) {
    return ORDERS.find(sentence).stream().map(Phrases.Found::group).collect(Collectors.toSet());
  }

  /// Whether the words add up to an order to the machine.
  private static boolean isOrder(Set<String> signs) {
    boolean secrets = signs.contains("reveal") && (signs.contains("secret") || signs.contains("others"));
    boolean freed = signs.contains("void") && signs.contains("rules");
    boolean part = signs.contains("role") && signs.contains("unbound");
    boolean posing = signs.contains("claim")
        && (signs.contains("hidden") || signs.contains("deed") || signs.contains("machine"));
    boolean skipped = signs.contains("check") && (signs.contains("void") || signs.contains("lacking"));
    boolean unchecked = signs.contains("deed") && (signs.contains("hidden") || skipped);
    return signs.contains("order") || secrets || freed || part || posing || unchecked
        || (signs.contains("addressed") && turnsOnMachine(signs))
        || (signs.contains("machine") && (signs.contains("void") || signs.contains("lacking"))
            && (signs.contains("check") || signs.contains("hidden") || signs.contains("unbound")));
  }

  /// What only a machine, not a person of the house, would be asked.
  private static boolean turnsOnMachine(Set<String> signs) {
    return signs.contains("void") || signs.contains("deed") || signs.contains("hidden") || signs.contains("check")
        || signs.contains("secret") || signs.contains("unbound") || signs.contains("rules");
  }

  private boolean isOrderInDisguise(Sentence sentence) {
    for (String reading : Disguises.of(message.words(sentence.span()))) {
      List<Token> tokens = Tokenizer.tokens(reading);
      if (!tokens.isEmpty() && (hasMark(reading) || isPlainOrder(new Sentence(sentence.span(), tokens, false)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlainOrder(Sentence sentence) {
    return isOrder(signs(sentence)) || DIRECTIVES.in(Words.of(sentence));
  }

  private boolean isMarked(Sentence sentence) {
    return hasMark(message.words(sentence.span()));
  }

  private static boolean hasMark(String text) {
    String plain = text.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    return MARKS.stream().anyMatch(plain::contains) || ROLE_LINE.matcher(text).find();
  }

  /// Where the paragraph that a place is in starts: after the last blank line.
  private int paragraphStart(int at) {
    Integer blankLine = blankLines.floor(at);
    return blankLine == null ? 0 : blankLine;
  }
}
