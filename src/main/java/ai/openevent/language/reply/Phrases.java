package ai.openevent.language.reply;

import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hours;
import ai.openevent.booking.Outcome;
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
  private final Markup markup;

  Phrases(Language language, Offering offering, Markup markup) {
    this.texts = Texts.of(language);
    this.offering = offering;
    this.markup = markup;
  }

  /// The message of a key. Arguments are given as name, value, name, value. A [Text] is put in as it is and a number as a number;
  /// a string is somebody's words.
  Text say(String key, Object... namesAndValues) {
    Object[] arguments = namesAndValues.clone();
    for (int i = 1; i < arguments.length; i += 2) {
      arguments[i] = switch (arguments[i]) {
        case Text text -> text.written();
        case Number number -> number;
        case Object words -> markup.words(words.toString());
      };
    }
    return new Text(texts.say(key, arguments));
  }

  /// Words that are not the house's own: a client's, a colleague's, or a name that somebody set.
  Text words(String foreign) {
    return new Text(markup.words(foreign));
  }

  /// A link to a page whose address the house itself made.
  Text link(Outcome.PageShown shown) {
    return say("page." + shown.page().name(), "address", new Text(shown.address()));
  }

  Language language() {
    return texts.language();
  }

  Offering offering() {
    return offering;
  }

  // Time

  /// For example "**Friday, 14 May 2027**".
  Text day(LocalDate day) {
    String pattern = texts.pattern(day.getDayOfMonth() == 1 ? "format.firstOfMonth" : "format.day");
    return strong(DateTimeFormatter.ofPattern(pattern, language().locale()).format(day));
  }

  Text days(EventDays days) {
    return days.isSeveral()
        ? say("days.several", "first", day(days.first()), "last", day(days.last()))
        : day(days.first());
  }

  /// With its preposition: "on **Friday, 14 May 2027**", "from … to …".
  Text onDays(EventDays days) {
    return days.isSeveral()
        ? say("onDays.several", "first", day(days.first()), "last", day(days.last()))
        : say("onDays.one", "first", day(days.first()));
  }

  Text time(LocalTime time) {
    return new Text(TIME.format(time));
  }

  Text hours(Hours hours) {
    LocalTime start = hours.start();
    LocalTime end = hours.end();
    if (start != null && end != null) {
      return say(hours.endAssumed() ? "hours.assumed" : "hours.window", "start", time(start), "end", time(end));
    }
    return start != null
        ? say("hours.from", "start", time(start))
        : say("hours.until", "end", time(Objects.requireNonNull(end, "Hours without start and end")));
  }

  Text slot(VisitSlot slot) {
    return say("slot", "day", day(slot.day()), "time", time(slot.time()));
  }

  /// The months in the order of a season: December before January when both are in it.
  Text months(Collection<Integer> months) {
    List<Integer> sorted = months.stream().sorted().toList();
    int start = 0;
    for (int i = 1; i < sorted.size(); i++) {
      start = sorted.get(i) - sorted.get(i - 1) > 1 ? i : start;
    }
    List<Text> names = Stream.concat(
            sorted.subList(start, sorted.size()).stream(), sorted.subList(0, start).stream())
        .map(month -> new Text(Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, language().locale())))
        .toList();
    return and(names);
  }

  // Money

  /// For example `CHF 1,234.50`.
  Text money(Money amount) {
    return words(offering.venue().currency() + " " + String.format(Locale.ROOT, "%,.2f", amount.amount()));
  }

  Text price(Money amount) {
    return strong(money(amount).written());
  }

  Text per(Unit unit) {
    return say("unit." + unit.name());
  }

  /// The value added tax's rate in percent, for example `8.1`.
  Text vatRate() {
    return new Text(offering.venue().vatRate().multiply(BigDecimal.valueOf(100)).stripTrailingZeros().toPlainString());
  }

  Text number(int number) {
    return new Text(Integer.toString(number));
  }

  // Names

  Text room(RoomId id) {
    return words(offering.catalog().findRoom(id).map(Room::name).orElse(id.value()));
  }

  Text item(ItemId id) {
    return words(offering.catalog().findItem(id).map(Item::name).orElse(id.value()));
  }

  /// "Classic Apéro (**CHF 18.00** per person)".
  Text itemWithPrice(Item item) {
    return say("priceOfItem", "item", item.name(), "price", price(item.price()), "unit", per(item.unit()));
  }

  Text layout(Layout layout) {
    return say("layout." + layout.name());
  }

  /// A word of the catalogue ("natural daylight") in this language, where the house has a word for it.
  Text term(String english) {
    return words(texts.term(english));
  }

  Text guests(int count) {
    return say("guests", "guests", count);
  }

  /// A client's words in quotation marks.
  Text quoted(String clientWords) {
    return say("quoted", "words", clientWords);
  }

  // Lists

  Text and(List<Text> parts) {
    return joined(parts, "list.and");
  }

  Text or(List<Text> parts) {
    return joined(parts, "list.or");
  }

  private Text joined(List<Text> parts, String key) {
    if (parts.size() < 2) {
      return Text.join("", parts);
    }
    return say(key, "rest", Text.join(", ", parts.subList(0, parts.size() - 1)), "last", parts.getLast());
  }

  private Text strong(String text) {
    return new Text(markup.strong(text));
  }
}
