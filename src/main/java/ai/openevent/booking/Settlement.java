package ai.openevent.booking;

import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What follows from a person's decision on an open approval (workflow.md 20).
final class Settlement {

  private final Work work;
  private final BookingCommand.Settle settle;
  private final Approval approval;

  private Settlement(Work work, BookingCommand.Settle settle, Approval approval) {
    this.work = work;
    this.settle = settle;
    this.approval = approval;
  }

  static Decision of(Booking booking, BookingCommand.Settle settle, Facts facts) {
    Approval approval = booking.pending().approvals().get(settle.approval());
    if (approval == null) {
      return new Decision.Refused(Decision.Refusal.NOT_OPEN);
    }
    return new Settlement(new Work(booking, facts, false), settle, approval).decide();
  }

  private Decision decide() {
    return switch (settle.verdict()) {
      case BookingCommand.Verdict.Approve approve -> approved(approve);
      case BookingCommand.Verdict.Reject reject -> rejected(reject.note());
    };
  }

  private Decision approved(BookingCommand.Verdict.Approve approve) {
    if (approval instanceof Approval.FinalConfirmation && (!GateRule.isOpen(work.now()) || work.now().place().hold() == null)) {
      return new Decision.Refused(Decision.Refusal.OVERTAKEN);
    }
    if (approval instanceof Approval.RoomDispute dispute && !canBeHad(dispute)) {
      return new Decision.Refused(Decision.Refusal.OVERTAKEN);
    }
    record(true, approve.note(), approve.editedText() != null);
    switch (approval) {
      case Approval.FinalConfirmation _ -> confirm();
      case Approval.CancellationWish wish -> Ending.end(work, Standing.EndReason.CANCELLED_ON_REQUEST, wish.reason());
      case Approval.Sourcing sourcing -> sourced(sourcing, approve);
      case Approval.RoomDispute dispute -> {
        work.record(new BookingEvent.RoomWished(dispute.room()));
        goOn();
      }
      case Approval.PersonWanted _, Approval.Review _ -> {
        // The manager's own words go to the client.
      }
    }
    return work.decided();
  }

  /// The holder has yielded, and nobody else came between.
  private boolean canBeHad(Approval.RoomDispute dispute) {
    Room room = work.facts().catalog().room(dispute.room());
    RoomBasis basis = dispute.basis();
    return basis.equals(work.now().roomBasis()) && room.holds(basis.guests(), basis.layout())
        && work.rooms().isFree(room, basis.days(), basis.hours());
  }

  private Decision rejected(@Nullable String note) {
    record(false, note, false);
    switch (approval) {
      case Approval.FinalConfirmation confirmation -> revise(confirmation.offerVersion(), note);
      case Approval.CancellationWish _ -> {
        work.say(new Outcome.CancellationRefused(note));
        Closing.close(work, List.of());
      }
      case Approval.Sourcing sourcing -> {
        work.record(new BookingEvent.SourcingFailed(sourcing.items(), note));
        work.say(new Outcome.SourcingFailed(sourcing.items(), note));
        Closing.close(work, List.of());
      }
      case Approval.RoomDispute dispute -> {
        work.say(new Outcome.DisputeLost(dispute.room(), note));
        Closing.close(work, List.of());
      }
      case Approval.PersonWanted _, Approval.Review _ -> {
        // Closed without a word.
      }
    }
    return work.decided();
  }

  private void record(boolean approved, @Nullable String note, boolean edited) {
    work.record(new BookingEvent.ApprovalSettled(
        settle.approval(), approval, approved, note, edited, settle.by(), work.facts().now()));
  }

  private void goOn() {
    Advance.run(work);
    Closing.close(work, List.of());
  }

  private void confirm() {
    Hold hold = work.now().place().hold();
    Offer offer = work.now().deal().current().orElseThrow();
    if (hold == null) {
      throw new IllegalStateException("Booking %s has nothing to confirm".formatted(work.now().id()));
    }
    work.record(new BookingEvent.Confirmed(hold.as(Hold.Strength.CONFIRMED), work.facts().now()));
    Money paid = work.now().deal().paid();
    VisitSlot visit = work.now().visit() instanceof Visit.Scheduled scheduled ? scheduled.slot() : null;
    work.say(new Outcome.Confirmed(offer, paid, offer.total().minus(paid.min(offer.total())), visit));
    Closing.close(work, List.of());
  }

  /// The acceptance is withdrawn, the payment kept, the offer a draft again.
  private void revise(int version, @Nullable String note) {
    work.record(new BookingEvent.AcceptanceWithdrawn(version));
    work.record(new BookingEvent.OfferReturned(version, work.facts().now()));
    work.say(new Outcome.BeingRevised(note));
    Closing.close(work, List.of());
  }

  private void sourced(Approval.Sourcing sourcing, BookingCommand.Verdict.Approve approve) {
    String name = approve.sourcedName() != null && !approve.sourcedName().isBlank()
        ? approve.sourcedName().strip()
        : sourcing.items().stream().map(MissingItem::name).collect(Collectors.joining(", "));
    SourcedItem item = new SourcedItem(name, price(sourcing, approve));
    work.record(new BookingEvent.ItemSourced(item, sourcing.items()));
    work.say(new Outcome.ItemSourced(item));
    goOn();
  }

  /// The manager's, else what the house charges elsewhere; null when that doesn't hold for all of it.
  private @Nullable Money price(Approval.Sourcing sourcing, BookingCommand.Verdict.Approve approve) {
    if (approve.sourcedPrice() != null) {
      return approve.sourcedPrice();
    }
    Pricing pricing = new Pricing(work.facts(), work.now().deal().offers());
    List<Money> known = sourcing.items().stream().flatMap(item -> pricing.priceOf(item, work.now()).stream()).toList();
    return known.size() < sourcing.items().size() ? null : known.stream().reduce(Money.ZERO, Money::plus);
  }
}
