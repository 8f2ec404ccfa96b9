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
    @Nullable ItemId item, String name, String category, Unit unit, int quantity, Money unitPrice, Money amount, int included) {}
