package ai.openevent.venue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A room that can be booked.
///
/// @param fullDay the price of an event's day in this room; half-day and hourly prices are only told on request
/// @param buffers minutes that the room stays blocked before and after an event
/// @param includes items that the rate covers, with the quantity covered; [#ANY] covers every quantity
public record Room(
    RoomId id,
    String name,
    String description,
    @Nullable Integer squareMetres,
    Capacity capacity,
    Buffers buffers,
    Money fullDay,
    @Nullable Money halfDay,
    @Nullable Money hourly,
    List<String> features,
    List<String> services,
    List<String> equipment,
    List<String> rateInclusions,
    List<String> goodFor,
    Accessibility accessibility,
    Map<ItemId, Integer> includes) {

  /// The quantity that stands for "as many as you like".
  public static final int ANY = Integer.MAX_VALUE;

  public Room {
    features = List.copyOf(features);
    services = List.copyOf(services);
    equipment = List.copyOf(equipment);
    rateInclusions = List.copyOf(rateInclusions);
    goodFor = List.copyOf(goodFor);
    includes = Map.copyOf(includes);
  }

  /// Seats: at least, at most, and at most by layout where the house has measured it.
  public record Capacity(int min, int max, Map<Layout, Integer> byLayout) {
    public Capacity {
      byLayout = Map.copyOf(byLayout);
    }
  }

  /// Minutes for setting up before and clearing after an event.
  public record Buffers(int before, int after) {}

  public record Accessibility(
      boolean wheelchair, boolean elevator, boolean bathroom, boolean stepFree, String note) {}

  /// The most guests this room holds: the layout's figure when a layout is asked for and measured, else the room's
  /// maximum (workflow.md 13.2, R11).
  public int limit(@Nullable Layout layout) {
    return Optional.ofNullable(layout).map(capacity.byLayout()::get).orElse(capacity.max());
  }

  public boolean holds(int guests, @Nullable Layout layout) {
    return guests <= limit(layout);
  }

  /// How many of an item the rate covers; 0 when it isn't included.
  public int included(ItemId item) {
    return includes.getOrDefault(item, 0);
  }
}
