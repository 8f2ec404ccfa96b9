package ai.openevent.language.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindFinderTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Wir planen eine Klausur mit 14 Leuten, dazu Kaffee und Mittagessen. | Kaffee wished
      Bitte noch etwas zu trinken für alle.                               | etwas zu trinken wished
      Könnten Sie noch Musik organisieren?                                | Musik wished
      On sera 30, prévoyez un repas et des boissons.                      | un repas wished, boissons wished
      Avec un petit déjeuner et du café svp                               | du café wished
      Siamo in 20 e vorremmo qualcosa da mangiare e da bere.              | da bere wished, qualcosa da mangiare wished
      La sala B per favore, con il buffet                                 | buffet wished
      Could we also have some drinks?                                     | some drinks wished
      We'd love cake, bubbles and some decorations.                       | bubbles wished, decorations wished
      """)
  void aKindIsWishedWithoutSayingWhichOne(String text, String kinds) {
    assertThat(sorted(Read.kinds(Read.first(text)))).isEqualTo(sorted(kinds));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Annullieren Sie die Getränke.          | Getränke dropped
      no coffee actually, drop it.           | coffee dropped
      Please drop the drinks.                | drinks dropped
      We'll bring our own drinks.            | drinks refused
      """)
  void aKindIsGivenUp(String text, String kinds) {
    assertThat(Read.kinds(Read.afterOffer(text))).isEqualTo(kinds);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Do you serve drinks?", "Gibt es etwas zu essen?", "Danke für das feine Essen", "Essen ist eine schöne Stadt",
    "Mein Vater liebt Musik", "Das Abendessen findet im Restaurant statt", "We had lunch at your place last week, food was great.", "Premium Lunch Package please"
  })
  void whatIsOnlyAskedToldOrNamedIsNoKind(String text) {
    assertThat(Read.kinds(Read.first(text))).isEmpty();
  }

  @Test
  void theDrinksOfAHouseAreItsBeveragesWithoutTheCoffee() {
    assertThat(ItemKinds.itemsOf("drinks", DemoVenue.catalog()))
        .map(id -> DemoVenue.catalog().findItem(id).map(Item::name).orElseThrow())
        .contains("Wine Selection", "Soft Drinks Package")
        .doesNotContain("Coffee & Tea Bar");
  }

  private static String sorted(String kinds) {
    return java.util.Arrays.stream(kinds.split(", ", -1)).sorted().collect(java.util.stream.Collectors.joining(", "));
  }
}
