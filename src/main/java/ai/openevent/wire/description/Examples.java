package ai.openevent.wire.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests and answers of a real run, by which the endpoints are described. A test records them.
record Examples(List<Example> all) {

  Examples {
    all = List.copyOf(all);
  }

  /// @param path with the names of its variables: `/api/events/{event_id}`
  /// @param variables of the path
  /// @param query parameters
  /// @param sent the type of the request's body
  /// @param request null when nothing was sent
  /// @param type of the answer, without parameters
  /// @param answer JSON, or a text for any other type
  record Example(
      String method,
      String path,
      Map<String, String> variables,
      Map<String, String> query,
      String sent,
      @Nullable JsonNode request,
      int status,
      String type,
      JsonNode answer) {

    Example {
      variables = Map.copyOf(variables);
      query = Map.copyOf(query);
    }
  }

  static Examples read(Resource file) {
    if (!file.exists()) {
      return new Examples(List.of());
    }
    try (InputStream in = file.getInputStream()) {
      List<Example> all = new ArrayList<>();
      JsonMapper.shared().readTree(in).forEach(node -> all.add(example(node)));
      return new Examples(all);
    } catch (IOException e) {
      throw new UncheckedIOException("The examples can't be read from " + file, e);
    }
  }

  private static Example example(JsonNode node) {
    return new Example(
        node.path("method").asString(),
        node.path("path").asString(),
        texts(node.path("variables")),
        texts(node.path("query")),
        node.path("sent").asString("application/json"),
        node.get("request"),
        node.path("status").asInt(),
        node.path("type").asString(),
        node.path("answer"));
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(property -> texts.put(property.getKey(), property.getValue().asString()));
    return texts;
  }

  /// The first chat page's paths have the examples of the paths that took their place.
  List<Example> of(String method, String path) {
    String known = path.replaceFirst("^/api/chatkit/", "/api/agent/chatkit/");
    return all.stream().filter(example -> example.method().equals(method) && example.path().equals(known)).toList();
  }
}
