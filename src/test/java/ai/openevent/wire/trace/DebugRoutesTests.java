package ai.openevent.wire.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Running;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.tenancy.TenantId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DebugRoutesTests {

  private static final String CLOCK = "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00";

  @TempDir
  private Path data;

  @Test
  void thePastIsAsItWas() throws Exception {
    try (Running application = running("DEBUG_TRACE=1")) {
      ThreadId thread = start(application);
      JsonNode early = json(application, "/api/debug/threads/" + thread + "?granularity=verbose");
      String moment = early.path("trace").path(early.path("trace").size() - 1).path("ts").asString();
      application.part(Conversations.class).send(thread, "We have to move it to 21 May 2027.");

      JsonNode then = json(application, "/api/debug/threads/" + thread + "?granularity=verbose&as_of_ts=" + moment);
      JsonNode now = json(application, "/api/debug/threads/" + thread + "?granularity=verbose");

      assertThat(then.path("trace")).hasSameSizeAs(early.path("trace"));
      assertThat(then.path("state").path("chosen_date").asString()).isEqualTo("14.05.2027");
      assertThat(then.path("state").path("reply_waits").path("__unknown__").asBoolean()).isTrue();
      assertThat(now.path("state").path("chosen_date").asString()).isEqualTo("21.05.2027");
      assertThat(json(application, "/api/debug/threads/" + thread + "?as_of_ts=1.5").path("trace").isEmpty()).isTrue();
    }
  }

  @Test
  void aReportIsKeptWhereTheHeaderSays() throws Exception {
    try (Running application = running("DEBUG_TRACE=1")) {
      ThreadId thread = start(application);

      HttpResponse<String> report = get(application, "/api/debug/threads/" + thread + "/report?persist=true");
      HttpResponse<String> unknown = get(application, "/api/debug/threads/nope/report?persist=true");

      Path file = Path.of(report.headers().firstValue("X-Debug-Report-Path").orElseThrow());
      assertThat(Files.readString(file)).isEqualTo(report.body()).contains("room: room locked");
      assertThat(file).startsWith(data.resolve("traces").toAbsolutePath());
      assertThat(unknown.statusCode()).isEqualTo(200);
      assertThat(unknown.headers().firstValue("X-Debug-Report-Path")).isEmpty();
    }
  }

  @Test
  void withTracingOffTheRoutesSaySo() throws Exception {
    try (Running application = running("DEBUG_TRACE=0")) {
      for (String route : new String[] {"", "/timeline", "/timeline/download", "/timeline/text", "/report", "/llm-diagnosis"}) {
        HttpResponse<String> answer = get(application, "/api/debug/threads/some" + route);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Debug tracing disabled\"}");
      }
      for (String route : new String[] {"/api/debug/live", "/api/debug/threads/some/live"}) {
        assertThat(get(application, route).body()).isEqualTo("{\"detail\":\"Not Found\"}");
      }
    }
  }

  private Running running(String tracing) {
    return Running.on(data.resolve("data"), CLOCK, tracing, "DEBUG_TRACE_DIR=" + data.resolve("traces"));
  }

  private static ThreadId start(Running application) {
    return ((TurnResult.Booked) application.part(Conversations.class).start(TenantId.DEFAULT,
        new Conversations.Opening("anna@example.com", "", "Room B on 14 May 2027 for 30 people, please."))).thread();
  }

  private static JsonNode json(Running application, String path) throws Exception {
    return JsonMapper.shared().readTree(get(application, path).body());
  }

  private static HttpResponse<String> get(Running application, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://localhost:" + application.port() + path);
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
