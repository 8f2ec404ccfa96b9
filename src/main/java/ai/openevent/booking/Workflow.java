package ai.openevent.booking;

import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import java.util.List;

/// The booking engine: a pure function from a booking, a command and the facts of the moment to a decision. The same input
/// gives the same decision, so that a conflict is answered by deciding again.
public final class Workflow {

  private Workflow() {}

  public static Decision decide(Booking booking, BookingCommand command, Facts facts) {
    return switch (command) {
      case BookingCommand.ClientTurn turn -> TurnDecision.of(booking, turn, facts);
      case BookingCommand.Settle settle -> Settlement.of(booking, settle, facts);
      case BookingCommand.PutAway away -> putAway(booking, away, facts);
      case BookingCommand.ReleaseReply release -> release(booking, release, facts);
      case BookingCommand.RecordPayment payment -> pay(booking, payment, facts);
      case BookingCommand.CancelDirectly cancel -> cancel(booking, cancel, facts);
      case BookingCommand.SetRoomPrice price -> reprice(booking, price, facts);
      case BookingCommand.Open open -> open(booking, open);
      case BookingCommand.YieldRoom yield -> yieldRoom(booking, yield, facts);
    };
  }

  private static Decision open(Booking booking, BookingCommand.Open open) {
    if (booking.exists()) {
      throw new IllegalStateException("Booking %s was opened before".formatted(booking.id()));
    }
    return new Decision.Decided(
        List.of(new BookingEvent.Opened(open.origin(), open.contact(), open.billing(), open.language())), List.of());
  }

  private static Decision release(Booking booking, BookingCommand.ReleaseReply release, Facts facts) {
    Work work = new Work(booking, facts, false);
    Integer version = release.offerVersion();
    boolean waits = version != null && booking.isLive() && booking.deal().current()
        .filter(offer -> offer.version() == version && offer.status() == Offer.Status.DRAFT).isPresent();
    if (waits && version != null) {
      work.record(new BookingEvent.OfferReleased(version, facts.now()));
    }
    Closing.close(work, List.of());
    return work.decided();
  }

  private static Decision putAway(Booking booking, BookingCommand.PutAway away, Facts facts) {
    Approval approval = booking.pending().approvals().get(away.approval());
    if (approval == null) {
      return new Decision.Refused(Decision.Refusal.NOT_OPEN);
    }
    if (!approval.comesUpAgain()) {
      return new Decision.Refused(Decision.Refusal.DECISION_WANTED);
    }
    Work work = new Work(booking, facts, false);
    work.record(new BookingEvent.ApprovalWithdrawn(away.approval()));
    return work.decided();
  }

  private static DepositTerms depositTerms(Booking booking, Facts facts) {
    RoomLock lock = booking.place().lock();
    return lock == null ? facts.offering().deposit() : facts.offering().depositFor(lock.room());
  }

  private static Decision pay(Booking booking, BookingCommand.RecordPayment payment, Facts facts) {
    if (!booking.isLive()) {
      return new Decision.Refused(Decision.Refusal.ENDED);
    }
    if (booking.deal().offers().isEmpty()) {
      return new Decision.Refused(depositTerms(booking, facts).enabled()
          ? Decision.Refusal.NO_OFFER_YET
          : Decision.Refusal.NO_DEPOSIT_REQUIRED);
    }
    if (booking.deal().offers().getLast().deposit() == null) {
      return new Decision.Refused(Decision.Refusal.NO_DEPOSIT_REQUIRED);
    }
    Money open = booking.deal().depositOutstanding();
    if (!open.isPositive()) {
      return new Decision.Refused(Decision.Refusal.ALREADY_PAID);
    }
    Work work = new Work(booking, facts, false);
    Money amount = payment.amount() != null ? payment.amount() : open;
    work.record(new BookingEvent.DepositPaid(new Payment(amount, payment.at())));
    work.say(new Outcome.PaymentReceived(amount));
    Advance.run(work);
    Closing.close(work, List.of());
    return work.decided();
  }

  private static Decision cancel(Booking booking, BookingCommand.CancelDirectly cancel, Facts facts) {
    if (!booking.isLive()) {
      return new Decision.Refused(Decision.Refusal.ALREADY_CANCELLED);
    }
    Work work = new Work(booking, facts, false);
    Ending.end(work, Standing.EndReason.CANCELLED_BY_HOUSE, cancel.reason());
    return work.decided();
  }

  private static Decision reprice(Booking booking, BookingCommand.SetRoomPrice price, Facts facts) {
    if (!booking.isLive()) {
      return new Decision.Refused(Decision.Refusal.ENDED);
    }
    if (booking.place().lock() == null) {
      return new Decision.Refused(Decision.Refusal.NO_ROOM);
    }
    Work work = new Work(booking, facts, false);
    if (!price.fullDay().equals(booking.deal().roomPrice())) {
      work.record(new BookingEvent.RoomPriceSet(price.fullDay(), price.by()));
    }
    Advance.run(work);
    Closing.close(work, List.of());
    return work.decided();
  }

  /// The holder of a disputed room loses it: back to status Lead, stage room, and told so (workflow.md 27.9).
  private static Decision yieldRoom(Booking booking, BookingCommand.YieldRoom yield, Facts facts) {
    RoomLock lock = booking.place().lock();
    EventDays days = booking.schedule().days();
    if (!booking.isLive() || lock == null || days == null || !standsInTheWay(booking, yield, facts)) {
      return new Decision.Refused(Decision.Refusal.OVERTAKEN);
    }
    Work work = new Work(booking, facts, false);
    work.record(new BookingEvent.RoomYielded(lock.room(), yield.to()));
    work.say(new Outcome.RoomTakenAway(lock.room(), days));
    Advance.run(work);
    Closing.close(work, List.of());
    return work.decided();
  }

  /// Only a provisional hold of that very room at that time can be given away (workflow.md 13.4).
  private static boolean standsInTheWay(Booking booking, BookingCommand.YieldRoom yield, Facts facts) {
    Hold hold = booking.place().hold();
    Slot slot = Slot.of(yield.basis().days(), yield.basis().hours(), facts.catalog().room(yield.room()));
    return hold != null && hold.room().equals(yield.room()) && hold.strength() == Hold.Strength.OPTION
        && hold.from().isBefore(slot.until()) && slot.from().isBefore(hold.until());
  }
}
