package ai.openevent.wire.description;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Calls endpoints and writes down what was sent and answered, the first time for each endpoint and status.
final class Recorder implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BODY = "application/json";
  private static final String FORM = "multipart/form-data";
  private static final int LONGEST_LIST = 3;
  private static final int MOST_LINES = 12;

  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ArrayNode examples = JSON.createArrayNode();
  private final Set<String> recorded = new HashSet<>();

  Recorder(int port) {
    this.port = port;
  }

  /// A call under way.
  final class Call {
    private final String method;
    private final String path;
    private final Map<String, String> variables = new TreeMap<>();
    private final Map<String, String> query = new TreeMap<>();

    private Call(String method, String path) {
      this.method = method;
      this.path = path;
    }

    /// The value of a variable of the path.
    Call at(String name, String value) {
      variables.put(name, value);
      return this;
    }

    Call asking(String name, String value) {
      query.put(name, value);
      return this;
    }

    JsonNode sends() throws IOException, InterruptedException {
      return answer(null);
    }

    /// @param json with single quotes for double ones
    JsonNode sends(String json) throws IOException, InterruptedException {
      return answer(JSON.readTree(json.replace('\'', '"')));
    }

    JsonNode sends(JsonNode body) throws IOException, InterruptedException {
      return answer(body);
    }

    JsonNode uploads(String fileName, String text) throws IOException, InterruptedException {
      String form = """
          --boundary\r
          Content-Disposition: form-data; name="file"; filename="%s"\r
          Content-Type: text/plain\r
          \r
          %s\r
          --boundary--\r
          """.formatted(fileName, text);
      HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target()))
          .header("Content-Type", FORM + "; boundary=boundary").POST(BodyPublishers.ofString(form)).build();
      return record(this, FORM, JSON.createObjectNode().put("file", text), http.send(request, BodyHandlers.ofString()));
    }

    private JsonNode answer(@Nullable JsonNode body) throws IOException, InterruptedException {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target()));
      request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
      if (body != null) {
        request.header("Content-Type", BODY);
      }
      return record(this, BODY, body, http.send(request.build(), BodyHandlers.ofString()));
    }

    private String target() {
      String filled = path;
      for (Map.Entry<String, String> variable : variables.entrySet()) {
        filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
      }
      return query.isEmpty() ? filled : filled + "?" + query.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }
  }

  Call get(String path) {
    return new Call("GET", path);
  }

  Call post(String path) {
    return new Call("POST", path);
  }

  private JsonNode record(Call call, String sent, @Nullable JsonNode body, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode answer = type.equals("application/json") && !response.body().contains("}\n{")
        ? JSON.readTree(response.body())
        : StringNode.valueOf(shortened(response.body(), type));
    boolean unregistered = answer.path("detail").asString("").equals("Not Found");
    if (!unregistered && recorded.add(call.method + call.path + response.statusCode())) {
      ObjectNode example = examples.addObject().put("method", call.method).put("path", call.path);
      example.set("variables", JSON.valueToTree(call.variables));
      example.set("query", JSON.valueToTree(call.query));
      if (body != null) {
        example.put("sent", sent).set("request", body);
      }
      example.put("status", response.statusCode()).put("type", type);
      example.set("answer", shortened(answer));
    }
    return answer;
  }

  /// Long lists are cut: an example is there to be read.
  private static JsonNode shortened(JsonNode node) {
    if (node.isArray()) {
      ArrayNode shorter = JSON.createArrayNode();
      node.valueStream().limit(LONGEST_LIST).map(Recorder::shortened).forEach(shorter::add);
      return shorter;
    }
    if (node.isObject()) {
      ObjectNode shorter = JSON.createObjectNode();
      node.properties().forEach(property -> shorter.set(property.getKey(), shortened(property.getValue())));
      return shorter;
    }
    return node;
  }

  private static String shortened(String text, String type) {
    return type.equals("application/pdf") ? "%PDF-…" : text.lines().limit(MOST_LINES).collect(Collectors.joining("\n"));
  }

  /// Goes to every endpoint again and asks wrongly: for what isn't there, with a body that is no object, with a limit out of
  /// bounds.
  void makeMistakes() throws IOException, InterruptedException {
    for (JsonNode example : examples.valueStream().toList()) {
      Call call = new Call(example.get("method").stringValue(), example.get("path").stringValue());
      example.get("variables").properties().forEach(variable -> call.at(variable.getKey(), "no-such-" + variable.getKey()));
      if (example.get("query").has("limit")) {
        call.asking("limit", "0");
      }
      if (example.has("request")) {
        call.answer(JSON.createArrayNode());
      }
      if (!call.variables.isEmpty() || !call.query.isEmpty()) {
        call.answer(example.path("sent").asString("").equals(BODY) ? example.get("request") : null);
      }
    }
  }

  /// Everything that was recorded.
  ArrayNode examples() {
    return examples;
  }

  @Override
  public void close() {
    http.close();
  }
}
