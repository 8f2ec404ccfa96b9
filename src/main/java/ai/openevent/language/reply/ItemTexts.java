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
  String changed(List<ItemChange> changes) {
    List<String> sentences = new ArrayList<>();
    List<String> added = changes.stream().filter(change -> change.before() == null)
        .flatMap(change -> Stream.ofNullable(change.after())).map(this::counted).toList();
    List<String> removed = changes.stream().filter(change -> change.after() == null)
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

  private String changed(ItemWish before, ItemWish after) {
    String item = phrases.item(after.item());
    if (before.quantity() != null && after.quantity() != null && !Objects.equals(before.quantity(), after.quantity())) {
      return phrases.say("items.quantity", "item", item, "before", before.quantity(), "after", after.quantity());
    }
    return after.extra() && !before.extra()
        ? phrases.say("items.extra", "item", item)
        : phrases.say("items.now", "items", counted(after));
  }

  private String counted(ItemWish wish) {
    String item = phrases.item(wish.item());
    return wish.quantity() == null ? item : phrases.say("items.counted", "quantity", wish.quantity(), "item", item);
  }

  /// What the catalogue has but not in that room, and what it doesn't have at all, are told apart.
  String missing(List<MissingItem> items, @Nullable RoomId room) {
    List<String> sentences = new ArrayList<>();
    List<MissingItem> elsewhere = items.stream().filter(item -> item.item() != null && room != null).toList();
    List<MissingItem> nowhere = items.stream().filter(item -> !elsewhere.contains(item)).toList();
    if (!elsewhere.isEmpty() && room != null) {
      sentences.add(phrases.say("items.missingInRoom", "items", names(elsewhere), "room", phrases.room(room)));
    }
    if (!nowhere.isEmpty()) {
      sentences.add(phrases.say("items.missing", "items", names(nowhere)));
    }
    return String.join(" ", sentences);
  }

  /// The catalogue's names as they are, the client's own in quotation marks.
  String names(List<MissingItem> items) {
    return phrases.and(items.stream().map(this::name).toList());
  }

  private String name(MissingItem missing) {
    ItemId item = missing.item();
    return item == null
        ? phrases.quoted(missing.name())
        : phrases.offering().catalog().findItem(item).map(Item::name).orElse(missing.name());
  }

  String toChoose(Outcome.ItemsToChoose choice) {
    List<String> lines = choice.items().stream()
        .flatMap(id -> phrases.offering().catalog().findItem(id).stream())
        .map(item -> phrases.say("answer.itemLine",
            "item", item.name(), "price", phrases.price(item.price()), "unit", phrases.per(item.unit())))
        .toList();
    return phrases.say("items.toChoose", "words", phrases.quoted(choice.words())) + "\n\n" + Phrases.bullets(lines);
  }

  String sourced(Outcome.ItemSourced sourced) {
    Money price = sourced.item().price();
    return price == null
        ? phrases.say("items.sourcedPriceOpen", "item", sourced.item().name())
        : phrases.say("items.sourced", "item", sourced.item().name(), "price", phrases.price(price));
  }

  String outOfSeason(ItemId id) {
    String out = phrases.say("items.outOfSeason", "item", phrases.item(id));
    return phrases.offering().catalog().findItem(id)
        .filter(item -> !item.months().isEmpty())
        .map(item -> out + " " + phrases.say("items.season", "months", phrases.months(item.months())))
        .orElse(out);
  }
}
