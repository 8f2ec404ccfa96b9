package ai.openevent.language.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.ReadingContext.AskedFor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomFinderTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      We would like Room C for the day.                       | Room C wished
      can we have rom f on friday                             | Room F wished
      Wir nehmen Raum F.                                      | Room F wished
      Nous prenons la salle F.                                | Room F wished
      Prendiamo la sala F.                                    | Room F wished
      The F room would be perfect.                            | Room F wished
      de room d gfallt eus am beschte                         | Room D wished
      Room C rather than Room B, please.                      | Room C wished, Room B refused
      Please move us from Room B to Room C.                   | Room B refused, Room C wished
      Können wir von Room B zu Room C wechseln?               | Room B refused, Room C wished
      Raum A ist leider zu klein, dann lieber Raum C.         | Room A refused, Room C wished
      Room A would have been fine too, but Room B is perfect. | Room A refused, Room B wished
      Could you put us in Room E?                             | Room E wished
      Is Room F still free on 24 June?                        | Room F asked
      I was wondering about Room A.                           | Room A asked
      Wie viele Personen passen in Room F?                    | Room F asked
      Angenommen wir wären 70, ginge das in Room B?           | Room B asked
      What about Room F?                                      | Room F wished
      Wie wäre es mit Raum F?                                 | Room F wished
      """)
  void aRoomIsReadWithWhatIsDoneWithIt(String text, String rooms) {
    assertThat(Read.rooms(Read.first(text))).isEqualTo(rooms);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "We need a room a bit larger than the last one.",
    "una sala e un proiettore",
    "Wir suchen einen Raum für 20 Personen.",
    "Write to room.b@example.com",
    "Which of your rooms have a stage?"
  })
  void ordinaryWordsNameNoRoom(String text) {
    assertThat(Read.first(text).rooms()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"B, Room B", "B please, Room B", "the F, Room F", "la plus lumineuse des deux salles donc la b, Room B"})
  void aLetterAnswersTheQuestionForTheRoom(String text, String room) {
    assertThat(Read.rooms(Read.answering(AskedFor.ROOM, text))).isEqualTo(room + " wished");
  }

  @ParameterizedTest
  @CsvSource({
    "We'd like the Garden Pavilion for 40 people., Garden Pavilion",
    "Please book the Crystal Ballroom on 4 May., Crystal Ballroom",
    "Room Z please, Room Z"
  })
  void aRoomThatTheHouseDoesNotHaveIsNamed(String text, String name) {
    assertThat(Read.first(text).unknownRooms()).singleElement().extracting("name").isEqualTo(name);
  }

  @Test
  void aMenuIsNoRoomAlthoughItsNameHoldsAGarden() {
    CatalogMentions read = Read.first("Please include the Seasonal Garden Trio menu.");

    assertThat(read.unknownRooms()).isEmpty();
    assertThat(Read.items(read)).isEqualTo("Seasonal Garden Trio wished");
  }
}
