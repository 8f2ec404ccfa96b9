package ai.openevent.booking;

import java.util.Locale;
import java.util.function.Predicate;

/// The whole workflow, top to bottom: a booking stands at the first stage that is not settled (workflow.md R1). Stages
/// are computed from facts and never stored, so coming back from a detour needs no memory.
public enum Stage {
  DATE(booking -> booking.schedule().days() != null),
  ROOM(booking -> booking.place().lock() != null),
  OFFER(booking -> booking.deal().isAccepted()),
  DEPOSIT(booking -> booking.deal().confirmed()),
  CONFIRMED(_ -> false);

  private final Predicate<Booking> settled;

  Stage(Predicate<Booking> settled) {
    this.settled = settled;
  }

  public static Stage of(Booking booking) {
    for (Stage stage : values()) {
      if (!stage.settled.test(booking)) {
        return stage;
      }
    }
    throw new IllegalStateException("Booking " + booking.id() + " is beyond its last stage");
  }

  /// The name on the wire: `date`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
