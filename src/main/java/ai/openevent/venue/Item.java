package ai.openevent.venue;

import java.util.Set;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that can be ordered with a room: a product of the catalogue or a dinner menu.
///
/// @param price gross, per [#unit()]
/// @param unavailableIn rooms in which it can't be had
/// @param months months (1–12) in which it is served; empty for all year
public record Item(
    ItemId id,
    String name,
    String category,
    Unit unit,
    Money price,
    Set<RoomId> unavailableIn,
    List<String> synonyms,
    @Nullable String description,
    @Nullable String limit,
    Set<Integer> months) {

  public Item {
    unavailableIn = Set.copyOf(unavailableIn);
    synonyms = List.copyOf(synonyms);
    months = Set.copyOf(months);
  }

  /// The category of dinner menus.
  public static final String MENU = "Menus";

  public boolean isFoodOrDrink() {
    return category.equals("Catering") || category.equals("Beverages") || category.equals(MENU);
  }

  public boolean isAvailableIn(RoomId room) {
    return !unavailableIn.contains(room);
  }

  public boolean isServedIn(int month) {
    return months.isEmpty() || months.contains(month);
  }
}
