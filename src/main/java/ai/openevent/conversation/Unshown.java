package ai.openevent.conversation;

import ai.openevent.booking.Approval;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An offer that was composed but that the client never got to see: its draft was dropped, or replies stopped waiting in
/// between. The next reply on the booking shows it, because nobody can answer what he doesn't know.
final class Unshown {

  private Unshown() {}

  /// The outcomes with the offer before the question at their end.
  static List<Outcome> shown(List<Outcome> outcomes, Booking booking) {
    Optional<Offer> unseen = booking.deal().current().filter(Unshown::isUnseen);
    boolean sourcing = booking.pending().open(Approval.Sourcing.class).isPresent();
    if (unseen.isEmpty() || sourcing || !isDue(outcomes, unseen.get())) {
      return outcomes;
    }
    List<Outcome> all = new ArrayList<>(outcomes.subList(0, outcomes.size() - 1));
    all.add(new Outcome.OfferMade(unseen.get(), booking.deal().totalShown(), List.of()));
    all.add(new Outcome.Ask(new Expectation.Acceptance(unseen.get().version())));
    return all;
  }

  /// A draft that a manager returned for revision is settled, and not to be shown again (workflow.md 27.22).
  private static boolean isUnseen(Offer offer) {
    return offer.status() == Offer.Status.DRAFT && offer.settledAt() == null;
  }

  /// The reply comes back to the offer and doesn't hold one.
  private static boolean isDue(List<Outcome> outcomes, Offer unseen) {
    boolean comesBack = !outcomes.isEmpty() && outcomes.getLast() instanceof Outcome.Ask ask
        && switch (ask.expectation()) {
          case Expectation.Acceptance acceptance -> acceptance.offerVersion() == unseen.version();
          case Expectation.TheHouse _ -> outcomes.stream().noneMatch(Unshown::isPeoplesBusiness);
          case Expectation.Nothing _, Expectation.ADate _, Expectation.OneOfDates _, Expectation.RangeMeaning _,
              Expectation.DateReading _, Expectation.EventHours _,
              Expectation.Guests _, Expectation.ARoom _, Expectation.TrySourcing _,
              Expectation.GoOnWithout _, Expectation.Adjustment _, Expectation.BillingAddress _,
              Expectation.DepositPayment _, Expectation.AVisit _, Expectation.VisitDay _, Expectation.VisitTime _,
              Expectation.VisitYes _ -> false;
        };
    return comesBack && outcomes.stream().noneMatch(Outcome.OfferMade.class::isInstance);
  }

  private static boolean isPeoplesBusiness(Outcome outcome) {
    return outcome instanceof Outcome.SourcingStarted || outcome instanceof Outcome.UnderReview
        || outcome instanceof Outcome.CounterReviewed || outcome instanceof Outcome.PersonComing;
  }
}
