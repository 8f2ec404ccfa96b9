package ai.openevent.language.catalog;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.ItemRole;
import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import ai.openevent.venue.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Items of the catalogue in a message: the longest name wins, "Premium Lunch Package" is no "Lunch Package".
final class ItemFinder {

  private final Message message;
  private final Lexicon lexicon;
  private final ItemIndex index;
  private final ItemRoles roles;
  private final Quantities quantities;
  /// Misspelt names that were looked up before in this message.
  private final Map<String, Optional<ItemIndex.Entry>> misspelt = new HashMap<>();
  private final List<Mention.ItemNamed> found = new ArrayList<>();
  private @Nullable ItemRole lastRole;
  private int lastEnd;
  /// Whether the last item was named only to say what comes in its place.
  private boolean lastReplaced;
  /// An item of which nothing was said yet.
  private @Nullable Named open;

  private record Named(ItemIndex.Entry entry, Quantities.Found quantity, int until) {}

  ItemFinder(Message message, Lexicon lexicon, Catalog catalog, ItemRoles roles) {
    this.message = message;
    this.lexicon = lexicon;
    this.index = ItemIndex.of(catalog);
    this.roles = roles;
    this.quantities = new Quantities(lexicon);
  }

  List<Mention.ItemNamed> find(List<Words> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      lastRole = null;
      open = null;
      findIn(sentences.get(i), i);
    }
    return List.copyOf(found);
  }

  private void findIn(Words words, int sentence) {
    int at = 0;
    while (at < words.size()) {
      int until = longestAt(words, at);
      if (until > at) {
        add(words, sentence, at, until);
        at = until;
      } else {
        at++;
      }
    }
  }

  private int longestAt(Words words, int from) {
    Cues never = lexicon.cues("items.never");
    if (never.at(words, from) > 0 || (from > 0 && never.at(words, from - 1) > 1)) {
      return from;
    }
    for (int until = Math.min(words.size(), from + ItemIndex.LONGEST); until > from; until--) {
      if (isTogether(words, from, until) && index.find(words, from, until, misspelt).isPresent()) {
        return until;
      }
    }
    return from;
  }

  /// No comma, colon or the like inside a name.
  private static boolean isTogether(Words words, int from, int until) {
    for (int i = from + 1; i < until; i++) {
      String signs = words.get(i).before();
      if (!signs.isEmpty() && !signs.equals("-") && !signs.equals("&") && !signs.equals("/") && !signs.equals("+")) {
        return false;
      }
    }
    return true;
  }

  private void add(Words words, int sentence, int from, int until) {
    ItemIndex.Entry entry = index.find(words, from, until, misspelt).orElseThrow();
    Quantities.Found quantity = quantities.of(words, from, until, entry.item().unit());
    boolean sure = until - from >= 2 && entry.words() >= 2 && entry.score() >= 0.9;
    Optional<ItemRole> role = inherited(words, quantity.from())
        .or(() -> roles.of(words, sentence, quantity.from(), until, sure, lastRole != null));
    Named item = new Named(entry, quantity, until);
    if (role.isPresent()) {
      Named before = open;
      if (before != null && role.get() == ItemRole.WISHED && areListed(words, before, quantity)) {
        note(words, before, ItemRole.WISHED);
      }
      note(words, item, role.get());
    }
    boolean waits = role.isEmpty() && roles.mayBeListed(words, sentence, quantity.from(), until);
    open = waits ? item : null;
    lastReplaced = roles.isReplaced(words, quantity.from(), lastRole != null);
    lastRole = role.orElse(null);
    lastEnd = until;
  }

  private void note(Words words, Named named, ItemRole role) {
    boolean replacing = role == ItemRole.WISHED && lexicon.cues("items.replacing").in(words);
    Span span = words.span(named.quantity().from(), named.quantity().until());
    found.add(new Mention.ItemNamed(
        named.entry().item().id(), named.quantity().quantity(), named.quantity().extra(), role, named.entry().score(),
        Evidence.of(span, message.words(span), replacing ? CatalogReader.REPLACING : "item")));
  }

  /// Whether nothing but "and the" and the like stands between two items.
  private boolean areListed(Words words, Named one, Quantities.Found next) {
    for (int i = one.until(); i < next.from(); i++) {
      if (!isLink(words, i)) {
        return false;
      }
    }
    return one.until() < next.from();
  }

  private boolean isLink(Words words, int at) {
    return lexicon.words("items.list-words").contains(words.get(at).folded());
  }

  /// In a list ("no cake, balloons or photo booth") every item shares the first one's lot; an article alone makes no list
  /// ("statt dem Lunch Package das Premium Lunch Package").
  private Optional<ItemRole> inherited(Words words, int from) {
    if (lastRole == null || from < lastEnd) {
      return Optional.empty();
    }
    boolean joined = !lastReplaced && !words.get(lastEnd).before().isEmpty();
    for (int i = lastEnd; i < from; i++) {
      if (!isLink(words, i)) {
        return Optional.empty();
      }
      joined |= !lexicon.words("items.articles").contains(words.get(i).folded());
    }
    return joined ? Optional.of(lastRole) : Optional.empty();
  }
}
