package ai.openevent.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "**Friday** and *soon* | Friday and soon",
    "__Friday__ and _soon_ | Friday and soon",
    "Use `code` here | Use code here",
    "See [our rooms](https://house.example/rooms) | See our rooms (https://house.example/rooms)",
    "## The offer | The offer",
    "- one | • one",
    "2 * 3 = 6 and 4 * 5 | 2 * 3 = 6 and 4 * 5",
    "room_b_layout | room_b_layout",
    "**CHF 1'200.00** | CHF 1'200.00"
  })
  void marksAreTakenOut(String markdown, String plain) {
    assertThat(PlainText.of(markdown)).isEqualTo(plain);
  }

  @Test
  void everyLineOfAListGetsItsBullet() {
    assertThat(PlainText.of("Offer:\n- **Room B**\n- Lunch")).isEqualTo("Offer:\n• Room B\n• Lunch");
  }

  @Test
  void endlessMarksAreReadInNoTime() {
    String marks = "*_`[".repeat(5_000);

    assertThat(PlainText.of(marks)).hasSizeLessThanOrEqualTo(marks.length());
  }
}
