package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reply is out: the client may read it. Published within the unit of work, for those who bring it to the client.
///
/// @param booking what it is about
/// @param text Markdown
/// @param offer the version of the booking's offer that it shows; null for none
/// @param approved the draft or approval that a manager released it with; null when nobody had to
public record ReplyReleased(ThreadId thread, BookingId booking, String text, @Nullable Integer offer, @Nullable UUID approved) {}
