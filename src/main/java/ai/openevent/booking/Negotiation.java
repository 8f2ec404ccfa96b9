package ai.openevent.booking;

import java.util.Optional;

/// Yes, no, and anything in between, to an offer (workflow.md 12.3, 16). Only an offer the client has seen can be accepted,
/// and no message ever moves a price.
final class Negotiation {

  private Negotiation() {}

  static void apply(Work work, Intents intents) {
    if (intents.has(Intent.Accept.class)) {
      accept(work);
    }
    intents.first(Intent.Counter.class).ifPresent(counter -> counter(work, counter));
    intents.first(Intent.Decline.class).ifPresent(decline -> decline(work, decline));
    intents.first(Intent.ReportPayment.class).ifPresent(payment -> reportPayment(work, payment));
  }

  private static void accept(Work work) {
    Optional<Offer> seen = work.before().deal().current();
    if (seen.isEmpty()) {
      work.say(new Outcome.AcceptedTooEarly());
      return;
    }
    Offer offer = seen.get();
    switch (offer.status()) {
      case SENT, DECLINED -> {
        if (offer.basis().equals(work.now().offerBasis()) && work.now().deal().current().equals(seen)) {
          work.record(new BookingEvent.OfferAccepted(offer.version(), work.facts().now()));
          work.say(new Outcome.OfferAccepted(offer));
        }
      }
      case DRAFT -> {
        // A returned draft is followed by a new version in this very turn, an unreleased one is on its way.
        if (offer.settledAt() == null) {
          work.say(new Outcome.AcceptedTooEarly());
        }
      }
      case ACCEPTED, SUPERSEDED -> {
        // Said before: nothing changes.
      }
    }
  }

  private static void counter(Work work, Intent.Counter counter) {
    Optional<Offer> current = work.now().deal().current();
    if (work.before().deal().offers().isEmpty() && current.isEmpty()) {
      work.say(new Outcome.CounterTooEarly());
      return;
    }
    if (current.isEmpty() || !current.get().basis().equals(work.now().offerBasis())) {
      return;
    }
    int round = work.now().deal().counterRounds() + 1;
    work.record(new BookingEvent.CounterMade(round, counter.amount(), counter.words()));
    if (round > Guard.COUNTER_ROUNDS) {
      work.review(Approval.ReviewReason.COUNTER_LIMIT, counter.words());
      work.say(new Outcome.CounterReviewed());
    } else {
      work.say(new Outcome.CounterNoted(round, counter.amount(), current.get().total()));
    }
  }

  private static void decline(Work work, Intent.Decline decline) {
    Optional<Offer> current = work.now().deal().current();
    boolean open = current.isPresent() && current.get().status() == Offer.Status.SENT
        && current.get().basis().equals(work.now().offerBasis());
    if (open) {
      work.record(new BookingEvent.OfferDeclined(current.get().version(), decline.reason(), false, work.facts().now()));
      work.say(new Outcome.OfferDeclined(decline.reason()));
    }
  }

  /// The client goes elsewhere.
  static void leave(Work work, Intent.Decline decline) {
    Optional<Offer> current = work.now().deal().current();
    if (Ending.isFree(work.now()) && current.isPresent()) {
      work.record(new BookingEvent.OfferDeclined(current.get().version(), decline.reason(), true, work.facts().now()));
    }
    Ending.onRequest(work, Standing.EndReason.DECLINED, decline.reason());
  }

  /// A claim is noted and passed on; only the house's own record makes it a payment (workflow.md 15).
  private static void reportPayment(Work work, Intent.ReportPayment payment) {
    work.record(new BookingEvent.PaymentClaimed(payment.words()));
    if (work.now().deal().depositOpen().isPositive()) {
      work.review(Approval.ReviewReason.PAYMENT_CLAIMED, payment.words());
    }
    work.say(new Outcome.PaymentClaimed());
  }
}
