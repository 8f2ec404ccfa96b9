package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Replies that are cut off after every frame and in the middle of every frame, and taken up again after the server was killed
/// and started anew.
class CutStreamTests {

  private static final Map<String, String> TEXTS = Map.of(
      "en", "Is there parking at your café?",
      "de", "Gibt es Parkplätze für 40 Gäste?",
      "fr", "Y a-t-il un parking à côté ?",
      "it", "C’è un parcheggio? 🎉");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// What a client has of a reply when its connection breaks.
  private record Torn(String text, List<String> whole, List<String> received) {}

  @Test
  void noFrameIsLostOrDoubledWhereverAReplyIsCut(@TempDir Path data) throws Exception {
    Map<String, Torn> torn = new LinkedHashMap<>();
    ServerProcess server = ServerProcess.on(data);
    try {
      int port = server.port();
      for (Map.Entry<String, String> language : TEXTS.entrySet()) {
        cutEverywhere(port, language.getKey(), language.getValue(), torn);
      }
      server.kill();
      server = ServerProcess.on(data);
      assertThat(torn).hasSizeGreaterThan(2 * TEXTS.size());
      for (Map.Entry<String, Torn> each : torn.entrySet()) {
        checkResumed(server.port(), each.getKey(), each.getValue());
      }
    } finally {
      server.kill();
    }
  }

  private void cutEverywhere(int port, String language, String text, Map<String, Torn> torn) throws Exception {
    List<String> whole = frames(all(said(port, language, text)));
    assertThat(whole).hasSizeGreaterThan(5);
    int bytes = 0;
    for (int count = 0; count <= whole.size(); count++) {
      cut(port, language + "-" + count, text, whole, bytes, torn);
      if (count < whole.size()) {
        int length = whole.get(count).length() + "\n\n".length();
        cut(port, language + "-within-" + count, text, whole, bytes + length / 2, torn);
        bytes += length;
      }
    }
  }

  private void cut(int port, String thread, String text, List<String> whole, int bytes, Map<String, Torn> torn) throws Exception {
    try (InputStream body = said(port, thread, text)) {
      String received = new String(body.readNBytes(bytes), StandardCharsets.UTF_8);
      assertThat(received).hasSize(bytes);
      torn.put(thread, new Torn(text, whole, frames(received.substring(0, received.lastIndexOf("\n\n") + 1))));
    }
  }

  private void checkResumed(int port, String thread, Torn torn) throws Exception {
    List<String> all = new ArrayList<>(torn.received());
    all.addAll(frames(all(torn.received().isEmpty()
        ? said(port, thread, torn.text())
        : resumed(port, thread, torn.received().getLast().lines().findFirst().orElseThrow().substring("id: ".length())))));

    assertThat(all.stream().map(CutStreamTests::words).toList()).as(thread)
        .isEqualTo(torn.whole().stream().map(CutStreamTests::words).toList());
  }

  /// What a frame says, without what differs between conversations.
  private static String words(String frame) {
    List<String> lines = frame.lines().toList();
    return lines.getFirst() + JSON.readTree(lines.getLast().substring("data: ".length())).path("delta").asString("the envelope");
  }

  private InputStream said(int port, String thread, String text) throws Exception {
    String body = JSON.createObjectNode().put("thread_id", thread).put("text", text).toString();
    return opened(request(port, "respond").header("X-Stream-Ids", "1").header("Idempotency-Key", thread)
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  private InputStream resumed(int port, String thread, String lastId) throws Exception {
    return opened(request(port, "threads/" + thread + "/stream").header("Last-Event-ID", lastId));
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/agent/chatkit/" + path));
  }

  private InputStream opened(HttpRequest.Builder request) throws Exception {
    HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String all(InputStream body) throws IOException {
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> frames(String text) {
    return Arrays.stream(text.split("\n\n", -1)).filter(frame -> !frame.isBlank()).map(String::strip).toList();
  }
}
