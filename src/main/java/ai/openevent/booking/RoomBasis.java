package ai.openevent.booking;

import ai.openevent.venue.Layout;
import org.jspecify.annotations.Nullable;

/// The facts a room was chosen on. The choice holds as long as they are the booking's facts.
public record RoomBasis(EventDays days, @Nullable Hours hours, int guests, @Nullable Layout layout) {}
