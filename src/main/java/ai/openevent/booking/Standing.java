package ai.openevent.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether the booking is alive.
public sealed interface Standing {

  Standing LIVE = new Live();

  record Live() implements Standing {}

  /// Over. The stage it had is kept: it is computed from the facts, which stay as they were (workflow.md 27.23).
  record Ended(EndReason why, Stage at, @Nullable String note, Instant when) implements Standing {}

  enum EndReason {
    /// The client said so before having accepted.
    WITHDRAWN,
    /// The client decided for another house.
    DECLINED,
    /// The client asked for it after having accepted, and a manager agreed.
    CANCELLED_ON_REQUEST,
    /// A manager did it directly.
    CANCELLED_BY_HOUSE
  }
}
