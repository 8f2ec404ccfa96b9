package ai.openevent.venue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a team asks for in advance for one room, whatever it asks for elsewhere (workflow.md 15).
///
/// @param percent share of the total, 1–100; null for the house's usual percentage
/// @param updatedAt when it was set
public record RoomDeposit(boolean required, @Nullable Integer percent, Instant updatedAt) {

  /// The terms that count for the room.
  public DepositTerms over(DepositTerms usual) {
    int share = percent == null ? usual.percentage() : percent;
    return new DepositTerms(required, DepositTerms.Kind.PERCENTAGE, share, Money.ZERO, usual.deadlineDays());
  }
}
