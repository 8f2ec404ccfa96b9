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
import java.util.Optional;

/// Kinds of things that are wished or given up without saying which one: "with coffee, please", "something to drink". What names an item
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
    if (!items.isEmpty()) {
      roles.ofKind(words, sentence, from, until)
          .or(() -> isListed(words, from, until, named) ? Optional.of(ItemRole.WISHED) : Optional.empty())
          .ifPresent(role ->
              found.add(new Mention.KindNamed(items, role, Evidence.of(span, message.words(span), "kind of item"))));
    }
  }

  /// In a list ("coffee and lunch", "cake, drinks and flowers") next to something that is wished.
  private boolean isListed(Words words, int from, int until, Placed<Mention.ItemNamed> named) {
    int next = until;
    while (next < words.size() && isLink(words, next)) {
      next++;
    }
    int before = from - 1;
    while (before >= 0 && isLink(words, before)) {
      before--;
    }
    boolean leads = next < words.size() && (next > until || words.get(next).opensClause())
        && isWished(words.span(next, next + 1), named);
    boolean follows = before >= 0 && (before < from - 1 || words.get(from).opensClause())
        && isWished(words.span(before, before + 1), named);
    return leads || follows;
  }

  private boolean isLink(Words words, int at) {
    return lexicon.words("items.list-words").contains(words.get(at).folded());
  }

  private boolean isWished(Span span, Placed<Mention.ItemNamed> named) {
    return named.at(span).stream().anyMatch(item -> item.role() == ItemRole.WISHED)
        || found.stream().anyMatch(kind -> kind.role() == ItemRole.WISHED && kind.evidence().span().overlaps(span));
  }
}
