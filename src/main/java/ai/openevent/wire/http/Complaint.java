package ai.openevent.wire.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One thing that is wrong with a request (contract, section 8.1).
///
/// @param where the path to the value, strings and integers, for example `body`, `email_body`
/// @param type a name for programs
/// @param input the offending value; null when there is none
/// @param context figures that belong to the message
public record Complaint(
    List<Object> where, String message, String type, @Nullable JsonNode input, @Nullable ObjectNode context) {

  public Complaint {
    where = List.copyOf(where);
  }

  public static Complaint missing(List<Object> where, @Nullable JsonNode input) {
    return new Complaint(where, "Field required", "missing", input, null);
  }

  static Complaint tooShort(List<Object> where, JsonNode input) {
    return new Complaint(where, "String should have at least 1 character", "string_too_short", input,
        Json.object().put("min_length", 1));
  }

  static Complaint tooLong(List<Object> where, JsonNode input, int longest) {
    return new Complaint(where, "String should have at most " + longest + " characters", "string_too_long", input,
        Json.object().put("max_length", longest));
  }

  static Complaint noneOf(List<String> words, List<Object> where, JsonNode input) {
    String expected = String.join(" or ", words.stream().map(word -> "'" + word + "'").toList());
    return new Complaint(where, "Input should be " + expected, "literal_error", input, Json.object().put("expected", expected));
  }

  ObjectNode json() {
    ObjectNode item = Json.object();
    ArrayNode location = item.putArray("loc");
    where.forEach(step -> {
      if (step instanceof Integer index) {
        location.add(index.intValue());
      } else {
        location.add(step.toString());
      }
    });
    item.put("msg", message);
    item.put("type", type);
    item.set("input", input);
    if (context != null) {
      item.set("ctx", context);
    }
    return item;
  }
}
