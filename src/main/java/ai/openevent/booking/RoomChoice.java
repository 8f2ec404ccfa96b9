package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import java.util.List;

/// A room as it is shown to the client.
///
/// @param limit the most guests it takes, in the layout asked for
/// @param roomy whether the group is smaller than the room is made for
/// @param missing wished items that can't be had there
public record RoomChoice(
    RoomId room, RoomAvailability availability, int limit, boolean roomy, Money price, List<ItemId> matched, List<ItemId> missing) {

  public RoomChoice {
    matched = List.copyOf(matched);
    missing = List.copyOf(missing);
  }
}
