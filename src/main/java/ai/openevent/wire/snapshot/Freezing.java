package ai.openevent.wire.snapshot;

import ai.openevent.booking.Answer;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Offering;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Picks out of a reply what has a page of its own: rooms to choose from, menus, other things to eat and drink. At most one page
/// of a type for each reply.
final class Freezing {

  private final RoomsPage rooms;
  private final CateringPage catering;
  private final Offering offering;
  private final SequencedSet<Menu> menus = new LinkedHashSet<>();
  private final SequencedSet<Item> items = new LinkedHashSet<>();
  private final Map<Shown.Type, Shown> pages = new EnumMap<>(Shown.Type.class);

  private Freezing(@Nullable Booking booking, Offering offering) {
    this.rooms = new RoomsPage(booking, offering);
    this.catering = new CateringPage(booking, offering);
    this.offering = offering;
  }

  /// @param booking null when somebody only asked
  static Collection<Shown> of(@Nullable Booking booking, Offering offering, List<Outcome> outcomes) {
    Freezing freezing = new Freezing(booking, offering);
    outcomes.forEach(freezing::freeze);
    freezing.keepCatering();
    return freezing.pages.values();
  }

  private void freeze(Outcome outcome) {
    if (outcome instanceof Outcome.RoomsPresented presented && !presented.all().isEmpty()) {
      keep(rooms.of(presented.days(), presented.guests(), presented.all(), presented.recommended()));
    } else if (outcome instanceof Outcome.OfferMade made) {
      foodAndDrink(made.suggestions());
    } else if (outcome instanceof Outcome.Answered answered) {
      freeze(answered.answer());
    }
  }

  private void freeze(Answer answer) {
    if (answer instanceof Answer.RoomsFree free && !free.rooms().isEmpty()) {
      keep(rooms.of(free.days(), null, free.rooms(), null));
    } else if (answer instanceof Answer.Menus shown) {
      menus.addAll(shown.menus());
      foodAndDrink(shown.items().stream().map(Item::id).toList());
    } else if (answer instanceof Answer.ItemPrices prices) {
      foodAndDrink(prices.items().stream().map(Item::id).toList());
    }
  }

  private void foodAndDrink(List<ItemId> shown) {
    for (ItemId id : shown) {
      Optional<Menu> menu = offering.catalog().menus().stream().filter(one -> one.item().equals(id)).findFirst();
      if (menu.isPresent()) {
        menus.add(menu.get());
      } else {
        offering.catalog().findItem(id).filter(Item::isFoodOrDrink).ifPresent(items::add);
      }
    }
  }

  private void keepCatering() {
    if (menus.size() == 1) {
      keep(catering.menu(menus.getFirst()));
    } else if (!menus.isEmpty()) {
      keep(catering.menus(List.copyOf(menus)));
    }
    if (!items.isEmpty()) {
      keep(catering.catalogue(List.copyOf(items)));
    }
  }

  /// What comes first counts: a choice of rooms says more than the answer beside it.
  private void keep(Shown page) {
    pages.putIfAbsent(page.type(), page);
  }
}
