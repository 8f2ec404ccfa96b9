package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import org.jspecify.annotations.Nullable;

/// Something the client wants and the house doesn't have, or not in that room.
///
/// @param item null when it isn't in the catalogue at all
public record MissingItem(@Nullable ItemId item, String name, @Nullable Integer quantity) {}
