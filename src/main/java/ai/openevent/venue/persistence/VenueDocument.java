package ai.openevent.venue.persistence;

import ai.openevent.venue.CancellationPolicy;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Faq;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Unit;
import ai.openevent.venue.Venue;
import ai.openevent.venue.VisitPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A venue as it is written down in a file: plain values under the names of the file, which become the venue's records.
/// Keys that are left out are null.
record VenueDocument(
    House venue,
    Deposit deposit,
    Visits visits,
    List<Tier> cancellation,
    List<String> teaser,
    List<RoomEntry> rooms,
    List<ItemEntry> items,
    List<MenuEntry> menus,
    List<FaqEntry> faq) {

  record House(
      String name,
      String city,
      String country,
      String zone,
      String currency,
      Opening openingHours,
      BigDecimal vatRate,
      List<String> languages,
      String defaultLanguage,
      String fromEmail,
      String fromName,
      String frontendUrl,
      Set<LocalDate> blackouts) {

    Venue venue() {
      return new Venue(name, city, country, ZoneId.of(zone), currency,
          new Venue.OpeningHours(LocalTime.parse(openingHours.from), LocalTime.parse(openingHours.until)),
          vatRate, languages, defaultLanguage, fromEmail, fromName, frontendUrl, blackouts);
    }
  }

  record Opening(String from, String until) {}

  record Deposit(boolean enabled, DepositTerms.Kind kind, int percentage, BigDecimal fixedAmount, int deadlineDays) {

    DepositTerms terms() {
      return new DepositTerms(enabled, kind, percentage, new Money(fixedAmount), deadlineDays);
    }
  }

  record Visits(
      List<String> slots, boolean weekdaysOnly, int minDaysAhead, Set<LocalDate> blocked, int offeredDays, int offsetDays) {

    VisitPolicy policy() {
      return new VisitPolicy(
          slots.stream().map(LocalTime::parse).toList(), weekdaysOnly, minDaysAhead, blocked, offeredDays, offsetDays);
    }
  }

  record Tier(@Nullable Integer minDaysBefore, @Nullable Integer maxDaysBefore, int refundPercent, BigDecimal fee) {

    CancellationPolicy.Tier tier() {
      return new CancellationPolicy.Tier(minDaysBefore, maxDaysBefore, refundPercent, new Money(fee));
    }
  }

  /// @param includes by item id, the quantity covered or `any`
  record RoomEntry(
      String id,
      String name,
      String description,
      @Nullable Integer squareMetres,
      Seats capacity,
      Room.Buffers buffers,
      Rates rates,
      List<String> features,
      List<String> services,
      List<String> equipment,
      List<String> rateInclusions,
      List<String> goodFor,
      Room.Accessibility accessibility,
      Map<String, String> includes) {

    Room room() {
      return new Room(new RoomId(id), name, description, squareMetres, capacity.capacity(), buffers,
          new Money(rates.fullDay), money(rates.halfDay), money(rates.hourly),
          features, services, equipment, rateInclusions, goodFor, accessibility, covered());
    }

    private Map<ItemId, Integer> covered() {
      Map<ItemId, Integer> covered = new LinkedHashMap<>();
      includes.forEach((item, quantity) ->
          covered.put(new ItemId(item), quantity.equals("any") ? Room.ANY : Integer.parseInt(quantity)));
      return covered;
    }
  }

  record Seats(int min, int max, Map<String, Integer> byLayout) {

    Room.Capacity capacity() {
      Function<String, Layout> layout = key -> Layout.ofKey(key)
          .orElseThrow(() -> new IllegalArgumentException("Unknown layout: " + key));
      return new Room.Capacity(min, max, byLayout.entrySet().stream()
          .collect(Collectors.toMap(entry -> layout.apply(entry.getKey()), Map.Entry::getValue)));
    }
  }

  record Rates(BigDecimal fullDay, @Nullable BigDecimal halfDay, @Nullable BigDecimal hourly) {}

  record ItemEntry(
      String id,
      String name,
      String category,
      String unit,
      BigDecimal price,
      @Nullable List<String> unavailableIn,
      @Nullable List<String> synonyms,
      @Nullable String description,
      @Nullable String limit) {

    Item item() {
      Set<RoomId> excluded = orEmpty(unavailableIn).stream().map(RoomId::new).collect(Collectors.toSet());
      return new Item(new ItemId(id), name, category, Unit.ofKey(unit), new Money(price), excluded, orEmpty(synonyms),
          description, limit, Set.of());
    }
  }

  record MenuEntry(
      String id,
      String name,
      int courses,
      boolean vegetarian,
      boolean winePairing,
      String unit,
      BigDecimal price,
      Set<Integer> months,
      String seasonLabel,
      List<String> notes,
      int priority,
      @Nullable String description) {

    Item item() {
      return new Item(new ItemId(id), name, Item.MENU, Unit.ofKey(unit), new Money(price), Set.of(), List.of(),
          description, null, months);
    }

    Menu menu() {
      return new Menu(new ItemId(id), courses, vegetarian, winePairing, seasonLabel, notes, priority, description);
    }
  }

  /// @param answers by language code
  record FaqEntry(String category, String topic, String question, Map<String, String> answers) {

    Faq faq() {
      Map<Language, String> byLanguage = new LinkedHashMap<>();
      answers.forEach((code, text) -> byLanguage.put(
          Language.ofCode(code).orElseThrow(() -> new IllegalArgumentException("Unknown language: " + code)), text));
      return new Faq(category, topic, question, byLanguage);
    }
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : new Money(amount);
  }

  private static List<String> orEmpty(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }
}
