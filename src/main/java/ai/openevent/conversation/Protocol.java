package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversations.HilDecision;
import ai.openevent.language.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the journal has of a conversation, whether it is still open or not.
///
/// @param focus the booking that was spoken of last; null when there is none
/// @param bookings in the order in which they came up
/// @param replyWaits whether a reply waits for a manager now
/// @param entries oldest first
public record Protocol(
    ThreadId thread, @Nullable BookingId focus, List<BookingId> bookings, boolean replyWaits, List<Entry> entries) {

  public Protocol {
    bookings = List.copyOf(bookings);
    entries = List.copyOf(entries);
  }

  /// Something that was said or decided.
  public sealed interface Entry {

    /// The number of the commit it came with; unique within the team.
    long commit();

    Instant at();
  }

  /// The client wrote.
  ///
  /// @param understood in the order of its words
  public record Heard(long commit, Instant at, String text, List<Finding> understood) implements Entry {
    public Heard {
      understood = List.copyOf(understood);
    }
  }

  /// A reply went out.
  public record Replied(long commit, Instant at, String text) implements Entry {}

  /// A person decided on a withheld reply or on an approval.
  public record Judged(long commit, Instant at, HilDecision decision) implements Entry {}
}
