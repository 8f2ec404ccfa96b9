package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Frontend.Answer;
import ai.openevent.TappedLine.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The real server, killed between a manager's approval and the mail that follows from it, with a real mail server beside it.
/// As long as the mail server can't have a letter, it arrives after the restart; where it may have it, it doesn't come twice,
/// and the house's people are told.
class MailKillTests {

  private static final int CLIENTS = 3;
  private static final List<Moment> MOMENTS = List.of(Moment.values());

  private int number;

  /// What the mail server may have when the sender falls silent.
  private enum Doubt { NONE, THERE }

  @Test
  void anApprovedReplyArrivesExactlyOnce(@TempDir Path data) throws Exception {
    try (PostOffice office = PostOffice.open(); TappedLine line = TappedLine.to(office.smtpPort())) {
      Round first = round(data, office, line, null);
      Round second = round(data, office, line, Moment.READY);
      Round third = round(data, office, line, Moment.TAKEN);

      check(data, office, line, List.of(first, second, third));
    }
  }

  @Tag("crash")
  @Test
  void anApprovedReplyArrivesExactlyOnceInThirtyRounds(@TempDir Path data) throws Exception {
    long seed = RandomGenerator.getDefault().nextLong();
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
    try (PostOffice office = PostOffice.open(); TappedLine line = TappedLine.to(office.smtpPort())) {
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int drawn = random.nextInt(-1, MOMENTS.size());
        rounds.add(round(data, office, line, drawn < 0 ? null : MOMENTS.get(drawn)));
      }
      check(data, office, line, rounds);
    }
  }

  /// @param moment when the server was killed; null for as soon as the first approval was answered
  /// @param approved whose replies the server answered to have released
  private record Round(@Nullable Moment moment, List<String> clients, Set<String> approved) {

    Doubt doubt() {
      return moment == Moment.TAKEN ? Doubt.THERE : Doubt.NONE;
    }
  }

  /// Clients write, a manager approves one reply after the other, and the server is killed.
  private Round round(Path data, PostOffice office, TappedLine line, @Nullable Moment moment) throws Exception {
    ServerProcess server = start(data, office, line);
    try (Frontend frontend = server.frontend()) {
      List<String> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(write(office));
      }
      Set<String> approved = new HashSet<>();
      Patience.until(() -> tasks(frontend, clients).size() == CLIENTS, () -> "Not every mail became a task");
      if (moment != null) {
        line.when(moment, () -> kill(server));
      }
      approve(frontend, tasks(frontend, clients), approved, moment == null ? server : null);
      server.awaitEnd();
      return new Round(moment, clients, approved);
    } finally {
      server.kill();
    }
  }

  private static ServerProcess start(Path data, PostOffice office, TappedLine line) throws IOException {
    List<String> settings = new ArrayList<>(List.of(office.settings(line.port())));
    settings.add("OE_HIL_ALL_LLM_REPLIES=true");
    settings.add("OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00");
    return ServerProcess.on(data, settings.toArray(String[]::new));
  }

  private static void kill(ServerProcess server) {
    try {
      server.kill();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private String write(PostOffice office) throws Exception {
    int mine = number++;
    Correspondent client = office.correspondent("Client " + mine, "client" + mine + "@kill.example");
    client.sends(client.plain("Our workshop " + mine, "We are planning a workshop for 20 people on 14 May 2027."));
    return client.address();
  }

  /// @param killed to be killed after the first answer; null when something else kills it
  private static void approve(Frontend frontend, List<JsonNode> tasks, Set<String> approved, @Nullable ServerProcess killed)
      throws Exception {
    try {
      for (JsonNode task : tasks) {
        Answer answer = frontend.approve(task.path("task_id").asString());
        assertThat(answer.status()).isEqualTo(200);
        approved.add(task.path("client_id").asString());
        if (killed != null) {
          killed.kill();
        }
      }
    } catch (IOException _) {
      // it was killed
    }
  }

  private static List<JsonNode> tasks(Frontend frontend, List<String> clients) throws Exception {
    return frontend.get("/api/tasks/pending").body().path("tasks").valueStream()
        .filter(task -> clients.contains(task.path("client_id").asString())).toList();
  }

  /// After a last start everything that was approved is there once, or told to be in doubt where it may have been.
  private static void check(Path data, PostOffice office, TappedLine line, List<Round> rounds) throws Exception {
    ServerProcess server = start(data, office, line);
    try (Frontend frontend = server.frontend()) {
      Patience.until(() -> unsent(frontend).stream().allMatch(letter -> letter.path("state").asString().equals("doubtful")),
          () -> "Letters are still on their way");
      List<String> delivered = office.delivered().stream().map(PostOffice::receiver).toList();
      List<String> doubtful = unsent(frontend).stream().map(letter -> letter.path("to_email").asString()).toList();
      assertThat(delivered).as("nothing twice").doesNotHaveDuplicates();
      for (Round round : rounds) {
        assertThat(delivered).as("%s", round).containsAll(round.approved());
        if (round.doubt() == Doubt.NONE) {
          assertThat(doubtful).as("%s", round).doesNotContainAnyElementsOf(round.clients());
        }
      }
      assertThat(doubtful).hasSize((int) rounds.stream().filter(round -> round.doubt() == Doubt.THERE).count());
    } finally {
      server.kill();
    }
  }

  private static List<JsonNode> unsent(Frontend frontend) throws Exception {
    return frontend.get("/api/emails/outbox").body().path("letters").valueStream().toList();
  }
}
