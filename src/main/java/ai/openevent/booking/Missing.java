package ai.openevent.booking;

import ai.openevent.venue.Item;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// What is unknown to the house, what is ordered and can't be had in that room, and what the house has taken off its list
  /// before it was offered.
  static List<MissingItem> in(RoomId room, Booking booking, Facts facts) {
    Pricing pricing = new Pricing(facts, booking.deal().offers());
    List<MissingItem> missing = new ArrayList<>();
    for (MissingItem open : booking.extras().missing()) {
      if (open.item() == null) {
        missing.add(open);
      }
    }
    for (ItemWish wish : booking.extras().items()) {
      Optional<Item> item = pricing.item(wish.item());
      if (item.filter(known -> isAvailable(known, room, booking)).isEmpty()) {
        String name = item.map(Item::name).orElse(wish.item().value());
        missing.add(new MissingItem(wish.item(), name, wish.quantity()));
      }
    }
    return missing;
  }
}
