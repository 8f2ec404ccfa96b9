package ai.openevent.language.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemFinderTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Please add the Lunch Package.                                  | Lunch Package wished
      Premium Lunch Package please                                   | Premium Lunch Package wished
      Bitte das normale Lunch Package                                | Lunch Package wished
      We want lunch for everybody.                                   | Lunch Package wished
      with the Classic Apéro and the Coffee & Tea Bar                | Classic Apéro wished, Coffee & Tea Bar wished
      with coffee and tea bar                                        | Coffee & Tea Bar wished
      Mit Apéro riche für alle und zwei Funkmikrofonen               | Premium Apéro wished, 2 Wireless Microphone wished
      Bitte die Kaffeepause mit Gebäck dazurechnen.                  | Coffee & Snacks Package wished
      We also want six bottles of Prosecco.                          | 6 Prosecco Service wished
      three extra wireless microphones on top                        | 3 extra Wireless Microphone wished
      2x flip chart please                                           | 2 Flipchart wished
      Prosecco (6 bottles) please                                    | 6 Prosecco Service wished
      The photographer for 3 hours, please                           | 3 Event Photographer wished
      Fotograf für zwei Stunden bitte                                | 2 Event Photographer wished
      10 Stehtische und 2 Heizpilze bitte                            | 10 Cocktail Tables wished, 2 Outdoor Heaters wished
      Could we still add the Lunch Package for all 30?               | Lunch Package wished
      can we get a dj and a photobooth too                           | DJ Service wished, Photo Booth wished
      Wir brauchen außerdem 3 Flipcharts und ein Rednerpult.         | 3 Flipchart wished, Lectern/Podium wished
      Ci servono anche quattro flipchart e una torta.                | 4 Flipchart wished, Birthday Cake wished
      Merci de prévoir pour tous la pause gourmande.                 | Coffee & Snacks Package wished
      a premuim lunch packege please                                 | Premium Lunch Package wished
      Bier und Mineral für alle                                      | Beer Selection wished, Still & Sparkling Water wished
      We need a stage with a lectern.                                | Portable Stage wished, Lectern/Podium wished
      """)
  void anItemIsReadWithItsQuantity(String text, String items) {
    assertThat(Read.items(Read.first(text))).isEqualTo(items);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Please cancel the lunch, we go next door.                      | Lunch Package dropped
      Drop the prosecco and we are good.                             | Prosecco Service dropped
      You can strike the lunch from the list.                        | Lunch Package dropped
      We don't need the DJ any more.                                 | DJ Service dropped
      Auf den DJ verzichten wir, ein Kollege legt auf.               | DJ Service dropped
      Das Mittagessen brauchen wir doch nicht.                       | Lunch Package dropped
      Ohne Apéro bitte.                                              | Apéro Package dropped
      Vous pouvez enlever le photomaton de l'offre.                  | Photo Booth dropped
      Swap the lunch for the Premium Lunch Package.                  | Lunch Package dropped, Premium Lunch Package wished
      Replace the Classic Apéro with the Premium Apéro.              | Classic Apéro dropped, Premium Apéro wished
      Classic Apéro instead of the Premium Apéro please              | Classic Apéro wished, Premium Apéro dropped
      Bitte den Prosecco streichen, dafür 6 Flaschen Champagner.     | 6 Prosecco Service dropped, 6 Champagne Service wished
      Und statt dem Lunch Package das Premium Lunch Package.         | Lunch Package dropped, Premium Lunch Package wished
      Instead of the Lunch Package, the Premium Lunch Package please. | Lunch Package dropped, Premium Lunch Package wished
      À la place du Lunch Package, le Premium Lunch Package.         | Lunch Package dropped, Premium Lunch Package wished
      Togliete il prosecco, al suo posto 6 bottiglie di champagne.   | 6 Prosecco Service dropped, 6 Champagne Service wished
      Please take the lunch out.                                     | Lunch Package dropped
      Laissez le Prosecco de côté.                                   | Prosecco Service dropped
      Please increase the Prosecco to 12.                            | 12 Prosecco Service wished
      Könnten Sie den DJ streichen und dafür eine Live Band dazunehmen? | DJ Service dropped, Live Band wished
      Die zusätzlichen Stühle können Sie wieder von der Offerte nehmen. | Extra Chairs dropped
      """)
  void anItemIsTakenOutOfTheOrder(String text, String items) {
    assertThat(Read.items(Read.afterOffer(text))).isEqualTo(items);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Do you have a projector?                                       | Projector asked
      Can you do a vegetarian menu for three guests?                 | Vegetarian Menu asked
      How much would the Premium Apéro cost for everyone?            | Premium Apéro asked
      Was würde der Premium Apéro kosten? Ist noch nicht entschieden. | Premium Apéro asked
      If you throw in the coffee bar for free we accept.             | Coffee & Tea Bar asked
      We do not need a cake, my aunt insists on baking it.           | Birthday Cake refused
      Live Band and LED Uplighting, but no DJ.                       | Live Band wished, LED Uplighting wished, DJ Service refused
      no cake, balloons or photo booth please                        | Birthday Cake refused, Balloon Arch refused, Photo Booth refused
      My sister will collect the flowers.                            | Flower Arrangements refused
      """)
  void askedAndRefusedItemsAreNoOrder(String text, String items) {
    assertThat(Read.items(Read.first(text))).isEqualTo(items);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "The plan is one talk in the morning and group work after lunch.",
    "We have a rather wide stage set and want to check where it could stand.",
    "Please plan a spot next to the stage for an interpreter.",
    "We are a group of 28 people.",
    "space to move chairs around",
    "Pizza is on us, so no catering from your side.",
    "Nach dem Mittagessen gehen wir spazieren.",
    "Please host us in May."
  })
  void wordsThatOrderNothing(String text) {
    assertThat(Read.items(Read.first(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      A fog machine please                                           | fog machine
      Please add a karaoke machine.                                  | karaoke machine
      Room A, 16 March 2027, 22 people, and one trampoline please.   | trampoline
      Wir brauchen noch eine Nebelmaschine.                          | Nebelmaschine
      """)
  void somethingThatTheCatalogueDoesNotHaveIsNamed(String text, String name) {
    assertThat(Read.first(text).unknownItems()).singleElement().extracting("name").isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "6 May please.",
    "We need a room for 20 people.",
    "We need stable WiFi, lots of power sockets and a room where people can move around.",
    "Could we have an offer please?",
    "Wir brauchen einen Raum für 30 Personen und zwei Nebenräume.",
    "I would like a visit next week."
  })
  void ordinaryNeedsAreNoItems(String text) {
    assertThat(Read.first(text).unknownItems()).isEmpty();
  }

  @Test
  void anItemInsteadOfAnUnnamedOneSaysSo() {
    assertThat(Read.afterOffer("Bitte stattdessen das normale Lunch Package.").items())
        .singleElement().extracting(item -> item.evidence().rule()).isEqualTo(CatalogReader.REPLACING);
  }

  @Test
  void theEvidenceIsAPieceOfTheMessage() {
    String text = "Hello, please add six bottles of Prosecco.";

    assertThat(Read.first(text).items()).singleElement().satisfies(item -> {
      assertThat(item.evidence().words()).isEqualTo("six bottles of Prosecco");
      assertThat(text.substring(item.evidence().span().from(), item.evidence().span().until())).isEqualTo(item.evidence().words());
    });
  }
}
