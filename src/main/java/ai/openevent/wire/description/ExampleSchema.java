package ai.openevent.wire.description;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What can be said of values by an example of them: names and types.
final class ExampleSchema {

  private static final String NULL = "null";
  private static final Comparator<String> NULL_LAST = Comparator.comparing(NULL::equals);

  private ExampleSchema() {}

  /// Objects with all their properties, lists with whatever their entries have in common; nothing of what is only ever null.
  static Schema<?> of(JsonNode value) {
    return ofAll(List.of(value));
  }

  private static Schema<?> ofAll(List<JsonNode> values) {
    JsonSchema schema = new JsonSchema();
    if (values.stream().allMatch(JsonNode::isNull)) {
      return schema;
    }
    values.stream().map(ExampleSchema::type).distinct().sorted(NULL_LAST).forEach(schema::addType);
    Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
    values.forEach(value -> value.properties().forEach(property ->
        properties.computeIfAbsent(property.getKey(), _ -> new ArrayList<>()).add(property.getValue())));
    properties.forEach((name, all) -> schema.addProperty(name, ofAll(all)));
    if (values.stream().anyMatch(JsonNode::isArray)) {
      schema.setItems(ofAll(values.stream().filter(JsonNode::isArray).flatMap(JsonNode::valueStream).toList()));
    }
    return schema;
  }

  private static String type(JsonNode value) {
    if (value.isObject()) {
      return "object";
    }
    if (value.isNull()) {
      return NULL;
    }
    return value.isArray() ? "array" : simple(value);
  }

  private static String simple(JsonNode value) {
    if (value.isBoolean()) {
      return "boolean";
    }
    if (value.isNumber()) {
      return value.isIntegralNumber() ? "integer" : "number";
    }
    return "string";
  }

  /// A value of a query or a path, where everything is written as text.
  static Schema<?> ofText(String text) {
    JsonSchema schema = new JsonSchema();
    schema.addType(text.matches("\\d{1,9}") ? "integer" : text.equals("true") || text.equals("false") ? "boolean" : "string");
    return schema;
  }

  /// As maps, lists and simple values.
  static @Nullable Object plain(JsonNode value) {
    if (value.isObject()) {
      return JsonMapper.shared().convertValue(value, Map.class);
    }
    return value.isArray() ? JsonMapper.shared().convertValue(value, List.class) : JsonMapper.shared().convertValue(value, Object.class);
  }
}
