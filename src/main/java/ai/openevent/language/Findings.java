package ai.openevent.language;

import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a reading value by value, in the order of the client's words, with the evidence for each.
public final class Findings {

  private final Catalog catalog;

  private Findings(Catalog catalog) {
    this.catalog = catalog;
  }

  public static List<Finding> of(Reading reading, Catalog catalog) {
    return new Findings(catalog).all(reading);
  }

  private List<Finding> all(Reading reading) {
    List<Mention> mentions = new ArrayList<>();
    Stream.of(reading.acts(), reading.dates(), reading.times(), reading.durations(), reading.rooms(), reading.unknownRooms(),
            reading.items(), reading.unknownItems(), reading.kinds(), reading.details(), reading.amounts(), reading.percentages(),
            reading.questions(), reading.orders())
        .forEach(mentions::addAll);
    if (reading.guests() != null) {
      mentions.add(reading.guests());
    }
    if (reading.layout() != null) {
      mentions.add(reading.layout());
    }
    return mentions.stream()
        .filter(mention -> !(mention instanceof Mention.Acted acted && acted.act() == Act.OTHER))
        .sorted(Comparator.comparingInt(mention -> mention.evidence().span().from()))
        .map(mention -> new Finding(about(mention), value(mention), mention.evidence()))
        .toList();
  }

  private static String about(Mention mention) {
    return switch (mention) {
      case Mention.Acted _ -> "act";
      case Mention.Dated dated -> dated.role() == Mention.DateRole.EVENT ? "date" : key(dated.role()) + "_date";
      case Mention.Timed timed -> timed.part() == null ? "time" : "part_of_day";
      case Mention.Lasting _ -> "duration";
      case Mention.Counted _ -> "guests";
      case Mention.Priced _ -> "amount";
      case Mention.Percent _ -> "percentage";
      case Mention.Numbered _ -> "number";
      case Mention.RoomNamed room -> room.role() == Mention.RoomRole.WISHED ? "room" : key(room.role()) + "_room";
      case Mention.RoomUnknown _ -> "unknown_room";
      case Mention.ItemNamed item -> item.role() == Mention.ItemRole.WISHED ? "product" : key(item.role()) + "_product";
      case Mention.ItemUnknown _ -> "unknown_product";
      case Mention.KindNamed kind -> kind.role() == Mention.ItemRole.WISHED ? "product_kind" : key(kind.role()) + "_product_kind";
      case Mention.Seated _ -> "layout";
      case Mention.Detailed detailed -> about(detailed.detail());
      case Mention.Ordered _ -> "order_to_machine";
      case Mention.Asked _ -> "question";
    };
  }

  private static String about(Mention.Detail detail) {
    return switch (detail) {
      case INVOICE_NAME -> "billing.name_or_company";
      case STREET, POSTAL_CODE, CITY, COUNTRY, VAT -> "billing." + key(detail);
      case NAME, EMAIL, PHONE, COMPANY -> "contact." + key(detail);
    };
  }

  private String value(Mention mention) {
    return switch (mention) {
      case Mention.Acted acted -> acted.act().key();
      case Mention.Dated dated -> days(dated);
      case Mention.Timed timed -> timed.part() == null ? hours(timed.start(), timed.end()) : key(timed.part());
      case Mention.Lasting lasting -> lasting.days() > 0 ? "P" + lasting.days() + "D" : "PT" + lasting.minutes() + "M";
      case Mention.Counted counted -> counted.min() == null
          ? String.valueOf(counted.value())
          : counted.value() + " (" + counted.min() + "-" + counted.max() + ")";
      case Mention.Priced priced -> plain(priced.value()) + (priced.currency() == null ? "" : " " + priced.currency())
          + (priced.perPerson() ? " per person" : "");
      case Mention.Percent percent -> plain(percent.value()) + "%";
      case Mention.Numbered numbered -> String.valueOf(numbered.value());
      case Mention.RoomNamed room -> name(room.room());
      case Mention.RoomUnknown room -> room.name();
      case Mention.ItemNamed item -> quantified(item.quantity(), name(item.item()));
      case Mention.ItemUnknown item -> quantified(item.quantity(), item.name());
      case Mention.KindNamed kind -> kind.items().stream().map(this::name).collect(Collectors.joining(" or "));
      case Mention.Seated seated -> seated.layout().key();
      case Mention.Detailed detailed -> detailed.value();
      case Mention.Ordered _ -> "ignored";
      case Mention.Asked asked -> asked.question().topic().key();
    };
  }

  /// An ISO date or interval, both days included; what is not simply a date says so.
  private static String days(Mention.Dated dated) {
    LocalDate start = dated.start();
    LocalDate end = dated.end();
    if (start == null) {
      return key(dated.kind());
    }
    if (dated.kind() == Mention.DateKind.CONTRADICTION) {
      return dated.readings().stream().map(LocalDate::toString).collect(Collectors.joining(" or ")) + " (contradiction)";
    }
    String days = end == null || end.equals(start) ? start.toString() : start + "/" + end;
    return dated.kind() == Mention.DateKind.DATE ? days : days + " (" + key(dated.kind()) + ")";
  }

  private static String hours(@Nullable LocalTime start, @Nullable LocalTime end) {
    return (start == null ? "" : start.toString()) + (end == null ? "" : "-" + end);
  }

  private static String quantified(@Nullable Integer quantity, String name) {
    return quantity == null ? name : quantity + " x " + name;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private String name(RoomId room) {
    return catalog.findRoom(room).map(Room::name).orElse(room.value());
  }

  private String name(ItemId item) {
    return catalog.findItem(item).map(Item::name).orElse(item.value());
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
