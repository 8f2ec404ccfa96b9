package ai.openevent.booking;

import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import ai.openevent.venue.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Composes offers: the lines, their total and the deposit (workflow.md 14, 15). The only place that multiplies a price.
final class Pricing {

  private static final int MAX_SUGGESTIONS = 4;

  private final Facts facts;
  private final List<Offer> earlier;

  /// @param earlier the offers made so far: what they hold can be had at their price, even when the house has taken it off its
  ///     list since
  Pricing(Facts facts, List<Offer> earlier) {
    this.facts = facts;
    this.earlier = List.copyOf(earlier);
  }

  /// An item as the house sells it, else as it was offered last.
  Optional<Item> item(ItemId id) {
    return facts.catalog().findItem(id).or(() -> earlier.stream().flatMap(offer -> offer.lines().stream())
        .filter(line -> id.equals(line.item()))
        .reduce((_, last) -> last)
        .map(line -> new Item(id, line.name(), line.category(), line.unit(), line.unitPrice(), Set.of(), List.of(), null, null,
            Set.of())));
  }

  Offer compose(OfferBasis basis, int version) {
    Room room = facts.catalog().room(basis.room());
    List<OfferLine> lines = new ArrayList<>();
    lines.add(roomLine(room, basis));
    for (ItemWish wish : basis.items()) {
      item(wish.item()).ifPresent(item -> lines.add(itemLine(item, wish, room, basis)));
    }
    for (SourcedItem sourced : basis.sourced()) {
      lines.add(OfferLine.arranged(sourced));
    }
    Money total = lines.stream().map(OfferLine::amount).reduce(Money.ZERO, Money::plus);
    return new Offer(version, Offer.Status.DRAFT, basis, lines, total, facts.venue().vatIn(total),
        deposit(total, basis), facts.now(), null);
  }

  /// What one more of an item would cost for this booking, with nothing included; empty for what the house doesn't sell.
  Optional<Money> priceOf(MissingItem missing, Booking booking) {
    return Optional.ofNullable(missing.item())
        .flatMap(id -> facts.catalog().findItem(id))
        .map(item -> item.price().times(
            new ItemWish(item.id(), missing.quantity(), true).count(item, booking.party().size(), booking.schedule().hours())));
  }

  private OfferLine roomLine(Room room, OfferBasis basis) {
    Money perDay = basis.roomPrice() != null ? basis.roomPrice() : room.fullDay();
    int days = basis.days().count();
    return new OfferLine(null, room.name(), "Room", Unit.PER_DAY, days, perDay, perDay.times(days), 0);
  }

  private static OfferLine itemLine(Item item, ItemWish wish, Room room, OfferBasis basis) {
    int wanted = wish.count(item, basis.guests(), basis.hours());
    int included = wish.extra() || item.isFoodOrDrink() ? 0 : Math.min(wanted, room.included(item.id()));
    int charged = wanted - included;
    return new OfferLine(
        item.id(), item.name(), item.category(), item.unit(), charged, item.price(), item.price().times(charged), included);
  }

  private @Nullable Deposit deposit(Money total, OfferBasis basis) {
    DepositTerms terms = facts.offering().depositFor(basis.room());
    if (!terms.enabled()) {
      return null;
    }
    Money amount = terms.on(total);
    LocalDate due = basis.days().first().minusDays(terms.deadlineDays());
    LocalDate tomorrow = facts.today().plusDays(1);
    return new Deposit(terms.kind(), terms.percentage(), amount, facts.venue().vatIn(amount),
        due.isBefore(tomorrow) ? tomorrow : due, terms.deadlineDays());
  }

  /// Items that could be added to an offer, none of which is charged: those of the house's teaser that can be had in the
  /// room and are not ordered yet. None when the client said that nothing else is wanted.
  List<ItemId> suggestions(Booking booking, OfferBasis basis) {
    if (booking.extras().none()) {
      return List.of();
    }
    boolean fed = basis.items().stream().map(wish -> facts.catalog().findItem(wish.item()).orElse(null))
        .filter(Objects::nonNull).anyMatch(Item::isFoodOrDrink);
    return facts.catalog().teaser().stream()
        .filter(id -> !fed && facts.catalog().findItem(id).map(item -> item.isAvailableIn(basis.room())).orElse(false))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }
}
