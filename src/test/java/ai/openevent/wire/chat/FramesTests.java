package ai.openevent.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class FramesTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void eachDeltaIsAWordWithTheSpaceBeforeIt() {
    assertThat(Frames.words("Here are three.")).containsExactly("Here", " are", " three.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "word", "  two  spaces  ", "line\n\nbreak\n- list\n", "Grüezi 🎉\u2028und \"Zitat\"\t\\"})
  void noSignIsLostBetweenWords(String text) {
    assertThat(String.join("", Frames.words(text))).isEqualTo(text.isBlank() ? "" : text);
  }

  @Test
  void theEnvelopeIsLastAndHasTheWholeText() {
    Frames frames = frames("Grüezi, **Room B**\nist frei.\u2028\r\n");

    List<JsonNode> data = frames.data().stream().map(JSON::readTree).toList();
    StringBuilder text = new StringBuilder();
    data.subList(0, data.size() - 1).forEach(delta -> text.append(delta.get("delta").stringValue()));
    assertThat(text.toString()).isEqualTo(data.getLast().get("assistant_text").stringValue());
  }

  @Test
  void aFrameIsOneLineOfPlainSigns() {
    assertThat(frames("Ä\u2028\u2029\u0085\r\n🎉 \u0000").data())
        .allSatisfy(line -> assertThat(line).matches("[\\x20-\\x7e]+"));
  }

  @Test
  void aPositionIsKnownOnlyInItsTurnAndWithinItsFrames() {
    Frames frames = frames("one two");

    assertThat(Position.of("7.0")).matches(position -> position.isIn(frames));
    assertThat(Position.of("7.3")).matches(position -> position.isIn(frames));
    assertThat(Position.of("7.4")).matches(position -> !position.isIn(frames));
    assertThat(Position.of("6.1")).matches(position -> !position.isIn(frames));
    assertThat(Position.of("nonsense")).matches(position -> !position.isIn(frames));
    assertThat(Position.of("7.99999999999")).matches(position -> !position.isIn(frames));
    assertThat(Position.of(" ")).isNull();
  }

  @Test
  void nobodyCanComeBackToATurnThatFailed() {
    assertThat(Position.of("0.1")).matches(position -> !position.isIn(frames("one")));
    assertThat(JSON.readTree(Frames.ofFailure().data().getFirst()).get("message").stringValue()).hasSizeLessThanOrEqualTo(100);
  }

  static Frames frames(String text) {
    return Frames.of(7, JsonNodeFactory.instance.objectNode().put("assistant_text", text));
  }
}
