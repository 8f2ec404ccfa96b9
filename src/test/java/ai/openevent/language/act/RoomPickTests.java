package ai.openevent.language.act;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.Act;
import ai.openevent.language.Reading;
import ai.openevent.language.Reading.RoomPick;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.ReadingContext.Known;
import ai.openevent.venue.DemoVenue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A room told by what it is among those that were shown.
class RoomPickTests {

  private static final BuiltInReader READER = new BuiltInReader();
  private static final Known DATED = new Known(LocalDate.of(2027, 5, 14), null, 30, null, null);

  private static Reading read(String text, @Nullable AskedFor asked) {
    return READER.read(text, new ReadingContext(LocalDate.of(2026, 11, 20), LocalTime.of(9, 0), null, asked, DATED,
        List.of(), false, DemoVenue.catalog()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Great, cheapest please.                  | CHEAPEST
      We'll go for the least expensive one.    | CHEAPEST
      Could we have the biggest one?           | LARGEST
      The smaller one will do.                 | SMALLEST
      Whichever you think is best.             | RECOMMENDED
      Dann nehmen wir den günstigsten.         | CHEAPEST
      Bitte den kleinsten                      | SMALLEST
      Wir folgen Ihrer Empfehlung.             | RECOMMENDED
      la moins chère svp                       | CHEAPEST
      On prend la plus grande.                 | LARGEST
      Celle que vous recommandez.              | RECOMMENDED
      Prendiamo quella più piccola.            | SMALLEST
      La più economica, grazie.                | CHEAPEST
      """)
  void isChosen(String text, RoomPick pick) {
    Reading reading = read(text, AskedFor.ROOM);
    assertThat(reading.does(Act.CHOOSE_ROOM)).isTrue();
    assertThat(reading.signals().pick()).isEqualTo(pick);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Which one would you recommend?   | RECOMMENDED
      Which is the cheapest?           | CHEAPEST
      Welchen empfehlen Sie?           | RECOMMENDED
      Und welcher ist der günstigste?  | CHEAPEST
      Laquelle est la plus grande ?    | LARGEST
      Qual è la più economica?         | CHEAPEST
      """)
  void isOnlyAskedAbout(String text, RoomPick pick) {
    Reading reading = read(text, AskedFor.ROOM);
    assertThat(reading.does(Act.CHOOSE_ROOM)).isFalse();
    assertThat(reading.questions()).hasSize(1);
    assertThat(reading.signals().pick()).isEqualTo(pick);
  }

  @Test
  void aCheapMenuOrAPriceChoosesNoRoom() {
    assertThat(read("Please add the cheapest lunch package.", AskedFor.ROOM).does(Act.CHOOSE_ROOM)).isFalse();
    assertThat(read("Not the cheapest, please.", AskedFor.ROOM).does(Act.CHOOSE_ROOM)).isFalse();
    assertThat(read("The cheapest would suit us.", AskedFor.DATE).does(Act.CHOOSE_ROOM)).isFalse();
  }
}
