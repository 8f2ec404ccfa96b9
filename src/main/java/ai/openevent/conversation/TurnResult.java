package ai.openevent.conversation;

import ai.openevent.booking.BookingId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a client's message, or of a payment that a manager recorded.
public sealed interface TurnResult {

  /// What the client reads now; empty when the reply waits for a manager.
  String reply();

  /// The message belongs to a booking.
  ///
  /// @param draft the draft that waits for a manager, its id being its task's; null when the reply is out or waits with
  ///     another approval
  record Booked(ThreadId thread, BookingId booking, String reply, @Nullable UUID draft) implements TurnResult {}

  /// A question of somebody who books nothing. No conversation is kept.
  record AnsweredAlone(String reply) implements TurnResult {}

  /// Nothing that a machine should answer: a person will. No conversation is kept.
  record LeftToPeople(String reply) implements TurnResult {}
}
