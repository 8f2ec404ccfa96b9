package ai.openevent.language.catalog;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Placed;
import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Things that are clearly ordered and that the catalogue doesn't have: "a fog machine please", "and one trampoline", "could
/// you add a karaoke machine?". Careful: whatever may be a room, a time, a person or an occasion is left alone.
final class UnknownItems {

  private static final int LONGEST = 3;
  private static final int FAR = 20;

  private final Message message;
  private final Lexicon lexicon;
  private final Stances stances;
  private final List<Mention.ItemUnknown> found = new ArrayList<>();

  UnknownItems(Message message, Lexicon lexicon, Stances stances) {
    this.message = message;
    this.lexicon = lexicon;
    this.stances = stances;
  }

  /// @param taken what is something else: items, rooms, seatings, addresses, orders to the machine
  List<Mention.ItemUnknown> find(List<Words> sentences, Placed<Span> taken) {
    for (int i = 0; i < sentences.size(); i++) {
      Words words = sentences.get(i);
      if (!stances.asks(i, 0, words.size()) && !stances.isConditional(words) && !lexicon.cues("items.story").in(words)) {
        findIn(words, taken);
      }
    }
    return List.copyOf(found);
  }

  private void findIn(Words words, Placed<Span> taken) {
    int at = 0;
    while (at < words.size()) {
      int count = countWords(words, at);
      int until = count > 0 ? nameEnd(words, at + count) : at;
      if (until > at + count && count > 0 && isOrder(words, at, until) && isNew(words, at + count, until, taken)) {
        add(words, at, at + count, until);
        at = until;
      } else {
        at++;
      }
    }
  }

  /// How many words of article or number start here.
  private int countWords(Words words, int at) {
    Word word = words.get(at);
    boolean number = (word.isNumber() && word.folded().length() <= 3) || lexicon.numbers().containsKey(word.folded());
    return number || lexicon.words("items.indefinite").contains(word.folded()) ? 1 : 0;
  }

  /// The thing reaches to the end of the clause, a "please" or an "and".
  private int nameEnd(Words words, int from) {
    if (from < words.size() && !words.get(from).before().isBlank()) {
      return from;
    }
    int at = from;
    while (at < words.size() && at - from < LONGEST && isThing(words.get(at), at > from)) {
      at++;
    }
    return at == words.size() || words.get(at).opensClause()
        || lexicon.words("items.after-thing").contains(words.get(at).folded())
        ? at
        : from;
  }

  private boolean isThing(Word word, boolean inside) {
    return word.kind() == Token.Kind.WORD
        && word.written().length() > 2
        && !(inside && word.opensClause())
        && !(inside && lexicon.words("items.after-thing").contains(word.folded()));
  }

  /// Ordered by a verb, or named in a list with a number or a "please".
  private boolean isOrder(Words words, int from, int until) {
    int start = words.clauseStart(from, Cues.NONE);
    if (lexicon.cues("items.no").in(words, start, from)
        || lexicon.cues("items.drop").in(words, Math.max(0, from - FAR), from)) {
      return false;
    }
    boolean verb = lexicon.cues("items.order").endsAt(words, from)
        || (until < words.size() && (lexicon.cues("items.add-after").at(words, until) > 0
            || lexicon.cues("items.wish-after").at(words, until) > 0));
    boolean please = until < words.size() && lexicon.words("items.please").contains(words.get(until).folded());
    boolean listed = from > 0 && lexicon.words("items.plus").contains(words.get(from - 1).folded())
        && !lexicon.words("items.indefinite").contains(words.get(from).folded());
    boolean wholeClause = from == start || (from == start + 1
        && lexicon.words("items.plus").contains(words.get(start).folded()));
    boolean endsThere = until == words.size() || please;
    return verb || (wholeClause && please) || (listed && endsThere && wholeClause);
  }

  private boolean isNew(Words words, int from, int until, Placed<Span> taken) {
    Span span = words.span(from, until);
    if (AddressParts.isDateLike(message.words(span))) {
      return false;
    }
    for (int i = from; i < until; i++) {
      if (lexicon.cues("items.no-thing").at(words, i) > 0 || Lexicon.roomWords().contains(words.get(i).folded())) {
        return false;
      }
    }
    return !taken.anyAt(span) && !Set.of("x", "mal").contains(words.get(from).folded());
  }

  private void add(Words words, int from, int name, int until) {
    Span span = words.span(from, until);
    Span nameSpan = words.span(name, until);
    found.add(new Mention.ItemUnknown(
        message.words(nameSpan), quantity(words.get(from)), Evidence.of(span, message.words(span), "unknown-item")));
  }

  private @Nullable Integer quantity(Word word) {
    return word.isNumber() ? Integer.valueOf(word.folded()) : lexicon.numbers().get(word.folded());
  }
}
