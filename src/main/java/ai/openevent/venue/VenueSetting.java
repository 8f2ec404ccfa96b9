package ai.openevent.venue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of its venue that a team can set itself, under the names of the public interface. Null is what it has not set: there
/// the demo venue counts. Every change is merged with what was set before.
public sealed interface VenueSetting<S extends VenueSetting<S>> {

  /// This, completed by an earlier setting where it says nothing.
  S over(S earlier);

  /// This, completed by what the demo venue has. An empty list of what can be ordered or asked stands for the demo venue's own.
  default S completedBy(S builtIn) {
    return over(builtIn);
  }

  /// The house: where it is, when it is open, in whose name it writes.
  record House(
      @Nullable String name,
      @Nullable String city,
      @Nullable ZoneId timezone,
      @Nullable String currencyCode,
      @Nullable OperatingHours operatingHours,
      @Nullable String fromEmail,
      @Nullable String fromName,
      @Nullable String frontendUrl)
      implements VenueSetting<House> {

    public static final House UNSET = new House(null, null, null, null, null, null, null, null);

    @Override
    public House over(House earlier) {
      return new House(
          either(name, earlier.name), either(city, earlier.city), either(timezone, earlier.timezone),
          either(currencyCode, earlier.currencyCode), either(operatingHours, earlier.operatingHours),
          either(fromEmail, earlier.fromEmail), either(fromName, earlier.fromName), either(frontendUrl, earlier.frontendUrl));
    }
  }

  /// Full hours of the day, 0 to 24.
  record OperatingHours(int start, int end) {}

  /// When people may come and look at the house.
  ///
  /// @param defaultSlots full hours of the day
  record SiteVisits(
      @Nullable List<LocalDate> blockedDates,
      @Nullable List<Integer> defaultSlots,
      @Nullable Boolean weekdaysOnly,
      @Nullable Integer minDaysAhead)
      implements VenueSetting<SiteVisits> {

    public static final SiteVisits UNSET = new SiteVisits(null, null, null, null);

    public SiteVisits {
      blockedDates = copy(blockedDates);
      defaultSlots = copy(defaultSlots);
    }

    @Override
    public SiteVisits over(SiteVisits earlier) {
      return new SiteVisits(
          either(blockedDates, earlier.blockedDates), either(defaultSlots, earlier.defaultSlots),
          either(weekdaysOnly, earlier.weekdaysOnly), either(minDaysAhead, earlier.minDaysAhead));
    }
  }

  /// The people of the house that clients ask for by name.
  record Managers(@Nullable List<String> names) implements VenueSetting<Managers> {

    public static final Managers UNSET = new Managers(null);

    public Managers {
      names = copy(names);
    }

    @Override
    public Managers over(Managers earlier) {
      return new Managers(either(names, earlier.names));
    }
  }

  /// How sure a match with the catalogue must be for an item to be ordered by it, 0 to 1 (workflow.md 14.2).
  record Products(@Nullable BigDecimal autofillMinScore) implements VenueSetting<Products> {

    public static final Products UNSET = new Products(null);

    @Override
    public Products over(Products earlier) {
      return new Products(either(autofillMinScore, earlier.autofillMinScore));
    }
  }

  /// The dinner menus.
  record Menus(@Nullable List<MenuOption> dinnerOptions) implements VenueSetting<Menus> {

    public static final Menus UNSET = new Menus(null);

    public Menus {
      dinnerOptions = copy(dinnerOptions);
    }

    @Override
    public Menus over(Menus earlier) {
      return new Menus(either(dinnerOptions, earlier.dinnerOptions));
    }

    @Override
    public Menus completedBy(Menus builtIn) {
      return new Menus(filled(dinnerOptions, builtIn.dinnerOptions));
    }
  }

  /// @param price a text with an amount per person: "CHF 92"
  /// @param availableMonths English names in lower case; empty for all year
  /// @param priority the lower, the earlier it is named
  record MenuOption(
      String menuName,
      int courses,
      boolean vegetarian,
      boolean winePairing,
      String price,
      String description,
      List<String> availableMonths,
      String seasonLabel,
      List<String> notes,
      int priority) {

    private static final Pattern AMOUNT = Pattern.compile(
        "(?<![\\d.,-])(\\d{1,3}(?:['’ .,]\\d{3})+|\\d{1,9})(?:[.,](\\d{1,2}))?(?![\\d.,]*\\d)");

    public MenuOption {
      availableMonths = List.copyOf(availableMonths);
      notes = List.copyOf(notes);
    }

    /// The amount that a price such as "CHF 92", "92.50" or "CHF 1'200" names; empty when it names none or several.
    public static Optional<Money> amountIn(String price) {
      Matcher amount = AMOUNT.matcher(price);
      if (!amount.find()) {
        return Optional.empty();
      }
      String decimals = amount.group(2);
      Money found = Money.of(amount.group(1).replaceAll("[^\\d]", "") + (decimals == null ? "" : "." + decimals));
      return amount.find() ? Optional.empty() : Optional.of(found);
    }

    public Money amount() {
      return amountIn(price).orElseThrow(() -> new IllegalStateException("No amount in the price of " + menuName + ": " + price));
    }

    /// The months, 1 to 12.
    public List<Integer> months() {
      return availableMonths.stream().map(name -> Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue()).toList();
    }
  }

  /// Which rooms can have which products.
  record ProductRooms(@Nullable List<ProductRoom> productRoomMap) implements VenueSetting<ProductRooms> {

    public static final ProductRooms UNSET = new ProductRooms(null);

    public ProductRooms {
      productRoomMap = copy(productRoomMap);
    }

    @Override
    public ProductRooms over(ProductRooms earlier) {
      return new ProductRooms(either(productRoomMap, earlier.productRoomMap));
    }

    @Override
    public ProductRooms completedBy(ProductRooms builtIn) {
      return new ProductRooms(filled(productRoomMap, builtIn.productRoomMap));
    }
  }

  /// @param rooms names of rooms; empty says nothing about rooms
  record ProductRoom(String name, String category, List<String> rooms) {
    public ProductRoom {
      rooms = List.copyOf(rooms);
    }
  }

  /// What clients ask often, with the house's answers.
  record CommonQuestions(@Nullable List<CommonQuestion> items) implements VenueSetting<CommonQuestions> {

    public static final CommonQuestions UNSET = new CommonQuestions(null);

    public CommonQuestions {
      items = copy(items);
    }

    @Override
    public CommonQuestions over(CommonQuestions earlier) {
      return new CommonQuestions(either(items, earlier.items));
    }

    @Override
    public CommonQuestions completedBy(CommonQuestions builtIn) {
      return new CommonQuestions(filled(items, builtIn.items));
    }
  }

  record CommonQuestion(String category, String question, String answer, List<String> relatedLinks) {
    public CommonQuestion {
      relatedLinks = List.copyOf(relatedLinks);
    }
  }

  private static <T> @Nullable T either(@Nullable T own, @Nullable T other) {
    return own != null ? own : other;
  }

  private static <T> @Nullable List<T> filled(@Nullable List<T> own, @Nullable List<T> other) {
    return own != null && !own.isEmpty() ? own : other;
  }

  private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
    return list == null ? null : List.copyOf(list);
  }
}
