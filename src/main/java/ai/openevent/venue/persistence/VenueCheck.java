package ai.openevent.venue.persistence;

import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Finds what in a venue contradicts itself. One line per problem.
final class VenueCheck {

  private final List<String> problems = new ArrayList<>();
  private final Set<ItemId> items = new HashSet<>();
  private final Set<RoomId> rooms = new HashSet<>();

  private VenueCheck() {}

  static List<String> problems(Offering offering) {
    VenueCheck check = new VenueCheck();
    check.catalog(offering.catalog());
    check.house(offering);
    return List.copyOf(check.problems);
  }

  private void catalog(Catalog catalog) {
    unique("room id", catalog.rooms(), Room::id);
    unique("room name", catalog.rooms(), Room::name);
    unique("item id", catalog.items(), Item::id);
    unique("item name", catalog.items(), Item::name);
    catalog.rooms().forEach(room -> rooms.add(room.id()));
    catalog.items().forEach(item -> items.add(item.id()));
    catalog.rooms().forEach(this::room);
    catalog.items().forEach(this::item);
    catalog.menus().stream().map(Menu::item).forEach(item -> known("menu", item));
    catalog.teaser().forEach(item -> known("teaser", item));
  }

  private void room(Room room) {
    expect(room.capacity().min() >= 1 && room.capacity().min() <= room.capacity().max(),
        room.name() + ": seats from " + room.capacity().min() + " to " + room.capacity().max());
    room.capacity().byLayout().forEach((layout, seats) -> expect(seats >= 1 && seats <= room.capacity().max(),
        room.name() + ": " + seats + " seats for " + layout.key() + ", more than the room takes"));
    expect(room.fullDay().isPositive(), room.name() + ": no price for a day");
    expect(room.buffers().before() >= 0 && room.buffers().after() >= 0, room.name() + ": negative buffers");
    room.includes().keySet().forEach(item -> known(room.name(), item));
  }

  private void item(Item item) {
    expect(!item.price().amount().toPlainString().startsWith("-"), item.name() + ": negative price");
    item.months().forEach(month -> expect(month >= 1 && month <= 12, item.name() + ": month " + month));
    item.unavailableIn().forEach(room -> expect(rooms.contains(room), item.name() + ": unknown room " + room));
  }

  private void house(Offering offering) {
    expect(!offering.catalog().rooms().isEmpty(), "No rooms");
    expect(offering.venue().openingHours().from().isBefore(offering.venue().openingHours().until()), "Opening hours end before they begin");
    expect(offering.venue().vatRate().signum() >= 0, "Negative VAT rate");
    expect(offering.deposit().percentage() >= 1 && offering.deposit().percentage() <= 100,
        "Deposit of " + offering.deposit().percentage() + " percent");
    expect(!offering.visits().slots().isEmpty(), "No times for site visits");
  }

  private void known(String where, ItemId item) {
    expect(items.contains(item), where + ": unknown item " + item);
  }

  private <T, K> void unique(String what, Collection<T> all, Function<T, K> key) {
    Set<K> seen = new HashSet<>();
    all.stream().map(key).filter(k -> !seen.add(k)).forEach(k -> problems.add("Twice the same " + what + ": " + k));
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      problems.add(otherwise);
    }
  }
}
