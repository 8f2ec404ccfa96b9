package ai.openevent.language.text;

import ai.openevent.language.Span;
import java.util.ArrayList;
import java.util.List;

/// Takes a message apart: the client's own sentences, the signature, what was only quoted. Knows mails in every language of the
/// house. Time grows with the length of the text only.
public final class MessageParser {

  /// Words and signs that are read: more than the 10,000 characters a conversation hands over can hold (workflow.md 4.0), so that
  /// only a text that is no mail has more, and none can take long.
  private static final int MOST_TOKENS = 12_000;

  private final MailWords words = MailWords.ofAllLanguages();
  private final Signatures signatures = new Signatures(words);

  public Message parse(String text) {
    String original = clean(text);
    MailParts parts = MailParts.of(words, original);
    List<Sentence> body = sentences(original, parts.body);
    List<Sentence> signature = new ArrayList<>();
    while (body.size() > 1 && closes(original, body.getLast())) {
      signature.addFirst(body.removeLast());
    }
    signature.addAll(sentences(original, parts.signature));
    return new Message(original, body, signature, filled(original, parts.quoted), parts.forwarded);
  }

  /// "…for 30 people. Kind regards, Anna" on one line.
  private boolean closes(String original, Sentence sentence) {
    Span span = sentence.span();
    String words = original.substring(span.from(), span.until());
    return signatures.closes(new Line(span.from(), span.until(), words, Folding.fold(words)));
  }

  private List<Sentence> sentences(String original, List<Span> parts) {
    List<Sentence> sentences = new ArrayList<>();
    int left = MOST_TOKENS;
    for (Span part : parts) {
      List<Token> tokens = Tokenizer.tokens(original, part.from(), part.until());
      sentences.addAll(SentenceSplitter.split(words, tokens.subList(0, Math.min(left, tokens.size()))));
      left -= Math.min(left, tokens.size());
    }
    return sentences;
  }

  private static List<Span> filled(String original, List<Span> parts) {
    return parts.stream().filter(part -> !original.substring(part.from(), part.until()).isBlank()).toList();
  }

  /// Line ends become `\n`, other control characters blanks.
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else {
        clean.append(c != '\n' && Character.isISOControl(c) ? ' ' : c);
      }
    }
    return clean.toString();
  }
}
