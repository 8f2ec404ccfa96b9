package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import ai.openevent.venue.Unit;
import org.jspecify.annotations.Nullable;

/// One line of an offer: `amount` is `quantity` × `unitPrice`. The first line is the room's, per day. What the room's rate
/// covers is a line with the amount 0 and the covered quantity in `included`.
///
/// @param item null for the room and for what the manager arranged
public record OfferLine(
    @Nullable ItemId item, String name, String category, Unit unit, int quantity, Money unitPrice, Money amount, int included) {

  static OfferLine arranged(SourcedItem item) {
    Money price = item.price();
    return price == null
        ? new OfferLine(null, item.name(), "Sourced", Unit.PER_EVENT, 0, Money.ZERO, Money.ZERO, 0)
        : new OfferLine(null, item.name(), "Sourced", Unit.PER_EVENT, 1, price, price, 0);
  }

  /// The manager arranged it without naming a price: it is no part of the total, and what it costs is still to be agreed.
  public boolean isPriceOpen() {
    return item == null && quantity == 0 && included == 0;
  }
}
