package ai.openevent.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures of our own lines never fall below these. The lines were used for building, so that the figures say nothing about
/// other messages; they say that what was understood once stays understood.
class UnderstandingTests {

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "it"})
  void whatWasUnderstoodStaysUnderstood(String language) {
    Score score = new Score();

    Line.of(language).forEach(score::add);

    assertThat(score.acts()).as("acts F1; wrong: %s", score.wrong()).isGreaterThanOrEqualTo(0.92);
    assertThat(score.topics()).as("topics F1; wrong: %s", score.wrong()).isGreaterThanOrEqualTo(0.90);
    assertThat(score.dates()).as("dates exact; wrong: %s", score.wrong()).isGreaterThanOrEqualTo(0.92);
    assertThat(score.times()).as("times right; wrong: %s", score.wrong()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.guests()).as("guests right; wrong: %s", score.wrong()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.injections()).as("orders to the machine; wrong: %s", score.wrong()).isEqualTo(1.0);
  }
}
