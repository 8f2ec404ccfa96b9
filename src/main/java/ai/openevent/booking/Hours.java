package ai.openevent.booking;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// From when until when the event takes place. Either end may be unknown; then the room is kept for the whole opening day
/// (workflow.md R5). An end at or before the start is on the next morning.
///
/// @param endAssumed whether the end is the engine's assumption of four hours
public record Hours(@Nullable LocalTime start, @Nullable LocalTime end, boolean endAssumed) {

  public static final int ASSUMED_LENGTH_HOURS = 4;
  private static final Duration LONGEST_NIGHT = Duration.ofHours(14);

  public static Hours between(LocalTime start, LocalTime end) {
    return new Hours(start, end, false);
  }

  public static Hours from(LocalTime start) {
    return new Hours(start, start.plusHours(ASSUMED_LENGTH_HOURS), true);
  }

  /// Whether they end so long after they began that no night is meant ("from 16:00 to 14:00").
  boolean isUnlikely() {
    return start != null && end != null && crossesMidnight()
        && Duration.between(start, end).plusDays(1).compareTo(LONGEST_NIGHT) > 0;
  }

  /// In hours begun; 1 where one of the ends is unknown.
  int length() {
    if (start == null || end == null) {
      return 1;
    }
    Duration length = Duration.between(start, end).plusDays(crossesMidnight() ? 1 : 0);
    return (int) Math.ceilDiv(length.toMinutes(), 60);
  }

  public boolean crossesMidnight() {
    return start != null && end != null && !end.isAfter(start);
  }
}
