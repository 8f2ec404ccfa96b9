package ai.openevent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Running;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Chats over real HTTP, with readers who are cut off.
class ChatStreamTests {

  private static final String BOOKING = "We would like to book Room B for 30 people on 14.05.2027 from 09:00 to 17:00.";
  private static final String QUESTION = "Is there parking?";
  private static final String CHATKIT = "/api/agent/chatkit/";
  private static final JsonMapper JSON = JsonMapper.shared();

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
  void aReplyThatIsCutAnywhereIsContinuedWithoutLossOrDoubling() throws Exception {
    int count = frames(respond("whole", QUESTION)).size();
    assertThat(count).isGreaterThan(5);

    for (int cut = 1; cut <= count; cut++) {
      String thread = "cut-" + cut;
      List<String> received = cut(thread, cut);
      assertThat(received).hasSize(cut);
      String last = received.getLast().lines().findFirst().orElseThrow().substring("id: ".length());
      assertThat(last).isEqualTo("1." + cut);

      received.addAll(frames(resume(thread, last)));

      assertThat(received).as("cut after %s frames", cut).isEqualTo(frames(resume(thread, null)));
      assertThat(text(received)).isEqualTo(JSON.readTree(data(received.getLast())).get("assistant_text").stringValue());
      assertThat(said(thread)).as("what is kept").hasSize(2);
    }
  }

  @Test
  void aClientWhoLeavesAtOnceLosesNothing() throws Exception {
    frames(respond("gone", QUESTION));
    try (Socket socket = connected()) {
      socket.getOutputStream().write(request("gone", BOOKING, "again-1"));
      socket.getOutputStream().flush();
    }

    List<String> again = frames(keyed("gone", BOOKING, "again-1"));

    assertThat(again.getFirst()).startsWith("id: 2.1\n");
    assertThat(said("gone")).hasSize(4);
    assertThat(json(get("/api/events")).get("total_events").intValue()).isEqualTo(1);
    assertThat(frames(resume("gone", "2.3"))).isEqualTo(again.subList(3, again.size()));
    assertThat(json(keyed("gone", QUESTION, "again-1")).get("detail").get(0).get("loc").get(0).stringValue()).isEqualTo("header");
  }

  @Test
  void anIdThatIsNoLongerKnownStartsTheLastTurnAgain() throws Exception {
    respond("two", QUESTION);
    List<String> whole = frames(respond("two", BOOKING));

    for (String id : new String[] {"1.2", "3.1", "2.9999", "what"}) {
      List<String> again = frames(resume("two", id));
      assertThat(data(again.getFirst())).isEqualTo("{\"type\":\"resync\"}");
      assertThat(again.subList(1, again.size())).isEqualTo(whole);
    }
    assertThat(frames(resume("two", "2." + whole.size()))).isEmpty();
  }

  @Test
  void foreignAndUnknownThreadsAreNotFound() throws Exception {
    respond("mine", QUESTION);

    assertThat(resume("nobodys", null).statusCode()).isEqualTo(404);
    assertThat(send(HttpRequest.newBuilder(uri(CHATKIT + "threads/mine/stream")).header("X-Team-Id", "another")).statusCode())
        .isEqualTo(404);
    assertThat(post(CHATKIT + "threads/nobodys/stop", "{}").statusCode()).isEqualTo(404);
    assertThat(json(post("/api/chatkit/threads/mine/stop", "{}")).get("stopped").booleanValue()).isFalse();
  }

  @Test
  void aConversationThatBeganElsewhereCanBeReadAsAStreamToo() throws Exception {
    JsonNode reply = json(post("/api/start-conversation", JSON.createObjectNode()
        .put("client_email", "a@example.com").put("email_body", BOOKING).toString()));
    String thread = reply.get("session_id").stringValue();

    List<String> stream = frames(resume(thread, null));

    assertThat(JSON.readTree(data(stream.getLast())).get("assistant_text").stringValue())
        .isEqualTo(reply.get("response").stringValue().strip());
    assertThat(frames(respond(thread, QUESTION))).isNotEmpty();
    assertThat(said(thread)).hasSize(4);
  }

  @Test
  void aReplyThatWaitsForAManagerIsAnnouncedAndNotGivenAway() throws Exception {
    post("/api/config/hil-mode", "{\"enabled\":true}");
    JsonNode envelope = JSON.readTree(data(frames(respond("held", BOOKING)).getLast()));
    JsonNode task = json(get("/api/tasks/pending")).get("tasks").get(0);

    assertThat(envelope.get("assistant_text").stringValue()).isNotBlank();
    assertThat(envelope.at("/payload/res/pending_hil_approval").booleanValue()).isTrue();
    assertThat(task.at("/payload/thread_id").stringValue()).isEqualTo("held");
    assertThat(envelope.toString()).doesNotContain("750");
    assertThat(task.at("/payload/draft_body").stringValue()).contains("750");

    JsonNode approved = json(post("/api/tasks/" + task.get("task_id").stringValue() + "/approve", "{}"));
    assertThat(approved.get("thread_id").stringValue()).isEqualTo("held");
    assertThat(said("held")).last().isEqualTo(approved.get("assistant_reply").stringValue());
  }

  @Test
  void aConversationIsFollowedWhileItGoesOn() throws Exception {
    List<String> first = frames(respond("live", QUESTION));
    try (Followed live = follow(application(), "live", "1." + (first.size() - 1))) {
      assertThat(live.next()).isEqualTo(first.getLast());

      for (String frame : frames(respond("live", BOOKING))) {
        assertThat(live.next()).isEqualTo(frame);
      }
      post("/api/config/hil-mode", "{\"enabled\":true}");
      List<String> held = frames(respond("live", "Could we start at 10:00?"));
      for (String frame : held) {
        assertThat(live.next()).isEqualTo(frame);
      }
      String task = json(get("/api/tasks/pending")).at("/tasks/0/task_id").stringValue();
      JsonNode approved = json(post("/api/tasks/" + task + "/approve", "{}"));

      JsonNode told = JSON.readTree(data(live.next()));
      assertThat(told.get("type").stringValue()).isEqualTo("message");
      assertThat(told.get("assistant_text").stringValue()).isEqualTo(approved.get("assistant_reply").stringValue().strip());
      assertThat(frames(resume("live", "3." + held.size()))).as("for those who were away").singleElement()
          .satisfies(frame -> assertThat(JSON.readTree(data(frame))).isEqualTo(told));
    }
  }

  @Test
  void whatCannotBeFollowedIsRefused() throws Exception {
    assertThat(send(HttpRequest.newBuilder(uri(CHATKIT + "threads/nobodys/stream?follow=true"))).statusCode()).isEqualTo(404);
    respond("mine", QUESTION);
    HttpResponse<String> odd = get(CHATKIT + "threads/mine/stream?follow=perhaps");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(json(odd).at("/detail/0/loc").toString()).isEqualTo("[\"query\",\"follow\"]");
  }

  @Test
  void whoeverFollowsIsSentHomeWhenTheApplicationStops(@TempDir Path data) throws Exception {
    Running second = Running.on(data);
    try (second) {
      send(HttpRequest.newBuilder(URI.create("http://localhost:" + second.port() + CHATKIT + "respond"))
          .header("X-Team-Id", team).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body("a", QUESTION))));
      try (Followed live = follow(second, "a", "1.1")) {
        assertThat(live.next()).startsWith("id: 1.2\n");

        Thread stopping = Thread.ofVirtual().start(second::close);

        while (live.next() != null) {
          Thread.onSpinWait();
        }
        stopping.join();
      }
    }
  }

  @Test
  void anAgentGetsTheEnvelopeAlone() throws Exception {
    HttpResponse<String> answer = post("/api/agent/reply", JSON.createObjectNode().put("thread_id", "agent")
        .put("message", BOOKING).put("from_name", "Petra Muster").put("from_email", "petra@example.com").toString());
    JsonNode envelope = json(answer);

    assertThat(envelope.propertyNames()).containsExactly("assistant_text", "requires_hil", "action", "payload");
    assertThat(envelope.get("requires_hil").booleanValue()).isTrue();
    assertThat(envelope.get("payload").has("summary")).isFalse();
    assertThat(envelope.at("/payload/user_info/name").stringValue()).isEqualTo("Petra Muster");
    JsonNode event = json(get("/api/events")).get("events").get(0);
    assertThat(event.get("thread_id").stringValue()).isEqualTo("agent");
    assertThat(data(frames(resume("agent", null)).getLast())).contains("\"action\":\"offer_draft_prepared\"");
  }

  @Test
  void aChatCanBeOpenedWithoutABody() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/chatkit/session")).POST(BodyPublishers.noBody()));

    assertThat(json(answer).propertyNames()).containsExactly("client_secret");
    assertThat(json(answer).get("client_secret").stringValue()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void buttonsCountAsSentencesInTheClientsLanguage() throws Exception {
    respond("de", "Wir möchten Raum B für 30 Personen am 14.05.2027 von 09:00 bis 17:00 Uhr reservieren.");
    JsonNode envelope = JSON.readTree(data(frames(
        respond("de", "{\"client_tool\":\"confirm_offer\",\"args\":{\"note\":\"Vielen Dank!\"}}")).getLast()));

    assertThat(said("de").get(2)).isEqualTo("Wir nehmen das Angebot an. Vielen Dank!");
    assertThat(envelope.get("action").stringValue()).isEqualTo("offer_accept_requires_billing");
    assertThat(envelope.at("/payload/user_info/language").stringValue()).isEqualTo("de");
  }

  @Test
  void badMessagesAreRefusedBeforeAnyStream() throws Exception {
    for (String field : new String[] {
        "\"from_email\":\"no address\"", "\"from_name\":5", "\"subject\":[]", "\"status\":1", "\"current_step\":\"x\"",
        "\"attachments\":\"plan.pdf\"", "\"attachments\":[5]"}) {
      assertThat(post(CHATKIT + "respond", "{\"thread_id\":\"t\",\"text\":\"x\"," + field + "}").statusCode())
          .as(field).isEqualTo(422);
    }
    String longName = "x".repeat(201);
    assertThat(post(CHATKIT + "respond", "{\"thread_id\":\"" + longName + "\",\"text\":\"x\"}").statusCode()).isEqualTo(422);
    assertThat(json(get("/api/events")).get("total_events").intValue()).isZero();
  }

  // What a client does

  private HttpResponse<String> respond(String thread, String text) throws Exception {
    return keyed(thread, text, UUID.randomUUID().toString());
  }

  private HttpResponse<String> keyed(String thread, String text, String key) throws Exception {
    return send(HttpRequest.newBuilder(uri(CHATKIT + "respond")).header("X-Team-Id", team).header("X-Stream-Ids", "1")
        .header("Content-Type", "application/json").header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body(thread, text))));
  }

  private HttpResponse<String> resume(String thread, @Nullable String last) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(CHATKIT + "threads/" + thread + "/stream")).header("X-Team-Id", team);
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    return send(request);
  }

  private Followed follow(Running where, String thread, String last) throws Exception {
    return new Followed(client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + where.port() + CHATKIT + "threads/" + thread + "/stream?follow=true"))
            .header("X-Team-Id", team).header("Last-Event-ID", last).build(), BodyHandlers.ofInputStream()).body());
  }

  /// A stream that stays open.
  private static final class Followed implements AutoCloseable {

    private final BufferedReader lines;

    private Followed(InputStream body) {
      lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /// The next frame; null at the end.
    private @Nullable String next() throws IOException {
      List<String> frame = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() && !frame.isEmpty()) {
          return String.join("\n", frame);
        }
        if (!line.isEmpty() && !line.startsWith(":")) {
          frame.add(line);
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /// The first frames of a reply, whose reader then leaves.
  private List<String> cut(String thread, int count) throws IOException {
    List<String> frames = new ArrayList<>();
    try (Socket socket = connected();
        BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.getOutputStream().write(request(thread, QUESTION, "cut"));
      String id = "";
      while (frames.size() < count) {
        String line = Objects.requireNonNull(lines.readLine(), "the stream ended early");
        if (line.startsWith("id: ")) {
          id = line;
        } else if (line.startsWith("data: ")) {
          frames.add(id + "\n" + line);
        }
      }
    }
    return frames;
  }

  private static Running application() {
    return Objects.requireNonNull(application);
  }

  private Socket connected() throws IOException {
    return new Socket("localhost", application().port());
  }

  private byte[] request(String thread, String text, String key) {
    byte[] body = body(thread, text).getBytes(StandardCharsets.UTF_8);
    String head = """
        POST /api/agent/chatkit/respond HTTP/1.1
        Host: localhost
        Content-Type: application/json
        Content-Length: %d
        X-Team-Id: %s
        X-Stream-Ids: 1
        Idempotency-Key: %s

        """.formatted(body.length, team, key).replace("\n", "\r\n");
    return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private static String body(String thread, String text) {
    ObjectNode body = JSON.createObjectNode().put("thread_id", thread).put("text", text).put("from_email", "petra@example.com");
    return body.toString();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).header("X-Team-Id", team).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).header("X-Team-Id", team));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + application().port() + path);
  }

  // What came of it

  private static List<String> frames(HttpResponse<String> stream) {
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.headers().firstValue("Content-Type").orElseThrow().replace(" ", "")).isEqualTo("text/event-stream;charset=utf-8");
    List<String> frames = new ArrayList<>();
    for (String frame : stream.body().split("\n\n", -1)) {
      if (!frame.isEmpty()) {
        assertThat(frame).matches("id: \\d+\\.\\d+\\ndata: \\{[\\x20-\\x7e]*}");
        frames.add(frame);
      }
    }
    return frames;
  }

  private static String data(@Nullable String frame) {
    return Objects.requireNonNull(frame, "the stream ended").lines().filter(line -> line.startsWith("data: ")).findFirst().orElseThrow().substring("data: ".length());
  }

  private static String text(List<String> frames) {
    StringBuilder text = new StringBuilder();
    frames.forEach(frame -> text.append(JSON.readTree(data(frame)).path("delta").asString("")));
    return text.toString();
  }

  private List<String> said(String thread) throws Exception {
    return json(get("/api/conversation/" + thread)).get("conversation_history").valueStream()
        .map(said -> said.get("content").stringValue()).toList();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
