package ai.openevent.wire;

import static ai.openevent.booking.BookingLife.billing;
import static ai.openevent.booking.BookingLife.day;
import static ai.openevent.booking.BookingLife.guests;
import static ai.openevent.booking.BookingLife.hours;
import static ai.openevent.booking.BookingLife.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.openevent.activity.Chronicle;
import ai.openevent.activity.Entry;
import ai.openevent.activity.Step;
import ai.openevent.booking.Approval;
import ai.openevent.booking.BookingLife;
import ai.openevent.booking.Intent;
import ai.openevent.booking.MissingItem;
import ai.openevent.tasks.Task;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.RoomId;
import ai.openevent.wire.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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
      List.of(
          new Chronicle.Move(null, Step.INQUIRY, Instant.parse("2026-11-20T08:00:00.123456Z")),
          new Chronicle.Move(Step.INQUIRY, Step.DATE, Instant.parse("2026-11-20T08:00:00.123456Z"))),
      List.of(new Chronicle.Verdict(
          new UUID(1, 2), null, Step.OFFER, true, true, "Fine", null, Instant.parse("2026-11-20T08:05:00Z"))),
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
  void onlyChangesOfTheStepAreAudited() {
    assertThat(record().get("audit")).hasSize(1);
    assertThat(record().get("audit").get(0).get("from_step").intValue()).isEqualTo(1);
  }

  @Test
  void aPartOfTheDepositIsNoPaidDeposit() {
    life.says(new Intent.Accept()).pays("100");
    JsonNode open = record().get("deposit_info");
    life.pays("125");
    JsonNode paid = record().get("deposit_info");

    assertThat(open.get("deposit_paid_at").isNull()).isTrue();
    assertThat(open.get("deposit_paid_amount").decimalValue()).isEqualByComparingTo("100");
    assertThat(paid.get("deposit_paid").booleanValue()).isTrue();
    assertThat(paid.get("deposit_paid_at").stringValue()).matches("2026-11-20T.*\\.\\d{6}Z");
  }

  @Test
  void whatWasArrangedIsToldWithItsPriceAndTheNote() {
    Approval.Sourcing asked = new Approval.Sourcing(
        List.of(new MissingItem(null, "karaoke", null)), new RoomId("atelier-room-b"));
    Chronicle.Verdict declined = new Chronicle.Verdict(
        new UUID(1, 2), asked, Step.ROOM, false, false, "None to be had", null, Instant.parse("2026-11-20T08:05:00Z"));

    JsonNode record = EventRecord.of(life.booking(), life.offering(),
        new Chronicle(List.of(), List.of(), List.of(declined), List.of()), List.of());

    assertThat(record.get("sourcing_declined").get("products").get(0).stringValue()).isEqualTo("karaoke");
    assertThat(record.get("sourcing_declined").get("room").stringValue()).isEqualTo("Room B");
    assertThat(record.get("sourcing_declined").get("manager_notes").stringValue()).isEqualTo("None to be had");
    assertThat(record.get("hil_history").get(0).get("products").get(0).stringValue()).isEqualTo("karaoke");
    assertThat(record.has("sourced_products")).isFalse();
  }

  @Test
  void whatCanBeClickedFollowsTheBooking() {
    JsonNode offered = actions(life).get(0);
    life.cancelled("no budget");

    assertThat(offered.get("type").stringValue()).isEqualTo("send_offer");
    assertThat(offered.get("offer_id").stringValue()).isEqualTo(BookingLife.ID + "-OFFER-1");
    assertThat(PendingActions.of(life.booking(), life.offering(), null)).isNull();
  }

  @Test
  void whereNoRoomCanBeHadThereAreOtherWays() {
    BookingLife crowd = BookingLife.begin().says(day("2027-05-14"), guests(500));

    assertThat(actions(crowd).valueStream().map(action -> action.get("action").stringValue()))
        .containsExactly("change_date", "reduce_capacity", "contact_manager");
  }

  @Test
  void daysHaveFourDigitsForTheYear() {
    assertThat(Stamps.isoDay("2026-03-31")).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThatThrownBy(() -> Stamps.isoDay("+999999999-12-31")).isInstanceOf(DateTimeException.class);
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

  private static JsonNode actions(BookingLife of) {
    return Objects.requireNonNull(PendingActions.of(of.booking(), of.offering(), null)).get("actions");
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
