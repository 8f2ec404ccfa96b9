package ai.openevent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A program that speaks the public interface over HTTP, as clients and managers do.
final class Frontend implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final int port;
  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1).executor(Executors.newVirtualThreadPerTaskExecutor()).build();

  Frontend(int port) {
    this.port = port;
  }

  /// @param status the answer's HTTP status
  record Answer(int status, JsonNode body) {

    String text(String member) {
      return body.path(member).asString("");
    }
  }

  Answer start(String email, String text) throws IOException, InterruptedException {
    return post("/api/start-conversation", JSON.createObjectNode().put("client_email", email).put("email_body", text));
  }

  Answer say(String session, String text) throws IOException, InterruptedException {
    return post("/api/send-message", JSON.createObjectNode().put("session_id", session).put("message", text));
  }

  Answer approve(String task) throws IOException, InterruptedException {
    return post("/api/tasks/" + task + "/approve", JSON.createObjectNode());
  }

  Answer post(String path, ObjectNode body) throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())));
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /// The body of an answer that is no JSON.
  String text(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  /// Gives up what is still under way.
  @Override
  public void close() {
    http.shutdownNow();
  }
}
