package ai.openevent.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.act.BuiltInReader;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a button says is understood like any other sentence, in every language.
class ButtonTests {

  private static final Reader READER = new BuiltInReader();

  @Test
  void buttonsOfTheOfferAreUnderstoodInEveryLanguage() {
    for (String code : List.of("en", "de", "fr", "it")) {
      assertThat(read(Button.CONFIRM_OFFER, code).does(Act.ACCEPT_OFFER)).as(code).isTrue();
      assertThat(read(Button.DISCARD_OFFER, code).does(Act.DECLINE_OFFER)).as(code).isTrue();
      assertThat(read(Button.CHANGE_OFFER, code).does(Act.ACCEPT_OFFER)).as(code).isFalse();
      assertThat(read(Button.CHANGE_OFFER, code).does(Act.DECLINE_OFFER)).as(code).isFalse();
    }
  }

  @Test
  void buttonsOfTheHouseAreQuestions() {
    for (String code : List.of("en", "de", "fr", "it")) {
      assertThat(read(Button.SEE_CATERING, code).does(Act.ASK)).as(code).isTrue();
      assertThat(read(Button.SEE_PRODUCTS, code).does(Act.ASK)).as(code).isTrue();
    }
  }

  @Test
  void aQuestionNamesItsRoom() {
    assertThat(Button.SEE_CATERING.sentence(Language.EN, "Room B")).endsWith("Room B?");
    assertThat(Button.SEE_CATERING.sentence(Language.EN, null)).doesNotContain("{");
    assertThat(Button.CONFIRM_OFFER.sentence(Language.EN, "Room B")).doesNotContain("Room B");
  }

  @Test
  void aLanguageWithoutButtonsUsesTheEnglishOnes() {
    assertThat(Button.CONFIRM_OFFER.sentence(new Language("rm"), null)).isEqualTo("We accept the offer.");
  }

  private static Reading read(Button button, String code) {
    ReadingContext.Known known = new ReadingContext.Known(
        LocalDate.of(2027, 5, 14), DemoVenue.room("B").id(), 30, ReadingContext.OfferStatus.SENT, null);
    ReadingContext context = new ReadingContext(LocalDate.of(2026, 11, 20), null, new Language(code),
        ReadingContext.AskedFor.OFFER, known, List.of(), false, DemoVenue.offering().catalog());
    return READER.read(button.sentence(new Language(code), null), context);
  }
}
