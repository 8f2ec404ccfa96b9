package ai.openevent.language.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signs without end are looked at once. The limit is far above what one look costs and far below what a look from every
/// sign would.
class EndlessSignsTests {

  @ParameterizedTest
  @ValueSource(strings = {"=", "#", "*", "> ", ">\n", "- \n", "[", "<!--", "a_", "{{", "![", "\"", "role "})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void holdNoPayload(String sign) {
    assertThat(Payloads.isIn(sign.repeat(20_000 / sign.length()))).isFalse();
  }

  @Test
  void aLongHiddenTextIsReadToItsEnd() {
    String hidden = Base64.getEncoder().encodeToString(("aa" + " b".repeat(3_000)).getBytes(StandardCharsets.UTF_8));
    assertThatCode(() -> Disguises.of(hidden, Set.of())).doesNotThrowAnyException();
  }
}
