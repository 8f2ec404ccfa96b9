package ai.openevent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Running;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of a chat, over real HTTP.
class UploadTests {

  private static final String UPLOAD = "/api/agent/chatkit/upload";

  private static @Nullable Running application;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start(@TempDir Path data) {
    application = Running.on(data, "MAX_UPLOAD_SIZE_MB=2");
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(application).close();
  }

  @Test
  void aFileIsMeasuredWithoutTheParametersOfItsTypeAndThePathOfItsName() throws Exception {
    HttpResponse<String> answer = upload(UPLOAD, "file", "plans/Grüezi.txt", "Text/Plain; charset=utf-8", "x".repeat(5));

    assertThat(answer.body()).isEqualTo(
        "{\"upload\":{\"file_name\":\"Grüezi.txt\",\"content_type\":\"text/plain\",\"size\":5}}");
  }

  @Test
  void aFileMayBeLargerThanOtherRequestsAndNotLargerThanItsLimit() throws Exception {
    assertThat(upload("/api/chatkit/upload", "file", "a.pdf", "application/pdf", "x".repeat(2 << 20)).statusCode()).isEqualTo(200);
    HttpResponse<String> tooLarge = upload(UPLOAD, "file", "a.pdf", "application/pdf", "x".repeat(3 << 20));
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("\"detail\":", "2 MB");
  }

  @Test
  void otherTypesAreRefusedWithTheAllowedOnes() throws Exception {
    for (String type : new String[] {"application/zip", "text/html", "image/svg+xml", ""}) {
      HttpResponse<String> answer = upload(UPLOAD, "file", "a", type, "x");
      assertThat(answer.statusCode()).as(type).isEqualTo(415);
      assertThat(answer.body()).contains("application/pdf", "text/csv");
    }
  }

  @Test
  void whatItsFirstBytesGiveAwayIsRefusedWhateverItCallsItself() throws Exception {
    assertThat(upload(UPLOAD, "file", "plan.pdf", "application/pdf", "PK\u0003\u0004zip").statusCode()).isEqualTo(415);
    assertThat(upload(UPLOAD, "file", "plan.txt", "text/plain", "\u007fELF").statusCode()).isEqualTo(415);
    assertThat(upload(UPLOAD, "file", "plan.txt", "text/plain", "PK").statusCode()).isEqualTo(200);
  }

  @Test
  void whatHasNoFileIsInvalid() throws Exception {
    assertThat(upload(UPLOAD, "file", "", "text/plain", "x").statusCode()).isEqualTo(422);
    HttpResponse<String> unbound = client.send(request(UPLOAD).header("Content-Type", "multipart/form-data")
        .POST(BodyPublishers.ofString("--cut\r\n")).build(), BodyHandlers.ofString());
    assertThat(unbound.statusCode()).isEqualTo(422);
    assertThat(upload(UPLOAD, "attachment", "a.txt", "text/plain", "x").statusCode()).isEqualTo(422);
    HttpResponse<String> json = client.send(request(UPLOAD).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
    assertThat(json.statusCode()).isEqualTo(422);
    assertThat(json.body()).contains("[\"body\",\"file\"]");
  }

  private HttpResponse<String> upload(String path, String field, String name, String type, String content) throws Exception {
    String typeLine = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
    String body = "--cut\r\nContent-Disposition: form-data; name=\"thread_id\"\r\n\r\nt\r\n"
        + "--cut\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name + "\"\r\n"
        + typeLine + "\r\n" + content + "\r\n--cut--\r\n";
    return client.send(request(path).header("Content-Type", "multipart/form-data; boundary=cut")
        .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + Objects.requireNonNull(application).port() + path));
  }
}
