package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import org.jspecify.annotations.Nullable;

/// An item that the client asked for.
///
/// @param quantity as stated; null follows the unit (guests, one per event, the event's hours)
/// @param extra asked for on top of what the room's rate covers, so charged in full (workflow.md R16)
public record ItemWish(ItemId item, @Nullable Integer quantity, boolean extra) {}
