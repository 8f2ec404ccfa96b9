package ai.openevent.booking;

import ai.openevent.venue.RoomId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that only a person may take (workflow.md 20). Open ones are facts of the booking.
public sealed interface Approval {

  /// Everything is there; the manager makes the booking final.
  record FinalConfirmation(int offerVersion) implements Approval {}

  /// The client wants out after having accepted.
  record CancellationWish(@Nullable String reason) implements Approval {}

  /// The client wants something the house doesn't have.
  record Sourcing(List<MissingItem> items, RoomId room) implements Approval {
    public Sourcing {
      items = List.copyOf(items);
    }
  }

  /// The client insists on a room that another booking holds provisionally.
  ///
  /// @param basis what the client wants the room for; with another date or number of guests the dispute is another one
  record RoomDispute(RoomId room, RoomBasis basis, UUID holder, String reason) implements Approval {}

  /// The client wants to talk to somebody.
  record PersonWanted(String words) implements Approval {}

  /// Something that code should not decide.
  record Review(ReviewReason reason, @Nullable String words) implements Approval {}

  /// Whether the rules ask for it again by themselves for as long as it is needed. The others were asked for by the client's
  /// own words, which nobody says twice: without a decision they would be lost.
  default boolean comesUpAgain() {
    return switch (this) {
      case FinalConfirmation _ -> true;
      case CancellationWish _, Sourcing _, RoomDispute _, PersonWanted _, Review _ -> false;
    };
  }

  enum ReviewReason {
    COUNTER_LIMIT,
    NONSENSE,
    INJECTION,
    DATE_ROUNDS,
    DEPOSIT_DIFFERENCE,
    PAYMENT_CLAIMED,
    UNKNOWN_ANSWER,
    LOOP
  }
}
