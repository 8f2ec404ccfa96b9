package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What happens when many people want the same thing at the same moment, over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrencyTests {

  private static final int CLIENTS = 500;

  private @Nullable Running application;
  private @Nullable Frontend http;

  @BeforeAll
  void start(@TempDir Path data) {
    application = Running.on(data);
    http = application.frontend();
  }

  @AfterAll
  void stop() {
    frontend().close();
    Objects.requireNonNull(application).close();
  }

  @Test
  void fiveHundredClientsForOneRoomMakeOneOption() throws Exception {
    List<Frontend.Answer> answers = Together.all(CLIENTS, client -> () -> frontend().start(
        "client" + client + "@race.example",
        "Board meeting on 21 January 2027, 14 people, 13:00-17:00, boardroom table. Room D if it is free."));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isEqualTo(200));
    List<JsonNode> events = events("race.example");
    assertThat(events).hasSize(CLIENTS);
    assertThat(events).filteredOn(event -> event.path("status").asString().equals("Option"))
        .singleElement().satisfies(event -> assertThat(event.path("locked_room_id").asString()).isEqualTo("Room D"));
    assertThat(events).filteredOn(event -> event.path("status").asString().equals("Lead")).hasSize(CLIENTS - 1);
  }

  @Test
  void twoManagersDecidingOneTaskHaveOneEffect() throws Exception {
    Frontend.Answer offered = frontend().start("ines@managers.example",
        "Workshop on 9 March 2027 for 20 people, 9:00 to 17:00, in Room B, no extras.");
    frontend().say(offered.text("session_id"),
        "We accept the offer. Invoice to Quellwerk AG, Rosenweg 12, 8005 Zurich, Switzerland.");
    String task = pendingTask("ines@managers.example");

    List<Frontend.Answer> answers = Together.all(2, _ -> () -> frontend().approve(task));

    assertThat(answers).extracting(Frontend.Answer::status).containsExactlyInAnyOrder(200, 404);
    JsonNode event = events("managers.example").getFirst();
    assertThat(event.path("status").asString()).isEqualTo("Confirmed");
    assertThat(said(offered.text("session_id"), "Your booking is confirmed")).isEqualTo(1);
  }

  private Frontend frontend() {
    return Objects.requireNonNull(http);
  }

  private List<JsonNode> events(String domain) throws Exception {
    return list(frontend().get("/api/events").body().path("events")).stream()
        .filter(event -> event.path("client_id").asString().endsWith("@" + domain)).toList();
  }

  private String pendingTask(String client) throws Exception {
    return list(frontend().get("/api/tasks/pending").body().path("tasks")).stream()
        .filter(task -> task.path("client_id").asString().equals(client)).findFirst().orElseThrow()
        .path("task_id").asString();
  }

  private long said(String session, String words) throws Exception {
    return list(frontend().get("/api/conversation/" + session).body().path("conversation_history")).stream()
        .filter(entry -> entry.path("content").asString().contains(words)).count();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
