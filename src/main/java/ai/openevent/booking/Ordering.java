package ai.openevent.booking;

import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a message says about things beside the room. Adding an item that is ordered already sets its quantity; it never adds
/// up (workflow.md 14.1).
final class Ordering {

  /// So many items of a kind are listed.
  private static final int CHOICES = 8;

  private final Work work;
  private final List<ItemChange> changes = new ArrayList<>();
  private final List<ItemWish> items;
  private final List<MissingItem> missing = new ArrayList<>();

  private Ordering(Work work) {
    this.work = work;
    this.items = new ArrayList<>(work.now().extras().items());
  }

  static void apply(Work work, Intents intents) {
    new Ordering(work).apply(intents);
  }

  private void apply(Intents intents) {
    intents.of(Intent.DropItem.class).forEach(drop -> drop(drop.item()));
    intents.of(Intent.AddItem.class).forEach(add -> add(new ItemWish(add.item(), add.quantity(), add.extra())));
    intents.of(Intent.AddUnknownItem.class)
        .forEach(unknown -> missing.add(new MissingItem(null, unknown.name(), unknown.quantity())));
    if (!changes.isEmpty()) {
      work.record(new BookingEvent.ItemsChanged(items, changes));
      work.say(new Outcome.ItemsChanged(changes));
    }
    intents.of(Intent.WishKind.class).forEach(this::offerKind);
    reportMissing();
    if (intents.has(Intent.TrySourcing.class)) {
      source();
    } else if (intents.has(Intent.GoWithout.class)) {
      goWithout(work.now().extras().missing());
    }
  }

  /// What is there of a kind that was wished; nothing to choose is left when something of it is ordered.
  private void offerKind(Intent.WishKind wish) {
    boolean chosen = wish.items().stream().anyMatch(item -> find(item) != null
        || missing.stream().anyMatch(open -> item.equals(open.item())));
    if (chosen) {
      return;
    }
    RoomLock lock = work.now().place().lock();
    RoomId room = lock != null ? lock.room() : work.now().place().wished();
    List<ItemId> available = wish.items().stream()
        .filter(id -> work.facts().catalog().findItem(id)
            .filter(item -> Missing.isServed(item, work.now()) && (room == null || item.isAvailableIn(room))).isPresent())
        .limit(CHOICES)
        .toList();
    if (available.isEmpty()) {
      missing.add(new MissingItem(null, wish.words(), null));
    } else {
      work.say(new Outcome.ItemsToChoose(wish.words(), available));
    }
  }

  private void add(ItemWish wish) {
    Optional<Item> item = work.facts().catalog().findItem(wish.item());
    if (item.isEmpty()) {
      return;
    }
    RoomLock lock = work.now().place().lock();
    if (lock != null && !Missing.isAvailable(item.get(), lock.room(), work.now())) {
      missing.add(new MissingItem(wish.item(), item.get().name(), wish.quantity()));
      return;
    }
    ItemWish known = find(wish.item());
    if (wish.equals(known) || (known != null && wish.quantity() == null && !wish.extra())) {
      return;
    }
    if (known == null) {
      items.add(wish);
    } else {
      items.set(items.indexOf(known), wish);
    }
    changes.add(new ItemChange(wish.item(), known, wish));
  }

  private void drop(ItemId item) {
    ItemWish known = find(item);
    List<MissingItem> asked = work.now().extras().missing().stream().filter(open -> item.equals(open.item())).toList();
    if (!asked.isEmpty()) {
      goWithout(asked);
      items.remove(known);
    } else if (known != null) {
      items.remove(known);
      changes.add(new ItemChange(item, known, null));
    } else {
      work.say(new Outcome.ItemNotOrdered(item));
    }
  }

  private @Nullable ItemWish find(ItemId item) {
    return items.stream().filter(wish -> wish.item().equals(item)).findFirst().orElse(null);
  }

  private void reportMissing() {
    List<MissingItem> known = work.now().extras().missing();
    List<MissingItem> fresh = missing.stream().filter(item -> !known.contains(item)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<MissingItem> all = new ArrayList<>(known);
    all.addAll(fresh);
    RoomLock lock = work.now().place().lock();
    RoomId room = lock != null ? lock.room() : work.now().place().wished();
    work.record(new BookingEvent.ItemsMissing(all, room));
    if (lock != null || room == null) {
      work.say(new Outcome.ItemsMissing(fresh, room));
    }
  }

  private void goWithout(List<MissingItem> items) {
    if (!items.isEmpty()) {
      work.record(new BookingEvent.WentWithout(items));
      work.say(new Outcome.WentWithout(items));
    }
  }

  private void source() {
    List<MissingItem> open = work.now().extras().missing();
    RoomLock lock = work.now().place().lock();
    RoomId room = lock != null ? lock.room() : work.now().place().wished();
    if (open.isEmpty() || room == null) {
      return;
    }
    if (work.now().pending().open(Approval.Sourcing.class).isEmpty()) {
      work.ask(new Approval.Sourcing(open, room));
    }
    work.say(new Outcome.SourcingStarted(open));
  }
}
