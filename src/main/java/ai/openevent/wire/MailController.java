package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Offer;
import ai.openevent.language.OfferSheets;
import ai.openevent.mail.Address;
import ai.openevent.mail.Courier;
import ai.openevent.mail.Letter;
import ai.openevent.mail.MailSettings;
import ai.openevent.mail.Mailing;
import ai.openevent.mail.Outbox;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Letters that people send by hand (contract, section 17), and the letters that could not be sent.
@RestController
class MailController {

  private static final String TEST_SUBJECT = "OpenEvent: test mail";
  private static final String TEST_TEXT = "This is a test mail of OpenEvent. If you can read it, sending works.";

  private final Mode mode;
  private final Records records;
  private final Venues venues;
  private final Courier courier;
  private final Outbox outbox;
  private final MailSettings settings;
  private final OfferSheets sheets;

  MailController(
      Mode mode, Records records, Venues venues, Courier courier, Outbox outbox, MailSettings settings, OfferSheets sheets) {
    this.mode = mode;
    this.records = records;
    this.venues = venues;
    this.courier = courier;
    this.outbox = outbox;
    this.settings = settings;
    this.sheets = sheets;
  }

  /// A text that went to the same address with the same task before is not sent again.
  @PostMapping("/api/emails/send-to-client")
  @Doing("send email to client")
  ResponseEntity<byte[]> toClient(Fields body, TenantId team) {
    Address to = new Address(body.text("to_email"), body.text("to_name"));
    String subject = body.text("subject");
    String text = body.text("body_text");
    String html = body.optionalText("body_html");
    String event = body.optionalText("event_id");
    String task = body.optionalText("task_id");
    body.complete();
    UUID booking = event == null ? null : records.find(team, event).map(found -> found.id().value()).orElse(null);
    Letter.About about = new Letter.About(booking, task == null || task.isBlank() ? null : task);
    Mailing mailing = courier.send(team, Letter.byHand(to, subject, settings.leaving(text), html, about));
    return Json.ok(outcome(mailing, to));
  }

  /// The offer goes with it as a PDF as soon as there is one.
  @PostMapping("/api/emails/send-offer")
  @Doing("send offer email")
  ResponseEntity<byte[]> offer(Fields body, TenantId team) {
    String event = body.text("event_id");
    String stated = body.optionalText("subject");
    String message = body.optionalText("custom_message");
    body.complete();
    Booking booking = records.find(team, event)
        .orElseThrow(() -> Refused.notFound("Event " + event + " not found"));
    Address to = receiver(booking);
    String subject = stated == null || stated.isBlank() ? "Event Offer - " + day(booking) : stated;
    String text = sheets.cover(booking, venues.of(team), message == null ? "" : message);
    Offer offer = booking.deal().current().orElse(null);
    Letter letter =
        Letter.byHand(to, subject, settings.readable(text), null, new Letter.About(booking.id().value(), null));
    Mailing mailing = courier.send(team, offer == null ? letter : letter.enclosing(offer.version()));
    return Json.ok(outcome(mailing, to).put("offer_total", offer == null ? null : offer.total().amount()));
  }

  private static String day(Booking booking) {
    return Objects.requireNonNullElse(
        Stamps.dayOrNull(booking.schedule().days() == null ? null : booking.schedule().days().first()), "TBD");
  }

  private static Address receiver(Booking booking) {
    Contact contact = booking.person().contact();
    String email = contact.email() == null || contact.email().isBlank() ? booking.opened().clientEmail() : contact.email();
    if (email.isBlank()) {
      throw Refused.badRequest("The event has no e-mail address to send the offer to");
    }
    return new Address(email, contact.name() == null ? "" : contact.name());
  }

  @PostMapping("/api/emails/test")
  @Doing("send test email")
  ResponseEntity<byte[]> test(Fields body, TenantId team) {
    if (!mode.testEndpoints()) {
      throw new Refused(HttpStatus.FORBIDDEN, "Test mails are off. Set ENABLE_TEST_ENDPOINTS=true to switch them on.");
    }
    String email = body.text("to_email");
    String name = body.optionalText("to_name");
    body.complete();
    Address to = new Address(email, name == null ? "Test Recipient" : name);
    Mailing mailing = courier.send(team, Letter.byHand(to, TEST_SUBJECT, TEST_TEXT, null, Letter.About.NOTHING));
    return Json.ok(switch (mailing.state()) {
      case SIMULATED -> failure(NOT_CONFIGURED).put("smtp_host", settings.effective(team).smtpHost());
      case WAITING, SENDING, SENT, FAILED, DEAD, DOUBTFUL -> outcome(mailing, to);
    });
  }

  static final String NOT_CONFIGURED = "No mail server is configured: set SMTP_HOST, SMTP_USER and SMTP_PASSWORD";

  private static ObjectNode outcome(Mailing mailing, Address to) {
    return switch (mailing.state()) {
      case SIMULATED -> success("No mail server is configured: the mail was not sent, only simulated")
          .put("simulated", true).put("to_email", to.email()).put("subject", mailing.letter().subject());
      case SENT -> success("The mail was sent to " + to.email()).put("to_email", to.email());
      case WAITING, SENDING, FAILED -> success("The mail is on its way to " + to.email()).put("to_email", to.email());
      case DEAD, DOUBTFUL -> failure(mailing.problem());
    };
  }

  static ObjectNode success(String message) {
    return Json.object().put("success", true).put("message", message);
  }

  static ObjectNode failure(@Nullable String problem) {
    return Json.object().put("success", false).put("error", problem == null ? "The mail could not be sent" : problem);
  }

  // What did not leave

  /// Letters that wait for their next try and letters that were given up. An addition to the contract.
  @GetMapping("/api/emails/outbox")
  @Doing("load the outbox")
  ResponseEntity<byte[]> unsent(TenantId team) {
    ObjectNode body = Json.object();
    body.set("letters", Json.nodes(outbox.unsent(team).stream().map(MailController::view).toList()));
    return Json.ok(body);
  }

  private static ObjectNode view(Mailing mailing) {
    Letter letter = mailing.letter();
    UUID booking = letter.about().booking();
    return Json.object()
        .put("letter_id", letter.id().toString())
        .put("state", mailing.state().name().toLowerCase(java.util.Locale.ROOT))
        .put("to_email", letter.to().email())
        .put("subject", letter.subject())
        .put("event_id", booking == null ? null : booking.toString())
        .put("task_id", letter.about().textId())
        .put("attempts", mailing.tries())
        .put("error", mailing.problem())
        .put("created_at", Stamps.microsZ(mailing.createdAt()))
        .put("next_attempt_at", mailing.due() == null ? null : Stamps.microsZ(mailing.due()));
  }

  /// Once more, although it may have arrived: a person's decision.
  @PostMapping("/api/emails/outbox/{letter_id}/retry")
  @Doing("send the letter again")
  ResponseEntity<byte[]> retry(@PathVariable("letter_id") String id, TenantId team) {
    Optional<Mailing> revived = Records.uuid(id).flatMap(letter -> outbox.revive(team, letter));
    return Json.ok(view(revived.orElseThrow(MailController::unknown)));
  }

  @PostMapping("/api/emails/outbox/{letter_id}/discard")
  @Doing("throw the letter away")
  ResponseEntity<byte[]> discard(@PathVariable("letter_id") String id, TenantId team) {
    if (Records.uuid(id).filter(letter -> outbox.discard(team, letter)).isEmpty()) {
      throw unknown();
    }
    return Json.ok(Json.object().put("status", "ok").put("letter_id", id));
  }

  private static Refused unknown() {
    return Refused.notFound("No such letter was given up");
  }
}
