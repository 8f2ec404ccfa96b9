package ai.openevent.booking;

import ai.openevent.venue.Item;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.List;

/// What of the order can't be had in a room (workflow.md 14.4).
final class Missing {

  private Missing() {}

  static boolean isAvailable(Item item, RoomId room, Booking booking) {
    return item.isAvailableIn(room) && isServed(item, booking);
  }

  /// Whether it is served in the month of the event, as far as that is known.
  static boolean isServed(Item item, Booking booking) {
    EventDays days = booking.schedule().days();
    return days == null || item.isServedIn(days.first().getMonthValue());
  }

  /// What is unknown to the house, and what is ordered and can't be had in that room.
  static List<MissingItem> in(RoomId room, Booking booking, Facts facts) {
    List<MissingItem> missing = new ArrayList<>();
    for (MissingItem open : booking.extras().missing()) {
      if (open.item() == null) {
        missing.add(open);
      }
    }
    for (ItemWish wish : booking.extras().items()) {
      facts.catalog().findItem(wish.item())
          .filter(item -> !isAvailable(item, room, booking))
          .ifPresent(item -> missing.add(new MissingItem(item.id(), item.name(), wish.quantity())));
    }
    return missing;
  }
}
