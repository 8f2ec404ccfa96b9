package ai.openevent.activity;

import ai.openevent.booking.BookingId;
import java.util.List;

/// The activity list of a booking.
public interface ActivityLog {

  /// Newest first, at most 50: when there are more, the oldest detailed ones go first (workflow.md 27.26).
  default List<Entry> of(BookingId booking) {
    return chronicle(booking).entries();
  }

  /// The entries together with what else a history tells. The same instance as long as nothing happened.
  Chronicle chronicle(BookingId booking);
}
