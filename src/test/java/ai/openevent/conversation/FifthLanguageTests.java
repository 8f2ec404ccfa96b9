package ai.openevent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Stage;
import ai.openevent.language.Languages;
import ai.openevent.venue.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A language is a folder: the test resources have a beginner's `language/rm` (Romansh) beside the house's four, and nothing
/// else knows of it.
class FifthLanguageTests {

  private static final Language ROMANSH = new Language("rm");
  private static final String REQUEST =
      "Bun di, nus tschertgain ina sala per ventgatrais persunas ils 14 da matg 2027 da las 14:00 fin las 18:00.";

  private final FrontDesk desk = FrontDesk.reading();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void itIsFoundByItsFolder() {
    assertThat(Languages.all()).contains(ROMANSH).startsWith(Language.EN);
  }

  @Test
  void aFirstMessageIsReadActedOnAndAnswered() {
    TurnResult.Booked turn = desk.starts(REQUEST);
    Booking booking = desk.booking(turn.thread());

    assertThat(booking.person().language()).isEqualTo(ROMANSH);
    assertThat(booking.toString()).contains(LocalDate.of(2027, 5, 14).toString());
    assertThat(turn.reply()).contains("23 giasts");
  }

  @Test
  void anOfferIsAccepted() {
    ThreadId thread = desk.starts(REQUEST.replace("ina sala", "la sala B")).thread();
    assertThat(desk.booking(thread).stage()).isEqualTo(Stage.OFFER);

    TurnResult.Booked accepted = desk.says(thread, "Gea, nus acceptain vossa offerta.");

    assertThat(desk.booking(thread).person().language()).isEqualTo(ROMANSH);
    assertThat(accepted.reply()).contains("accept the offer");
  }
}
