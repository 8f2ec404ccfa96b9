package ai.openevent.conversation;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Outcome;
import ai.openevent.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// There is something to tell a client: a reply with these outcomes goes out, or waits for a manager who sees what it shows.
/// Published within the unit of work.
///
/// @param booking null when somebody only asked
public record ReplyComposed(TenantId team, @Nullable Booking booking, List<Outcome> outcomes) {

  public ReplyComposed {
    outcomes = List.copyOf(outcomes);
  }
}
