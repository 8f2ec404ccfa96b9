package ai.openevent.language.reply;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.MissingItem;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The one question at the end. When the reply has just said what it is about, the question is the short one.
final class AskTexts {

  private final Phrases phrases;
  private final Letter letter;
  private final OfferTexts offers;
  private final ItemTexts items;

  AskTexts(Phrases phrases, Letter letter, OfferTexts offers, ItemTexts items) {
    this.phrases = phrases;
    this.letter = letter;
    this.offers = offers;
    this.items = items;
  }

  /// Empty when there is nothing to ask.
  Text question(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Nothing _ -> Text.NONE;
      case Expectation.ADate _ -> phrases.say("ask.date");
      case Expectation.OneOfDates one -> oneOf(one.days());
      case Expectation.RangeMeaning meaning -> letter.says(Outcome.RangeUnclear.class)
          ? phrases.say("ask.range")
          : phrases.say("ask.rangeNamed", "onDays", phrases.onDays(meaning.range()));
      case Expectation.DateReading reading -> letter.says(Outcome.DateContradictory.class)
          ? phrases.say("ask.reading")
          : phrases.say("ask.readingNamed", "byDate", phrases.day(reading.byDate()), "byWeekday", phrases.day(reading.byWeekday()));
      case Expectation.EventHours _ -> phrases.say("ask.hours");
      case Expectation.Guests _ -> phrases.say(letter.booking().party().guests() == null ? "ask.guests" : "ask.otherGuests");
      case Expectation.ARoom _ -> phrases.say("ask.room");
      case Expectation.TrySourcing _ -> ofMissing("ask.trySourcing", letter.says(Outcome.ItemsMissing.class));
      case Expectation.GoOnWithout _ -> ofMissing("ask.goOnWithout", letter.says(Outcome.SourcingFailed.class));
      case Expectation.Acceptance _ ->
          phrases.say(letter.says(Outcome.OfferMade.class) ? "ask.acceptance" : "ask.acceptanceShort");
      case Expectation.Adjustment _ ->
          phrases.say(letter.says(Outcome.ItemsToChoose.class) ? "ask.choice" : "ask.adjustment");
      case Expectation.BillingAddress address -> billing(address.missing());
      case Expectation.DepositPayment _ -> deposit();
      case Expectation.TheHouse _ -> letter.saysThatTheHouseActs() ? Text.NONE : phrases.say("ask.house");
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

  /// Whether one day would do is asked by its name.
  private Text oneOf(List<LocalDate> days) {
    if (days.isEmpty()) {
      return phrases.say("ask.date");
    }
    if (days.size() > 1) {
      return phrases.say("ask.oneOfDates");
    }
    boolean moves = letter.booking().schedule().days() != null;
    return phrases.say(moves ? "ask.move" : "ask.oneDate", "day", phrases.day(days.getFirst()));
  }

  /// What can't be had is named unless the reply has just done so.
  private Text ofMissing(String key, boolean said) {
    List<MissingItem> missing = letter.booking().extras().missing();
    return said || missing.isEmpty() ? phrases.say(key) : phrases.say(key + "Named", "items", items.names(missing));
  }

  private Text billing(List<Billing.Part> missing) {
    if (letter.says(Outcome.BillingMissing.class)) {
      return phrases.say("ask.billingShort");
    }
    boolean all = missing.isEmpty() || missing.size() == Billing.Part.values().length;
    List<Billing.Part> parts = all ? List.of(Billing.Part.values()) : missing;
    return phrases.say(all ? "ask.billing" : "ask.billingMissing", "parts", offers.parts(parts));
  }

  private Text deposit() {
    Optional<Deposit> deposit = letter.booking().deal().current().map(Offer::deposit);
    Money open = letter.booking().deal().depositOpen();
    if (letter.says(Outcome.DepositDue.class) || deposit.isEmpty() || !open.isPositive()) {
      return phrases.say("ask.depositShort");
    }
    return phrases.say("ask.deposit", "open", phrases.price(open), "due", phrases.day(deposit.get().due()));
  }
}
