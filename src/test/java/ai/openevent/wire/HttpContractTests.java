package ai.openevent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Running;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole application over HTTP, as a front end meets it.
class HttpContractTests {

  private static final String BOOKING = "We would like to book Room B for 30 people on 14.05.2027 from 09:00 to 17:00.";

  private static @Nullable Running application;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String team = "team-" + UUID.randomUUID();

  @BeforeAll
  static void start(@TempDir Path data) {
    application = Running.on(data, "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00");
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(application).close();
  }

  @Test
  void unknownPathsAndMethodsAnswerInTheSameShape() throws Exception {
    assertThat(send("GET", "/api/nope", null)).satisfies(answer -> assertAnswer(answer, 404, "{\"detail\":\"Not Found\"}"));
    assertThat(send("POST", "/api/nope", "{}").statusCode()).isEqualTo(404);
    for (String method : new String[] {"DELETE", "OPTIONS"}) {
      HttpResponse<String> answer = send(method, "/api/events", null);
      assertAnswer(answer, 405, "{\"detail\":\"Method Not Allowed\"}");
      assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }
    assertThat(send("HEAD", "/api/events", null).statusCode()).isEqualTo(405);
  }

  @Test
  void aSuperfluousSlashIsRedirectedAndNothingElseIs() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/events/?limit=1", null);

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location")).contains("/api/events?limit=1");
    assertThat(send("GET", "/api/nope/", null).statusCode()).isEqualTo(404);
    assertThat(send("GET", "//evil.example/", null).statusCode()).isEqualTo(404);
  }

  @Test
  void whatTheServerRefusesItselfIsJsonToo() throws Exception {
    assertAnswer(send("GET", "/api/events/%2e%2e%2fetc", null), 404, "{\"detail\":\"Event not found\"}");
    assertAnswer(send("GET", "/api/events/%00", null), 400, "{\"detail\":\"Bad Request\"}");
  }

  @Test
  void malformedBodiesAreClientErrors() throws Exception {
    for (String body : new String[] {"{not json", "{\"email_body\": \"x\",}", "\"", "[".repeat(100_000), " "}) {
      JsonNode item = json(send("POST", "/api/start-conversation", body)).get("detail").get(0);
      assertThat(item.get("type").stringValue()).isEqualTo("json_invalid");
    }
    assertThat(json(send("POST", "/api/start-conversation", "null")).get("detail").get(0).get("loc").get(0).stringValue())
        .isEqualTo("body");
    assertThat(send("POST", "/api/send-message", "{\"session_id\":5,\"message\":\"x\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void aLongBodyWithoutStatedLengthIsRefused() throws Exception {
    byte[] body = "x".repeat(1_100_000).getBytes(StandardCharsets.US_ASCII);
    HttpRequest request = request("/api/send-message").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build();

    assertAnswer(client.send(request, HttpResponse.BodyHandlers.ofString()), 413,
        "{\"error\":\"request_too_large\",\"detail\":\"Request body exceeds 1024KB limit\"}");
  }

  @Test
  void aBookingCanBeFollowedThroughAllItsViews() throws Exception {
    JsonNode reply = start("petra@example.com");
    String event = json(send("GET", "/api/events", null)).get("events").get(0).get("event_id").stringValue();

    JsonNode record = json(send("GET", "/api/events/" + event, null));
    assertThat(record.get("thread_id")).isEqualTo(reply.get("session_id"));
    assertThat(record.get("status").stringValue()).isEqualTo("Option");
    assertThat(record.get("team_id").stringValue()).isEqualTo(team);
    assertThat(json(send("GET", "/api/events/" + event + "/progress", null)).get("percentage").intValue()).isEqualTo(60);
    assertThat(json(send("GET", "/api/events/" + event + "/activity?limit=2", null)).get("has_more").booleanValue()).isTrue();
    assertThat(send("GET", "/api/events/" + event + "/activity?limit=0", null).statusCode()).isEqualTo(422);
  }

  @Test
  void aReplyThatChangedSinceAManagerSawItIsNotApproved() throws Exception {
    send("POST", "/api/config/hil-mode", "{\"enabled\":true}");
    String session = start("petra@example.com").get("session_id").stringValue();
    JsonNode seen = json(send("GET", "/api/tasks/pending", null)).get("tasks").get(0);
    send("POST", "/api/send-message", "{\"session_id\":\"" + session + "\",\"message\":\"Is there parking nearby?\"}");
    String path = "/api/tasks/" + seen.get("task_id").stringValue() + "/approve";

    HttpResponse<String> refused = send("POST", path, seen(seen));

    assertAnswer(refused, 409, "{\"detail\":\"The reply has changed meanwhile; look at it again\"}");
    JsonNode now = json(send("GET", "/api/tasks/pending", null)).get("tasks").get(0);
    assertThat(now.get("task_id")).isEqualTo(seen.get("task_id"));
    assertThat(json(send("POST", path, seen(now))).get("assistant_reply")).isEqualTo(now.get("payload").get("draft_body"));
  }

  private static String seen(JsonNode task) {
    return JsonMapper.shared().createObjectNode().set("seen_draft", task.get("payload").get("draft_body")).toString();
  }

  @Test
  void theListIsTaggedAndPaged() throws Exception {
    start("a@example.com");
    start("b@example.com");
    HttpResponse<String> all = send("GET", "/api/events", null);
    String tag = all.headers().firstValue("ETag").orElseThrow();

    HttpRequest again = request("/api/events").header("If-None-Match", tag).build();
    assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    JsonNode page = json(send("GET", "/api/events?limit=1&offset=1", null));
    assertThat(page.get("total_events").intValue()).isEqualTo(2);
    assertThat(page.get("events")).hasSize(1);
    assertThat(page.get("events").get(0)).isEqualTo(json(all).get("events").get(1));
    start("c@example.com");
    assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void theTagOfOneTeamsListIsNotThatOfAnother() throws Exception {
    start("a@example.com");
    HttpResponse<String> ours = send("GET", "/api/events", null);
    String other = "team-" + UUID.randomUUID();
    String body = "{\"email_body\":\"" + BOOKING + "\",\"client_email\":\"b@example.com\"}";
    client.send(requestOf(other, "/api/start-conversation").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());

    HttpResponse<String> theirs = client.send(
        requestOf(other, "/api/events").header("If-None-Match", ours.headers().firstValue("ETag").orElseThrow()).build(),
        HttpResponse.BodyHandlers.ofString());

    assertThat(theirs.statusCode()).isEqualTo(200);
    assertThat(theirs.body()).contains("b@example.com").doesNotContain("a@example.com");
    assertThat(theirs.headers().allValues("Vary")).contains("X-Team-Id");
  }

  @Test
  void aMessageThatIsSentAgainGetsTheVeryAnswer() throws Exception {
    String body = "{\"email_body\":\"" + BOOKING + "\",\"client_email\":\"petra@example.com\"}";
    String first = keyed(body).body();

    assertThat(keyed(body).body()).isEqualTo(first);
    assertThat(json(send("GET", "/api/events", null)).get("total_events").intValue()).isEqualTo(1);
    HttpResponse<String> misused = keyed("{\"email_body\":\"x\",\"client_email\":\"petra@example.com\"}");
    assertThat(misused.statusCode()).isEqualTo(422);
    assertThat(json(misused).get("detail").get(0).get("loc").get(0).stringValue()).isEqualTo("header");
  }

  @Test
  void aPaymentThatIsSentAgainIsRecordedOnce() throws Exception {
    send("POST", "/api/config/global-deposit", "{\"deposit_enabled\":true}");
    start("petra@example.com");
    String event = json(send("GET", "/api/events", null)).get("events").get(0).get("event_id").stringValue();
    String path = "/api/event/" + event + "/deposit/received";

    String first = keyed(path, "{\"amount\":50}").body();
    String second = keyed(path, "{\"amount\":50}").body();

    assertThat(second).isEqualTo(first);
    assertThat(json(send("GET", "/api/event/" + event + "/deposit", null)).get("deposit_paid_amount").intValue()).isEqualTo(50);
    assertThat(keyed(path, "{\"amount\":60}").statusCode()).isEqualTo(422);
    assertThat(send("POST", path, "{\"amount\":0.004}").statusCode()).isEqualTo(422);
    assertThat(send("POST", path, "{\"received_on\":\"+99999-01-01\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void signsThatNobodyEncodedAreAnIdThatNothingHas() throws Exception {
    try (Socket socket = new Socket("localhost", Objects.requireNonNull(application).port())) {
      socket.getOutputStream().write("GET /api/events/{event_id} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 404").endsWith("{\"detail\":\"Event not found\"}");
    }
  }

  @Test
  void readingAMessageToTryItOutStoresNothing() throws Exception {
    HttpResponse<String> answer = send("POST", "/api/debug/simulate",
        "{\"text\":\"Room B for 30 people on 14 May 2027, please\",\"today\":\"2026-11-20\"}");

    assertThat(json(answer).get("guests").get("value").intValue()).isEqualTo(30);
    assertThat(json(send("GET", "/api/events", null)).get("total_events").intValue()).isZero();
    assertThat(send("POST", "/api/debug/simulate", "{\"text\":\"x\",\"today\":\"14.05.\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void aManagerSeesTheClientsWordsBehindTheFacts() throws Exception {
    send("POST", "/api/config/hil-mode", "{\"enabled\":true}");
    start("petra@example.com");

    JsonNode evidence = json(send("GET", "/api/tasks/pending", null))
        .get("tasks").get(0).get("payload").get("hil_context").get("evidence");

    JsonNode guests = evidence.valueStream().filter(each -> each.get("about").stringValue().equals("guests")).findFirst().orElseThrow();
    assertThat(guests.get("value").stringValue()).isEqualTo("30");
    assertThat(BOOKING.substring(guests.get("from").intValue(), guests.get("until").intValue()))
        .isEqualTo(guests.get("text").stringValue());
    assertThat(guests.get("rule").stringValue()).isNotBlank();
    assertThat(guests.get("rejected").isArray()).isTrue();
    assertThat(guests.get("said_at").stringValue()).startsWith("2026-11-20T");
  }

  @Test
  void aNameStandsOnOneLineAndIsNoBook() throws Exception {
    String body = "{\"email_body\":\"" + BOOKING + "\",\"client_email\":\"petra@example.com\",\"client_name\":\"%s\"}";

    HttpResponse<String> named = send("POST", "/api/start-conversation", body.formatted("Petra\\n\\u0000 Muster"));
    HttpResponse<String> endless = send("POST", "/api/start-conversation", body.formatted("x".repeat(201)));

    assertThat(json(named).get("event_info").get("name").stringValue()).isEqualTo("Petra Muster");
    assertThat(endless.statusCode()).isEqualTo(422);
    assertThat(json(endless).get("detail").get(0).get("type").stringValue()).isEqualTo("string_too_long");
  }

  @Test
  void aTaskIsShownAsItIsNow() throws Exception {
    send("POST", "/api/config/hil-mode", "{\"enabled\":true}");
    String session = start("petra@example.com").get("session_id").stringValue();
    JsonNode before = json(send("GET", "/api/tasks/pending", null)).get("tasks");

    send("POST", "/api/send-message", "{\"session_id\":\"" + session + "\",\"message\":\"We will be 34 people.\"}");
    JsonNode after = json(send("GET", "/api/tasks/pending", null)).get("tasks");

    assertThat(json(send("GET", "/api/tasks/pending", null)).get("tasks")).isEqualTo(after);
    assertThat(after).hasSize(1);
    assertThat(after.get(0).get("task_id")).isEqualTo(before.get(0).get("task_id"));
    assertThat(after.get(0).get("payload").get("snippet").stringValue()).isEqualTo("We will be 34 people.");
    JsonNode preferences = after.get(0).get("payload").get("hil_context").get("client_preferences");
    assertThat(preferences.get("participants").intValue()).isEqualTo(34);
  }

  private JsonNode start(String email) throws Exception {
    return json(send("POST", "/api/start-conversation",
        "{\"email_body\":\"" + BOOKING + "\",\"client_email\":\"" + email + "\"}"));
  }

  private HttpResponse<String> keyed(String body) throws Exception {
    return keyed("/api/start-conversation", body);
  }

  private HttpResponse<String> keyed(String path, String body) throws Exception {
    HttpRequest request = request(path).header("Content-Type", "application/json")
        .header("Idempotency-Key", "first-1").POST(BodyPublishers.ofString(body)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path)
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return requestOf(team, path);
  }

  private static HttpRequest.Builder requestOf(String team, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + Objects.requireNonNull(application).port() + path))
        .header("X-Team-Id", team);
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).isEqualTo(body);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
