package ai.openevent.wire;

import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Hold;
import ai.openevent.booking.Hours;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferLine;
import ai.openevent.booking.Visit;
import ai.openevent.booking.VisitSlot;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.wire.http.Json;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The nested objects of an event record (contract, section 24.7).
record EventParts(Booking booking, Offering offering) {

  static JsonNode duration(@Nullable Hours hours) {
    return Json.object()
        .put("start", hours == null ? null : Stamps.clockOrNull(hours.start()))
        .put("end", hours == null ? null : Stamps.clockOrNull(hours.end()));
  }

  String roomName(RoomId room) {
    return offering.catalog().findRoom(room).map(Room::name).orElse(room.value());
  }

  @Nullable String roomNameOrNull(@Nullable RoomId room) {
    return room == null ? null : roomName(room);
  }

  String offerId(int version) {
    return booking.id() + "-OFFER-" + version;
  }

  ObjectNode requirements() {
    ObjectNode node = Json.object();
    node.put("number_of_participants", booking.party().guests() == null ? null : (Integer) booking.party().size());
    node.put("seating_layout", booking.party().layout() == null ? null : booking.party().layout().key());
    node.set("event_duration", duration(booking.schedule().hours()));
    node.put("special_requirements", booking.party().special());
    node.put("preferred_room", roomNameOrNull(booking.place().wished()));
    return node;
  }

  /// Empty while the date is open.
  ObjectNode requestedWindow() {
    EventDays days = booking.schedule().days();
    ObjectNode node = Json.object();
    if (days == null) {
      return node;
    }
    Hours hours = booking.schedule().hours();
    ZoneId zone = offering.venue().zone();
    node.put("date_iso", days.first().toString());
    node.put("display_date", Stamps.day(days.first()));
    node.put("end", hours == null ? null : moment(endDay(days, hours), hours.end(), zone));
    node.put("end_time", hours == null ? null : Stamps.clockOrNull(hours.end()));
    node.put("start", hours == null ? null : moment(days.first(), hours.start(), zone));
    node.put("start_time", hours == null ? null : Stamps.clockOrNull(hours.start()));
    node.put("tz", zone.getId());
    node.put("hash", Hashes.window(node));
    node.put("times_inherited", false);
    return node.putNull("source_message_id");
  }

  private static LocalDate endDay(EventDays days, Hours hours) {
    return hours.crossesMidnight() ? days.last().plusDays(1) : days.last();
  }

  private static @Nullable String moment(LocalDate day, @Nullable LocalTime time, ZoneId zone) {
    return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(zone));
  }

  ArrayNode offers() {
    return Json.nodes(booking.deal().offers().stream()
        .sorted(Comparator.comparingInt(Offer::version)).map(this::offer).toList());
  }

  private ObjectNode offer(Offer offer) {
    ObjectNode node = Json.object()
        .put("offer_id", offerId(offer.version()))
        .put("version", offer.version())
        .put("status", status(offer))
        .put("created_at", Stamps.secondsOffset(offer.createdAt()))
        .put("total_amount", offer.total().amount());
    node.set("pricing_inputs", pricing(offer));
    String settled = offer.settledAt() == null ? null : Stamps.secondsOffset(offer.settledAt());
    switch (offer.status()) {
      case SUPERSEDED -> node.put("superseded_at", settled);
      case ACCEPTED -> node.put("accepted_at", settled);
      case DECLINED -> node.put("declined_at", settled);
      case DRAFT, SENT -> { }
    }
    return node;
  }

  /// `Sent`
  static String status(Offer offer) {
    String name = offer.status().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  static ObjectNode pricing(Offer offer) {
    ObjectNode node = Json.object().put("base_rate", offer.lines().getFirst().amount().amount());
    ArrayNode lines = node.putArray("line_items");
    for (OfferLine line : offer.lines()) {
      lines.addObject()
          .put("description", line.name())
          .put("quantity", line.quantity())
          .put("unit_price", line.unitPrice().amount())
          .put("amount", line.amount().amount());
    }
    return node.put("total_amount", offer.total().amount());
  }

  /// What is ordered beside the room: as offered, or as wished while there is no offer.
  List<ObjectNode> products() {
    return booking.deal().current()
        .map(offer -> offer.lines().stream().skip(1).map(this::offered).toList())
        .orElseGet(this::wished);
  }

  List<ObjectNode> catering() {
    return booking.deal().current()
        .map(offer -> offer.lines().stream().skip(1).filter(line -> isFoodOrDrink(line.item())).map(this::offered).toList())
        .orElse(List.of());
  }

  private boolean isFoodOrDrink(@Nullable ItemId item) {
    return item != null && offering.catalog().findItem(item).filter(known -> known.isFoodOrDrink()).isPresent();
  }

  private ObjectNode offered(OfferLine line) {
    return Json.object()
        .put("name", line.name())
        .put("quantity", line.quantity())
        .put("unit_price", line.unitPrice().amount())
        .put("unit", line.unit().key())
        .put("category", line.category())
        .put("product_id", line.item() == null ? null : line.item().value());
  }

  private List<ObjectNode> wished() {
    return booking.extras().items().stream()
        .flatMap(wish -> offering.catalog().findItem(wish.item()).stream().map(item -> Json.object()
            .put("name", item.name())
            .put("quantity", wish.count(item, booking.party().size(), booking.schedule().hours()))
            .put("unit_price", item.price().amount())
            .put("unit", item.unit().key())
            .put("category", item.category())
            .put("product_id", item.id().value())))
        .toList();
  }

  List<String> wishedNames() {
    return booking.extras().items().stream()
        .map(wish -> offering.catalog().findItem(wish.item()).map(item -> item.name()).orElse(wish.item().value()))
        .toList();
  }

  ObjectNode productsState() {
    ObjectNode node = Json.object();
    node.putArray("available_items");
    ArrayNode added = node.putArray("manager_added_items");
    booking.extras().sourced().forEach(item ->
        added.addObject().put("name", item.name()).put("unit_price", item.price() == null ? null : item.price().amount()));
    node.set("line_items", Json.nodes(products()));
    node.putArray("pending_hil_requests");
    ObjectNode budgets = node.putObject("budgets");
    if (booking.extras().budget() != null) {
      budgets.put("amount", booking.extras().budget().amount().amount()).put("per_person", booking.extras().budget().perPerson());
    }
    node.putObject("presented_interest");
    node.putObject("preask_pending");
    return node;
  }

  static ObjectNode billing(Billing billing) {
    return Json.object()
        .put("name_or_company", billing.nameOrCompany())
        .put("street", billing.street())
        .put("postal_code", billing.postalCode())
        .put("city", billing.city())
        .put("country", billing.country())
        .put("vat", billing.vat())
        .put("raw", billing.raw());
  }

  static List<String> missing(Billing billing) {
    return billing.missing().stream().map(Billing.Part::key).toList();
  }

  ObjectNode negotiation() {
    String task = booking.pending().approvals().entrySet().stream()
        .filter(open -> open.getValue() instanceof Approval.Review review
            && review.reason() == Approval.ReviewReason.COUNTER_LIMIT)
        .map(open -> open.getKey().toString())
        .findFirst().orElse(null);
    return Json.object().put("counter_count", booking.deal().counterRounds()).put("manual_review_task_id", task);
  }

  ArrayNode calendarBlocks() {
    ArrayNode blocks = Json.array();
    Hold hold = booking.place().hold();
    if (hold != null) {
      blocks.addObject()
          .put("room", roomName(hold.room()))
          .put("start", Stamps.local(hold.from()))
          .put("end", Stamps.local(hold.until()))
          .put("status", booking.status().label());
    }
    return blocks;
  }

  ObjectNode visit() {
    Visit visit = booking.visit();
    ObjectNode idle = Json.object().put("status", status(visit));
    return switch (visit) {
      case Visit.None _ -> {
        idle.putArray("proposed_slots");
        yield idle.putNull("scheduled_slot");
      }
      case Visit.ChoosingDay choosing -> visit(idle, choosing.offered(), null, null, null);
      case Visit.ChoosingTime choosing -> visit(idle, choosing.offered(), choosing.day(), null, null);
      case Visit.Unconfirmed unconfirmed -> visit(idle, List.of(), unconfirmed.slot().day(), unconfirmed.slot(), null);
      case Visit.Scheduled scheduled -> visit(idle, scheduled.offered(), scheduled.slot().day(), null, scheduled.slot());
      case Visit.CalledOff _ -> visit(idle, List.of(), null, null, null);
    };
  }

  private static String status(Visit visit) {
    return switch (visit) {
      case Visit.None _ -> "idle";
      case Visit.ChoosingDay _ -> "date_pending";
      case Visit.ChoosingTime _ -> "time_pending";
      case Visit.Unconfirmed _ -> "confirm_pending";
      case Visit.Scheduled _ -> "scheduled";
      case Visit.CalledOff _ -> "cancelled";
    };
  }

  private static ObjectNode visit(
      ObjectNode node, List<LocalDate> offered, @Nullable LocalDate picked, @Nullable VisitSlot pending, @Nullable VisitSlot fixed) {
    node.put("date_iso", fixed == null ? null : fixed.day().toString());
    node.put("time_slot", fixed == null ? null : Stamps.clock(fixed.time()));
    node.set("proposed_dates", Json.texts(offered.stream().map(LocalDate::toString).toList()));
    node.putArray("proposed_slots");
    node.put("selected_date", picked == null ? null : picked.toString());
    node.put("pending_slot", pending == null ? null : slot(pending));
    node.putNull("initiated_at_step");
    node.put("has_event_conflict", false);
    node.put("confirmed_date", fixed == null ? null : fixed.day().toString());
    node.put("confirmed_time", fixed == null ? null : Stamps.clock(fixed.time()));
    node.put("scheduled_slot", fixed == null ? null : slot(fixed));
    node.putNull("room_id");
    node.put("room_pending_decision", false);
    return node.put("inherited_from_event", false);
  }

  private static String slot(VisitSlot slot) {
    return slot.day() + " at " + Stamps.clock(slot.time());
  }

  @Nullable String openApproval(Class<? extends Approval> kind) {
    return booking.pending().open(kind).map(ApprovalId::toString).orElse(null);
  }
}
