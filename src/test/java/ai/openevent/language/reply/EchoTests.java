package ai.openevent.language.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTests {

  @ParameterizedTest
  @ValueSource(strings = {
      "<script>alert(1)</script>", "[free](https://evil.example)", "![x](data:image/png;base64,xx)", "**bold** and _thin_",
      "`code`", "javascript:alert(1)", "&lt;b&gt;", "a\n\n# Heading\n- list", "www.evil.example/x", "{guests}", "\\*x\\*", "a\u202Eb"})
  void aClientsWordsCantBecomeMarkup(String hostile) {
    assertThat(Echo.of(hostile)).doesNotContainPattern("[<>\\[\\]*`#\\\\{}\\n\\u202E]|https?:|www\\.|javascript:|data:|&\\w+;");
  }

  @Test
  void namesAndTermsStayReadable() {
    assertThat(Echo.of("Müller & Sohn (Schweiz) AG")).isEqualTo("Müller & Sohn (Schweiz) AG");
    assertThat(Echo.of("CHE-123.456.789")).isEqualTo("CHE-123.456.789");
    assertThat(Echo.of("R&D team_building")).isEqualTo("R&D team_building");
  }

  @Test
  void longTextIsCut() {
    assertThat(Echo.of("x".repeat(1000))).hasSize(161).endsWith("…");
    assertThat(Echo.of("😀".repeat(300))).endsWith("😀…");
  }
}
