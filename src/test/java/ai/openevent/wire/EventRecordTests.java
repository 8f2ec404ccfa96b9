package ai.openevent.wire;

import static ai.openevent.booking.BookingLife.billing;
import static ai.openevent.booking.BookingLife.day;
import static ai.openevent.booking.BookingLife.guests;
import static ai.openevent.booking.BookingLife.hours;
import static ai.openevent.booking.BookingLife.room;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.activity.Chronicle;
import ai.openevent.activity.Entry;
import ai.openevent.activity.Step;
import ai.openevent.booking.BookingLife;
import ai.openevent.booking.Intent;
import ai.openevent.tasks.Task;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventRecordTests {

  private static final Chronicle CHRONICLE = new Chronicle(
      List.of(new Entry("act_1", LocalDateTime.parse("2026-11-20T09:00:00"), "📅", "Event Created", "Status: Lead",
          Entry.Granularity.HIGH)),
      List.of(new Chronicle.Move(null, Step.INQUIRY, Instant.parse("2026-11-20T08:00:00.123456Z"))),
      List.of(new Chronicle.Verdict(new UUID(1, 2), null, Step.OFFER, true, true, "Fine", Instant.parse("2026-11-20T08:05:00Z"))),
      List.of());

  private final BookingLife life = BookingLife.withDeposit(30)
      .says(day("2027-05-14"), guests(30), hours("09:00", "17:00"), room("B"));

  @Test
  void anAcceptedBookingLooksAsApproved() throws IOException {
    life.says(new Intent.Accept(), billing()).pays();
    Task task = new Task(TenantId.DEFAULT, new UUID(3, 4), Task.Type.CONFIRMATION_MESSAGE, Task.State.PENDING,
        "petra@example.com", BookingLife.ID.value(), UUID.fromString(BookingLife.THREAD), "We accept the offer.",
        "Your booking is confirmed.", List.of(), List.of(), null, Instant.parse("2026-11-20T08:02:00Z"), "");

    ObjectNode record = EventRecord.of(life.booking(), life.offering(), CHRONICLE, List.of(task));

    assertThat(pretty(record)).isEqualTo(pretty(approved("event-record.json")));
  }

  @Test
  void bothSpellingsOfTheEventDataAgree() {
    JsonNode data = record().get("event_data");

    assertThat(data.get("Event Date").stringValue()).isEqualTo("14.05.2027");
    data.propertyStream().filter(field -> Character.isUpperCase(field.getKey().charAt(0))).forEach(field ->
        assertThat(data.get(field.getKey().toLowerCase(Locale.ROOT).replace(' ', '_'))).isEqualTo(field.getValue()));
  }

  @Test
  void whatIsUnknownIsAPlaceholder() {
    BookingLife fresh = BookingLife.begin();
    JsonNode info = EventInfo.of(fresh.booking(), fresh.offering()).snakeCase();

    assertThat(info.get("event_date").stringValue()).isEqualTo("Not specified");
    assertThat(info.get("billing_amount").stringValue()).isEqualTo("none");
    assertThat(info.get("end_date").isNull()).isTrue();
    assertThat(info.get("room_a_status").stringValue()).isEqualTo("Available");
    assertThat(info.get("name").stringValue()).isEqualTo("Petra Muster");
  }

  @Test
  void theRoomsHashIsThatOfTheRequirementsAsLongAsTheRoomIsValid() {
    JsonNode record = record();

    assertThat(record.get("room_eval_hash")).isEqualTo(record.get("requirements_hash"));
    assertThat(record.get("requirements_hash").stringValue()).matches("[0-9a-f]{64}");
    assertThat(record.get("offer_hash").isNull()).isTrue();
  }

  @Test
  void anOtherGuestCountIsAnOtherRequirement() {
    String before = record().get("requirements_hash").stringValue();

    life.says(guests(34));

    assertThat(record().get("requirements_hash").stringValue()).isNotEqualTo(before);
  }

  @Test
  void aCancellationKeepsStepAndReason() {
    life.cancelled("no budget");
    JsonNode record = record();

    assertThat(record.get("status").stringValue()).isEqualTo("cancelled");
    assertThat(record.get("thread_state").stringValue()).isEqualTo("Cancelled");
    assertThat(record.get("previous_step").intValue()).isEqualTo(4);
    assertThat(record.get("cancellation_reason").stringValue()).isEqualTo("no budget");
    assertThat(record.get("cancellation_type").stringValue()).isEqualTo("standard");
  }

  @Test
  void anOffersLinesAreToldToTheManagerInWords() {
    JsonNode summary = TaskView.summary(life.booking(), life.offering());

    assertThat(summary.get("line_items").valueStream().map(JsonNode::stringValue)).containsExactly("Room B · CHF 750.00");
    assertThat(summary.get("offer_total").decimalValue()).isEqualByComparingTo("750");
    assertThat(summary.get("deposit_info").get("deposit_paid").booleanValue()).isFalse();
  }

  @Test
  void pricesAreReadAsPeopleTypeThem() {
    assertThat(TasksController.price("45.00")).hasToString("45.00");
    assertThat(TasksController.price("CHF 1'200,5")).hasToString("1200.50");
    assertThat(TasksController.price(" ")).isNull();
  }

  private JsonNode record() {
    return EventRecord.of(life.booking(), life.offering(), CHRONICLE, List.of());
  }

  private static String pretty(@Nullable JsonNode node) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(
        JsonMapper.shared().readTree(Json.bytes(Objects.requireNonNull(node))));
  }

  private static JsonNode approved(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(EventRecordTests.class.getResourceAsStream("/wire/" + file))) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
