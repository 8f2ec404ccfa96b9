package ai.openevent.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Faq;
import ai.openevent.venue.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnTextsTests {

  private static final Faq DOGS = own("Dogs?");
  private static final Faq CLOAKROOM = own("Do you have a cloakroom for our guests?");
  private static final Faq FIREWORKS = own("Are fireworks allowed in the garden?");
  private static final List<Faq> TEXTS = List.of(DOGS, CLOAKROOM, FIREWORKS);

  private static Faq own(String question) {
    return new Faq("House", Faq.OWN_TOPIC, question, Map.of(Language.EN, "Yes."));
  }

  @Test
  void aTextIsFoundByWhatItsQuestionNames() {
    assertThat(OwnTexts.about("Are dogs allowed in the house?", TEXTS)).containsExactly(DOGS);
    assertThat(OwnTexts.about("Where is the cloakroom?", TEXTS)).containsExactly(CLOAKROOM);
  }

  @Test
  void wordsOfAnyQuestionFindNothing() {
    assertThat(OwnTexts.about("Do you have a valet for our guests?", TEXTS)).isEmpty();
    assertThat(OwnTexts.about("", TEXTS)).isEmpty();
  }

  @Test
  void theClosestTextIsTheAnswer() {
    Faq garden = own("Is there a garden?");

    assertThat(OwnTexts.about("Are fireworks in the garden possible?", List.of(garden, FIREWORKS)))
        .containsExactlyInAnyOrder(garden, FIREWORKS);
    assertThat(OwnTexts.about("What about fireworks?", List.of(garden, FIREWORKS))).containsExactly(FIREWORKS);
  }

  @Test
  void aTextWithATopicIsFoundByItsTopic() {
    assertThat(OwnTexts.about("Can the event be streamed?", DemoVenue.offering().faq())).isEmpty();
  }
}
