package ai.openevent.wire.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes JSON and answers with it. Answers are written as bytes with their type stated, so that no content negotiation takes
/// place (contract, section 2).
public final class Json {

  static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /// The JSON in a text; empty when it is none.
  public static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  public static ArrayNode texts(List<String> texts) {
    ArrayNode array = NODES.arrayNode(texts.size());
    texts.forEach(array::add);
    return array;
  }

  public static ArrayNode nodes(List<? extends JsonNode> nodes) {
    ArrayNode array = NODES.arrayNode(nodes.size());
    nodes.forEach(array::add);
    return array;
  }

  /// A number, or null.
  public static JsonNode number(@Nullable BigDecimal number) {
    return number == null ? NODES.nullNode() : NODES.numberNode(number);
  }

  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  public static ResponseEntity<byte[]> ok(JsonNode body) {
    return answer(HttpStatusCode.valueOf(200), bytes(body));
  }

  public static ResponseEntity<byte[]> answer(HttpStatusCode status, byte[] body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
