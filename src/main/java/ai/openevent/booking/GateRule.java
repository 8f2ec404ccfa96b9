package ai.openevent.booking;

/// The gate before the confirmation: accepted, billable, deposit paid, in any order. When it opens, exactly one manager's
/// decision is asked for (workflow.md 12.3).
final class GateRule {

  private GateRule() {}

  static boolean isOpen(Booking booking) {
    return booking.deal().isAccepted() && !booking.deal().confirmed()
        && booking.person().billing().isComplete()
        && !booking.deal().depositOpen().isPositive();
  }

  static void open(Work work) {
    fillBillingName(work);
    Booking booking = work.now();
    if (isOpen(booking) && booking.pending().open(Approval.FinalConfirmation.class).isEmpty()) {
      int version = booking.deal().current().map(Offer::version).orElseThrow();
      work.ask(new Approval.FinalConfirmation(version));
      work.say(new Outcome.AwaitingConfirmation());
    }
  }

  private static void fillBillingName(Work work) {
    Billing billing = work.now().person().billing();
    Billing named = Capture.named(billing, work.now().person().contact());
    if (work.now().deal().isAccepted() && !named.equals(billing)) {
      work.record(new BookingEvent.BillingGiven(named));
    }
  }
}
