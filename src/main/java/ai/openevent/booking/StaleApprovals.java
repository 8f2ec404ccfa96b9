package ai.openevent.booking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Closes decisions whose subject no longer holds, so that nobody approves what has changed (workflow.md R33, 25.24).
final class StaleApprovals {

  private StaleApprovals() {}

  static void withdraw(Work work) {
    Map<ApprovalId, Approval> open = new LinkedHashMap<>(work.now().pending().approvals());
    open.forEach((id, approval) -> {
      if (isStale(approval, work.now())) {
        work.record(new BookingEvent.ApprovalWithdrawn(id));
      }
    });
  }

  private static boolean isStale(Approval approval, Booking booking) {
    return switch (approval) {
      case Approval.FinalConfirmation confirmation ->
          !GateRule.isOpen(booking) || booking.deal().current().map(Offer::version).orElse(0) != confirmation.offerVersion();
      case Approval.Sourcing sourcing -> !booking.extras().missing().containsAll(sourcing.items());
      case Approval.RoomDispute dispute -> !Objects.equals(dispute.room(), booking.place().wished())
          || !dispute.basis().equals(booking.roomBasis())
          || (booking.place().lock() != null && booking.place().lock().room().equals(dispute.room()));
      case Approval.Review review -> isStale(review.reason(), booking);
      case Approval.CancellationWish _, Approval.PersonWanted _ -> false;
    };
  }

  private static boolean isStale(Approval.ReviewReason reason, Booking booking) {
    return switch (reason) {
      case COUNTER_LIMIT -> booking.deal().counterRounds() == 0;
      case PAYMENT_CLAIMED -> !booking.deal().depositOpen().isPositive();
      case DATE_ROUNDS -> booking.schedule().days() != null;
      case NONSENSE, INJECTION, DEPOSIT_DIFFERENCE, UNKNOWN_ANSWER, LOOP -> false;
    };
  }
}
