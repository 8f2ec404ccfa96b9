package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import ai.openevent.language.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation as it is now.
///
/// @param name what programs call it
/// @param bookings in the order in which they came up; the one in focus is `booking`
/// @param transcript what was said, released replies only, oldest first
/// @param lastClientText the client's latest message
public record Conversation(
    ThreadId thread,
    String name,
    String clientEmail,
    @Nullable BookingId booking,
    List<BookingId> bookings,
    List<Said> transcript,
    @Nullable Draft draft,
    @Nullable String lastClientText,
    Instant openedAt) {

  public Conversation {
    bookings = List.copyOf(bookings);
    transcript = List.copyOf(transcript);
  }

  /// @param understood what was read out of a client's message, in the order of its words; empty for replies
  public record Said(boolean byClient, String text, Instant at, List<Finding> understood) {
    public Said {
      understood = List.copyOf(understood);
    }
  }

  /// A reply that waits for a manager.
  public record Draft(UUID id, BookingId booking, String text, Instant createdAt) {}
}
