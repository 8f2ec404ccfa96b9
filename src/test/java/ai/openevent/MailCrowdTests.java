package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The real server finds a crowded box, is killed while it works it off, and goes on: every mail is one message, and the log
/// says how far it is.
class MailCrowdTests {

  @Test
  void threeHundredMailsAreTakenOnceEach(@TempDir Path data) throws Exception {
    areTakenOnceEach(300, data);
  }

  @Tag("crash")
  @Test
  void aThousandMailsAreTakenOnceEach(@TempDir Path data) throws Exception {
    areTakenOnceEach(1_000, data);
  }

  private static void areTakenOnceEach(int mails, Path data) throws Exception {
    try (PostOffice office = PostOffice.open()) {
      fill(office, mails);
      ServerProcess killed = ServerProcess.on(data, settings(office));
      try {
        killed.awaitLine(mails + " unread mails in ", office::unread);
        killed.awaitLine("100 of " + mails + " mails are taken", office::unread);
      } finally {
        killed.kill();
      }
      ServerProcess server = ServerProcess.on(data, settings(office));
      try (Frontend frontend = server.frontend()) {
        int left = number("(\\d+) unread mails in ", server);
        assertThat(left).as("what was taken before the kill is not unread").isLessThanOrEqualTo(mails - 100);
        server.awaitLine("100 of " + left + " mails are taken", office::unread);
        Patience.until(() -> office.unread() == 0, office::unread, () -> "Some mails are never taken");
        check(frontend, mails);
      } finally {
        server.kill();
      }
    }
  }

  private static String[] settings(PostOffice office) {
    return IntStream.range(0, office.settings().length + 1)
        .mapToObj(i -> i == 0 ? "OE_HIL_ALL_LLM_REPLIES=true" : office.settings()[i - 1]).toArray(String[]::new);
  }

  private static void fill(PostOffice office, int mails) throws Exception {
    for (int i = 0; i < mails; i++) {
      Correspondent client = office.correspondent("Client " + i, "client" + i + "@crowd.example");
      MimeMessage mail = client.plain("Our workshop " + i, "We are planning a workshop for 20 people on 14 May 2029.");
      mail.saveChanges();
      office.drop(mail);
    }
  }

  private static int number(String pattern, ServerProcess server) throws Exception {
    Matcher found = Pattern.compile(pattern).matcher(server.awaitLine(pattern));
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  /// A conversation with one message each, and one reply that waits for a manager.
  private static void check(Frontend frontend, int mails) throws Exception {
    List<String> expected = IntStream.range(0, mails).mapToObj(i -> "client" + i + "@crowd.example").toList();
    List<JsonNode> events = frontend.get("/api/events").body().path("events").valueStream().toList();
    List<JsonNode> tasks = frontend.get("/api/tasks/pending").body().path("tasks").valueStream().toList();
    assertThat(events).extracting(event -> event.path("client_id").asString()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(tasks).extracting(task -> task.path("client_id").asString()).containsExactlyInAnyOrderElementsOf(expected);
    for (JsonNode event : events.subList(0, 20)) {
      String conversation = "/api/conversation/" + event.path("thread_id").asString();
      assertThat(frontend.get(conversation).body().path("conversation_history").size()).isEqualTo(1);
    }
  }
}
