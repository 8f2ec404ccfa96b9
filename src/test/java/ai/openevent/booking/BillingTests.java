package ai.openevent.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingTests {

  private static Billing at(String street) {
    return new Billing("Quellwerk AG", street, "8005", "Zurich", "Switzerland", null, null);
  }

  private static Billing corrected(String known, String number) {
    return at(known).with(new Billing(null, number, null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "Rosenweg 12, 14, Rosenweg 14",
    "Rosenweg 12a, 12 b, Rosenweg 12 b",
    "Rosenweg 12, 12-14, Rosenweg 12-14",
    "Rosenweg 12-14, 16, Rosenweg 16",
    "Rosenweg 12/3, 12/4, Rosenweg 12/4",
    "Rue du Lac 12bis, 14, Rue du Lac 14",
    "Rue du Lac 14, 12 bis, Rue du Lac 12 bis",
    "Rosenweg 12 – 14, 12a-c, Rosenweg 12a-c",
    "22 Mill Lane, 24, 24 Mill Lane",
    "22bis rue du Lac, 24, 24 rue du Lac"})
  void aHouseNumberPutRightAloneTakesThePlaceOfTheKnownOne(String known, String number, String street) {
    assertThat(corrected(known, number).street()).isEqualTo(street);
  }

  @ParameterizedTest
  @CsvSource({
    "Rosenweg, 14, Rosenweg 14",
    "Am alten Markt, 12/3, Am alten Markt 12/3",
    "Strasse des 17. Juni, 135, Strasse des 17. Juni 135"})
  void aHouseNumberFollowsTheStreetThatHadNone(String known, String number, String street) {
    assertThat(corrected(known, number).street()).isEqualTo(street);
  }

  @Test
  void aHouseNumberWithoutAPlaceToGoMakesTheStreetUnknownSoThatItIsAskedFor() {
    assertThat(corrected("Rosenweg 12 Hinterhaus", "14").missing()).containsExactly(Billing.Part.STREET);
  }

  @Test
  void anotherStreetTakesThePlaceOfTheKnownOne() {
    assertThat(corrected("Rosenweg 12", "Seeweg 3").street()).isEqualTo("Seeweg 3");
  }
}
