package ai.openevent.language.catalog;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.ItemRole;
import ai.openevent.language.Placed;
import ai.openevent.language.Span;
import ai.openevent.language.text.Message;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Kinds of things that are wished without saying which one: "with coffee, please", "something to drink". What names an item
/// is none, and what is only asked about neither.
final class KindFinder {

  private final Message message;
  private final Lexicon lexicon;
  private final Catalog catalog;
  private final ItemRoles roles;
  private final List<Mention.KindNamed> found = new ArrayList<>();

  KindFinder(Message message, Lexicon lexicon, Catalog catalog, ItemRoles roles) {
    this.message = message;
    this.lexicon = lexicon;
    this.catalog = catalog;
    this.roles = roles;
  }

  /// @param items the items that were named
  /// @param taken where something else stands, the items included
  List<Mention.KindNamed> find(List<Words> sentences, List<Mention.ItemNamed> items, Placed<Span> taken) {
    Placed<Mention.ItemNamed> named = Placed.mentions(items);
    for (int i = 0; i < sentences.size(); i++) {
      for (Map.Entry<String, Cues> kind : lexicon.kinds().entrySet()) {
        findIn(sentences.get(i), i, kind, named, taken);
      }
    }
    return List.copyOf(found);
  }

  private void findIn(
      Words words, int sentence, Map.Entry<String, Cues> kind, Placed<Mention.ItemNamed> named, Placed<Span> taken) {
    int from = kind.getValue().find(words, 0, words.size());
    if (from < 0) {
      return;
    }
    int until = from + kind.getValue().at(words, from);
    Span span = words.span(from, until);
    if (taken.anyAt(span) || found.stream().anyMatch(other -> other.evidence().span().overlaps(span))) {
      return;
    }
    List<ItemId> items = ItemKinds.itemsOf(kind.getKey(), catalog);
    if (!items.isEmpty() && (roles.wishesKind(words, sentence, from, until) || isListed(words, until, named))) {
      found.add(new Mention.KindNamed(items, Evidence.of(span, message.words(span), "kind of item")));
    }
  }

  /// In a list ("coffee and lunch") with an item that is wished.
  private boolean isListed(Words words, int until, Placed<Mention.ItemNamed> named) {
    int next = until;
    while (next < words.size() && lexicon.words("items.list-words").contains(words.get(next).folded())) {
      next++;
    }
    return next > until && next < words.size()
        && named.at(words.span(next, next + 1)).stream().anyMatch(item -> item.role() == ItemRole.WISHED);
  }
}
