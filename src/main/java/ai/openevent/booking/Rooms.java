package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which rooms would do for a booking, which of them can be had, and in which order to show them (workflow.md 13).
final class Rooms {

  private final Facts facts;
  private final BookingId self;

  Rooms(Facts facts, BookingId self) {
    this.facts = facts;
    this.self = self;
  }

  List<Room> all() {
    return facts.catalog().rooms();
  }

  /// The rooms that hold so many; all rooms while the number is unknown.
  List<Room> fitting(int guests, @Nullable Layout layout) {
    return all().stream().filter(room -> guests == 0 || room.holds(guests, layout)).toList();
  }

  /// The room that takes the most guests in a layout.
  Room largest(@Nullable Layout layout) {
    return all().stream().max(Comparator.comparingInt(room -> room.limit(layout)))
        .orElseThrow(() -> new IllegalStateException("The catalogue has no rooms"));
  }

  RoomAvailability availability(Room room, EventDays days, @Nullable Hours hours) {
    if (days.all().stream().anyMatch(day -> !facts.venue().isOpenOn(day))) {
      return RoomAvailability.TAKEN;
    }
    return holder(room, days, hours)
        .map(holder -> holder.strength() == Hold.Strength.CONFIRMED ? RoomAvailability.TAKEN : RoomAvailability.HELD)
        .orElse(RoomAvailability.FREE);
  }

  Optional<Occupancy.Holder> holder(Room room, EventDays days, @Nullable Hours hours) {
    Slot slot = Slot.of(days, hours, room);
    return facts.occupancy().holder(room.id(), slot.from(), slot.until(), self);
  }

  boolean isFree(Room room, EventDays days, @Nullable Hours hours) {
    return availability(room, days, hours) == RoomAvailability.FREE;
  }

  /// Whether at least one of these rooms is free.
  boolean anyFree(List<Room> rooms, EventDays days, @Nullable Hours hours) {
    return rooms.stream().anyMatch(room -> isFree(room, days, hours));
  }

  /// The rooms that hold the booking's party on its days, best first; rooms that are taken for good are left out.
  List<RoomChoice> ranked(Booking booking, EventDays days) {
    List<Ranked> ranked = new ArrayList<>();
    for (Room room : fitting(booking.party().size(), booking.party().layout())) {
      RoomAvailability availability = availability(room, days, booking.schedule().hours());
      if (availability != RoomAvailability.TAKEN) {
        ranked.add(rank(room, availability, booking));
      }
    }
    return ranked.stream().sorted(Ranked.ORDER).map(Ranked::choice).toList();
  }

  private Ranked rank(Room room, RoomAvailability availability, Booking booking) {
    List<ItemId> wished = booking.extras().items().stream().map(ItemWish::item).toList();
    List<ItemId> matched = wished.stream().filter(item -> isAvailable(item, room.id())).toList();
    List<ItemId> missing = wished.stream().filter(item -> !matched.contains(item)).toList();
    int guests = booking.party().size();
    int limit = room.limit(booking.party().layout());
    double score = weight(availability) + capacityScore(room, guests, limit)
        + (wished.isEmpty() ? 0 : 8.0 * matched.size() / wished.size())
        + (room.id().equals(booking.place().wished()) ? 30 : 0);
    boolean roomy = guests > 0 && guests < room.capacity().min();
    return new Ranked(
        new RoomChoice(room.id(), availability, limit, roomy, room.fullDay(), matched, missing), score, limit - guests, room.name());
  }

  private boolean isAvailable(ItemId item, RoomId room) {
    return facts.catalog().findItem(item).map(found -> found.isAvailableIn(room)).orElse(false);
  }

  private static int weight(RoomAvailability availability) {
    return switch (availability) {
      case FREE -> 60;
      case HELD -> 35;
      case TAKEN -> 5;
    };
  }

  private static double capacityScore(Room room, int guests, int limit) {
    if (guests == 0) {
      return 20;
    }
    if (guests < room.capacity().min()) {
      return Math.max(0, 10 - 0.5 * (room.capacity().min() - guests));
    }
    return guests <= limit ? 35 : Math.max(0, 5 - 0.5 * (guests - limit));
  }

  private record Ranked(RoomChoice choice, double score, int spare, String name) {
    static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::score).reversed()
        .thenComparing(Comparator.<Ranked>comparingInt(ranked -> ranked.choice().matched().size()).reversed())
        .thenComparingInt(Ranked::spare)
        .thenComparing(Ranked::name);
  }
}
