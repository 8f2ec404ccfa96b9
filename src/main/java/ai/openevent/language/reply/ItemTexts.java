package ai.openevent.language.reply;

import ai.openevent.booking.ItemChange;
import ai.openevent.booking.ItemWish;
import ai.openevent.booking.MissingItem;
import ai.openevent.booking.Outcome;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is to say about what is ordered with the room.
final class ItemTexts {

  private final Phrases phrases;
  private final Letter letter;

  ItemTexts(Phrases phrases, Letter letter) {
    this.phrases = phrases;
    this.letter = letter;
  }

  /// Additions first, then removals, then new quantities.
  Text changed(List<ItemChange> changes) {
    List<Text> sentences = new ArrayList<>();
    List<Text> added = changes.stream().filter(change -> change.before() == null)
        .flatMap(change -> Stream.ofNullable(change.after())).map(this::counted).toList();
    List<Text> removed = changes.stream().filter(change -> change.after() == null)
        .map(change -> phrases.item(change.item())).toList();
    if (!added.isEmpty()) {
      sentences.add(phrases.say(letter.booking().deal().offers().isEmpty() ? "items.wished" : "items.added", "items", phrases.and(added)));
    }
    if (!removed.isEmpty()) {
      sentences.add(phrases.say("items.removed", "items", phrases.and(removed)));
    }
    for (ItemChange change : changes) {
      if (change.before() != null && change.after() != null) {
        sentences.add(changed(change.before(), change.after()));
      }
    }
    return sentences.isEmpty() ? phrases.say("nothing.else") : Letter.paragraphs(sentences);
  }

  private Text changed(ItemWish before, ItemWish after) {
    Text item = phrases.item(after.item());
    if (before.quantity() != null && after.quantity() != null && !Objects.equals(before.quantity(), after.quantity())) {
      return phrases.say("items.quantity", "item", item, "before", before.quantity(), "after", after.quantity());
    }
    return after.extra() && !before.extra()
        ? phrases.say("items.extra", "item", item)
        : phrases.say("items.now", "items", counted(after));
  }

  private Text counted(ItemWish wish) {
    Text item = phrases.item(wish.item());
    return wish.quantity() == null ? item : phrases.say("items.counted", "quantity", wish.quantity(), "item", item);
  }

  /// What the catalogue has but not in that room, and what it doesn't have at all, are told apart.
  Text missing(List<MissingItem> items, @Nullable RoomId room) {
    List<Text> sentences = new ArrayList<>();
    List<MissingItem> elsewhere = items.stream().filter(item -> item.item() != null && room != null).toList();
    List<MissingItem> nowhere = items.stream().filter(item -> !elsewhere.contains(item)).toList();
    if (!elsewhere.isEmpty() && room != null) {
      sentences.add(phrases.say("items.missingInRoom", "items", names(elsewhere), "room", phrases.room(room)));
    }
    if (!nowhere.isEmpty()) {
      sentences.add(phrases.say("items.missing", "items", names(nowhere)));
    }
    return Text.join(" ", sentences);
  }

  /// The catalogue's names as they are, the client's own in quotation marks.
  Text names(List<MissingItem> items) {
    return phrases.and(items.stream().map(this::name).toList());
  }

  private Text name(MissingItem missing) {
    ItemId item = missing.item();
    return item == null
        ? phrases.quoted(missing.name())
        : phrases.offering().catalog().findItem(item).map(Item::name).map(phrases::words).orElseGet(() -> phrases.words(missing.name()));
  }

  Text toChoose(Outcome.ItemsToChoose choice) {
    List<Text> lines = choice.items().stream()
        .flatMap(id -> phrases.offering().catalog().findItem(id).stream())
        .map(item -> phrases.say("answer.itemLine",
            "item", item.name(), "price", phrases.price(item.price()), "unit", phrases.per(item.unit())))
        .toList();
    return phrases.say("items.toChoose", "words", phrases.quoted(choice.words())).above(Text.bullets(lines));
  }

  Text sourced(Outcome.ItemSourced sourced) {
    Money price = sourced.item().price();
    return price == null
        ? phrases.say("items.sourcedPriceOpen", "item", sourced.item().name())
        : phrases.say("items.sourced", "item", sourced.item().name(), "price", phrases.price(price));
  }

  Text outOfSeason(ItemId id) {
    Text out = phrases.say("items.outOfSeason", "item", phrases.item(id));
    return phrases.offering().catalog().findItem(id)
        .filter(item -> !item.months().isEmpty())
        .map(item -> out.then(phrases.say("items.season", "months", phrases.months(item.months()))))
        .orElse(out);
  }
}
