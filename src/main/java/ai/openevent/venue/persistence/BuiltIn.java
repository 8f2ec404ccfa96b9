package ai.openevent.venue.persistence;

import ai.openevent.venue.Item;
import ai.openevent.venue.Language;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venue;
import ai.openevent.venue.VenueSetting;
import ai.openevent.venue.VisitPolicy;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The demo venue in the form of settings: what counts where a team has set nothing.
final class BuiltIn {

  private static final VenueSetting.Managers NOBODY = new VenueSetting.Managers(List.of());
  private static final VenueSetting.Products USUAL_SCORE = new VenueSetting.Products(Offering.USUAL_MIN_SCORE);

  private final VenueSetting.House house;
  private final VenueSetting.SiteVisits visits;
  private final VenueSetting.Menus menus;
  private final VenueSetting.ProductRooms productRooms;
  private final VenueSetting.CommonQuestions questions;

  BuiltIn(Offering demo, List<VenueSetting.ProductRoom> productRooms) {
    this.house = house(demo.venue());
    this.visits = visits(demo.visits());
    this.menus = new VenueSetting.Menus(demo.catalog().menus().stream()
        .sorted(Comparator.comparingInt(Menu::priority))
        .map(menu -> option(menu, demo.catalog().findItem(menu.item()).orElseThrow(), demo.venue().currency()))
        .toList());
    this.productRooms = new VenueSetting.ProductRooms(productRooms);
    this.questions = new VenueSetting.CommonQuestions(demo.faq().stream()
        .map(faq -> new VenueSetting.CommonQuestion(faq.category(), faq.question(), faq.answer(Language.EN), List.of()))
        .toList());
  }

  /// What the demo venue has of that kind.
  @SuppressWarnings("unchecked")
  <S extends VenueSetting<S>> S like(S kind) {
    VenueSetting<?> found = switch ((VenueSetting<?>) kind) {
      case VenueSetting.House _ -> house;
      case VenueSetting.SiteVisits _ -> visits;
      case VenueSetting.Managers _ -> NOBODY;
      case VenueSetting.Products _ -> USUAL_SCORE;
      case VenueSetting.Menus _ -> menus;
      case VenueSetting.ProductRooms _ -> productRooms;
      case VenueSetting.CommonQuestions _ -> questions;
    };
    return (S) found;
  }

  private static VenueSetting.House house(Venue venue) {
    Venue.OpeningHours hours = venue.openingHours();
    return new VenueSetting.House(venue.name(), venue.city(), venue.zone(), venue.currency(),
        new VenueSetting.OperatingHours(hours.from().getHour(), hours.until().getHour()),
        venue.fromEmail(), venue.fromName(), venue.frontendUrl());
  }

  private static VenueSetting.SiteVisits visits(VisitPolicy policy) {
    return new VenueSetting.SiteVisits(policy.blocked().stream().sorted().toList(),
        policy.slots().stream().map(LocalTime::getHour).toList(), policy.weekdaysOnly(), policy.minDaysAhead());
  }

  private static VenueSetting.MenuOption option(Menu menu, Item item, String currency) {
    String description = menu.description();
    return new VenueSetting.MenuOption(item.name(), menu.courses(), menu.vegetarian(), menu.winePairing(),
        currency + " " + item.price().amount().stripTrailingZeros().toPlainString(), description == null ? "" : description,
        months(item.months()), menu.seasonLabel(), menu.notes(), menu.priority());
  }

  private static List<String> months(Collection<Integer> months) {
    List<Integer> first = months.stream().filter(month -> !months.contains(month == 1 ? 12 : month - 1)).sorted().toList();
    int start = first.isEmpty() ? 1 : first.getFirst();
    return months.stream()
        .sorted(Comparator.comparingInt(month -> Math.floorMod(month - start, 12)))
        .map(month -> Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
        .toList();
  }
}
