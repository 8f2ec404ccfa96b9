package ai.openevent.language.catalog;

import ai.openevent.booking.Billing;
import ai.openevent.language.Placed;
import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// The address that an invoice goes to (workflow.md 17): after words such as "invoice to", as a list of its own, or part by part
/// when it was asked for. Only the fragment of a message that is the address is taken; a date, a room, a yes or somebody's home
/// in a story is none.
final class BillingFinder {

  private static final int LONGEST_LINE = 90;
  private static final int MOST_LINES = 8;
  private static final int LONGEST_YES = 4;

  private static final Cues CUES = Lexicon.inEveryLanguage("addresses.invoice");
  private static final Cues FILLERS = Lexicon.inEveryLanguage("addresses.fillers");
  private static final Cues LEADING = Lexicon.inEveryLanguage("addresses.leading");
  private static final Cues STORY = Lexicon.inEveryLanguage("addresses.story");

  private final Message message;
  private final List<Words> sentences;
  private final boolean asked;
  private final boolean offered;
  /// What is something else; an address never starts with it.
  private final Placed<Span> taken;

  BillingFinder(Message message, List<Words> sentences, boolean asked, boolean offered, List<Span> taken) {
    this.message = message;
    this.sentences = sentences;
    this.asked = asked;
    this.offered = offered;
    this.taken = Placed.spans(taken);
  }

  Billing find() {
    Billing found = afterCue();
    if (found == null) {
      found = afterBareCue();
    }
    if (found == null) {
      found = asList();
    }
    if (found == null && (asked || offered)) {
      found = afterColon();
    }
    if (found == null && asked) {
      found = asAnswer();
    }
    Billing corrected = new BillingCorrections(message, sentences, asked || offered).find(found);
    return withVat(corrected);
  }

  private @Nullable Billing afterCue() {
    for (int i = 0; i < sentences.size(); i++) {
      Words words = sentences.get(i);
      int until = isStory(words) ? 0 : words.size();
      for (int at = 0; at < until; at++) {
        int end = endOfCue(words, at);
        Billing found = end > at ? from(i, end) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /// "Please invoice Quellwerk AG, Rosenweg 12, 8005 Zurich": a whole address directly behind the word.
  private @Nullable Billing afterBareCue() {
    for (int i = 0; i < sentences.size(); i++) {
      Words words = sentences.get(i);
      for (int at = 0; at < words.size() && !words.questionMark() && !isStory(words); at++) {
        int length = CUES.at(words, at);
        boolean named = length > 0 && at + length < words.size() && words.get(at + length).isCapitalised();
        Billing found = named ? from(i, at + length) : null;
        if (found != null && found.nameOrCompany() != null && found.postalCode() != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isStory(Words words) {
    return STORY.in(words);
  }

  /// One after "invoice address is", "bill to", "Rechnung bitte an"; the start when nothing of the kind is there.
  private static int endOfCue(Words words, int at) {
    int length = CUES.at(words, at);
    if (length == 0) {
      return at;
    }
    int end = at + length;
    while (end < words.size() && FILLERS.at(words, end) > 0) {
      end += FILLERS.at(words, end);
    }
    boolean leads = end > at + length || end == words.size() || words.get(end).before().contains(":")
        || LEADING.at(words, at) > 0;
    return leads ? end : at;
  }

  private @Nullable Billing from(int sentence, int word) {
    Words words = sentences.get(sentence);
    AddressDraft draft = new AddressDraft();
    int start = word < words.size() ? words.get(word).span().from() : words.span().until();
    Span own = take(draft, new Span(start, Math.max(start, words.span().until())), true);
    Span all = own;
    int next = sentence + 1;
    while (next < sentences.size() && next - sentence <= MOST_LINES && !draft.isComplete() && !draft.hasEnded()) {
      Span more = takeLine(draft, sentences.get(next));
      if (more == null) {
        break;
      }
      all = all == null ? more : new Span(all.from(), more.until());
      next++;
    }
    boolean whole = draft.isStructured() || (draft.hasName() && (asked || isCompany(draft)));
    return all == null || !whole ? null : draft.billing(raw(all));
  }

  private String raw(Span span) {
    String words = message.words(span).strip();
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  /// A name alone is an invoice's only when it is surely one: with a legal form, or of several words.
  private static boolean isCompany(AddressDraft draft) {
    String name = draft.billing(null).nameOrCompany();
    return name != null && (name.indexOf(' ') > 0 && !AddressParts.isDateLike(name));
  }

  private @Nullable Span takeLine(AddressDraft draft, Words line) {
    boolean possible = !line.questionMark() && line.span().until() - line.span().from() <= LONGEST_LINE;
    return possible ? take(draft, line.span(), false) : null;
  }

  /// Feeds a piece of the message part by part; null when its first part is no piece of an address.
  ///
  /// @param partly whether the piece may go on with something else
  private @Nullable Span take(AddressDraft draft, Span piece, boolean partly) {
    Span taken = null;
    for (Span part : parts(piece)) {
      int before = draft.pieces();
      boolean fits = !isSomethingElse(part) && draft.take(message.words(part));
      if (!fits && !partly) {
        return null;
      }
      if (!fits) {
        break;
      }
      if (draft.pieces() > before) {
        int until = draft.hasEnded() ? endOf(part, draft.lastWords()) : part.until();
        taken = new Span(taken == null ? part.from() : taken.from(), until);
      }
    }
    return taken;
  }

  private int endOf(Span part, String words) {
    int at = message.words(part).indexOf(words);
    return at < 0 ? part.until() : part.from() + at + words.length();
  }

  private boolean isSomethingElse(Span part) {
    return taken.anyAt(part);
  }

  /// Cut at commas, semicolons and line ends, and before a postcode.
  private List<Span> parts(Span piece) {
    List<Span> parts = new ArrayList<>();
    String text = message.original();
    int start = piece.from();
    for (int i = piece.from(); i < piece.until(); i++) {
      if (isSeparator(text, i) || startsPostal(text, i, piece)) {
        parts.add(new Span(start, i));
        start = i + 1;
      }
    }
    parts.add(new Span(start, piece.until()));
    return parts;
  }

  private static boolean isSeparator(String text, int at) {
    char c = text.charAt(at);
    boolean slash = (c == '/' || c == '|' || c == '–' || c == '·') && at > 0 && text.charAt(at - 1) == ' ';
    return c == ',' || c == ';' || c == '\n' || slash;
  }

  /// The blank in "Rosenweg 12 8005 Zurich".
  private static boolean startsPostal(String text, int blank, Span piece) {
    if (text.charAt(blank) != ' ' || blank == piece.from() || (!Character.isDigit(text.charAt(blank - 1))
        && !Character.isLetter(text.charAt(blank - 1)))) {
      return false;
    }
    int at = blank + 1;
    if (at + 3 < piece.until() && text.startsWith("CH-", at)) {
      at += 3;
    }
    int digits = at;
    while (digits < piece.until() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits - at >= 4 && digits - at <= 5 && digits + 1 < piece.until() && text.charAt(digits) == ' '
        && Character.isUpperCase(text.charAt(digits + 1)) && hasDigit(text, Math.max(piece.from(), blank - 6), blank);
  }

  private static boolean hasDigit(String text, int from, int until) {
    return text.substring(from, until).chars().anyMatch(Character::isDigit);
  }

  /// An address without a word of what it is: a list of its parts and nothing else, over one or several lines.
  private @Nullable Billing asList() {
    BitSet possible = possibleStarts();
    for (int first = possible.nextSetBit(0); first >= 0; first = possible.nextSetBit(first + 1)) {
      AddressDraft draft = new AddressDraft();
      Span all = null;
      for (int i = first; i < sentences.size() && i - first <= MOST_LINES && !draft.isComplete(); i++) {
        Span line = sentences.get(i).questionMark() || isStory(sentences.get(i)) ? null : take(draft, body(i), i == first);
        if (line == null) {
          break;
        }
        all = all == null ? line : new Span(all.from(), line.until());
      }
      if (all != null && ((draft.isWhole() && draft.hasName() && (offered || asked || isAlone(draft))) || draft.labels() > 1)) {
        return draft.billing(raw(all));
      }
    }
    return null;
  }

  /// The sentences from which on there may be a list: it has letters, and digits or labels, within its few lines.
  private BitSet possibleStarts() {
    BitSet possible = new BitSet();
    int letters = Integer.MAX_VALUE;
    int digits = Integer.MAX_VALUE;
    for (int i = sentences.size() - 1; i >= 0; i--) {
      String written = message.words(sentences.get(i).span());
      letters = written.chars().anyMatch(Character::isLetter) ? i : letters;
      digits = written.chars().anyMatch(c -> Character.isDigit(c) || c == ':') ? i : digits;
      possible.set(i, letters - i <= MOST_LINES && digits - i <= MOST_LINES);
    }
    return possible;
  }

  /// "Please complete it with the company: Quellwerk AG, Rosenweg 12, 8005 Zurich".
  private @Nullable Billing afterColon() {
    for (int i = 0; i < sentences.size(); i++) {
      Words words = sentences.get(i);
      for (int at = 1; at < words.size() && !words.questionMark() && !isStory(words); at++) {
        Billing found = words.get(at).before().startsWith(":") ? from(i, at) : null;
        if (found != null && found.street() != null && found.postalCode() != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isAlone(AddressDraft draft) {
    return draft.isComplete();
  }

  /// The sentence without a yes and colon before it ("Sure: Quellwerk AG, …").
  private Span body(int sentence) {
    Words words = sentences.get(sentence);
    for (int i = 1; i < Math.min(words.size(), LONGEST_YES + 1); i++) {
      if (words.get(i).before().startsWith(":") && AddressParts.isCourtesy(words.get(0).written())) {
        return new Span(words.get(i).span().from(), words.span().until());
      }
    }
    return words.span();
  }

  /// Whatever part of an address a short answer holds.
  private @Nullable Billing asAnswer() {
    AddressDraft draft = new AddressDraft();
    Span all = null;
    for (int i = 0; i < sentences.size() && !draft.isComplete(); i++) {
      Span line = sentences.get(i).questionMark() || isStory(sentences.get(i)) ? null : take(draft, body(i), true);
      if (line != null) {
        all = all == null ? line : new Span(all.from(), line.until());
      }
    }
    boolean found = draft.isStructured() || (draft.hasName() && isCompany(draft));
    return all == null || !found ? null : draft.billing(raw(all));
  }

  private Billing withVat(@Nullable Billing found) {
    Billing billing = found == null ? Billing.UNKNOWN : found;
    for (Words words : sentences) {
      Matcher matcher = AddressDraft.VAT.matcher(message.words(words.span()));
      if (billing.vat() == null && matcher.find()) {
        String raw = billing.raw() == null ? matcher.group() : billing.raw();
        billing = billing.with(new Billing(null, null, null, null, null, matcher.group(), raw));
      }
    }
    return billing;
  }
}
