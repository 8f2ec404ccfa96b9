package ai.openevent.booking;

import ai.openevent.venue.RoomId;

/// The client's room together with what it was chosen on.
public record RoomLock(RoomId room, RoomBasis basis) {}
