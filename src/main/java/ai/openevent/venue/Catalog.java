package ai.openevent.venue;

import java.util.List;
import java.util.Optional;

/// Everything that can be booked. Room names are unique.
public record Catalog(List<Room> rooms, List<Item> items, List<Menu> menus, List<ItemId> teaser) {

  public Catalog {
    rooms = List.copyOf(rooms);
    items = List.copyOf(items);
    menus = List.copyOf(menus);
    teaser = List.copyOf(teaser);
  }

  public Optional<Room> findRoom(RoomId id) {
    return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
  }

  /// The room of an id that a stored fact names. A booking's room stays in the catalogue as long as the booking lives.
  public Room room(RoomId id) {
    return findRoom(id).orElseThrow(() -> new IllegalStateException("No room " + id + " in the catalogue"));
  }

  public Optional<Room> roomNamed(String name) {
    return rooms.stream().filter(room -> room.name().equalsIgnoreCase(name)).findFirst();
  }

  /// The room of a name as people write it: its id, the id without the venue's prefix, or its name; any case.
  public Optional<Room> roomCalled(String text) {
    String wanted = text.strip();
    return rooms.stream()
        .filter(room -> room.id().value().equalsIgnoreCase(wanted) || room.name().equalsIgnoreCase(wanted)
            || room.id().value().replaceFirst("^[^-]+-", "").equalsIgnoreCase(wanted))
        .findFirst();
  }

  public Optional<Item> findItem(ItemId id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  public Optional<Item> itemNamed(String name) {
    return items.stream().filter(item -> item.name().equalsIgnoreCase(name)).findFirst();
  }
}
