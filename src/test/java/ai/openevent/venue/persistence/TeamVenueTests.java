package ai.openevent.venue.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.storage.MemoryStorage;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Faq;
import ai.openevent.venue.Item;
import ai.openevent.venue.Language;
import ai.openevent.venue.Menu;
import ai.openevent.venue.Money;
import ai.openevent.venue.Offering;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.VenueSetting;
import ai.openevent.venue.VenueSetting.CommonQuestion;
import ai.openevent.venue.VenueSetting.CommonQuestions;
import ai.openevent.venue.VenueSetting.House;
import ai.openevent.venue.VenueSetting.MenuOption;
import ai.openevent.venue.VenueSetting.Menus;
import ai.openevent.venue.VenueSetting.OperatingHours;
import ai.openevent.venue.VenueSetting.ProductRoom;
import ai.openevent.venue.VenueSetting.ProductRooms;
import ai.openevent.venue.VenueSetting.SiteVisits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamVenueTests {

  private static final TenantId TEAM = new TenantId.Named("harbour");
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final MemoryStorage storage = MemoryStorage.create();
  private final StoredVenues venues = new StoredVenues(storage.store(), storage.unit(), InstantSource.fixed(NOW));

  // The house

  @Test
  void whatIsSetOfTheHouseCountsAtOnceAndForThatTeamOnly() {
    venues.change(TEAM, house("Käserei", null, null));
    venues.change(TEAM, house(null, "Bern", new OperatingHours(10, 24)));

    Offering offering = venues.of(TEAM);
    assertThat(offering.venue().name()).isEqualTo("Käserei");
    assertThat(offering.venue().city()).isEqualTo("Bern");
    assertThat(offering.venue().openingHours().from()).isEqualTo(LocalTime.of(10, 0));
    assertThat(offering.venue().openingHours().until()).as("until midnight").isEqualTo(LocalTime.of(23, 59));
    assertThat(venues.of(TenantId.DEFAULT)).isEqualTo(DemoVenue.offering());
  }

  @Test
  void theCountryOfAnotherCityIsNotGuessed() {
    assertThat(venues.of(TEAM).venue().country()).isEqualTo("Switzerland");

    venues.change(TEAM, house(null, "Berlin", null));

    assertThat(venues.of(TEAM).venue().country()).isNull();
  }

  @Test
  void onlyWhatWasSetIsKeptAndTheRestIsShownFromTheDemoVenue() {
    assertThat(venues.change(TEAM, house("Käserei", null, null)).set()).isEqualTo(house("Käserei", null, null));

    House shown = venues.setting(TEAM, House.UNSET);
    assertThat(shown.name()).isEqualTo("Käserei");
    assertThat(shown.timezone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    assertThat(shown.operatingHours()).isEqualTo(new OperatingHours(8, 23));
  }

  @Test
  void theSameOfferingIsHandedOutUntilSomethingIsSet() {
    venues.change(TEAM, house("Käserei", null, null));
    Offering before = venues.of(TEAM);

    assertThat(venues.of(TEAM)).isSameAs(before);
    venues.change(TEAM, new VenueSetting.Products(new BigDecimal("0.8")));
    assertThat(venues.of(TEAM)).isNotSameAs(before);
    assertThat(venues.of(TEAM).catalog()).as("not what changed").isSameAs(before.catalog());
  }

  @Test
  void aUnitOfWorkSeesWhatItSet() {
    storage.unit().run(TEAM, () -> {
      venues.change(TEAM, house("Käserei", null, null));
      assertThat(venues.of(TEAM).venue().name()).isEqualTo("Käserei");
      assertThat(venues.of(TenantId.DEFAULT).venue().name()).isEqualTo("The Atelier");
      return TEAM;
    });

    assertThat(venues.of(TEAM).venue().name()).isEqualTo("Käserei");
  }

  @Test
  void visitorsComeWhenTheTeamSays() {
    venues.change(TEAM, new SiteVisits(List.of(LocalDate.of(2027, 5, 3)), List.of(13, 9, 13), false, 5));

    assertThat(venues.of(TEAM).visits().slots()).containsExactly(LocalTime.of(9, 0), LocalTime.of(13, 0));
    assertThat(venues.of(TEAM).visits().allows(LocalDate.of(2027, 5, 3), LocalDate.of(2026, 11, 20))).isFalse();
    assertThat(venues.of(TEAM).visits().allows(LocalDate.of(2027, 5, 2), LocalDate.of(2026, 11, 20))).as("a Sunday").isTrue();
    assertThat(venues.setting(TEAM, SiteVisits.UNSET).defaultSlots()).as("as it was set").containsExactly(13, 9, 13);
  }

  // Deposits of rooms

  @Test
  void aRoomsDepositIsFoundUnderEveryNameOfTheRoom() {
    venues.store(TEAM, "room-b", true, Optional.of(25));

    for (String name : List.of("atelier-room-b", "ROOM-B", "room b")) {
      assertThat(venues.roomDeposit(TEAM, name).orElseThrow().percent()).as(name).isEqualTo(25);
    }
    assertThat(venues.roomDeposit(TEAM, "room-a")).isEmpty();
  }

  @Test
  void aRoomsDepositCountsForThatRoomOnly() {
    DepositTerms usual = new DepositTerms(true, DepositTerms.Kind.FIXED, 40, Money.of(300), 7);
    storage.unit().run(TEAM, () -> {
      venues.store(TEAM, usual);
      return TEAM;
    });
    venues.store(TEAM, "room-a", true, Optional.of(25));
    venues.store(TEAM, "room-b", true, Optional.empty());
    venues.store(TEAM, "room-c", false, Optional.of(60));

    Offering offering = venues.of(TEAM);
    assertThat(offering.depositFor(room("A"))).isEqualTo(new DepositTerms(true, DepositTerms.Kind.PERCENTAGE, 25, Money.ZERO, 7));
    assertThat(offering.depositFor(room("B")).percentage()).as("the usual one").isEqualTo(40);
    assertThat(offering.depositFor(room("C")).enabled()).isFalse();
    assertThat(offering.depositFor(room("D"))).isEqualTo(usual);
  }

  @Test
  void theDepositOfARoomThatTheHouseDoesNotHaveIsKept() {
    venues.store(TEAM, "Winter garden", true, Optional.of(10));

    assertThat(venues.roomDeposit(TEAM, "Winter garden")).isPresent();
    assertThat(venues.of(TEAM).roomDeposits()).isEmpty();
  }

  // The catalogue

  @Test
  void ownMenusTakeThePlaceOfTheBuiltInOnes() {
    venues.change(TEAM, new Menus(List.of(menu("Grill", "CHF 45", 2), menu("Winter Soup", "CHF 40.50", 1))));

    Catalog catalog = venues.of(TEAM).catalog();
    assertThat(catalog.menus()).extracting(Menu::item).extracting(Object::toString)
        .containsExactly("menu-winter-soup", "menu-grill");
    Item soup = catalog.itemNamed("Winter Soup").orElseThrow();
    assertThat(soup.price()).isEqualTo(Money.of("40.50"));
    assertThat(soup.isServedIn(12)).isTrue();
    assertThat(soup.isServedIn(7)).isFalse();
    assertThat(catalog.itemNamed("Seasonal Garden Trio")).isEmpty();
    assertThat(VenueCheck.problems(venues.of(TEAM))).isEmpty();
  }

  @Test
  void aMenuWithTheNameOfAProductTakesItsPlace() {
    venues.change(TEAM, new Menus(List.of(menu("vegan menu", "CHF 30", 1))));

    assertThat(venues.of(TEAM).catalog().itemNamed("Vegan Menu").orElseThrow().price()).isEqualTo(Money.of(30));
    assertThat(VenueCheck.problems(venues.of(TEAM))).isEmpty();
  }

  @Test
  void anEmptyListOfMenusBringsTheBuiltInOnesBack() {
    venues.change(TEAM, new Menus(List.of(menu("Grill", "CHF 45", 2))));
    venues.change(TEAM, new Menus(List.of()));

    assertThat(venues.of(TEAM).catalog()).isEqualTo(DemoVenue.catalog());
    assertThat(venues.setting(TEAM, Menus.UNSET).dinnerOptions()).extracting(MenuOption::menuName)
        .containsExactly("Seasonal Garden Trio", "Alpine Roots Degustation", "Lakeview Signature Journey");
    assertThat(venues.setting(TEAM, Menus.UNSET).dinnerOptions()).first()
        .returns("CHF 92", MenuOption::price)
        .returns(List.of("december", "january", "february", "march"), MenuOption::availableMonths);
  }

  @Test
  void aProductCanBeHadInTheRoomsThatTheTeamNames() {
    venues.change(TEAM, new ProductRooms(List.of(new ProductRoom("Beamer", "av", List.of("Room A", "room-d", "Cellar")))));

    Item projector = venues.of(TEAM).catalog().itemNamed("Projector").orElseThrow();
    assertThat(projector.isAvailableIn(room("A"))).isTrue();
    assertThat(projector.isAvailableIn(room("D"))).isTrue();
    assertThat(projector.isAvailableIn(room("B"))).isFalse();
  }

  @Test
  void aThingThatIsNotForSaleBelongsToTheRoomsThatTheTeamNames() {
    venues.change(TEAM, new ProductRooms(List.of(
        new ProductRoom("Karaoke machine", "av", List.of("Room A")), new ProductRoom("Flipchart", "equipment", List.of()))));

    assertThat(venues.of(TEAM).catalog().room(room("A")).equipment()).contains("Karaoke machine");
    assertThat(venues.of(TEAM).catalog().room(room("B")).equipment()).doesNotContain("Karaoke machine");
    assertThat(venues.of(TEAM).catalog().itemNamed("Flipchart")).as("nothing said of rooms")
        .isEqualTo(DemoVenue.catalog().itemNamed("Flipchart"));
  }

  // Answers

  @Test
  void ownAnswersTakeThePlaceOfTheBuiltInOnes() {
    venues.change(TEAM, new CommonQuestions(List.of(
        new CommonQuestion("Parking", "Where do people park?", "Behind the barn.", List.of()),
        new CommonQuestion("Booking", "What happens when we cancel?", "Talk to us.", List.of()),
        new CommonQuestion("Pets", "Dogs?", "Yes.", List.of()))));

    assertThat(venues.of(TEAM).faq()).extracting(Faq::topic)
        .containsExactly("parking_policy", "cancellation_policy", Faq.OWN_TOPIC);
    assertThat(venues.of(TEAM).faq().getFirst().answer(Language.DE)).isEqualTo("Behind the barn.");
  }

  @Test
  void anAnswerThatWasLeftAsItIsKeepsItsTranslations() {
    List<CommonQuestion> shown = venues.setting(TEAM, CommonQuestions.UNSET).items();
    venues.change(TEAM, new CommonQuestions(shown == null ? List.of() : shown));

    assertThat(venues.of(TEAM).faq()).isEqualTo(DemoVenue.offering().faq());
  }

  private static House house(@Nullable String name, @Nullable String city, @Nullable OperatingHours hours) {
    return new House(name, city, null, null, hours, null, null, null);
  }

  private static MenuOption menu(String name, String price, int priority) {
    return new MenuOption(name, 3, false, false, price, "", List.of("december", "january"), "", List.of(), priority);
  }

  private static RoomId room(String letter) {
    return DemoVenue.room(letter).id();
  }
}
