package ai.openevent.booking;

import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of the order can't be had in a room (workflow.md 14.4).
final class Missing {

  private Missing() {}

  static boolean isAvailable(Item item, RoomId room, Booking booking) {
    EventDays days = booking.schedule().days();
    return item.isAvailableIn(room) && (days == null || item.isServedIn(days.first().getMonthValue()));
  }

  /// What is unknown to the house, what is ordered and can't be had in that room, and what the house has taken off its list
  /// since.
  static List<MissingItem> in(RoomId room, Booking booking, Facts facts) {
    List<MissingItem> missing = new ArrayList<>();
    for (MissingItem open : booking.extras().missing()) {
      if (open.item() == null) {
        missing.add(open);
      }
    }
    for (ItemWish wish : booking.extras().items()) {
      Optional<Item> item = facts.catalog().findItem(wish.item());
      if (item.filter(known -> isAvailable(known, room, booking)).isEmpty()) {
        String name = item.map(Item::name).orElseGet(() -> offeredName(wish.item(), booking));
        missing.add(new MissingItem(wish.item(), name, wish.quantity()));
      }
    }
    return missing;
  }

  /// The name under which an item was offered while it was on the list.
  private static String offeredName(ItemId item, Booking booking) {
    return booking.deal().offers().stream().flatMap(offer -> offer.lines().stream())
        .filter(line -> item.equals(line.item()))
        .map(OfferLine::name)
        .reduce((_, last) -> last)
        .orElse(item.value());
  }
}
