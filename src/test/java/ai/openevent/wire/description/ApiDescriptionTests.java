package ai.openevent.wire.description;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Approved;
import ai.openevent.Running;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the endpoints says what they do: its examples come from a run like this one. When a controller changes,
/// run this class with `-Daccept`; a new endpoint gets its place in the [Tour].
class ApiDescriptionTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path EXAMPLES = Path.of("src", "main", "resources", "description", "examples.json");
  private static final Path DOCUMENT = Path.of("docs", "api", "openapi.json");

  private static @Nullable Running application;
  private static String examples = "";

  @BeforeAll
  static void takeTheTour(@TempDir Path folder) throws Exception {
    Path fresh = folder.resolve("examples.json");
    Path data = folder.resolve("data");
    application = Running.on(data, "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00", "openevent.examples=" + fresh.toUri());
    try (Recorder recorder = new Recorder(application.port())) {
      new Tour(recorder).take();
      examples = new Steady().of(recorder.examples().toPrettyString(), data);
    }
    Files.writeString(fresh, examples);
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(application).close();
  }

  @Test
  void theExamplesAreFromARealRun() {
    Approved.check(EXAMPLES, examples);
  }

  @Test
  void theDocumentIsWhatTheControllersAre() throws Exception {
    Approved.check(DOCUMENT, served().toPrettyString());
  }

  @Test
  void everyEndpointHasAnExample() throws Exception {
    List<String> without = new ArrayList<>();
    served().path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
      boolean shown = operation.getValue().path("responses").valueStream().anyMatch(response -> response.has("content"));
      if (!shown) {
        without.add(operation.getKey() + " " + path.getKey());
      }
    }));

    assertThat(without).isEmpty();
  }

  private static JsonNode served() throws Exception {
    URI document = URI.create("http://localhost:" + Objects.requireNonNull(application).port() + "/openapi.json");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return JSON.readTree(http.send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString()).body());
    }
  }
}
