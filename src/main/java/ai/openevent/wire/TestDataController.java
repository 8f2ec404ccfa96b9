package ai.openevent.wire;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Room;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rooms, menus and answers for the information pages (contract, sections 21.2 to 21.5). The name is historical: it is the
/// team's own data.
@RestController
class TestDataController {

  private static final Set<String> FILTERS =
      Set.of("month", "vegetarian", "vegan", "courses", "wine_pairing", "date", "capacity");

  private final Venues venues;
  private final HouseAnswers house;

  TestDataController(Venues venues, HouseAnswers house) {
    this.venues = venues;
    this.house = house;
  }

  /// By capacity, the smallest first.
  @GetMapping("/api/test-data/rooms")
  @Doing("load rooms")
  ResponseEntity<byte[]> rooms(TenantId team, HttpServletRequest request) {
    int guests = number(request.getParameter("capacity"));
    ArrayNode menus = Json.nodes(house.menus(team).stream().map(MenuView::brief).toList());
    return Json.ok(Json.nodes(venues.of(team).catalog().rooms().stream()
        .filter(room -> room.capacity().max() >= guests)
        .sorted(Comparator.comparingInt((Room room) -> room.capacity().max()))
        .map(room -> room(room, menus))
        .toList()));
  }

  private static ObjectNode room(Room room, ArrayNode menus) {
    ObjectNode node = Json.object()
        .put("room_id", room.id().value())
        .put("name", room.name())
        .put("capacity", room.capacity().max())
        .put("status", "Available")
        .put("price", room.fullDay().amount().setScale(0, RoundingMode.HALF_UP).intValueExact())
        .put("description", room.description());
    node.set("features", Json.texts(room.features()));
    node.set("amenities", Json.texts(room.features()));
    node.set("equipment", Json.texts(room.services()));
    node.set("layout_options", Json.texts(room.capacity().byLayout().keySet().stream().sorted().map(Layout::key).toList()));
    node.set("menus", menus);
    return node;
  }

  /// What is no number asks for nothing.
  private static int number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
  }

  @GetMapping("/api/test-data/catering")
  @Doing("load menus")
  ResponseEntity<byte[]> menus(TenantId team, HttpServletRequest request) {
    return Json.ok(Json.nodes(house.menus(team, HouseAnswers.query(request)).stream().map(MenuView::listed).toList()));
  }

  @GetMapping("/api/test-data/catering/{menu_slug}")
  @Doing("load the menu")
  ResponseEntity<byte[]> menu(@PathVariable("menu_slug") String slug, TenantId team, HttpServletRequest request) {
    ObjectNode page = house.menus(team).stream()
        .filter(menu -> menu.slug().equalsIgnoreCase(slug))
        .findFirst()
        .map(MenuView::page)
        .orElseThrow(() -> Refused.notFound("Menu not found"));
    ObjectNode context = page.putObject("context");
    for (String name : List.of("room", "date")) {
      String value = request.getParameter(name);
      if (value != null) {
        context.put(name, value);
      }
    }
    return Json.ok(page);
  }

  @GetMapping("/api/test-data/qna")
  @Doing("load answers")
  ResponseEntity<byte[]> answers(TenantId team, HttpServletRequest request) {
    Map<String, String> query = HouseAnswers.query(request);
    String category = query.getOrDefault("category", "");
    ObjectNode body = Json.object();
    body.set("items", Json.nodes(house.questions(team).stream()
        .filter(item -> category.isEmpty() || item.category().equalsIgnoreCase(category))
        .map(HouseAnswers::view)
        .toList()));
    body.set("categories", house.categories(team));
    if (category.equalsIgnoreCase("catering")) {
      body.set("menus", Json.nodes(house.menus(team, query).stream().map(MenuView::answer).toList()));
    }
    ObjectNode applied = Json.object();
    query.forEach((name, value) -> {
      if (FILTERS.contains(name)) {
        applied.put(name, value);
      }
    });
    if (!applied.isEmpty()) {
      body.set("applied_filters", applied);
    }
    return Json.ok(body);
  }
}
