package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Approval;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.Decision;
import ai.openevent.booking.Payment;
import ai.openevent.conversation.Conversations;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Money;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.OptionalBody;
import ai.openevent.wire.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The deposit of an event and its payment (contract, sections 15.3 to 15.4b).
@RestController
class DepositController {

  private static final String FINISHED_BY = "step7_continue";

  private final Mode mode;
  private final Repeatable repeatable;
  private final Records records;
  private final BookingDesk bookings;
  private final Conversations conversations;
  private final Venues venues;
  private final InstantSource clock;

  DepositController(
      Mode mode,
      Repeatable repeatable,
      Records records,
      BookingDesk bookings,
      Conversations conversations,
      Venues venues,
      InstantSource clock) {
    this.mode = mode;
    this.repeatable = repeatable;
    this.records = records;
    this.bookings = bookings;
    this.conversations = conversations;
    this.venues = venues;
    this.clock = clock;
  }

  @GetMapping("/api/event/{event_id}/deposit")
  @Doing("get deposit status")
  ResponseEntity<byte[]> deposit(@PathVariable("event_id") String id, TenantId team) {
    Booking booking = records.named(team, id);
    int step = Step.of(booking).number();
    ObjectNode body = Json.object().put("event_id", booking.id().toString());
    return Json.ok(DepositView.of(booking)
        .map(deposit -> deposit.full(body.put("current_step", step)))
        .orElseGet(() -> body.put("deposit_required", false).put("current_step", step)));
  }

  /// A simulated payment, for trying things out.
  @PostMapping("/api/event/deposit/pay")
  @Doing("process deposit payment")
  ResponseEntity<byte[]> pay(Fields body, TenantId team) {
    if (!mode.testEndpoints()) {
      throw new Refused(HttpStatus.FORBIDDEN,
          "Simulated payments are off. Set ENABLE_TEST_ENDPOINTS=true to switch them on.");
    }
    String id = body.text("event_id");
    body.complete();
    return Json.ok(record(records.named(team, id), null, clock.instant()));
  }

  /// A manager saw the money on the account. With an `Idempotency-Key`, money is recorded once however often that is sent.
  @PostMapping("/api/event/{event_id}/deposit/received")
  @Doing("process deposit payment")
  ResponseEntity<byte[]> received(
      @PathVariable("event_id") String id, @OptionalBody Fields body, TenantId team, HttpServletRequest request) {
    BigDecimal stated = body.optionalNumber("amount");
    Money amount = stated == null ? null : new Money(stated);
    if (amount != null) {
      body.require("amount", Money::isPositive, amount, "Input should be greater than 0", "greater_than");
    }
    LocalDate day = body.formed("received_on", Stamps::isoDay, "use YYYY-MM-DD");
    body.complete();
    Booking booking = records.named(team, id);
    return repeatable.once(request, team,
        () -> record(booking, amount, at(day, team)), first -> paid(current(booking), first.reply()));
  }

  /// A day that is told without a time is that day's noon; today is now.
  private Instant at(@Nullable LocalDate day, TenantId team) {
    ZoneId zone = venues.of(team).venue().zone();
    Instant now = clock.instant();
    return day == null || day.equals(LocalDate.ofInstant(now, zone)) ? now : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
  }

  private ObjectNode record(Booking booking, @Nullable Money amount, Instant at) {
    if (booking.deal().isDepositRequired() && !booking.deal().depositOpen().isPositive()) {
      return alreadyPaid(booking);
    }
    Conversations.Settled settled = conversations.recordPayment(booking.id(), amount, at);
    return switch (settled.decision()) {
      case Decision.Refused refused -> refused(refused.why(), booking);
      case Decision.Decided _ -> paid(current(booking), settled.text());
    };
  }

  private Booking current(Booking booking) {
    return bookings.find(booking.id()).orElse(booking);
  }

  private static ObjectNode alreadyPaid(Booking booking) {
    return Json.object()
        .put("status", "already_paid")
        .put("event_id", booking.id().toString())
        .put("deposit_paid_at", DepositView.paidAt(booking));
  }

  private ObjectNode refused(Decision.Refusal why, Booking booking) {
    String step = " (step " + Step.of(booking).number() + ")";
    return switch (why) {
      case ALREADY_PAID -> alreadyPaid(current(booking));
      case NO_DEPOSIT_REQUIRED -> throw Refused.badRequest("No deposit is required for this event" + step);
      case NO_OFFER_YET, NO_ROOM -> throw Refused.badRequest("There is no offer yet that a deposit could be paid for" + step);
      case ALREADY_CANCELLED, ENDED -> throw Refused.badRequest("This event has ended, so nothing can be paid any more" + step);
      case NOT_OPEN, OVERTAKEN, DECISION_WANTED ->
          throw new IllegalStateException("A payment was refused as if it were a decision: " + why);
    };
  }

  private static ObjectNode paid(Booking booking, @Nullable String text) {
    Payment payment = DepositView.lastPayment(booking)
        .orElseThrow(() -> new IllegalStateException("The payment for " + booking.id() + " was not recorded"));
    ObjectNode body = Json.object()
        .put("status", "ok")
        .put("event_id", booking.id().toString())
        .put("deposit_amount", payment.amount().amount())
        .put("deposit_paid_at", Stamps.microsZ(payment.at()));
    String reason = obstacle(booking);
    body.put("workflow_continued", reason == null);
    if (reason == null) {
      return continued(body, booking, text == null ? "" : text);
    }
    body.put("reason", reason);
    if (reason.equals("billing_address_missing")) {
      body.set("billing_missing", Json.texts(EventParts.missing(booking.person().billing())));
    }
    return body;
  }

  /// What keeps the booking from going on; null when nothing does.
  private static @Nullable String obstacle(Booking booking) {
    if (!booking.deal().isAccepted()) {
      return "offer_not_accepted";
    }
    if (!booking.person().billing().isComplete()) {
      return "billing_address_missing";
    }
    return booking.deal().depositOpen().isPositive() ? "deposit_incomplete" : null;
  }

  private static ObjectNode continued(ObjectNode body, Booking booking, String text) {
    boolean waits = text.isEmpty() && booking.pending().open(Approval.FinalConfirmation.class).isPresent();
    body.put("workflow_action", FINISHED_BY).put("response", text);
    ArrayNode drafts = body.putArray("draft_messages");
    if (!text.isEmpty() || waits) {
      drafts.add(DraftView.of(text, "deposit_received", booking, waits));
    }
    return body;
  }
}
