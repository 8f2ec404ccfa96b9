package ai.openevent.booking;

import org.jspecify.annotations.Nullable;

/// How many people come. A range is planned with its upper value; both ends are kept as a note (workflow.md 5.2).
public record GuestCount(int count, @Nullable Integer min, @Nullable Integer max) {

  public GuestCount {
    if (count < 1) {
      throw new IllegalArgumentException("Not a number of guests: " + count);
    }
  }

  public static GuestCount of(int count) {
    return new GuestCount(count, null, null);
  }
}
