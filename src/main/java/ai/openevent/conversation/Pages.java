package ai.openevent.conversation;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages on which a client sees more than a reply can tell. Who keeps them stands above the conversation.
public interface Pages {

  /// Keeps what a reply shows, within the open unit of work.
  ///
  /// @return what tells the client where to look; empty when there is nothing to see, or nowhere to look
  List<Outcome.PageShown> keep(Reply reply);

  /// A reply that is about to go out.
  ///
  /// @param booking null when somebody only asked
  /// @param waits whether it waits for a manager, who sees what the client will see; a [DraftSettled] tells when it doesn't
  ///     any more
  record Reply(ThreadId thread, @Nullable Booking booking, List<Outcome> outcomes, boolean waits) {

    public Reply {
      outcomes = List.copyOf(outcomes);
    }
  }
}
