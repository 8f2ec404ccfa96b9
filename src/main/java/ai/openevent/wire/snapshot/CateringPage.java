package ai.openevent.wire.snapshot;

import ai.openevent.booking.Booking;
import ai.openevent.booking.EventDays;
import ai.openevent.venue.Item;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Json;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Menus and other things to eat and drink as their pages show them.
record CateringPage(@Nullable Booking booking, Offering offering) {

  /// Several menus to choose from.
  Shown menus(List<Menu> menus) {
    List<ObjectNode> views = menus.stream().flatMap(menu -> view(menu).stream()).toList();
    ObjectNode data = Json.object();
    data.set("menus", Json.nodes(views));
    data.put("title", "Menus");
    data.put("month_hint", month());
    data.set("lines", Json.texts(views.stream()
        .map(menu -> menu.path("name").asString() + " · " + menu.path("price_per_person").asString() + " per person").toList()));
    data.set("request", params());
    return new Shown(Shown.Type.CATERING, params(), data);
  }

  /// One menu.
  Shown menu(Menu menu) {
    ObjectNode view = view(menu).orElseGet(Json::object);
    ObjectNode data = Json.object();
    data.set("menu", view);
    data.put("name", view.path("name").asString(menu.item().value()));
    data.put("room", room());
    data.put("date", date());
    return new Shown(Shown.Type.CATERING_MENU, params(), data);
  }

  /// Anything else to eat and drink.
  Shown catalogue(List<Item> items) {
    ObjectNode data = Json.object();
    data.set("catering_alternatives", Json.nodes(items.stream().map(this::view).toList()));
    data.put("room", room());
    data.put("date", date());
    data.set("query_params", params());
    return new Shown(Shown.Type.CATERING_CATALOG, params(), data);
  }

  private ObjectNode params() {
    ObjectNode params = Json.object();
    if (date() != null) {
      params.put("date", date());
    }
    if (booking != null && booking.party().size() > 0) {
      params.put("capacity", String.valueOf(booking.party().size()));
    }
    if (room() != null) {
      params.put("room", room());
    }
    return params;
  }

  private @Nullable EventDays days() {
    return booking == null ? null : booking.schedule().days();
  }

  private @Nullable String date() {
    return days() == null ? null : Stamps.day(days().first());
  }

  private @Nullable String month() {
    return days() == null ? null : named(days().first().getMonth());
  }

  private @Nullable String room() {
    return booking == null || booking.place().lock() == null
        ? null
        : offering.catalog().findRoom(booking.place().lock().room()).map(Room::name).orElse(null);
  }

  private Optional<ObjectNode> view(Menu menu) {
    return offering.catalog().findItem(menu.item()).map(item -> view(menu, item));
  }

  private ObjectNode view(Menu menu, Item item) {
    ObjectNode node = Json.object()
        .put("name", item.name())
        .put("slug", item.name().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"))
        .put("price_per_person", price(item))
        .put("description", menu.description() == null ? item.description() : menu.description())
        .put("availability_window", window(menu, item));
    ArrayNode dietary = node.putArray("dietary");
    if (menu.vegetarian()) {
      dietary.add("vegetarian");
    }
    return node
        .put("courses", menu.courses())
        .put("vegetarian", menu.vegetarian())
        .put("wine_pairing", menu.winePairing());
  }

  private ObjectNode view(Item item) {
    return Json.object()
        .put("name", item.name())
        .put("category", item.category())
        .put("unit", item.unit().key())
        .put("price", price(item))
        .put("description", item.description())
        .put("product_id", item.id().value());
  }

  private static String window(Menu menu, Item item) {
    if (item.months().isEmpty()) {
      return "Year-round";
    }
    return menu.seasonLabel().isBlank()
        ? String.join(", ", item.months().stream().sorted().map(month -> named(Month.of(month))).toList())
        : menu.seasonLabel();
  }

  private static String named(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /// `CHF 92`, `CHF 7.50`
  private String price(Item item) {
    BigDecimal amount = item.price().amount();
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return offering.venue().currency() + " " + amount.setScale(whole ? 0 : 2).toPlainString();
  }
}
