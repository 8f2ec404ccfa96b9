package ai.openevent.booking;

import ai.openevent.venue.Layout;
import org.jspecify.annotations.Nullable;

/// Who comes and what for.
public record Party(
    @Nullable GuestCount guests, @Nullable Layout layout, @Nullable String eventType, @Nullable String special) {

  static final Party UNKNOWN = new Party(null, null, null, null);

  /// The number to plan with; 0 while it is unknown.
  public int size() {
    return guests == null ? 0 : guests.count();
  }

  Party counting(GuestCount newGuests) {
    return new Party(newGuests, layout, eventType, special);
  }

  Party seated(Layout newLayout) {
    return new Party(guests, newLayout, eventType, special);
  }

  Party celebrating(String newType) {
    return new Party(guests, layout, newType, special);
  }

  Party needing(String newSpecial) {
    return new Party(guests, layout, eventType, newSpecial);
  }
}
