package ai.openevent.venue.persistence;

import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Unit;
import ai.openevent.venue.VenueSetting;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The demo catalogue with a team's menus, and with the rooms that the team gives its products.
final class TeamCatalog {

  private final Catalog demo;
  private final List<Item> items;
  private final List<Menu> menus;
  private final Map<RoomId, List<String>> equipment = new HashMap<>();

  private TeamCatalog(Catalog demo) {
    this.demo = demo;
    this.items = new ArrayList<>(demo.items());
    this.menus = new ArrayList<>(demo.menus());
  }

  static Catalog of(Catalog demo, TeamSettings own) {
    List<VenueSetting.MenuOption> options = own.get(VenueSetting.Menus.UNSET).dinnerOptions();
    List<VenueSetting.ProductRoom> products = own.get(VenueSetting.ProductRooms.UNSET).productRoomMap();
    if (isEmpty(options) && isEmpty(products)) {
      return demo;
    }
    TeamCatalog catalog = new TeamCatalog(demo);
    catalog.serve(options == null ? List.of() : options);
    (products == null ? List.<VenueSetting.ProductRoom>of() : products).forEach(catalog::place);
    return catalog.catalog();
  }

  private static boolean isEmpty(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }

  /// The team's menus take the place of the demo venue's, and of any product with the same name.
  private void serve(List<VenueSetting.MenuOption> options) {
    if (options.isEmpty()) {
      return;
    }
    menus.clear();
    items.removeIf(item -> item.category().equals(Item.MENU)
        || options.stream().anyMatch(option -> option.menuName().equalsIgnoreCase(item.name())));
    Set<ItemId> ids = new HashSet<>();
    items.forEach(item -> ids.add(item.id()));
    options.stream().sorted(Comparator.comparingInt(VenueSetting.MenuOption::priority)).forEach(option -> {
      ItemId id = freeId(option.menuName(), ids);
      items.add(new Item(id, option.menuName(), Item.MENU, Unit.PER_PERSON, option.amount(), Set.of(), List.of(),
          option.description().isBlank() ? null : option.description(), null, Set.copyOf(option.months())));
      menus.add(new Menu(id, option.courses(), option.vegetarian(), option.winePairing(), option.seasonLabel(),
          option.notes(), option.priority(), option.description()));
    });
  }

  /// Made of the name, so that what was ordered is still the same menu when its price or its place in the list changes.
  private static ItemId freeId(String name, Set<ItemId> taken) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    String slug = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    ItemId id = new ItemId("menu-" + slug);
    for (int i = 2; !taken.add(id); i++) {
      id = new ItemId("menu-" + slug + "-" + i);
    }
    return id;
  }

  /// A product of the catalogue can be had in the rooms that are named and in no other. A thing that the catalogue doesn't sell
  /// belongs to the rooms that are named.
  private void place(VenueSetting.ProductRoom product) {
    Set<RoomId> rooms = new LinkedHashSet<>();
    product.rooms().forEach(name -> demo.roomCalled(name).map(Room::id).ifPresent(rooms::add));
    if (rooms.isEmpty()) {
      return;
    }
    Optional<Item> known = items.stream().filter(item -> isCalled(item, product.name())).findFirst();
    known.ifPresentOrElse(
        item -> items.replaceAll(other -> other.equals(item) ? onlyIn(item, rooms) : other),
        () -> rooms.forEach(room -> equipment.computeIfAbsent(room, _ -> new ArrayList<>()).add(product.name())));
  }

  private static boolean isCalled(Item item, String name) {
    return Stream.concat(Stream.of(item.name()), item.synonyms().stream()).anyMatch(name.strip()::equalsIgnoreCase);
  }

  private Item onlyIn(Item item, Set<RoomId> rooms) {
    Set<RoomId> others = new HashSet<>();
    demo.rooms().stream().map(Room::id).filter(room -> !rooms.contains(room)).forEach(others::add);
    return new Item(item.id(), item.name(), item.category(), item.unit(), item.price(), others, item.synonyms(),
        item.description(), item.limit(), item.months());
  }

  private Catalog catalog() {
    Set<ItemId> sold = new HashSet<>();
    items.forEach(item -> sold.add(item.id()));
    List<Room> rooms = demo.rooms().stream().map(room -> equipped(room, sold)).toList();
    return new Catalog(rooms, items, menus, demo.teaser().stream().filter(sold::contains).toList());
  }

  private Room equipped(Room room, Set<ItemId> sold) {
    List<String> more = new ArrayList<>(room.equipment());
    more.addAll(equipment.getOrDefault(room.id(), List.of()));
    Map<ItemId, Integer> included = new HashMap<>(room.includes());
    included.keySet().retainAll(sold);
    return new Room(room.id(), room.name(), room.description(), room.squareMetres(), room.capacity(), room.buffers(),
        room.fullDay(), room.halfDay(), room.hourly(), room.features(), room.services(), more, room.rateInclusions(),
        room.goodFor(), room.accessibility(), included);
  }
}
