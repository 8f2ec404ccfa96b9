package ai.openevent.wire;

import ai.openevent.venue.VenueSetting;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Refused;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a team sets of its venue, strictly: what the venue couldn't work with is refused with the field's name, and
/// nothing is stored.
final class VenueFields {

  private static final int LAST_HOUR = 23;
  private static final int MIDNIGHT = 24;
  private static final int USUAL_START = 8;
  private static final int USUAL_END = 23;
  private static final int MOST_DAYS_AHEAD = 3_650;
  private static final int MOST_COURSES = 100;
  private static final int USUAL_COURSES = 3;
  private static final int LOWEST_PRIORITY = 1_000_000;

  private VenueFields() {}

  static VenueSetting.House house(Fields body) {
    return new VenueSetting.House(
        body.formed("name", VenueFields::filled, "use a text that isn't empty"),
        body.formed("city", VenueFields::filled, "use a text that isn't empty"),
        body.formed("timezone", ZoneId::of, "use a time zone such as Europe/Zurich"),
        body.formed("currency_code", VenueFields::currency, "use a currency code such as CHF"),
        hours(body),
        body.formed("from_email", VenueFields::address, "use an address such as events@example.com"),
        body.formed("from_name", VenueFields::filled, "use a text that isn't empty"),
        body.formed("frontend_url", VenueFields::webAddress, "use an address such as https://events.example.com"));
  }

  /// Replaced as a whole: what is left out of it gets its default.
  private static VenueSetting.@Nullable OperatingHours hours(Fields body) {
    Fields hours = body.optionalObject("operating_hours");
    if (hours == null) {
      return null;
    }
    int start = hours.whole("start", USUAL_START, 0, LAST_HOUR);
    int end = hours.whole("end", USUAL_END, 1, MIDNIGHT);
    hours.require("end", last -> last > start, end, "Input should be greater than start", "greater_than");
    return new VenueSetting.OperatingHours(start, end);
  }

  static VenueSetting.SiteVisits siteVisits(Fields body) {
    return new VenueSetting.SiteVisits(
        body.optionalFormed("blocked_dates", Stamps::isoDay, "use YYYY-MM-DD"),
        body.optionalWholes("default_slots", 0, LAST_HOUR),
        body.flagIfGiven("weekdays_only"),
        body.optionalWhole("min_days_ahead", 0, MOST_DAYS_AHEAD));
  }

  static VenueSetting.Managers managers(Fields body) {
    return new VenueSetting.Managers(body.optionalTexts("names"));
  }

  /// A score out of bounds is answered with 400 (contract, section 18.14).
  static VenueSetting.Products products(Fields body) {
    BigDecimal score = body.optionalNumber("autofill_min_score");
    if (score != null && (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0)) {
      throw Refused.badRequest("autofill_min_score must be between 0.0 and 1.0");
    }
    return new VenueSetting.Products(score);
  }

  static VenueSetting.Menus menus(Fields body) {
    List<Fields> options = body.optionalObjects("dinner_options");
    if (options == null) {
      return VenueSetting.Menus.UNSET;
    }
    Set<String> names = new HashSet<>();
    return new VenueSetting.Menus(options.stream().map(option -> menu(option, names)).toList());
  }

  private static VenueSetting.MenuOption menu(Fields option, Set<String> names) {
    String name = required(option, "menu_name");
    option.require("menu_name", text -> names.add(text.strip().toLowerCase(Locale.ROOT)), name,
        "Value error, there are two menus of this name", "value_error");
    String price = option.text("price", "CHF 0");
    option.require("price", text -> VenueSetting.MenuOption.amountIn(text).isPresent(), price,
        "Value error, use one amount such as CHF 92", "value_error");
    List<String> months = option.optionalFormed("available_months", VenueFields::month, "use the English name of a month");
    List<String> notes = option.optionalTexts("notes");
    return new VenueSetting.MenuOption(
        name,
        option.whole("courses", USUAL_COURSES, 0, MOST_COURSES),
        option.flag("vegetarian", false),
        option.flag("wine_pairing", false),
        price,
        option.text("description", ""),
        months == null ? List.of() : months,
        option.text("season_label", ""),
        notes == null ? List.of() : notes,
        option.whole("priority", 1, -LOWEST_PRIORITY, LOWEST_PRIORITY));
  }

  static VenueSetting.ProductRooms productRooms(Fields body) {
    List<Fields> products = body.optionalObjects("product_room_map");
    return products == null
        ? VenueSetting.ProductRooms.UNSET
        : new VenueSetting.ProductRooms(products.stream().map(VenueFields::productRoom).toList());
  }

  private static VenueSetting.ProductRoom productRoom(Fields product) {
    List<String> rooms = product.optionalTexts("rooms");
    return new VenueSetting.ProductRoom(
        required(product, "name"), product.text("category", "equipment"), rooms == null ? List.of() : rooms);
  }

  static VenueSetting.CommonQuestions commonQuestions(Fields body) {
    List<Fields> items = body.optionalObjects("items");
    return items == null
        ? VenueSetting.CommonQuestions.UNSET
        : new VenueSetting.CommonQuestions(items.stream().map(VenueFields::commonQuestion).toList());
  }

  private static VenueSetting.CommonQuestion commonQuestion(Fields item) {
    List<String> links = item.optionalTexts("related_links");
    return new VenueSetting.CommonQuestion(
        required(item, "category"), required(item, "question"), required(item, "answer"), links == null ? List.of() : links);
  }

  private static String required(Fields fields, String name) {
    String text = fields.text(name);
    fields.require(name, value -> !value.isBlank(), text, "String should have at least 1 character", "string_too_short");
    return text;
  }

  private static String filled(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Blank");
    }
    return text;
  }

  private static String currency(String code) {
    return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
  }

  private static String month(String name) {
    return Month.valueOf(name.strip().toUpperCase(Locale.ROOT)).name().toLowerCase(Locale.ROOT);
  }

  private static String address(String text) {
    if (!MessagesController.isAddress(text)) {
      throw new IllegalArgumentException("No address");
    }
    return text.strip();
  }

  private static String webAddress(String text) {
    URI uri = URI.create(text.strip());
    boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException("No web address");
    }
    return text.strip();
  }
}
