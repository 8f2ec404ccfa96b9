package ai.openevent.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.language.text.LanguageDetector.Detected;
import ai.openevent.venue.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTests {

  private final LanguageDetector detector = new LanguageDetector();
  private final MessageParser parser = new MessageParser();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "We would like Room B for 30 people on 14 May | EN",
    "do u have smth for 15 ppl on 20 jan? | EN",
    "Wir möchten am 14. Mai mit 30 Personen kommen | DE",
    "mer wäred 25 lüüt am 27. april, gaht das? | DE",
    "Nous sommes 30 personnes le 14 mai | FR",
    "Vorremmo venire il 14 maggio con 30 persone | IT",
    "Herr Müller from Zürich would like to see the Bahnhofstrasse room | EN",
    "Können wir den Champagne Brunch im Room B haben? | DE",
    "La prima settimana di marzo sarebbe l'ideale. | IT",
    "alors le 30 février | FR"
  })
  void theGrammarDecides(String text, Language language) {
    assertThat(detector.detect(parser.parse(text), null).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Merci | FR", "mardi | FR", "nouvel an | FR", "la liberazione | IT", "le 3 mai | FR", "fin juin | FR", "mi-septembre | FR", "8 déc. | FR", "avant-hier | FR", "vendredi soir | FR",
    "Ognissanti | IT", "sabato sera | IT", "fine giugno | IT", "alle 14 | IT", "le tre e mezza | IT", "il 3 mag | IT",
    "terzo trimestre | IT", "Freitagabend | DE", "Ende Juni | DE", "Prima | DE", "Fine | EN", "Friday evening | EN"
  })
  void wordsOfTimeTellTheLanguageOfAShortMessage(String text, Language language) {
    assertThat(detector.detect(parser.parse(text), null).language()).isEqualTo(language);
  }

  @Test
  void theNamesOfRoomsTellNoLanguage() {
    Message message = parser.parse("Room C, 20. April 2027, 70 Personen.");

    assertThat(detector.detect(message, null, List.of("Room C")).language()).isEqualTo(Language.DE);
  }

  @Test
  void aNeutralWordKeepsTheLanguageOfTheConversation() {
    assertThat(detector.detect(parser.parse("ok"), Language.DE)).isEqualTo(new Detected(Language.DE, false));
    assertThat(detector.detect(parser.parse("14.05.2027"), null)).isEqualTo(new Detected(Language.EN, false));
  }
}
