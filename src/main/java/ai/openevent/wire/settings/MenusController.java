package ai.openevent.wire.settings;

import ai.openevent.venue.VenueSetting.MenuOption;
import ai.openevent.venue.VenueSetting.Menus;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The dinner menus (contract, section 18.15). An empty list brings the built-in ones back.
@RestController
@RequestMapping("/api/config/menus")
@Doing("menus config")
class MenusController extends MergedSetting<Menus> {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_COURSES = 100;
  private static final int USUAL_COURSES = 3;
  private static final int LOWEST_PRIORITY = 1_000_000;

  MenusController(VenueSettings settings) {
    super(settings, Menus.UNSET);
  }

  @Override
  Menus read(Fields body) {
    List<Fields> options = body.optionalObjects("dinner_options");
    if (options == null) {
      return Menus.UNSET;
    }
    Set<String> names = new HashSet<>();
    return new Menus(options.stream().map(option -> menu(option, names)).toList());
  }

  private static MenuOption menu(Fields option, Set<String> names) {
    String name = option.text("menu_name", LONGEST_NAME);
    option.require("menu_name", text -> names.add(text.strip().toLowerCase(Locale.ROOT)), name,
        "Value error, there are two menus of this name", "value_error");
    String price = option.text("price", "CHF 0");
    option.require("price", text -> MenuOption.amountIn(text).isPresent(), price,
        "Value error, use one amount such as CHF 92", "value_error");
    List<String> months = option.optionalFormed("available_months", MenusController::month, "use the English name of a month");
    return new MenuOption(
        name,
        option.whole("courses", USUAL_COURSES, 0, MOST_COURSES),
        option.flag("vegetarian", false),
        option.flag("wine_pairing", false),
        price,
        option.text("description", ""),
        Objects.requireNonNullElse(months, List.of()),
        option.text("season_label", ""),
        Objects.requireNonNullElse(option.optionalTexts("notes"), List.of()),
        option.whole("priority", 1, -LOWEST_PRIORITY, LOWEST_PRIORITY));
  }

  private static String month(String name) {
    return Month.valueOf(name.strip().toUpperCase(Locale.ROOT)).name().toLowerCase(Locale.ROOT);
  }

  @Override
  String saved(Menus set) {
    return counted(set.dinnerOptions(), "menu", "menus");
  }
}
