package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Payment;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import ai.openevent.wire.http.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The deposit of a booking: as of the offer that counts, or of the one that is being replaced (workflow.md 27.17).
///
/// @param paidAt when it was paid in full; null as long as something is open
record DepositView(Booking booking, Deposit deposit, boolean isPaid, @Nullable String paidAt) {

  /// Empty when the booking's offer asks for none.
  static Optional<DepositView> of(Booking booking) {
    if (booking.deal().offers().isEmpty()) {
      return Optional.empty();
    }
    Offer offer = booking.deal().current().orElse(booking.deal().offers().getLast());
    return Optional.ofNullable(offer.deposit()).map(deposit -> {
      boolean isPaid = !booking.deal().paid().isLessThan(deposit.amount());
      return new DepositView(booking, deposit, isPaid, isPaid ? paidAt(booking) : null);
    });
  }

  /// When the latest payment of a booking arrived; null before the first.
  static @Nullable String paidAt(Booking booking) {
    return booking.deal().payments().stream().map(Payment::at).max(Comparator.naturalOrder()).map(Stamps::microsZ).orElse(null);
  }

  /// The last payment.
  static Optional<Payment> lastPayment(Booking booking) {
    return booking.deal().payments().isEmpty() ? Optional.empty() : Optional.of(booking.deal().payments().getLast());
  }

  /// All there is to know; added to an object (contract, section 15.3).
  ObjectNode full(ObjectNode into) {
    boolean share = deposit.kind() == DepositTerms.Kind.PERCENTAGE;
    into.put("deposit_required", true)
        .put("deposit_amount", amount())
        .put("deposit_vat_included", deposit.vat().amount())
        .put("deposit_type", share ? "percentage" : "fixed");
    into.set("deposit_percentage", share ? Json.number(BigDecimal.valueOf(deposit.percentage())) : Json.number(null));
    return into.put("deposit_due_date", deposit.due().toString())
        .put("deposit_deadline_days", deposit.deadlineDays())
        .put("deposit_paid", isPaid)
        .put("deposit_paid_at", paidAt)
        .put("deposit_paid_amount", booking.deal().paid().amount());
  }

  /// Beside a reply (contract, section 24.5).
  ObjectNode forReply() {
    return Json.object()
        .put("deposit_required", true)
        .put("deposit_amount", amount())
        .put("deposit_due_date", deposit.due().toString())
        .put("deposit_paid", isPaid)
        .put("offer_accepted", booking.deal().isAccepted())
        .put("event_id", booking.id().toString());
  }

  /// In a task's summary (contract, section 14.1).
  ObjectNode forTask() {
    return Json.object()
        .put("deposit_required", true)
        .put("deposit_amount", amount())
        .put("deposit_vat_included", deposit.vat().amount())
        .put("deposit_due_date", deposit.due().toString())
        .put("deposit_paid", isPaid)
        .put("deposit_paid_at", paidAt)
        .put("offer_accepted", booking.deal().isAccepted());
  }

  /// The older twin of the same facts.
  static ObjectNode legacyState(Booking booking) {
    return of(booking)
        .map(view -> Json.object()
            .put("required", true)
            .put("percent", view.deposit.kind() == DepositTerms.Kind.PERCENTAGE ? view.deposit.percentage() : 0)
            .put("status", view.isPaid ? "paid" : "requested")
            .put("due_amount", booking.deal().depositOpen().amount()))
        .orElseGet(() -> Json.object()
            .put("required", false).put("percent", 0).put("status", "not_required").put("due_amount", Money.ZERO.amount()));
  }

  private BigDecimal amount() {
    return deposit.amount().amount();
  }
}
