package ai.openevent.language.reply;

import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hours;
import ai.openevent.booking.VisitSlot;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Values in words of one language: dates with weekday and year, times, amounts, names of rooms and items.
final class Phrases {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Texts texts;
  private final Offering offering;

  Phrases(Language language, Offering offering) {
    this.texts = Texts.of(language);
    this.offering = offering;
  }

  String say(String key, Object... namesAndValues) {
    return texts.say(key, namesAndValues);
  }

  Language language() {
    return texts.language();
  }

  Offering offering() {
    return offering;
  }

  // Time

  /// For example "**Friday, 14 May 2027**".
  String day(LocalDate day) {
    String pattern = texts.pattern(day.getDayOfMonth() == 1 ? "format.firstOfMonth" : "format.day");
    return bold(DateTimeFormatter.ofPattern(pattern, language().locale()).format(day));
  }

  String days(EventDays days) {
    return days.isSeveral()
        ? say("days.several", "first", day(days.first()), "last", day(days.last()))
        : day(days.first());
  }

  /// With its preposition: "on **Friday, 14 May 2027**", "from … to …".
  String onDays(EventDays days) {
    return days.isSeveral()
        ? say("onDays.several", "first", day(days.first()), "last", day(days.last()))
        : say("onDays.one", "first", day(days.first()));
  }

  String time(LocalTime time) {
    return TIME.format(time);
  }

  String hours(Hours hours) {
    LocalTime start = hours.start();
    LocalTime end = hours.end();
    if (start != null && end != null) {
      return say(hours.endAssumed() ? "hours.assumed" : "hours.window", "start", time(start), "end", time(end));
    }
    return start != null
        ? say("hours.from", "start", time(start))
        : say("hours.until", "end", time(Objects.requireNonNull(end, "Hours without start and end")));
  }

  String slot(VisitSlot slot) {
    return say("slot", "day", day(slot.day()), "time", time(slot.time()));
  }

  /// The months in the order of a season: December before January when both are in it.
  String months(Collection<Integer> months) {
    List<Integer> sorted = months.stream().sorted().toList();
    int start = 0;
    for (int i = 1; i < sorted.size(); i++) {
      start = sorted.get(i) - sorted.get(i - 1) > 1 ? i : start;
    }
    List<String> names = Stream.concat(
            sorted.subList(start, sorted.size()).stream(), sorted.subList(0, start).stream())
        .map(month -> Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, language().locale()))
        .toList();
    return and(names);
  }

  // Money

  /// For example `CHF 1,234.50`.
  String money(Money amount) {
    return offering.venue().currency() + " " + String.format(Locale.ROOT, "%,.2f", amount.amount());
  }

  String price(Money amount) {
    return bold(money(amount));
  }

  String per(Unit unit) {
    return say("unit." + unit.name());
  }

  /// The value added tax's rate in percent, for example `8.1`.
  String vatRate() {
    return offering.venue().vatRate().multiply(BigDecimal.valueOf(100)).stripTrailingZeros().toPlainString();
  }

  // Names

  String room(RoomId id) {
    return offering.catalog().findRoom(id).map(Room::name).orElse(id.value());
  }

  String item(ItemId id) {
    return offering.catalog().findItem(id).map(Item::name).orElse(id.value());
  }

  /// "Classic Apéro (**CHF 18.00** per person)".
  String itemWithPrice(Item item) {
    return say("priceOfItem", "item", item.name(), "price", price(item.price()), "unit", per(item.unit()));
  }

  String layout(Layout layout) {
    return say("layout." + layout.name());
  }

  /// A word of the catalogue ("natural daylight") in this language, where the house has a word for it.
  String term(String english) {
    return texts.term(english);
  }

  String guests(int count) {
    return say("guests", "guests", count);
  }

  /// A client's words in quotation marks.
  String quoted(String clientWords) {
    return say("quoted", "words", Echo.of(clientWords));
  }

  // Lists

  String and(List<String> parts) {
    return joined(parts, "list.and");
  }

  String or(List<String> parts) {
    return joined(parts, "list.or");
  }

  private String joined(List<String> parts, String key) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return say(key, "rest", String.join(", ", parts.subList(0, parts.size() - 1)), "last", parts.getLast());
  }

  static String bullets(List<String> lines) {
    return "- " + String.join("\n- ", lines);
  }

  private static String bold(String text) {
    return "**" + text + "**";
  }
}
