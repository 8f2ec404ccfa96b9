package ai.openevent.wire.description;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What can be said of values by an example of them: names and types.
final class ExampleSchema {

  private ExampleSchema() {}

  /// Objects with all their properties, lists with the type of their first entry; nothing of a null.
  static Schema<?> of(JsonNode value) {
    JsonSchema schema = new JsonSchema();
    if (value.isObject()) {
      schema.addType("object");
      value.properties().forEach(property -> schema.addProperty(property.getKey(), of(property.getValue())));
    } else if (value.isArray()) {
      schema.addType("array");
      schema.setItems(value.isEmpty() ? new JsonSchema() : of(value.get(0)));
    } else if (!value.isNull()) {
      schema.addType(simple(value));
    }
    return schema;
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
