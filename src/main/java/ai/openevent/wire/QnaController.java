package ai.openevent.wire;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Venues;
import ai.openevent.venue.VenueSetting.CommonQuestion;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The public page of answers (contract, section 21.1): what the house tells everybody, of rooms, menus and its own answers. It
/// tells nothing of bookings, so it asks no calendar.
@RestController
class QnaController {

  private static final String GENERAL = "general";
  private static final String NOTHING = "We found nothing on this. Write to us, and we will answer.";

  private final Venues venues;
  private final HouseAnswers house;

  QnaController(Venues venues, HouseAnswers house) {
    this.venues = venues;
    this.house = house;
  }

  @GetMapping("/api/qna")
  @Doing("answer the question")
  ResponseEntity<byte[]> answer(TenantId team, HttpServletRequest request) {
    Map<String, String> query = HouseAnswers.query(request);
    String category = query.getOrDefault("category", GENERAL);
    ObjectNode filters = filters(query);
    List<CommonQuestion> items = house.questions(team).stream().filter(item -> item.category().equals(category)).toList();
    List<MenuView> menus = isAbout(category, "catering", "menus") ? house.menus(team, query) : List.of();
    List<Room> rooms = isAbout(category, "rooms", "room") ? rooms(team, query) : List.of();
    boolean handled = !items.isEmpty() || !menus.isEmpty() || !rooms.isEmpty();

    ObjectNode body = Json.object();
    ObjectNode echo = body.putObject("query");
    query.forEach(echo::put);
    body.put("result_type", category);
    body.set("filters_applied", filters);
    body.set("data", handled ? payload(category, filters, rooms, menus) : Json.object());
    body.set("items", Json.nodes(items.stream().map(HouseAnswers::view).toList()));
    body.set("categories", house.categories(team));
    if (category.equalsIgnoreCase("catering")) {
      body.set("menus", Json.nodes(menus.stream().map(MenuView::answer).toList()));
    }
    body.put("body_markdown", handled ? markdown(items, rooms, menus) : NOTHING);
    return Json.ok(body.put("handled", handled).put("success", true));
  }

  private static boolean isAbout(String category, String... names) {
    return List.of(names).contains(category.toLowerCase(Locale.ROOT));
  }

  private static ObjectNode filters(Map<String, String> query) {
    ObjectNode filters = Json.object();
    put(filters, "date", query.get("date"));
    put(filters, "date_pattern", query.get("month"));
    put(filters, "room", query.get("room"));
    guests(query).ifPresent(guests -> filters.put("n_exact", guests));
    List<String> attributes = new ArrayList<>();
    for (String name : List.of("vegetarian", "vegan", "wine_pairing")) {
      if ("true".equalsIgnoreCase(query.get(name))) {
        attributes.add(name.replace('_', ' '));
      }
    }
    String courses = query.get("courses");
    if (courses != null && !courses.isBlank()) {
      attributes.add(courses.strip() + "-course");
    }
    if (!attributes.isEmpty()) {
      filters.set("product_attributes", Json.texts(attributes));
    }
    return filters;
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  private static Optional<Integer> guests(Map<String, String> query) {
    return Optional.ofNullable(query.get("capacity")).map(String::strip)
        .filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  private List<Room> rooms(TenantId team, Map<String, String> query) {
    int guests = guests(query).orElse(0);
    String name = query.get("room");
    Optional<RoomId> named = name == null ? Optional.empty() : venues.of(team).catalog().roomCalled(name).map(Room::id);
    return venues.of(team).catalog().rooms().stream()
        .filter(room -> room.capacity().max() >= guests && (name == null || named.filter(room.id()::equals).isPresent()))
        .toList();
  }

  // The same as data and as text

  private static ObjectNode payload(String category, ObjectNode filters, List<Room> rooms, List<MenuView> menus) {
    ObjectNode data = Json.object().put("qna_intent", category).put("qna_subtype", filters.isEmpty() ? "overview" : "filtered");
    ObjectNode effective = data.putObject("effective");
    filters.properties().forEach(filter -> {
      ObjectNode entry = effective.putObject(filter.getKey());
      entry.set("value", filter.getValue());
      entry.put("source", "query").putObject("meta");
    });
    data.putArray("exclude_rooms");
    data.putArray("case_tags");
    data.putObject("extraction");
    data.putObject("debug");
    data.put("handled", true).putArray("unresolved");
    ObjectNode summary = data.putObject("db_summary");
    ArrayNode found = summary.putArray("rooms");
    rooms.forEach(room -> found.addObject().put("room_id", room.id().value()).put("room_name", room.name())
        .put("capacity_min", room.capacity().min()).put("capacity_max", room.capacity().max()));
    summary.putArray("dates");
    summary.set("products", Json.nodes(menus.stream().map(MenuView::brief).toList()));
    summary.putArray("notes");
    data.putObject("verbalizer");
    return data;
  }

  private static String markdown(List<CommonQuestion> items, List<Room> rooms, List<MenuView> menus) {
    List<String> paragraphs = new ArrayList<>();
    items.forEach(item -> paragraphs.add("**" + item.question() + "**\n\n" + item.answer()));
    if (!rooms.isEmpty()) {
      paragraphs.add(String.join("\n", rooms.stream()
          .map(room -> "- **" + room.name() + "**: up to " + room.capacity().max() + " guests. " + room.description()).toList()));
    }
    if (!menus.isEmpty()) {
      paragraphs.add(String.join("\n", menus.stream().map(MenuView::menu)
          .map(menu -> "- **" + menu.menuName() + "** (" + menu.price() + " per person): " + menu.description()).toList()));
    }
    return String.join("\n\n", paragraphs);
  }
}
