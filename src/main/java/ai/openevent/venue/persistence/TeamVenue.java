package ai.openevent.venue.persistence;

import ai.openevent.venue.Catalog;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Offering;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Venue;
import ai.openevent.venue.VenueSetting;
import ai.openevent.venue.VisitPolicy;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The demo venue with what a team has set put over it.
final class TeamVenue {

  /// The last moment of a day on which the house is open until midnight.
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
  private static final int MIDNIGHT = 24;

  private final Offering demo;
  private final TeamSettings own;

  private TeamVenue(Offering demo, TeamSettings own) {
    this.demo = demo;
    this.own = own;
  }

  static Offering of(Offering demo, TeamSettings own) {
    return own.isEmpty() ? demo : new TeamVenue(demo, own).offering();
  }

  private Offering offering() {
    DepositTerms deposit = own.deposit(demo.deposit());
    Catalog catalog = TeamCatalog.of(demo.catalog(), own);
    VenueSetting.House house = own.get(VenueSetting.House.UNSET);
    return new Offering(venue(house), catalog, deposit, roomDeposits(catalog, deposit), visits(), demo.cancellation(),
        TeamAnswers.of(demo.faq(), own.get(VenueSetting.CommonQuestions.UNSET)),
        or(own.get(VenueSetting.Managers.UNSET).names(), demo.managers()),
        or(own.get(VenueSetting.Products.UNSET).autofillMinScore(), demo.autofillMinScore()),
        !house.equals(VenueSetting.House.UNSET));
  }

  /// The country is only known of the demo venue's own city.
  private Venue venue(VenueSetting.House house) {
    Venue venue = demo.venue();
    String city = or(house.city(), venue.city());
    return new Venue(
        or(house.name(), venue.name()),
        city,
        city.equals(venue.city()) ? venue.country() : null,
        or(house.timezone(), venue.zone()),
        or(house.currencyCode(), venue.currency()),
        hours(house.operatingHours(), venue.openingHours()),
        venue.vatRate(), venue.languages(), venue.defaultLanguage(),
        or(house.fromEmail(), venue.fromEmail()),
        or(house.fromName(), venue.fromName()),
        or(house.frontendUrl(), venue.frontendUrl()),
        venue.blackouts());
  }

  private static Venue.OpeningHours hours(VenueSetting.@Nullable OperatingHours own, Venue.OpeningHours usual) {
    if (own == null) {
      return usual;
    }
    return new Venue.OpeningHours(LocalTime.of(own.start(), 0), own.end() == MIDNIGHT ? END_OF_DAY : LocalTime.of(own.end(), 0));
  }

  private Map<RoomId, DepositTerms> roomDeposits(Catalog catalog, DepositTerms usual) {
    Map<RoomId, DepositTerms> terms = new LinkedHashMap<>();
    own.roomDeposits().forEach((name, deposit) ->
        catalog.roomCalled(name).ifPresent(room -> terms.put(room.id(), deposit.over(usual))));
    return terms;
  }

  private VisitPolicy visits() {
    VenueSetting.SiteVisits set = own.get(VenueSetting.SiteVisits.UNSET);
    VisitPolicy usual = demo.visits();
    List<Integer> slots = set.defaultSlots();
    return new VisitPolicy(
        slots == null ? usual.slots() : slots.stream().distinct().sorted().map(hour -> LocalTime.of(hour, 0)).toList(),
        or(set.weekdaysOnly(), usual.weekdaysOnly()),
        or(set.minDaysAhead(), usual.minDaysAhead()),
        set.blockedDates() == null ? usual.blocked() : Set.copyOf(set.blockedDates()),
        usual.offeredDays(), usual.offsetDays());
  }

  private static <T> T or(@Nullable T own, T usual) {
    return own != null ? own : usual;
  }
}
