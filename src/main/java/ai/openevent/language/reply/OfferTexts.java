package ai.openevent.language.reply;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferLine;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is to say about offers, billing, deposits and the confirmation. Every figure is the stored one.
final class OfferTexts {

  private final Phrases phrases;
  private final Letter letter;
  private final OfferParts parts;

  OfferTexts(Phrases phrases, Letter letter) {
    this.phrases = phrases;
    this.letter = letter;
    this.parts = new OfferParts(phrases);
  }

  /// The whole offer: what, for when and for whom; the lines; the total and how it is paid; what could be added.
  Text made(Outcome.OfferMade made) {
    Offer offer = made.offer();
    List<Text> blocks = new ArrayList<>();
    blocks.add(intro(made));
    blocks.add(parts.listed(parts.facts(offer.basis())));
    blocks.add(Text.bullets(offer.lines().stream().map(this::line).toList()));
    blocks.add(parts.listed(parts.sums(offer, letter.booking().deal().paid())));
    Text billing = address(letter.booking().person().billing());
    if (!billing.isEmpty()) {
      blocks.add(parts.labelled(phrases.say("label.billing"), billing));
    }
    suggestions("offer.optionalFood", made.suggestions(), Item::isFoodOrDrink, blocks);
    suggestions("offer.optionalOther", made.suggestions(), item -> !item.isFoodOrDrink(), blocks);
    return Text.join("\n\n", blocks);
  }

  private Text intro(Outcome.OfferMade made) {
    Money before = made.before();
    Money total = made.offer().total();
    if (before != null && !before.equals(total)) {
      return phrases.say("offer.introTotal", "before", phrases.price(before), "total", phrases.price(total));
    }
    return phrases.say(before == null ? "offer.intro" : "offer.introAgain");
  }

  private Text line(OfferLine line) {
    if (line.isPriceOpen()) {
      return phrases.say("offer.linePriceOpen", "item", line.name());
    }
    if (line.included() > 0 && line.quantity() == 0) {
      return line.included() == 1 || line.included() == Room.ANY
          ? phrases.say("offer.includedPlain", "item", line.name())
          : phrases.say("offer.included", "quantity", line.included(), "item", line.name());
    }
    return phrases.say(line.included() > 0 ? "offer.lineAndIncluded" : "offer.line",
        "quantity", line.quantity(), "item", line.name(), "price", phrases.money(line.unitPrice()),
        "unit", phrases.per(line.unit()), "amount", phrases.money(line.amount()), "included", line.included());
  }

  /// An item with the number of all that will be there, those included in the room as well.
  private Text counted(OfferLine line) {
    int quantity = line.quantity() + (line.included() == Room.ANY ? 1 : line.included());
    return quantity == 1 || line.isPriceOpen()
        ? phrases.words(line.name())
        : phrases.say("items.counted", "quantity", quantity, "item", line.name());
  }

  private void suggestions(String key, List<ItemId> suggested, Predicate<Item> kind, List<Text> blocks) {
    List<Text> items = suggested.stream()
        .flatMap(id -> phrases.offering().catalog().findItem(id).stream())
        .filter(kind)
        .map(phrases::itemWithPrice)
        .toList();
    if (!items.isEmpty()) {
      blocks.add(phrases.say(key, "items", phrases.or(items)));
    }
  }

  Text overBudget(Outcome.OverBudget over) {
    Text total = phrases.price(over.total());
    return over.budget().perPerson()
        ? phrases.say("budget.overPerPerson", "budget", phrases.price(over.budget().amount()),
            "sum", phrases.price(over.budgetTotal()), "total", total)
        : phrases.say("budget.over", "budget", phrases.price(over.budget().amount()), "total", total);
  }

  Text countered(Outcome.CounterNoted counter) {
    Money amount = counter.amount();
    if (amount != null && !amount.isLessThan(counter.total())) {
      return phrases.say("counter.covered", "amount", phrases.price(amount), "total", phrases.price(counter.total()));
    }
    return amount == null
        ? phrases.say("counter.noted", "total", phrases.price(counter.total()))
        : phrases.say("counter.notedAmount", "amount", phrases.price(amount), "total", phrases.price(counter.total()));
  }

  // Billing and payment

  /// The parts that are known, on one line; empty when none is.
  Text address(Billing billing) {
    Text place = Text.join(" ", words(billing.postalCode(), billing.city()));
    Text country = billing.country() == null ? Text.NONE : phrases.term(billing.country());
    return Text.join(", ", Stream.of(words(billing.nameOrCompany(), billing.street()), List.of(place, country), words(billing.vat()))
        .flatMap(List::stream).filter(part -> !part.isEmpty()).toList());
  }

  private List<Text> words(@Nullable String... known) {
    return Stream.of(known).filter(Objects::nonNull).map(phrases::words).toList();
  }

  Text billingMissing(List<Billing.Part> missing) {
    String key = missing.size() == Billing.Part.values().length ? "billing.missingAll" : "billing.missing";
    return phrases.say(key, "parts", parts(missing));
  }

  Text parts(List<Billing.Part> missing) {
    return phrases.and(missing.stream().map(part -> phrases.say("part." + part.name())).toList());
  }

  Text depositDue(Deposit deposit, Money open) {
    return open.isLessThan(deposit.amount())
        ? phrases.say("deposit.open", "amount", phrases.price(deposit.amount()), "open", phrases.price(open),
            "due", phrases.day(deposit.due()))
        : phrases.say("deposit.due", "amount", phrases.price(deposit.amount()), "due", phrases.day(deposit.due()));
  }

  Text confirmed(Outcome.Confirmed confirmed) {
    Offer offer = confirmed.offer();
    List<OfferParts.Part> agreed = new ArrayList<>(parts.facts(offer.basis()));
    List<Text> ordered = offer.lines().stream().skip(1).map(this::counted).toList();
    if (!ordered.isEmpty()) {
      agreed.add(new OfferParts.Part(phrases.say("label.items"), phrases.and(ordered), Text.NONE));
    }
    agreed.add(parts.total(offer));
    if (confirmed.paid().isPositive()) {
      agreed.add(new OfferParts.Part(phrases.say("label.depositPaid"), phrases.money(confirmed.paid()), Text.NONE));
    }
    agreed.add(parts.balance(confirmed.balance()));
    Text text = phrases.say("confirmed.intro").above(parts.listed(agreed));
    return confirmed.visit() == null
        ? text
        : text.above(phrases.say("confirmed.visit", "slot", phrases.slot(confirmed.visit())));
  }

  // Cancellation

  /// Receipt and the terms, without promising an amount (workflow.md 19).
  Text cancellationForwarded() {
    List<Text> tiers = new CancellationTexts(phrases).tiers();
    Text received = phrases.say("cancellation.forwarded");
    return tiers.isEmpty()
        ? received
        : received.above(phrases.say("cancellation.terms", "tiers", Text.join("; ", tiers)));
  }
}
