package ai.openevent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Running;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

/// Mail as a front end meets it, with a mail server in this process.
class MailOverHttpTests {

  private static final String BOOKING = "We would like to book Room B for 30 people on 14.05.2027 from 09:00 to 17:00.";
  private static final ServerSetup SMTP = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

  private static @Nullable Running application;
  private static @Nullable GreenMail server;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String team = "team-" + UUID.randomUUID();

  @BeforeAll
  static void start(@TempDir Path data) {
    server = new GreenMail(SMTP);
    server.setUser("events@example.com", "events", "secret");
    server.start();
    application = Running.on(data, "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00", "SMTP_HOST=127.0.0.1",
        "SMTP_PORT=" + server.getSmtp().getPort(), "SMTP_USER=events", "SMTP_PASS=secret", "EVENT_MANAGER_EMAIL=eva@house.example");
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(application).close();
    Objects.requireNonNull(server).stop();
  }

  @Test
  void aLetterThatWasSentIsInTheRecordAndInTheActivities() throws Exception {
    String event = book("history@example.com");
    String letter = "{\"to_email\":\"history@example.com\",\"to_name\":\"Anna\",\"subject\":\"Hello\",\"body_text\":\"**Hi**\","
        + "\"event_id\":\"" + event + "\",\"task_id\":\"task-7\"}";

    JsonNode answer = post("/api/emails/send-to-client", letter);
    post("/api/emails/send-to-client", letter);

    assertThat(answer.toString()).startsWith("{\"success\":true,\"message\":").contains("\"to_email\":\"history@example.com\"}");
    JsonNode history = get("/api/events/" + event).path("email_history");
    assertThat(history.size()).isEqualTo(1);
    assertThat(history.path(0).path("task_id").asString()).isEqualTo("task-7");
    assertThat(history.path(0).path("sent_at").asString()).matches("2026-11-20T08:.*Z");
    assertThat(get("/api/events/" + event + "/activity?granularity=detailed").toString())
        .contains("\"Email Sent\"", "To: history@example.com");
    assertThat(to("history@example.com")).isEqualTo(1);
  }

  @Test
  void theOfferGoesWithItsLetterAsTheSamePdf() throws Exception {
    String event = book("offer@example.com");

    JsonNode answer = post("/api/emails/send-offer", "{\"event_id\":\"" + event + "\",\"custom_message\":\"As promised.\"}");

    assertThat(answer.path("offer_total").asInt()).isEqualTo(750);
    MimeMessage mail = mails("offer@example.com")[0];
    Multipart parts = (Multipart) mail.getContent();
    BodyPart words = ((Multipart) parts.getBodyPart(0).getContent()).getBodyPart(0);
    assertThat(words.getContent().toString()).contains("As promised.", "14 May 2027", "Room B", "CHF 750.00");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf(event));
  }

  @Test
  void noticesAreReadyAsSoonAsManagerAndServerAreKnown() throws Exception {
    JsonNode settings = get("/api/config/hil-email");

    assertThat(settings.path("enabled").asBoolean()).isTrue();
    assertThat(settings.path("smtp_configured").asBoolean()).isTrue();
    assertThat(settings.path("manager_email").asString()).isEqualTo("eva@house.example");
    assertThat(settings.path("source").asString()).isEqualTo("database");
    assertThat(post("/api/config/hil-email/test", "").path("task_id").asString()).startsWith("test-");
  }

  @Test
  void thePasswordIsGivenToNoOtherServer() throws Exception {
    post("/api/config/hil-email", "{\"enabled\":true,\"smtp_host\":\"elsewhere.example\"}");

    JsonNode answer = post("/api/emails/test", "{\"to_email\":\"a@example.com\"}");

    assertThat(answer.path("success").asBoolean()).isFalse();
    assertThat(answer.path("error").asString()).contains("SMTP_HOST");
    JsonNode unsent = get("/api/emails/outbox").path("letters").path(0);
    assertThat(unsent.path("state").asString()).isEqualTo("dead");
    String path = "/api/emails/outbox/" + unsent.path("letter_id").asString();
    assertThat(post(path + "/discard", "").path("status").asString()).isEqualTo("ok");
    assertThat(get("/api/emails/outbox").path("letters").size()).isZero();
  }

  private String book(String email) throws Exception {
    post("/api/start-conversation", "{\"email_body\":\"" + BOOKING + "\",\"client_email\":\"" + email + "\"}");
    return get("/api/events").path("events").path(0).path("event_id").asString();
  }

  private static MimeMessage[] mails(String to) {
    return java.util.Arrays.stream(Objects.requireNonNull(server).getReceivedMessages())
        .filter(mail -> receiver(mail).contains(to)).toArray(MimeMessage[]::new);
  }

  private static int to(String address) {
    return mails(address).length;
  }

  private static String receiver(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] pdf(String event) throws Exception {
    HttpResponse<byte[]> answer = client.send(request("/api/offers/" + event + "/pdf").GET().build(), BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    return answer.body();
  }

  private JsonNode get(String path) throws Exception {
    return json(client.send(request(path).GET().build(), BodyHandlers.ofString()));
  }

  private JsonNode post(String path, String body) throws Exception {
    return json(client.send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString()));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + Objects.requireNonNull(application).port() + path))
        .header("X-Team-Id", team);
  }
}
