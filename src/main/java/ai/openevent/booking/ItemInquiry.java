package ai.openevent.booking;

import ai.openevent.venue.Catalog;
import ai.openevent.venue.Faq;
import ai.openevent.venue.Item;
import ai.openevent.venue.Room;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question about what can be ordered with a room.
final class ItemInquiry {

  /// So many items are listed when nothing particular is asked about.
  private static final int SELECTION = 8;

  /// A word in the names of more items than this says nothing about which one is meant ("package").
  private static final int COMMON = 3;

  /// Words shorter than this are not looked for in names and texts.
  private static final int SHORTEST_WORD = 4;

  private final Question question;
  private final Catalog catalog;
  private final Facts facts;

  ItemInquiry(Question question, Facts facts) {
    this.question = question;
    this.facts = facts;
    this.catalog = facts.catalog();
  }

  boolean namesSomething() {
    return question.scope().item() != null || !byFeature(_ -> true).isEmpty();
  }

  /// The prices of what the question names.
  Answer prices() {
    List<Item> named = named(_ -> true);
    return named.isEmpty() ? unknown() : new Answer.ItemPrices(question.topic(), named);
  }

  /// Food and drink: what is named, else the texts of the house that speak of it, else a selection.
  Answer catering(List<Faq> texts) {
    List<Item> named = named(Item::isFoodOrDrink);
    if (!named.isEmpty()) {
      return named.stream().allMatch(item -> item.category().equals(Item.MENU)) ? menus() : list(named);
    }
    List<Faq> touched = texts.stream().filter(this::speaksOf).toList();
    if (!touched.isEmpty()) {
      return new Answer.FromFaq(question.topic(), touched);
    }
    if (asksForMenus()) {
      return menus();
    }
    List<Item> found = inWords(Item::isFoodOrDrink);
    return list(found.isEmpty() ? selection(Item::isFoodOrDrink) : found);
  }

  /// Equipment and services: whether the room has what is named, else its price, else what there is.
  Answer equipment(@Nullable Room room) {
    List<Item> named = named(_ -> true);
    if (named.size() == 1 && room != null) {
      Item item = named.getFirst();
      if (room.included(item.id()) > 0 || !item.isAvailableIn(room.id())) {
        return new Answer.RoomDescribed(question.topic(), room, item.name(), room.included(item.id()) > 0);
      }
    }
    if (named.isEmpty() && asksForMenus()) {
      return menus();
    }
    if (named.isEmpty() && question.scope().feature() != null) {
      return unknown();
    }
    List<Item> found = named.isEmpty() ? inWords(item -> !item.isFoodOrDrink()) : named;
    if (found.isEmpty() && room != null) {
      return new Answer.Inclusions(question.topic(), room);
    }
    return list(found.isEmpty() ? selection(item -> item.category().equals("Equipment")) : found);
  }

  private List<Item> named(Predicate<Item> kind) {
    Optional<Item> item = Optional.ofNullable(question.scope().item()).flatMap(catalog::findItem);
    return item.map(List::of).orElseGet(() -> byFeature(kind));
  }

  private List<Item> byFeature(Predicate<Item> kind) {
    String feature = question.scope().feature();
    return feature == null ? List.of() : catalog.items().stream().filter(kind)
        .filter(item -> names(item).anyMatch(name -> Wording.matches(feature, name)))
        .toList();
  }

  /// The items of which a telling word stands in the question.
  private List<Item> inWords(Predicate<Item> kind) {
    List<Item> all = catalog.items().stream().filter(kind).toList();
    Map<String, Integer> spread = new HashMap<>();
    all.forEach(item -> words(names(item)).forEach(word -> spread.merge(word, 1, Integer::sum)));
    return all.stream()
        .filter(item -> words(names(item)).stream()
            .filter(word -> spread.getOrDefault(word, 0) <= COMMON)
            .anyMatch(this::isAsked))
        .limit(SELECTION)
        .toList();
  }

  private boolean asksForMenus() {
    return words(Stream.of(Item.MENU)).stream().anyMatch(this::isAsked);
  }

  private Answer menus() {
    List<Item> items = catalog.menus().stream().flatMap(menu -> catalog.findItem(menu.item()).stream()).toList();
    return items.isEmpty() ? unknown() : new Answer.Menus(question.topic(), catalog.menus(), items);
  }

  /// The teaser first, then the catalogue's order.
  private List<Item> selection(Predicate<Item> kind) {
    return Stream.concat(catalog.teaser().stream().flatMap(id -> catalog.findItem(id).stream()), catalog.items().stream())
        .filter(kind)
        .distinct()
        .limit(SELECTION)
        .toList();
  }

  /// Whether the question has a word that only this one of the house's texts has.
  private boolean speaksOf(Faq text) {
    Set<String> own = words(text.answers().values().stream());
    facts.offering().faq().stream()
        .filter(other -> !other.equals(text))
        .forEach(other -> own.removeAll(words(other.answers().values().stream())));
    return own.stream().anyMatch(this::isAsked);
  }

  private boolean isAsked(String word) {
    return Wording.tokens(question.words()).stream()
        .anyMatch(asked -> asked.length() >= SHORTEST_WORD && Wording.sameWord(word, asked));
  }

  private static Stream<String> names(Item item) {
    return Stream.concat(Stream.of(item.name()), item.synonyms().stream());
  }

  private static Set<String> words(Stream<String> texts) {
    Set<String> words = new HashSet<>();
    texts.flatMap(text -> Wording.tokens(text).stream())
        .filter(token -> token.length() >= SHORTEST_WORD)
        .forEach(words::add);
    return words;
  }

  private Answer list(List<Item> items) {
    return items.isEmpty() ? unknown() : new Answer.ItemPrices(question.topic(), items);
  }

  private Answer unknown() {
    return new Answer.Unknown(question.topic(), question.words());
  }
}
