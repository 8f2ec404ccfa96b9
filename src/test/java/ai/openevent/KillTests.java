package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Frontend.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The real server, killed at a random moment while clients talk to it: what was answered is there after the restart, and
/// no turn is there by half.
class KillTests {

  private static final int CLIENTS = 6;
  private static final int MOST_TURNS = 250;
  private static final String ROOMS = "ABCDEF";

  private final AtomicInteger conversations = new AtomicInteger();

  @Test
  void nothingThatWasAnsweredIsLost(@TempDir Path data) throws Exception {
    rounds(3, data);
  }

  @Tag("crash")
  @Test
  void nothingThatWasAnsweredIsLostInFiftyRounds(@TempDir Path data) throws Exception {
    rounds(50, data);
  }

  /// One conversation as its client knows it.
  private static final class Talk {
    private final List<String> sent = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();
    private String session = "";
  }

  private void rounds(int count, Path data) throws Exception {
    long seed = RandomGenerator.getDefault().nextLong();
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
    List<Talk> known = new ArrayList<>();
    ServerProcess server = ServerProcess.on(data);
    try {
      for (int round = 1; round <= count; round++) {
        known.addAll(load(server, 1 + random.nextInt(MOST_TURNS)));
        server = ServerProcess.on(data);
        try (Frontend frontend = server.frontend()) {
          check(frontend, known, "round " + round + ", seed " + seed);
        }
      }
    } finally {
      server.kill();
    }
  }

  /// Talks to the server until so many messages were answered, and kills it.
  private Queue<Talk> load(ServerProcess server, int turns) throws Exception {
    Queue<Talk> talks = new ConcurrentLinkedQueue<>();
    CountDownLatch answers = new CountDownLatch(turns);
    try (Frontend frontend = server.frontend(); ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        running.add(clients.submit(() -> talkUntilItBreaks(frontend, talks, answers)));
      }
      answers.await();
      server.kill();
      for (Future<Boolean> client : running) {
        assertThat(client.get()).as("no client was cut off before the kill").isTrue();
      }
    }
    return talks;
  }

  private boolean talkUntilItBreaks(Frontend frontend, Queue<Talk> talks, CountDownLatch answers) throws Exception {
    try {
      while (true) {
        talk(frontend, talks, answers);
      }
    } catch (IOException e) {
      return answers.getCount() == 0;
    }
  }

  private void talk(Frontend frontend, Queue<Talk> talks, CountDownLatch answers) throws IOException, InterruptedException {
    int number = conversations.getAndIncrement();
    LocalDate day = LocalDate.parse("2027-01-04").plusDays(number / ROOMS.length());
    Talk talk = new Talk();
    talk.sent.add("We are planning a workshop for 20 people on " + day + " from 9:00 to 17:00.");
    talk.sent.add("Room " + ROOMS.charAt(number % ROOMS.length()) + ", please. No extras.");
    talk.sent.add("We accept the offer. Invoice to Quellwerk AG, Rosenweg 12, 8005 Zurich, Switzerland.");
    Answer first = frontend.start("client" + number + "@kill.example", talk.sent.getFirst());
    talk.session = first.text("session_id");
    talks.add(talk);
    answered(talk, first, "response", answers);
    for (String text : talk.sent.subList(1, talk.sent.size())) {
      answered(talk, frontend.say(talk.session, text), "assistant_reply", answers);
    }
  }

  private static void answered(Talk talk, Answer answer, String reply, CountDownLatch answers) {
    assertThat(answer.status()).isEqualTo(200);
    talk.answered.add(answer.text(reply));
    answers.countDown();
  }

  private static void check(Frontend frontend, List<Talk> known, String when) throws Exception {
    Map<String, JsonNode> bookings = by(frontend.get("/api/events").body().path("events"), "thread_id");
    Map<String, JsonNode> tasks = by(frontend.get("/api/tasks/pending").body().path("tasks"), "event_id");
    assertThat(known).as(when).isNotEmpty();
    for (Talk talk : known) {
      List<String> said = history(frontend, talk);
      checkHistory(talk, said, when);
      checkBooking(bookings.get(talk.session), said.size() / 2, tasks, when);
    }
  }

  private static void checkHistory(Talk talk, List<String> said, String when) {
    assertThat(said).as("%s: whole turns, all that were answered and at most one that wasn't", when)
        .hasSizeBetween(2 * talk.answered.size(), 2 * talk.answered.size() + 2)
        .satisfies(all -> assertThat(all.size() % 2).isZero());
    for (int turn = 0; turn < talk.answered.size(); turn++) {
      assertThat(said.subList(2 * turn, 2 * turn + 2)).as(when)
          .containsExactly(talk.sent.get(turn), talk.answered.get(turn));
    }
  }

  /// The booking, its offer and the manager's task are exactly as far as the conversation is.
  private static void checkBooking(@Nullable JsonNode booking, int turns, Map<String, JsonNode> tasks, String when) {
    assertThat(booking).as(when).isNotNull();
    if (booking != null) {
      assertThat(booking.path("date_confirmed").asBoolean()).as(when).isTrue();
      assertThat(booking.path("locked_room_id").isString()).as(when).isEqualTo(turns > 1);
      assertThat(booking.path("offer_accepted").asBoolean()).as(when).isEqualTo(turns > 2);
      assertThat(tasks.containsKey(booking.path("event_id").asString())).as(when).isEqualTo(turns > 2);
    }
  }

  private static List<String> history(Frontend frontend, Talk talk) throws Exception {
    Answer found = frontend.get("/api/conversation/" + talk.session);
    assertThat(found.status()).isEqualTo(200);
    List<String> said = new ArrayList<>();
    found.body().path("conversation_history").forEach(entry -> said.add(entry.path("content").asString()));
    return said;
  }

  private static Map<String, JsonNode> by(JsonNode list, String member) {
    Map<String, JsonNode> found = new HashMap<>();
    list.forEach(entry -> found.put(entry.path(member).asString(), entry));
    return found;
  }
}
