package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import org.jspecify.annotations.Nullable;

/// One change of the order. Equal quantities with both parts present mean that it became an extra.
///
/// @param before null when the item is new
/// @param after null when the item is dropped
public record ItemChange(ItemId item, @Nullable ItemWish before, @Nullable ItemWish after) {}
