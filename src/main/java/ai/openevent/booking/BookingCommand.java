package ai.openevent.booking;

import ai.openevent.venue.Language;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants a booking to do. Who may say what is in the types: a client's message becomes a [ClientTurn] and
/// nothing else.
public sealed interface BookingCommand {

  /// The whole of one message of the client. Never refused: what can't be done is an outcome.
  ///
  /// @param held whether replies wait for a manager (HIL): an offer stays a draft and nothing counts as asked until the
  ///     reply is released
  record ClientTurn(List<Intent> intents, List<Question> questions, boolean held) implements BookingCommand {
    public ClientTurn {
      intents = List.copyOf(intents);
      questions = List.copyOf(questions);
    }
  }

  /// What the staff decides. Can be refused.
  sealed interface StaffCommand extends BookingCommand {}

  /// A person's answer to an open approval.
  record Settle(ApprovalId approval, Verdict verdict, String by) implements StaffCommand {}

  /// An open approval is put away undecided. Refused unless it comes up again by itself: what makes it necessary stays, so the
  /// next turn asks for it again.
  record PutAway(ApprovalId approval) implements StaffCommand {}

  /// A withheld reply goes out: the offer it holds is before the client now, and its question counts.
  ///
  /// @param offerVersion the offer that the reply holds; null for none
  record ReleaseReply(@Nullable Integer offerVersion) implements StaffCommand {}

  /// Money arrived.
  ///
  /// @param amount null for whatever is open
  record RecordPayment(@Nullable Money amount, Instant at) implements StaffCommand {}

  /// The house cancels.
  record CancelDirectly(@Nullable String reason, String by) implements StaffCommand {}

  /// A manager sets the price of the room, the only way a price ever changes (workflow.md 16.4).
  record SetRoomPrice(Money fullDay, String by) implements StaffCommand {}

  /// What the application does by itself.
  sealed interface SystemCommand extends BookingCommand {}

  /// The first command of every booking.
  ///
  /// @param contact what is known of the client already, as is the billing address
  record Open(Origin origin, Contact contact, Billing billing, Language language) implements SystemCommand {}

  /// A manager gives the room to another booking. Refused when this booking doesn't hold that room provisionally at that time
  /// any more.
  ///
  /// @param basis what the other booking wants it for
  record YieldRoom(UUID to, RoomId room, RoomBasis basis) implements SystemCommand {}

  /// What a person decided.
  sealed interface Verdict {
    /// @param note a manager's words to the client
    /// @param editedText replaces the draft; null leaves it
    record Approve(
        @Nullable String note, @Nullable String editedText, @Nullable String sourcedName, @Nullable Money sourcedPrice)
        implements Verdict {}

    record Reject(@Nullable String note) implements Verdict {}
  }
}
