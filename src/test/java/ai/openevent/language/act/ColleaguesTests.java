package ai.openevent.language.act;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Reading;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.Known;
import ai.openevent.language.ReadingContext.OfferStatus;
import ai.openevent.venue.DemoVenue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColleaguesTests {

  private static final BuiltInReader READER = new BuiltInReader();
  private static final Known OFFERED = new Known(LocalDate.of(2027, 5, 14), DemoVenue.room("B").id(), 30, OfferStatus.SENT, null);

  @ParameterizedTest
  @ValueSource(strings = {
      "Could I speak to Maria Muster please?", "Can Maria call me?", "Ich möchte mit Frau Muster sprechen.",
      "Kann Jörg mich anrufen?", "Est-ce que je peux parler à Maria Muster ?", "Posso parlare con Maria Muster?"})
  void toAskForOneOfThemIsToAskForAPerson(String text) {
    assertThat(acts(read(text, List.of("Maria Muster", "Jörg")))).contains(Act.REQUEST_MANAGER);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Thanks, that is all.\n\nBest regards\nMaria Muster", "I am Maria Muster, the assistant of the board.",
      "Maria said that the room is nice."})
  void aNameAloneAsksForNobody(String text) {
    assertThat(acts(read(text, List.of("Maria Muster", "Jörg")))).doesNotContain(Act.REQUEST_MANAGER);
  }

  @Test
  void theNameOfSomebodyElseAsksForNobody() {
    assertThat(acts(read("Could I speak to Maria Muster please?", List.of("Jörg")))).doesNotContain(Act.REQUEST_MANAGER);
  }

  @Test
  void theEvidenceIsInTheClientsOwnWords() {
    Reading reading = read("Thank you. Can Maria call me?", List.of("Maria Muster"));

    assertThat(reading.acts()).filteredOn(acted -> acted.act() == Act.REQUEST_MANAGER)
        .singleElement().satisfies(acted -> assertThat(acted.evidence().words()).contains("Can Maria call me"));
  }

  private static List<Act> acts(Reading reading) {
    return reading.acts().stream().map(Mention.Acted::act).toList();
  }

  private static Reading read(String text, List<String> people) {
    return READER.read(text, new ReadingContext(LocalDate.of(2026, 11, 20), LocalTime.of(9, 0), null, null, OFFERED,
        List.of(), false, DemoVenue.catalog(), people));
  }
}
