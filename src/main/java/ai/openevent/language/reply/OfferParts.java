package ai.openevent.language.reply;

import ai.openevent.booking.Deposit;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hours;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferBasis;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an offer says beside its lines, part by part, for whatever shows it: a reply, the confirmation, a letter, a sheet of paper.
/// Every figure is the stored one.
record OfferParts(Phrases phrases) {

  /// For example "Deposit of 30%", "CHF 225.00", "due by Friday, 7 May 2027".
  ///
  /// @param remark [Text#NONE] for most
  record Part(Text label, Text value, Text remark) {

    Text valueWithRemark() {
      return remark.isEmpty() ? value : Text.join(", ", List.of(value, remark));
    }

    Text labelWithRemark() {
      return remark.isEmpty() ? label : Text.join(", ", List.of(label, remark));
    }
  }

  /// When, where and for how many.
  List<Part> facts(OfferBasis basis) {
    return List.of(date(basis.days(), basis.hours()), room(basis.room(), basis.layout()),
        new Part(phrases.say("label.guests"), phrases.number(basis.guests()), Text.NONE));
  }

  /// @param days null while they are open
  Part date(@Nullable EventDays days, @Nullable Hours hours) {
    return new Part(phrases.say("label.date"), days == null ? phrases.say("offer.open") : phrases.days(days),
        hours == null ? Text.NONE : phrases.hours(hours));
  }

  /// @param room null while it is open
  Part room(@Nullable RoomId room, @Nullable Layout layout) {
    return new Part(phrases.say("label.room"), room == null ? phrases.say("offer.open") : phrases.room(room),
        layout == null ? Text.NONE : phrases.layout(layout));
  }

  /// The total, its tax, what is paid in advance and what is left.
  ///
  /// @param paid what the house has received so far
  List<Part> sums(Offer offer, Money paid) {
    List<Part> sums = new ArrayList<>();
    sums.add(total(offer));
    sums.add(new Part(phrases.say("label.vat", "rate", phrases.vatRate()), phrases.money(offer.vat()), Text.NONE));
    Deposit deposit = offer.deposit();
    if (deposit != null) {
      sums.add(deposit(deposit));
    }
    if (paid.isPositive()) {
      sums.add(new Part(phrases.say("label.paid"), phrases.money(paid), Text.NONE));
    }
    if (deposit != null || paid.isPositive()) {
      Money advance = deposit == null || deposit.amount().isLessThan(paid) ? paid : deposit.amount();
      sums.add(balance(offer.total().minus(advance.min(offer.total()))));
    }
    return sums;
  }

  Part total(Offer offer) {
    return new Part(phrases.say("label.total"), phrases.price(offer.total()), Text.NONE);
  }

  private Part deposit(Deposit deposit) {
    return new Part(phrases.say("label.deposit." + deposit.kind().name(), "percentage", deposit.percentage()),
        phrases.price(deposit.amount()), phrases.say("offer.due", "due", phrases.day(deposit.due())));
  }

  Part balance(Money balance) {
    return new Part(phrases.say("label.balance"), phrases.money(balance), Text.NONE);
  }

  /// As a list of "label: value".
  Text listed(List<Part> parts) {
    return Text.bullets(parts.stream().map(part -> labelled(part.label(), part.valueWithRemark())).toList());
  }

  Text labelled(Text label, Text value) {
    return phrases.say("labelled", "label", label, "value", value);
  }
}
