package ai.openevent.venue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.VenueSetting.MenuOption;
import ai.openevent.venue.VenueSetting.SiteVisits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueSettingTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "CHF 92|92.00", "92|92.00", "92.50|92.50", "CHF 92.-|92.00", "CHF 1'200|1200.00", "1,200 EUR|1200.00", "CHF 0|0.00",
      "CHF 1’234.5 per person|1234.50"})
  void aPriceNamesOneAmount(String price, String amount) {
    assertThat(MenuOption.amountIn(price)).contains(Money.of(amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "on request", "CHF -5", "CHF 92 or CHF 105", "1.2.3"})
  void whatNamesNoneOrSeveralIsNoPrice(String price) {
    assertThat(MenuOption.amountIn(price)).isEmpty();
  }

  @Test
  void aChangeKeepsWhatItSaysNothingAbout() {
    SiteVisits earlier = new SiteVisits(List.of(), List.of(9), true, null);

    assertThat(new SiteVisits(null, List.of(13), null, 4).over(earlier)).isEqualTo(new SiteVisits(List.of(), List.of(13), true, 4));
  }

  @Test
  void anEmptyListStandsForTheBuiltInOne() {
    VenueSetting.CommonQuestions builtIn = new VenueSetting.CommonQuestions(
        List.of(new VenueSetting.CommonQuestion("Parking", "Where?", "There.", List.of())));

    assertThat(new VenueSetting.CommonQuestions(List.of()).completedBy(builtIn)).isEqualTo(builtIn);
    assertThat(new VenueSetting.CommonQuestions(List.of()).over(builtIn).items()).isEmpty();
  }
}
