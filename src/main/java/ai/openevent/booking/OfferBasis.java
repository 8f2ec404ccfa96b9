package ai.openevent.booking;

import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts an offer was made on. When one of them changes the offer lapses.
public record OfferBasis(
    EventDays days,
    @Nullable Hours hours,
    RoomId room,
    int guests,
    @Nullable Layout layout,
    List<ItemWish> items,
    List<SourcedItem> sourced,
    @Nullable Money roomPrice) {

  public OfferBasis {
    items = List.copyOf(items);
    sourced = List.copyOf(sourced);
  }

  /// The same for another number of guests.
  OfferBasis counting(int newGuests) {
    return new OfferBasis(days, hours, room, newGuests, layout, items, sourced, roomPrice);
  }
}
