package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import java.util.List;
import java.util.Optional;

/// When an offer lapses and when one is made (workflow.md 7 step 4, 10, 14).
final class OfferRules {

  private OfferRules() {}

  /// An offer whose basis changed is superseded, and with it its acceptance and a confirmation.
  static void lapse(Work work) {
    Optional<Offer> current = work.now().deal().current();
    if (current.isPresent() && !current.get().basis().equals(work.now().offerBasis())) {
      supersede(work, current.get());
    }
  }

  private static void supersede(Work work, Offer offer) {
    if (work.now().deal().confirmed()) {
      work.record(new BookingEvent.Reopened());
    }
    if (offer.status() == Offer.Status.ACCEPTED) {
      work.record(new BookingEvent.AcceptanceWithdrawn(offer.version()));
    }
    work.record(new BookingEvent.OfferSuperseded(offer.version(), work.facts().now()));
    if (work.now().deal().counterRounds() > 0) {
      work.record(new BookingEvent.CountersCleared());
    }
  }

  /// A manager returned the offer for revision: the client's next word gets the next version.
  static void replaceReturned(Work work) {
    work.now().deal().current()
        .filter(offer -> offer.status() == Offer.Status.DRAFT && offer.settledAt() != null)
        .ifPresent(offer -> supersede(work, offer));
  }

  /// With date, guests and a valid room, and no offer that counts, there is one to make.
  static void compose(Work work) {
    OfferBasis basis = work.now().offerBasis();
    if (basis == null || work.now().deal().current().isPresent()) {
      return;
    }
    Pricing pricing = new Pricing(work.facts(), work.now().deal().offers());
    int version = work.now().deal().offers().size() + 1;
    Money before = work.now().deal().totalShown();
    Offer offer = pricing.compose(basis, version);
    work.record(new BookingEvent.OfferComposed(offer));
    if (!work.isHeld()) {
      work.record(new BookingEvent.OfferReleased(version, work.facts().now()));
    }
    boolean choosing = work.said(Outcome.ItemsToChoose.class);
    List<ItemId> suggestions = choosing
        ? List.of()
        : pricing.suggestions(work.now(), basis).stream().filter(item -> !work.dropped(item)).toList();
    work.say(new Outcome.OfferMade(offer, before, suggestions));
    noteBudget(work, offer);
    noteOverpaid(work, offer);
  }

  private static void noteBudget(Work work, Offer offer) {
    Budget budget = work.now().extras().budget();
    if (budget != null) {
      Money limit = budget.perPerson() ? budget.amount().times(offer.basis().guests()) : budget.amount();
      if (limit.isLessThan(offer.total())) {
        work.say(new Outcome.OverBudget(budget, limit, offer.total()));
      }
    }
  }

  /// More was paid than is required now: nothing waits for it, but the house should know (workflow.md 27.8).
  private static void noteOverpaid(Work work, Offer offer) {
    Money required = offer.deposit() == null ? Money.ZERO : offer.deposit().amount();
    if (required.isLessThan(work.now().deal().paid())) {
      work.review(Approval.ReviewReason.DEPOSIT_DIFFERENCE,
          "paid " + work.now().deal().paid() + ", required " + required);
    }
  }
}
