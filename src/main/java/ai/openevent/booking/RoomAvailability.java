package ai.openevent.booking;

/// Whether a room can be had at a time.
public enum RoomAvailability {
  FREE,
  /// Provisionally held by another booking.
  HELD,
  /// Confirmed for another booking, or the house is closed.
  TAKEN
}
