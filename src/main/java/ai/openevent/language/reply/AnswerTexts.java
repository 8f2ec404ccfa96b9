package ai.openevent.language.reply;

import ai.openevent.booking.Answer;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.RoomAvailability;
import ai.openevent.booking.RoomChoice;
import ai.openevent.booking.Status;
import ai.openevent.venue.Faq;
import ai.openevent.venue.Item;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import ai.openevent.venue.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers to questions, from the facts that were found.
final class AnswerTexts {

  /// A question is quoted when it is short and has no figure in it that could be taken for the house's.
  private static final int LONGEST_QUOTED = 100;
  private static final Pattern FIGURE = Pattern.compile("\\d");

  private final Phrases phrases;
  private final Letter letter;

  AnswerTexts(Phrases phrases, Letter letter) {
    this.phrases = phrases;
    this.letter = letter;
  }

  /// Empty when the reply says the same already.
  Text text(Answer answer) {
    return switch (answer) {
      case Answer.FromFaq faq -> texts(faq.entries());
      case Answer.FreeDates free -> freeDates(free);
      case Answer.RoomsFree free -> isShown(free) ? Text.NONE : roomsFree(free);
      case Answer.Capacity capacity -> capacity(capacity);
      case Answer.RoomDescribed described -> described(described);
      case Answer.RoomsWithFeature with -> withFeature(with);
      case Answer.RoomPrices prices -> roomPrices(prices.rooms());
      case Answer.Quote quote -> phrases.say("answer.quote", "guests", phrases.guests(quote.guests()),
          "room", quote.room().name(), "total", phrases.price(quote.total()));
      case Answer.ItemPrices prices -> itemPrices(prices.items());
      case Answer.Menus menus -> menus(menus);
      case Answer.Inclusions inclusions -> phrases.say("answer.inclusions", "room", inclusions.room().name(),
          "items", phrases.and(inclusions.room().rateInclusions().stream().map(phrases::term).toList()));
      case Answer.Accessibility accessibility -> accessibility(accessibility);
      case Answer.OpeningHours opening -> phrases.say("answer.opening",
          "from", phrases.time(opening.hours().from()), "until", phrases.time(opening.hours().until()));
      case Answer.VenueAddress address -> address(address.venue());
      case Answer.Currency currency -> phrases.say("answer.currency", "currency", currency.currency(), "rate", phrases.vatRate());
      case Answer.OptionRule rule -> phrases.say(rule.held() ? "answer.optionHeld" : "answer.optionRule");
      case Answer.VisitRules rules -> visits(rules);
      case Answer.DepositRules rules -> deposit(rules);
      case Answer.StatusReport report -> status(report);
      case Answer.Unknown unknown -> unknown(unknown.words());
    };
  }

  private Text texts(List<Faq> entries) {
    return Letter.paragraphs(entries.stream().map(entry -> Text.ofHouse(entry.answer(phrases.language()))).toList());
  }

  // What is free

  private Text freeDates(Answer.FreeDates free) {
    LocalDate from = free.window().from();
    LocalDate until = free.window().until();
    Text room = free.room() == null ? null : phrases.room(free.room());
    if (free.days().isEmpty() && from.equals(until)) {
      return phrases.say("answer.notFreeOn", "onDays", phrases.onDays(EventDays.on(from)));
    }
    if (free.days().isEmpty()) {
      return room == null
          ? phrases.say("answer.noFreeDates", "from", phrases.day(from), "until", phrases.day(until))
          : phrases.say("answer.noFreeDatesOfRoom", "room", room, "from", phrases.day(from), "until", phrases.day(until));
    }
    Text intro = room == null ? phrases.say("answer.freeDates") : phrases.say("answer.freeDatesOfRoom", "room", room);
    return intro.above(Text.bullets(free.days().stream().map(phrases::day).toList()));
  }

  private boolean isShown(Answer.RoomsFree free) {
    return letter.all(Outcome.RoomsPresented.class).anyMatch(presented -> presented.days().equals(free.days()));
  }

  private Text roomsFree(Answer.RoomsFree free) {
    Text onDays = phrases.onDays(free.days());
    if (free.rooms().size() == 1) {
      RoomChoice choice = free.rooms().getFirst();
      return phrases.say("answer.room." + choice.availability().name(), "room", phrases.room(choice.room()),
          "onDays", onDays, "limit", choice.limit(), "price", phrases.price(choice.price()));
    }
    List<Text> open = free.rooms().stream().filter(choice -> choice.availability() == RoomAvailability.FREE)
        .map(choice -> phrases.say("answer.roomOfList", "room", phrases.room(choice.room()), "limit", choice.limit(),
            "price", phrases.price(choice.price())))
        .toList();
    List<Text> held = free.rooms().stream().filter(choice -> choice.availability() == RoomAvailability.HELD)
        .map(choice -> phrases.room(choice.room())).toList();
    Text text = open.isEmpty()
        ? phrases.say("answer.noRoomFree", "onDays", onDays)
        : phrases.say("answer.roomsFree", "onDays", onDays, "rooms", phrases.and(open));
    return held.isEmpty() ? text : text.then(phrases.say("answer.roomsHeld", "rooms", phrases.and(held)));
  }

  // Rooms

  private Text capacity(Answer.Capacity capacity) {
    List<Text> sentences = new ArrayList<>();
    sentences.add(limit("answer.capacity", capacity.room(), capacity.limit(), capacity.layout()));
    Integer guests = capacity.guests();
    if (guests != null && guests <= capacity.limit()) {
      sentences.add(phrases.say("answer.fits", "guests", phrases.guests(guests)));
    } else if (guests != null) {
      sentences.add(phrases.say("answer.fitsNot", "guests", phrases.guests(guests)));
      sentences.add(capacity.wouldDo().isEmpty()
          ? phrases.say("answer.noneWouldDo", "guests", phrases.guests(guests))
          : phrases.say("answer.wouldDo", "guests", phrases.guests(guests),
              "rooms", phrases.or(capacity.wouldDo().stream().map(Room::name).map(phrases::words).toList())));
    } else {
      sentences.addAll(largest(capacity.room()));
    }
    return Text.join(" ", sentences);
  }

  private Text limit(String key, Room room, int limit, @Nullable Layout layout) {
    return layout == null
        ? phrases.say(key, "room", room.name(), "limit", limit)
        : phrases.say(key + "InLayout", "room", room.name(), "limit", limit, "layout", phrases.layout(layout));
  }

  /// The largest room beside the one asked about, if that is another.
  private List<Text> largest(Room asked) {
    return phrases.offering().catalog().rooms().stream()
        .max(Comparator.comparingInt(room -> room.capacity().max()))
        .filter(room -> !room.id().equals(asked.id()))
        .map(room -> phrases.say("answer.largest", "room", room.name(), "limit", room.capacity().max()))
        .stream().toList();
  }

  private Text described(Answer.RoomDescribed described) {
    Room room = described.room();
    String feature = described.feature();
    if (feature == null) {
      List<Text> features = Stream.concat(room.features().stream(), room.services().stream())
          .distinct().map(phrases::term).toList();
      return phrases.say("answer.room", "room", room.name(), "limit", room.capacity().max(),
          "price", phrases.price(room.fullDay()), "features", phrases.and(features));
    }
    if (described.hasFeature()) {
      return phrases.say("answer.hasFeature", "room", room.name(), "feature", name(feature));
    }
    Text no = phrases.say("answer.hasNotFeature", "room", room.name(), "feature", name(feature));
    return phrases.offering().catalog().itemNamed(feature)
        .filter(item -> item.isAvailableIn(room.id()))
        .map(item -> no.then(phrases.say("answer.canBeAdded", "items", phrases.itemWithPrice(item))))
        .orElse(no);
  }

  /// A name of the catalogue as it is, anything else in quotation marks and, if the house has it, in the client's language.
  private Text name(String feature) {
    return phrases.offering().catalog().itemNamed(feature).map(Item::name).map(phrases::words)
        .orElseGet(() -> phrases.say("quoted", "words", phrases.term(feature)));
  }

  private Text withFeature(Answer.RoomsWithFeature with) {
    return with.rooms().isEmpty()
        ? phrases.say("answer.noRoomWithFeature", "feature", name(with.feature()))
        : phrases.say("answer.roomsWithFeature", "feature", name(with.feature()),
            "rooms", phrases.and(with.rooms().stream().map(Room::name).map(phrases::words).toList()));
  }

  private Text roomPrices(List<Room> rooms) {
    if (rooms.size() == 1) {
      Room room = rooms.getFirst();
      return phrases.say("answer.priceOfRoom", "room", room.name(), "prices", prices(room), "limit", room.capacity().max());
    }
    return phrases.say("answer.roomPrices").above(Text.bullets(rooms.stream()
        .map(room -> phrases.say("answer.roomPrice", "room", room.name(), "prices", prices(room), "limit", room.capacity().max()))
        .toList()));
  }

  private Text prices(Room room) {
    List<Text> prices = new ArrayList<>();
    prices.add(phrases.say("answer.perDay", "price", phrases.price(room.fullDay())));
    Money halfDay = room.halfDay();
    Money hourly = room.hourly();
    if (halfDay != null) {
      prices.add(phrases.say("answer.perHalfDay", "price", phrases.price(halfDay)));
    }
    if (hourly != null) {
      prices.add(phrases.say("answer.perHour", "price", phrases.price(hourly)));
    }
    return Text.join(", ", prices);
  }

  private Text accessibility(Answer.Accessibility accessibility) {
    Room room = accessibility.room();
    Text house = texts(accessibility.entries());
    if (room == null) {
      return house.isEmpty() ? phrases.say("answer.unknown") : house;
    }
    List<Text> things = new ArrayList<>();
    addIf(room.accessibility().wheelchair(), "answer.access.wheelchair", things);
    addIf(room.accessibility().stepFree(), "answer.access.stepFree", things);
    addIf(room.accessibility().elevator(), "answer.access.elevator", things);
    addIf(room.accessibility().bathroom(), "answer.access.bathroom", things);
    if (things.isEmpty()) {
      return house.isEmpty() ? phrases.say("answer.unknown") : house;
    }
    Text own = phrases.say("answer.accessibleRoom", "room", room.name(), "things", phrases.and(things));
    return house.isEmpty() ? own : own.above(house);
  }

  private void addIf(boolean holds, String key, List<Text> things) {
    if (holds) {
      things.add(phrases.say(key));
    }
  }

  // Items

  private Text itemPrices(List<Item> items) {
    if (items.size() == 1) {
      Item item = items.getFirst();
      return phrases.say("answer.itemPrice", "item", item.name(), "price", phrases.price(item.price()),
          "unit", phrases.per(item.unit()));
    }
    return phrases.say("answer.itemPrices").above(Text.bullets(items.stream()
        .map(item -> phrases.say("answer.itemLine", "item", item.name(), "price", phrases.price(item.price()),
            "unit", phrases.per(item.unit())))
        .toList()));
  }

  private Text menus(Answer.Menus menus) {
    List<Text> lines = menus.menus().stream()
        .flatMap(menu -> menus.items().stream().filter(item -> item.id().equals(menu.item()))
            .map(item -> menu(menu, item)))
        .toList();
    return phrases.say("answer.menus").above(Text.bullets(lines));
  }

  private Text menu(Menu menu, Item item) {
    Text line = phrases.say(menu.vegetarian() ? "answer.menuVegetarian" : "answer.menu",
        "item", item.name(), "courses", menu.courses(), "price", phrases.price(item.price()), "unit", phrases.per(item.unit()));
    return item.months().isEmpty() ? line : phrases.say("answer.menuInSeason", "menu", line, "months", phrases.months(item.months()));
  }

  // The house's terms and the booking

  private Text address(Venue venue) {
    return venue.country() == null
        ? phrases.say("answer.addressInCity", "name", venue.name(), "city", venue.city())
        : phrases.say("answer.address", "name", venue.name(), "city", venue.city(), "country", phrases.term(venue.country()));
  }

  private Text visits(Answer.VisitRules rules) {
    if (rules.slots().isEmpty()) {
      return phrases.say("answer.visitsOnRequest");
    }
    return phrases.say(rules.weekdaysOnly() ? "answer.visitsOnWeekdays" : "answer.visits",
        "times", phrases.or(rules.slots().stream().map(phrases::time).toList()));
  }

  private Text deposit(Answer.DepositRules rules) {
    if (rules.deposit() != null) {
      Integer percentage = rules.percentage();
      return percentage == null || percentage != rules.deposit().percentage()
          ? phrases.say("answer.deposit.agreed", "amount", phrases.price(rules.deposit().amount()),
              "due", phrases.day(rules.deposit().due()))
          : phrases.say("answer.deposit.agreedPercentage", "percentage", percentage,
              "amount", phrases.price(rules.deposit().amount()), "due", phrases.day(rules.deposit().due()));
    }
    if (rules.percentage() != null) {
      return phrases.say("answer.deposit.percentage", "percentage", rules.percentage(), "days", rules.deadlineDays());
    }
    return rules.fixed() == null
        ? phrases.say("answer.deposit.none")
        : phrases.say("answer.deposit.fixed", "days", rules.deadlineDays());
  }

  private Text status(Answer.StatusReport report) {
    String key = report.status() == Status.CANCELLED ? "answer.status.cancelled" : "answer.status." + report.stage().name();
    Text text = phrases.say(key);
    return report.depositPaid() ? text.then(phrases.say("answer.status.depositPaid")) : text;
  }

  private Text unknown(String words) {
    String shown = phrases.words(words).written();
    boolean quotable = !shown.isEmpty() && shown.length() <= LONGEST_QUOTED && !FIGURE.matcher(shown).find();
    return quotable
        ? phrases.say("answer.unknownQuoted", "words", phrases.quoted(words))
        : phrases.say("answer.unknown");
  }
}
