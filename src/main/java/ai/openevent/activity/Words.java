package ai.openevent.activity;

import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hours;
import ai.openevent.booking.ItemWish;
import ai.openevent.booking.MissingItem;
import ai.openevent.booking.SourcedItem;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How values are written in the details of entries: days as on the rest of the wire, amounts in the venue's currency.
record Words(Offering offering) {

  /// Stands for a value that is open again.
  static final String PENDING = "pending";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String days(EventDays days) {
    return days.isSeveral() ? span(days.first(), days.last()) : day(days.first());
  }

  static String span(LocalDate first, LocalDate last) {
    return day(first) + " – " + day(last);
  }

  static String days(List<LocalDate> days) {
    return days.stream().map(Words::day).collect(Collectors.joining(", "));
  }

  static String time(LocalTime time) {
    return TIME.format(time);
  }

  static String hours(Hours hours) {
    LocalTime start = hours.start();
    LocalTime end = hours.end();
    if (start == null) {
      return end == null ? "" : "until " + time(end);
    }
    return end == null ? "from " + time(start) : time(start) + " - " + time(end);
  }

  String money(Money money) {
    return offering.venue().currency() + " " + String.format(Locale.ROOT, "%,.2f", money.amount());
  }

  /// `Karaoke machine (CHF 45.00)`; the name alone while the price is to be agreed.
  String arranged(SourcedItem item) {
    return item.price() == null ? item.name() : item.name() + " (" + money(item.price()) + ")";
  }

  String room(RoomId room) {
    return catalog().findRoom(room).map(Room::name).orElse(room.value());
  }

  String item(ItemId item) {
    return catalog().findItem(item).map(Item::name).orElse(item.value());
  }

  boolean isFoodOrDrink(ItemId item) {
    return catalog().findItem(item).map(Item::isFoodOrDrink).orElse(false);
  }

  String wish(ItemWish wish) {
    return (wish.quantity() == null ? "" : wish.quantity() + "× ") + item(wish.item());
  }

  static String missing(List<MissingItem> items) {
    return items.stream().map(MissingItem::name).collect(Collectors.joining(", "));
  }

  private Catalog catalog() {
    return offering.catalog();
  }
}
