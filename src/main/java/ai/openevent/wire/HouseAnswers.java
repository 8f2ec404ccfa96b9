package ai.openevent.wire;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.VenueSetting;
import ai.openevent.venue.VenueSetting.CommonQuestion;
import ai.openevent.venue.VenueSetting.MenuOption;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.http.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the information pages show of a house: its answers and its menus, as they count now.
@Component
class HouseAnswers {

  private final VenueSettings settings;

  HouseAnswers(VenueSettings settings) {
    this.settings = settings;
  }

  /// The query of a request, each parameter once.
  static Map<String, String> query(HttpServletRequest request) {
    Map<String, String> query = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> query.put(name, values.length == 0 ? "" : values[0]));
    return query;
  }

  List<CommonQuestion> questions(TenantId team) {
    return Objects.requireNonNull(settings.setting(team, VenueSetting.CommonQuestions.UNSET).items());
  }

  List<MenuView> menus(TenantId team) {
    return menus(team, Map.of());
  }

  /// The menus that a query asks for, in the order in which the house names them.
  List<MenuView> menus(TenantId team, Map<String, String> query) {
    List<MenuOption> options = Objects.requireNonNull(settings.setting(team, VenueSetting.Menus.UNSET).dinnerOptions());
    return options.stream()
        .filter(option -> MenuView.fits(option, query))
        .sorted(Comparator.comparingInt(MenuOption::priority))
        .map(MenuView::new)
        .toList();
  }

  /// Sorted.
  ArrayNode categories(TenantId team) {
    return Json.texts(questions(team).stream().map(CommonQuestion::category).distinct().sorted().toList());
  }

  static ObjectNode view(CommonQuestion item) {
    ObjectNode node = Json.object()
        .put("category", item.category()).put("question", item.question()).put("answer", item.answer());
    node.set("related_links", Json.texts(item.relatedLinks()));
    return node;
  }
}
