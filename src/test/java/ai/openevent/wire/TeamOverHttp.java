package ai.openevent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A front end of a team of its own.
final class TeamOverHttp {

  static final String BOOKING = "We would like to book Room B for 30 people on 14.05.2027 from 09:00 to 17:00.";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final String team = "team-" + UUID.randomUUID();
  private String session = "";

  TeamOverHttp(int port) {
    this.port = port;
  }

  JsonNode get(String path) {
    return ok(call("GET", path, null));
  }

  JsonNode post(String path, String body) {
    return ok(call("POST", path, body));
  }

  /// The details of a refusal.
  JsonNode refused(int status, String path, String body) {
    HttpResponse<String> answer = call("POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body()).get("detail");
  }

  /// Opens a conversation; the reply.
  String starts(String email, String text) {
    JsonNode answer = post("/api/start-conversation", json("email_body", text, "client_email", email));
    session = answer.get("session_id").isNull() ? "" : answer.get("session_id").stringValue();
    return answer.get("response").stringValue();
  }

  /// A further message of the latest conversation; the reply.
  String says(String text) {
    return post("/api/send-message", json("session_id", session, "message", text)).get("response").stringValue();
  }

  String session() {
    return session;
  }

  private static String json(String... namesAndValues) {
    ObjectNode object = JsonMapper.shared().createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return object.toString();
  }

  private static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  HttpResponse<String> call(String method, String path, @Nullable String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Team-Id", team)
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
