package ai.openevent.activity;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Visit;

/// Where a booking stands in the seven steps that older front ends count. A view, computed from the facts (contract, section
/// 16.1): an ended booking keeps the step its facts had.
public enum Step {
  /// Before the first reply.
  INQUIRY(1),
  DATE(2),
  ROOM(3),
  OFFER(4),
  /// Accepted; the billing address or the deposit is open.
  SETTLEMENT(5),
  /// Only the manager's yes is missing.
  APPROVAL(6),
  CONFIRMED(7);

  private final int number;

  Step(int number) {
    this.number = number;
  }

  public static Step of(Booking booking) {
    return switch (booking.stage()) {
      case DATE -> wasAnswered(booking) ? DATE : INQUIRY;
      case ROOM -> ROOM;
      case OFFER -> OFFER;
      case DEPOSIT -> isSettled(booking) ? APPROVAL : SETTLEMENT;
      case CONFIRMED -> CONFIRMED;
    };
  }

  /// From 1.
  public int number() {
    return number;
  }

  /// Whether cancelling the booking cancels a visit as well: one is put down, or the booking was confirmed.
  public static boolean ofVisit(Booking booking) {
    return booking.visit() instanceof Visit.Scheduled || of(booking) == CONFIRMED;
  }

  private static boolean wasAnswered(Booking booking) {
    return !(booking.pending().asked() instanceof Expectation.Nothing) || booking.schedule().rounds() > 0;
  }

  private static boolean isSettled(Booking booking) {
    return booking.person().billing().isComplete() && !booking.deal().depositOpen().isPositive();
  }
}
