package ai.openevent;

import static ai.openevent.Correspondent.attachments;
import static ai.openevent.Correspondent.header;
import static ai.openevent.Correspondent.text;
import static ai.openevent.Correspondent.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.Correspondent.Attachment;
import ai.openevent.Frontend.Answer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The whole application with a real mail server: clients write mails, a manager approves over HTTP, and what the clients
/// get is looked at with their mail programs.
class MailJourneyTests {

  private static final String MANAGER = "eva@house.example";
  private static final String REQUEST = "We would like to book Room B for 30 people on 14 May 2027 from 09:00 to 17:00.";

  private static @Nullable PostOffice office;
  private static @Nullable Running application;
  private static @Nullable Frontend frontend;

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    office = PostOffice.open();
    Stream<String> settings = Stream.of(
        "OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00", "EVENT_MANAGER_EMAIL=" + MANAGER, "OE_HIL_ALL_LLM_REPLIES=true");
    application = Running.on(data, Stream.concat(Stream.of(office.settings()), settings).toArray(String[]::new));
    frontend = application.frontend();
    frontend.post("/api/config/global-deposit", json().put("deposit_enabled", true));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(frontend).close();
    Objects.requireNonNull(application).close();
    Objects.requireNonNull(office).close();
  }

  private static ObjectNode json() {
    return JsonMapper.shared().createObjectNode();
  }

  private static Correspondent correspondent(String name, String address) {
    return Objects.requireNonNull(office).correspondent(name, address);
  }

  private static Frontend manager() {
    return Objects.requireNonNull(frontend);
  }

  // The journey

  @Test
  void aClientBooksByMailFromTheFirstWordToTheConfirmation() throws Exception {
    Correspondent anna = correspondent("Anna Keller", "anna@client.example");
    Correspondent eva = correspondent("Eva", MANAGER);
    MimeMessage request = anna.html("Workshop in spring – Zürich", """
        <html><head><style>p {color: navy}</style></head><body>
        <p>Good morning,</p><p>%s</p><p>Kind regards<br>Anna Keller</p>
        <blockquote type="cite"><p>From your newsletter:</p><p>Room A for 120 guests on 1 June 2027, now with dinner!</p></blockquote>
        </body></html>""".formatted(REQUEST), "agenda für alle.txt", "text/plain; charset=utf-8", utf8("09:00 coffee"));
    anna.sends(request);

    JsonNode draft = task("ai_reply_approval", anna);
    String edited = draft.path("payload").path("draft_body").asString() + "\n\nP.S. We look **forward** to it, Anna.";
    approve(draft, edited);
    MimeMessage offer = anna.receives(1);

    assertThat(header(offer, "From")).endsWith("<events@house.example>");
    assertThat(header(offer, "To")).isEqualTo("Anna Keller <anna@client.example>");
    assertThat(offer.getSubject()).isEqualTo("Re: Workshop in spring – Zürich");
    assertThat(header(offer, "In-Reply-To")).isEqualTo(request.getMessageID());
    assertThat(header(offer, "References")).isEqualTo(request.getMessageID());
    assertThat(offer.getMessageID()).endsWith("@house.example>");
    assertThat(text(offer)).contains("14 May 2027", "Room B", "P.S. We look forward to it, Anna.").doesNotContain("Room A");
    assertNothingInternal(offer);
    JsonNode event = event(anna);
    assertThat(attachments(offer)).singleElement().satisfies(pdf -> {
      assertThat(pdf.name()).matches("offer-[0-9a-f]{8}-v1\\.pdf");
      assertThat(pdf.type()).isEqualTo("application/pdf");
      assertThat(words(pdf)).contains("Room B", "14 May 2027", "Version 1", "Deposit of 30%");
    });

    anna.sends(anna.answer(offer, "We accept the offer. Invoice to Quellwerk AG, Rosenweg 12, 8005 Zurich, Switzerland."));
    approve(task("ai_reply_approval", anna), null);
    MimeMessage deposit = anna.receives(2);

    assertThat(deposit.getSubject()).isEqualTo("Re: Workshop in spring – Zürich");
    assertThat(header(deposit, "References")).startsWith(request.getMessageID() + " " + offer.getMessageID() + " <");
    assertThat(text(deposit)).containsIgnoringCase("deposit").contains("CHF 225.00");
    assertThat(attachments(deposit)).isEmpty();
    assertNothingInternal(deposit);

    Answer paid = manager().post("/api/event/deposit/pay", json().put("event_id", event.path("event_id").asString()));
    assertThat(paid.status()).isEqualTo(200);
    assertThat(eva.receives(1).getSubject()).isEqualTo("[OpenEvent] HIL: Confirmation Message - Anna Keller");
    approve(task("confirmation_message", anna), null);
    MimeMessage confirmation = anna.receives(3);

    assertThat(text(confirmation)).containsIgnoringCase("confirm").contains("14 May 2027");
    assertThat(header(confirmation, "References")).contains(request.getMessageID(), offer.getMessageID());
    assertNothingInternal(confirmation);
    JsonNode booked = event(anna);
    assertThat(booked.path("status").asString()).isEqualTo("Confirmed");
    assertThat(booked.path("email_history").valueStream().map(mail -> mail.path("to_email").asString()))
        .hasSize(3).containsOnly("anna@client.example");
    assertThat(anna.inbox()).hasSize(3);
    assertThat(unsent(anna)).isEmpty();
  }

  private static void assertNothingInternal(MimeMessage mail) throws Exception {
    String all = mail.getSubject() + "\n" + text(mail) + "\n" + String.join("\n", Collections.list(mail.getAllHeaderLines()));
    assertThat(all).doesNotContainIgnoringCase("draft").doesNotContain("HIL", "task", "**", "manual_review", "booking_id");
  }

  private static String words(Attachment pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf.bytes())) {
      return new PdfTextExtractor(reader).getTextFromPage(1);
    }
  }

  // What else comes in

  @Test
  void aMailThatAColleagueForwardsIsARequest() throws Exception {
    Correspondent carl = correspondent("Carl", "carl@agency.example");
    carl.sends(carl.plain("Fwd: Team day", """
        Please see below.

        ---------- Forwarded message ---------
        From: Mia Roth <mia@client.example>
        Date: Thu, Nov 19, 2026 at 4:12 PM
        Subject: Team day
        To: Carl <carl@agency.example>

        Could you book Room C for 25 people on 21 May 2027 from 9:00 to 17:00? Thanks, Mia
        """));

    approve(task("ai_reply_approval", carl), null);

    MimeMessage answer = carl.receives(1);
    assertThat(text(answer)).contains("21 May 2027", "Room C");
    assertThat(event(carl).path("client_id").asString()).isEqualTo("carl@agency.example");
  }

  @Test
  void aSecondMailContinuesTheConversationThatItRefersTo() throws Exception {
    Correspondent lena = correspondent("Lena", "lena@client.example");
    MimeMessage first = lena.plain("An event", "We are planning a dinner for 20 people on 28 May 2027.");
    lena.sends(first);
    task("ai_reply_approval", lena);

    MimeMessage second = lena.plain("One more thing", "Sorry, we will be 24 people.");
    second.setHeader("References", first.getMessageID());
    lena.sends(second);

    Patience.until(() -> event(lena).path("event_data").path("Number of Participants").asString().equals("24"),
        () -> "The second mail is not part of the first conversation");
    assertThat(events(lena)).hasSize(1);
  }

  @Test
  void theSameMailTwiceIsOneMessage() throws Exception {
    Correspondent paul = correspondent("Paul", "paul@client.example");
    MimeMessage mail = paul.plain("Board meeting", "We need a room for 12 people on 4 June 2027.");
    paul.sends(mail);
    paul.sendsAgain(mail);
    approve(task("ai_reply_approval", paul), null);
    paul.receives(1);
    MimeMessage last = paul.plain("Re: Board meeting", "Is there parking at the venue?");
    paul.sends(last);
    approve(task("ai_reply_approval", paul), null);

    paul.receives(2);
    assertThat(paul.inbox()).hasSize(2);
    assertThat(events(paul)).hasSize(1);
  }

  @Test
  void anAbsenceNoteIsNoMessage() throws Exception {
    Correspondent nora = correspondent("Nora", "nora@client.example");
    MimeMessage note = nora.plain("Automatic reply: Your offer", REQUEST);
    note.setHeader("Auto-Submitted", "auto-replied");
    nora.sends(note);
    Correspondent after = correspondent("Omar", "omar@client.example");
    after.sends(after.plain("A party", "We need a room for 40 people on 11 June 2027."));

    task("ai_reply_approval", after);

    assertThat(events(nora)).isEmpty();
    assertThat(pending(nora)).isEmpty();
    assertThat(nora.inbox()).isEmpty();
  }

  // What a manager sees and does

  private static JsonNode task(String type, Correspondent client) throws Exception {
    Patience.until(() -> found(type, client).isPresent(), () -> "No " + type + " of " + client.address());
    return found(type, client).orElseThrow();
  }

  private static Optional<JsonNode> found(String type, Correspondent client) throws Exception {
    return pending(client).stream().filter(task -> task.path("type").asString().equals(type)).findFirst();
  }

  private static List<JsonNode> pending(Correspondent client) throws Exception {
    return list("/api/tasks/pending", "tasks", "client_id", client);
  }

  private static void approve(JsonNode task, @Nullable String edited) throws Exception {
    ObjectNode body = json().put("edited_message", edited);
    assertThat(manager().post("/api/tasks/" + task.path("task_id").asString() + "/approve", body).status()).isEqualTo(200);
  }

  private static JsonNode event(Correspondent client) throws Exception {
    return events(client).getLast();
  }

  private static List<JsonNode> events(Correspondent client) throws Exception {
    return list("/api/events", "events", "client_id", client);
  }

  private static List<JsonNode> unsent(Correspondent client) throws Exception {
    return list("/api/emails/outbox", "letters", "to_email", client);
  }

  private static List<JsonNode> list(String path, String member, String of, Correspondent client) throws Exception {
    return manager().get(path).body().path(member).valueStream()
        .filter(entry -> entry.path(of).asString().equals(client.address())).toList();
  }
}
