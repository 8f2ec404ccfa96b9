package ai.openevent.wire;

import ai.openevent.venue.VenueSetting.MenuOption;
import ai.openevent.wire.http.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A dinner menu in the shapes that the information pages know (contract, section 21).
record MenuView(MenuOption menu) {

  private static final int LEAST_ORDER = 10;
  private static final int USUAL_COURSES = 3;

  /// Whether a menu is what query parameters ask for. A vegan guest is shown the vegetarian menus, which can be adapted.
  static boolean fits(MenuOption menu, Map<String, String> query) {
    String month = query.get("month");
    String courses = query.getOrDefault("courses", "");
    boolean meatless = isYes(query, "vegetarian") || isYes(query, "vegan");
    return (month == null || menu.availableMonths().isEmpty()
            || menu.availableMonths().contains(month.strip().toLowerCase(Locale.ROOT)))
        && (!meatless || menu.vegetarian())
        && (!isYes(query, "wine_pairing") || menu.winePairing())
        && (!courses.matches("\\d{1,9}") || Integer.parseInt(courses) == menu.courses());
  }

  private static boolean isYes(Map<String, String> query, String name) {
    return "true".equalsIgnoreCase(query.get(name));
  }

  String slug() {
    return menu.menuName().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
  }

  /// Beside a room.
  ObjectNode brief() {
    ObjectNode node = named().put("summary", menu.description());
    node.set("dietary_options", dietary());
    return node;
  }

  ObjectNode listed() {
    ObjectNode node = brief();
    if (menu.availableMonths().isEmpty()) {
      return node.put("availability_window", "Year-round");
    }
    node.set("availability_window", Json.texts(menu.availableMonths()));
    return node;
  }

  /// As an answer to a question about catering.
  ObjectNode answer() {
    ObjectNode node = named().put("description", menu.description())
        .put("availability_window", menu.availableMonths().isEmpty() ? "Year-round" : window());
    List<String> parts = courses();
    node.putObject("courses").put("starter", parts.get(0)).put("main", parts.get(1)).put("dessert", parts.get(2));
    node.set("dietary", dietary());
    return node;
  }

  private String window() {
    return menu.seasonLabel().isBlank() ? String.join(", ", menu.availableMonths()) : menu.seasonLabel();
  }

  /// On its own page. What it may contain for somebody with an allergy is for the kitchen to say.
  ObjectNode page() {
    ObjectNode node = named();
    ArrayNode courses = node.putArray("courses");
    List<String> parts = courses();
    course(courses, "Starter", parts.get(0));
    course(courses, "Main Course", parts.get(1));
    course(courses, "Dessert", parts.get(2));
    ArrayNode beverages = node.putArray("beverages_included");
    if (menu.winePairing()) {
      beverages.add("Wine pairing");
    }
    return node.put("minimum_order", LEAST_ORDER).put("description", menu.description());
  }

  private void course(ArrayNode courses, String course, String description) {
    ObjectNode node = courses.addObject().put("course", course).put("description", description);
    node.set("dietary", dietary());
    node.putArray("allergens");
  }

  private ObjectNode named() {
    return Json.object().put("name", menu.menuName()).put("slug", slug()).put("price_per_person", menu.price());
  }

  private ArrayNode dietary() {
    return menu.vegetarian() ? Json.array().add("vegetarian") : Json.array();
  }

  /// Starter, main course and dessert, as far as the description lists them ("Three courses: soup, fish, cake").
  private List<String> courses() {
    String list = menu.description().substring(menu.description().indexOf(':') + 1);
    List<String> parts = Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    return parts.size() == USUAL_COURSES ? parts : List.of("", menu.description(), "");
  }
}
