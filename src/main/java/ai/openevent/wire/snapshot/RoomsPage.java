package ai.openevent.wire.snapshot;

import ai.openevent.booking.Booking;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.ItemWish;
import ai.openevent.booking.RoomAvailability;
import ai.openevent.booking.RoomChoice;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A choice of rooms as its page shows it.
record RoomsPage(@Nullable Booking booking, Offering offering) {

  private static final String YES = "✓";
  private static final String NO = "–";

  /// @param guests null or 0 while nobody said how many
  /// @param recommended null when none is
  Shown of(EventDays days, @Nullable Integer guests, List<RoomChoice> choices, @Nullable RoomId recommended) {
    Integer known = guests == null ? size() : guests;
    Integer participants = known == null || known == 0 ? null : known;
    RoomId selected = selected(recommended);
    ObjectNode params = Json.object().put("date", Stamps.day(days.first()));
    if (participants != null) {
      params.put("capacity", participants.toString());
    }
    ObjectNode data = Json.object();
    data.set("rooms", Json.nodes(choices.stream().map(choice -> room(choice, participants)).toList()));
    data.set("table_rows", Json.nodes(choices.stream().map(choice -> row(choice, days)).toList()));
    data.put("selected_room", selected == null ? null : offering.catalog().room(selected).name());
    data.put("outcome", outcome(choices));
    data.put("chosen_date", Stamps.day(days.first()));
    data.put("display_date", displayed(days));
    data.put("participants", participants);
    data.set("client_preferences", preferences());
    return new Shown(Shown.Type.ROOMS, params, data);
  }

  private @Nullable Integer size() {
    return booking == null ? null : (Integer) booking.party().size();
  }

  /// The room that the client has, else the one that was recommended.
  private @Nullable RoomId selected(@Nullable RoomId recommended) {
    return booking == null || booking.place().lock() == null ? recommended : booking.place().lock().room();
  }

  private static String displayed(EventDays days) {
    return days.isSeveral() ? Stamps.day(days.first()) + " – " + Stamps.day(days.last()) : Stamps.day(days.first());
  }

  private static String outcome(List<RoomChoice> choices) {
    return choices.stream().map(RoomChoice::availability).min(Comparator.naturalOrder()).map(RoomsPage::status)
        .orElseGet(() -> status(RoomAvailability.TAKEN));
  }

  private static String status(RoomAvailability availability) {
    return switch (availability) {
      case FREE -> "Available";
      case HELD -> "Option";
      case TAKEN -> "Unavailable";
    };
  }

  private ObjectNode room(RoomChoice choice, @Nullable Integer guests) {
    Room room = offering.catalog().room(choice.room());
    ObjectNode node = Json.object()
        .put("id", room.id().value())
        .put("name", room.name())
        .put("capacity", choice.limit())
        .put("status", status(choice.availability()));
    node.set("badges", badges(room, choice.limit(), guests));
    ObjectNode requirements = node.putObject("requirements");
    requirements.set("matched", Json.texts(names(choice.matched())));
    requirements.putArray("closest");
    requirements.set("missing", Json.texts(names(choice.missing())));
    node.put("hint", hint(choice));
    node.putArray("alternatives");
    return node;
  }

  private ObjectNode badges(Room room, int limit, @Nullable Integer guests) {
    boolean coffee = offering.catalog().items().stream()
        .anyMatch(item -> item.name().toLowerCase(Locale.ROOT).contains("coffee") && item.isAvailableIn(room.id()));
    return Json.object()
        .put("coffee", badge(coffee))
        .put("capacity", badge(guests == null || guests <= limit))
        .put("u-shape", badge(room.capacity().byLayout().containsKey(Layout.U_SHAPE)))
        .put("projector", badge(says(room, "projector") || says(room, "beamer")));
  }

  private static String badge(boolean has) {
    return has ? YES : NO;
  }

  private static boolean says(Room room, String word) {
    return Stream.of(room.features(), room.equipment(), room.services(), room.rateInclusions())
        .flatMap(List::stream).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
  }

  private @Nullable String hint(RoomChoice choice) {
    if (choice.availability() == RoomAvailability.HELD) {
      return "On hold for another event";
    }
    if (!choice.missing().isEmpty()) {
      return "Without " + String.join(", ", names(choice.missing()));
    }
    return choice.roomy() ? "Larger than needed" : null;
  }

  private ObjectNode row(RoomChoice choice, EventDays days) {
    Room room = offering.catalog().room(choice.room());
    ObjectNode node = Json.object()
        .put("id", room.id().value())
        .put("name", room.name())
        .put("room", room.name())
        .put("capacity", choice.limit());
    node.set("features", Json.texts(room.features()));
    node.put("status", status(choice.availability()));
    node.put("price", choice.price().amount());
    node.put("description", room.description());
    node.set("equipment", Json.texts(room.equipment()));
    node.set("layout_options", Json.texts(
        room.capacity().byLayout().keySet().stream().sorted().map(Layout::key).toList()));
    node.set("menus", Json.texts(menus(room, days)));
    return node;
  }

  /// The menus that are served on the day in that room.
  private List<String> menus(Room room, EventDays days) {
    Catalog catalog = offering.catalog();
    return catalog.menus().stream()
        .sorted(Comparator.comparingInt(Menu::priority))
        .flatMap(menu -> catalog.findItem(menu.item()).stream())
        .filter(item -> item.isAvailableIn(room.id()) && item.isServedIn(days.first().getMonthValue()))
        .map(Item::name)
        .toList();
  }

  private ObjectNode preferences() {
    ObjectNode node = Json.object();
    node.set("wish_products", Json.texts(booking == null
        ? List.of() : names(booking.extras().items().stream().map(ItemWish::item).toList())));
    node.putArray("keywords");
    return node.put("special_requirements", booking == null ? null : booking.party().special());
  }

  private List<String> names(List<ItemId> items) {
    return items.stream().map(id -> offering.catalog().findItem(id).map(Item::name).orElse(id.value())).toList();
  }
}
