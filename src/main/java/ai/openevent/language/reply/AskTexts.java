package ai.openevent.language.reply;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.Money;
import java.util.List;
import java.util.Optional;

/// The one question at the end. When the reply has just said what it is about, the question is the short one.
final class AskTexts {

  private final Phrases phrases;
  private final Letter letter;
  private final OfferTexts offers;

  AskTexts(Phrases phrases, Letter letter, OfferTexts offers) {
    this.phrases = phrases;
    this.letter = letter;
    this.offers = offers;
  }

  /// Empty when there is nothing to ask.
  String question(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Nothing _ -> "";
      case Expectation.ADate _ -> phrases.say("ask.date");
      case Expectation.OneOfDates one -> phrases.say(one.days().isEmpty() ? "ask.date" : "ask.oneOfDates");
      case Expectation.RangeMeaning meaning -> letter.says(Outcome.RangeUnclear.class)
          ? phrases.say("ask.range")
          : phrases.say("ask.rangeNamed", "onDays", phrases.onDays(meaning.range()));
      case Expectation.DateReading reading -> letter.says(Outcome.DateContradictory.class)
          ? phrases.say("ask.reading")
          : phrases.say("ask.readingNamed", "byDate", phrases.day(reading.byDate()), "byWeekday", phrases.day(reading.byWeekday()));
      case Expectation.Guests _ -> phrases.say("ask.guests");
      case Expectation.ARoom _ -> phrases.say("ask.room");
      case Expectation.TrySourcing _ -> phrases.say("ask.trySourcing");
      case Expectation.GoOnWithout _ -> phrases.say("ask.goOnWithout");
      case Expectation.Acceptance _ ->
          phrases.say(letter.says(Outcome.OfferMade.class) ? "ask.acceptance" : "ask.acceptanceShort");
      case Expectation.Adjustment _ -> phrases.say("ask.adjustment");
      case Expectation.BillingAddress address -> billing(address.missing());
      case Expectation.DepositPayment _ -> deposit();
      case Expectation.TheHouse _ -> letter.saysThatTheHouseActs() ? "" : phrases.say("ask.house");
      case Expectation.AVisit _ -> phrases.say("ask.visit");
      case Expectation.VisitDay _ -> phrases.say("ask.visitDay");
      case Expectation.VisitTime time -> letter.says(Outcome.VisitTimesOffered.class)
          ? phrases.say("ask.visitTimeShort")
          : phrases.say("ask.visitTime", "day", phrases.day(time.day()));
      case Expectation.VisitYes yes -> letter.says(Outcome.VisitProposed.class)
          ? phrases.say("ask.visitYesShort")
          : phrases.say("ask.visitYes", "slot", phrases.slot(yes.slot()));
    };
  }

  private String billing(List<Billing.Part> missing) {
    if (letter.says(Outcome.BillingMissing.class)) {
      return phrases.say("ask.billingShort");
    }
    boolean all = missing.isEmpty() || missing.size() == Billing.Part.values().length;
    List<Billing.Part> parts = all ? List.of(Billing.Part.values()) : missing;
    return phrases.say(all ? "ask.billing" : "ask.billingMissing", "parts", offers.parts(parts));
  }

  private String deposit() {
    Optional<Deposit> deposit = letter.booking().deal().current().map(Offer::deposit);
    Money open = letter.booking().deal().depositOpen();
    if (letter.says(Outcome.DepositDue.class) || deposit.isEmpty() || !open.isPositive()) {
      return phrases.say("ask.depositShort");
    }
    return phrases.say("ask.deposit", "open", phrases.price(open), "due", phrases.day(deposit.get().due()));
  }
}
