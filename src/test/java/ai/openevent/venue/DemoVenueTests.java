package ai.openevent.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoVenueTests {

  @Test
  void hasSixRoomsUpToAHundredAndTwentyGuests() {
    assertThat(DemoVenue.catalog().rooms()).hasSize(6);
    assertThat(DemoVenue.room("E").limit(null)).isEqualTo(120);
    assertThat(DemoVenue.room("A").limit(Layout.U_SHAPE)).isEqualTo(22);
    assertThat(DemoVenue.room("D").fullDay()).isEqualTo(Money.of("350.00"));
    assertThat(DemoVenue.room("D").halfDay()).isNull();
  }

  @Test
  void aRateCoversWhatTheRoomIncludes() {
    assertThat(DemoVenue.room("C").included(new ItemId("equipment-wireless-mics"))).isEqualTo(4);
    assertThat(DemoVenue.room("B").included(new ItemId("equipment-projector"))).isEqualTo(Room.ANY);
    assertThat(DemoVenue.room("B").included(new ItemId("beverage-coffee-bar"))).isZero();
  }

  @Test
  void menusAreItemsPricedPerGuest() {
    Item menu = DemoVenue.item("menu-seasonal-garden-trio");

    assertThat(menu.unit()).isEqualTo(Unit.PER_PERSON);
    assertThat(menu.price()).isEqualTo(Money.of(92));
    assertThat(menu.isServedIn(12)).isTrue();
    assertThat(menu.isServedIn(5)).isFalse();
    assertThat(menu.isFoodOrDrink()).isTrue();
  }

  @Test
  void someItemsCantBeHadInSomeRooms() {
    assertThat(DemoVenue.item("equipment-flipchart").isAvailableIn(DemoVenue.room("A").id())).isFalse();
    assertThat(DemoVenue.item("equipment-flipchart").isAvailableIn(DemoVenue.room("B").id())).isTrue();
  }

  @Test
  void everyAnswerIsThereInEveryLanguageWithTheSameFigures() {
    for (Faq faq : DemoVenue.offering().faq()) {
      for (Language language : List.of(Language.EN, Language.DE, Language.FR, Language.IT)) {
        assertThat(faq.answers()).as(faq.question()).containsKey(language);
        assertThat(figures(faq.answer(language))).as(faq.question() + " " + language)
            .isEqualTo(figures(faq.answer(Language.EN)));
      }
    }
  }

  @Test
  void everythingThatCanBeOrderedHasAPriceAndAUnit() {
    assertThat(DemoVenue.catalog().items()).hasSize(77).allMatch(item -> item.price().isPositive());
    assertThat(Arrays.stream(Unit.values()).filter(unit -> unit != Unit.PER_DAY)).allSatisfy(unit ->
        assertThat(DemoVenue.catalog().items()).anyMatch(item -> item.unit() == unit));
  }

  private static List<String> figures(String text) {
    return Pattern.compile("\\d+").matcher(text).results().map(match -> match.group()).sorted().toList();
  }
}
