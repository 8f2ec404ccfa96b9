package ai.openevent.booking;

/// How firm a booking is, as the calendar shows it.
public enum Status {
  /// A request; blocks nothing.
  LEAD,
  /// A room is held provisionally.
  OPTION,
  /// A manager said yes.
  CONFIRMED,
  CANCELLED;

  public static Status of(Booking booking) {
    if (booking.standing() instanceof Standing.Ended) {
      return CANCELLED;
    }
    if (booking.deal().confirmed()) {
      return CONFIRMED;
    }
    return booking.place().hold() != null ? OPTION : LEAD;
  }

  /// The name on the wire: `Lead`.
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
