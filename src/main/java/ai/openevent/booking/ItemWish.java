package ai.openevent.booking;

import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import org.jspecify.annotations.Nullable;

/// An item that the client asked for.
///
/// @param quantity as stated; null follows the unit (guests, one per event, the event's hours)
/// @param extra asked for on top of what the room's rate covers, so charged in full (workflow.md R16)
public record ItemWish(ItemId item, @Nullable Integer quantity, boolean extra) {

  /// How many are wanted (workflow.md 14.1): per person follows the guests unless another number was stated, per event is one,
  /// per hour follows the event's hours.
  public int count(Item of, int guests, @Nullable Hours hours) {
    return switch (of.unit()) {
      case PER_PERSON -> quantity != null ? quantity : guests;
      case PER_EVENT -> 1;
      case PER_HOUR -> quantity != null ? quantity : hours == null ? 1 : hours.length();
      case PER_UNIT, PER_BOTTLE, PER_TABLE, PER_SET, PER_DAY -> quantity != null ? quantity : 1;
    };
  }
}
