package ai.openevent.language.catalog;

import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which items of a house are of a kind ("something to drink"): the file `language/kinds.yml`. A kind is told by categories and by
/// beginnings of words in the names and synonyms of items, so that it fits any catalogue.
///
/// @param categories the categories that belong to it
/// @param words beginnings of words; an item that has one in a name belongs to it
/// @param without kinds that are not meant by it: "drinks" means no coffee
record ItemKinds(List<String> categories, List<String> words, List<String> without) {

  private static final Map<String, ItemKinds> ALL = load();

  private static Map<String, ItemKinds> load() {
    LanguageFile file = LanguageFile.load("language/kinds.yml");
    Map<String, ItemKinds> all = new LinkedHashMap<>();
    for (String name : file.root().keySet()) {
      file.demandOnly(name, Set.of("categories", "words", "without"));
      Map<String, List<String>> parts = file.lists(name);
      all.put(name, new ItemKinds(
          parts.getOrDefault("categories", List.of()),
          parts.getOrDefault("words", List.of()).stream().map(Folding::fold).toList(),
          parts.getOrDefault("without", List.of())));
    }
    return all;
  }

  static Set<String> names() {
    return ALL.keySet();
  }

  /// The items of that kind, in the order of the catalogue; what the house shows first comes first.
  static List<ItemId> itemsOf(String name, Catalog catalog) {
    ItemKinds kind = java.util.Objects.requireNonNull(ALL.get(name));
    Set<ItemId> found = new LinkedHashSet<>();
    Stream.concat(catalog.teaser().stream().flatMap(id -> catalog.findItem(id).stream()), catalog.items().stream())
        .filter(kind::holds)
        .forEach(item -> found.add(item.id()));
    return List.copyOf(found);
  }

  private boolean holds(Item item) {
    boolean named = Stream.concat(Stream.of(item.name()), item.synonyms().stream()).anyMatch(this::isIn);
    return (named || categories.contains(item.category()))
        && without.stream().noneMatch(other -> java.util.Objects.requireNonNull(ALL.get(other)).holds(item));
  }

  private boolean isIn(String name) {
    return Arrays.stream(Folding.fold(name).split("[^\\p{L}\\p{N}]+", -1))
        .anyMatch(word -> words.stream().anyMatch(word::startsWith));
  }
}
