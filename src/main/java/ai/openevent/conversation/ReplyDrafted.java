package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import java.util.UUID;

/// A reply waits for a manager. Published within the turn's unit of work; a newer draft of a thread has the same id as the
/// one it replaces.
public record ReplyDrafted(ThreadId thread, BookingId booking, UUID draft, String text, String clientText) {}
