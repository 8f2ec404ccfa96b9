package ai.openevent.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the client wants beside the room.
///
/// @param missing what can't be had and about which the client has been asked
/// @param none whether the client said that nothing else is wanted
public record Extras(
    List<ItemWish> items, List<SourcedItem> sourced, List<MissingItem> missing, boolean none, @Nullable Budget budget) {

  static final Extras NONE_YET = new Extras(List.of(), List.of(), List.of(), false, null);

  public Extras {
    items = List.copyOf(items);
    sourced = List.copyOf(sourced);
    missing = List.copyOf(missing);
  }

  Extras ordering(List<ItemWish> newItems) {
    return new Extras(newItems, sourced, missing, none, budget);
  }

  Extras missing(List<MissingItem> newMissing) {
    return new Extras(items, sourced, newMissing, none, budget);
  }

  Extras sourcing(List<SourcedItem> newSourced) {
    return new Extras(items, newSourced, missing, none, budget);
  }

  Extras nothingElse() {
    return new Extras(items, sourced, missing, true, budget);
  }

  Extras spending(Budget newBudget) {
    return new Extras(items, sourced, missing, none, newBudget);
  }
}
