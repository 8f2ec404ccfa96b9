package ai.openevent.language.turn;

import ai.openevent.language.text.Folding;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Items of one category that share a word of their names: the Lunch Package and the Premium Lunch Package.
final class KinItems {

  private static final int SHORTEST_WORD = 3;
  /// Words that tell how a thing is sold, not what it is.
  private static final Set<String> SALES_WORDS = Set.of("package", "service", "menu", "bar", "station", "setup", "event", "the");
  /// Words that tell one thing from another of its kind.
  private static final Set<String> GRADES = Set.of("premium", "live");

  private final Catalog catalog;

  KinItems(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Those of some items that are kin to one that is told by its name and further words.
  List<ItemId> of(Item item, String told, List<ItemId> among) {
    Set<String> words = kind(told + " " + item.name());
    return among.stream()
        .filter(id -> !id.equals(item.id()))
        .filter(id -> catalog.findItem(id)
            .filter(other -> other.category().equals(item.category()) && shares(kind(other.name()), words))
            .isPresent())
        .toList();
  }

  /// The one kin of an item that a text tells by the word that its name has and the item's hasn't: "the premium one".
  Optional<ItemId> told(ItemId item, String text) {
    Optional<Item> known = catalog.findItem(item);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Set<String> words = words(text);
    List<ItemId> all = catalog.items().stream().map(Item::id).toList();
    List<ItemId> told = of(known.get(), "", all).stream()
        .filter(id -> shares(differences(catalog.findItem(id).map(Item::name).orElse(""), known.get().name()), words))
        .toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  private static Set<String> differences(String name, String other) {
    Set<String> words = words(name);
    words.removeAll(words(other));
    return words;
  }

  private static Set<String> kind(String name) {
    Set<String> words = words(name);
    words.removeAll(GRADES);
    return words;
  }

  private static Set<String> words(String name) {
    return Arrays.stream(Folding.fold(name).split("[^\\p{L}]+", -1))
        .filter(word -> word.length() >= SHORTEST_WORD && !SALES_WORDS.contains(word))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
