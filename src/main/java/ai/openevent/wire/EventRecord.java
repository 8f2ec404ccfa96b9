package ai.openevent.wire;

import ai.openevent.activity.Chronicle;
import ai.openevent.activity.Step;
import ai.openevent.booking.Approval;
import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Deal;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Offer;
import ai.openevent.booking.RoomLock;
import ai.openevent.booking.Standing;
import ai.openevent.conversation.Conversations;
import ai.openevent.tasks.Task;
import ai.openevent.venue.Offering;
import ai.openevent.wire.http.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The event record as a front end sees it (contract, section 24.7): one view of a booking, with the twins and old keys that
/// front ends know.
final class EventRecord {

  private final Booking booking;
  private final Offering offering;
  private final Chronicle chronicle;
  private final List<Task> tasks;
  private final EventParts parts;
  private final Steps steps;
  private final ObjectNode node = Json.object();

  private EventRecord(Booking booking, Offering offering, Chronicle chronicle, List<Task> tasks) {
    this.booking = booking;
    this.offering = offering;
    this.chronicle = chronicle;
    this.tasks = tasks;
    this.parts = new EventParts(booking, offering);
    this.steps = new Steps(booking);
  }

  /// @param tasks all tasks of the booking
  static ObjectNode of(Booking booking, Offering offering, Chronicle chronicle, List<Task> tasks) {
    EventRecord event = new EventRecord(booking, offering, chronicle, tasks);
    event.identity();
    event.position();
    event.date();
    event.room();
    event.offer();
    event.products();
    event.money();
    event.visit();
    event.gates();
    event.people();
    event.history();
    event.captured();
    event.ending();
    return event.node;
  }

  private void identity() {
    node.put("event_id", booking.id().toString());
    node.put("team_id", booking.id().tenant().team().orElse(null));
    node.put("created_at", Stamps.micros(booking.opened().openedAt()));
    node.put("status", status());
    node.put("thread_id", booking.opened().thread());
    node.put("client_id", booking.opened().clientEmail());
    node.put("calendar_event_id", "openevent-" + booking.id());
  }

  /// The cancel endpoint has always written it in lower case.
  private String status() {
    boolean byHouse = booking.standing() instanceof Standing.Ended ended && ended.why() == Standing.EndReason.CANCELLED_BY_HOUSE;
    return byHouse ? "cancelled" : booking.status().label();
  }

  private void position() {
    Integer caller = steps.caller();
    node.put("current_step", steps.current());
    node.put("current_step_stage", Steps.stage(steps.current()));
    node.put("caller_step", caller);
    node.put("caller_step_stage", Steps.stage(caller));
    node.put("subflow_group", steps.group());
    node.put("thread_state", steps.threadState(tasks));
  }

  private void date() {
    EventDays days = booking.schedule().days();
    LocalDate last = days == null || !days.isSeveral() ? null : days.last();
    node.put("chosen_date", days == null ? null : Stamps.day(days.first()));
    node.put("end_date", Stamps.dayOrNull(last));
    node.put("end_date_iso", last == null ? null : last.toString());
    node.put("date_confirmed", days != null);
    node.set("requested_window", parts.requestedWindow());
    if (!booking.schedule().proposed().isEmpty()) {
      node.set("candidate_dates", Json.texts(booking.schedule().proposed().stream().map(Stamps::day).toList()));
    }
  }

  private void room() {
    RoomLock lock = booking.place().lock();
    String requirements = Hashes.requirements(booking, offering);
    node.put("locked_room_id", lock == null ? null : parts.roomName(lock.room()));
    node.set("requirements", parts.requirements());
    node.put("requirements_hash", requirements);
    node.put("room_eval_hash", Hashes.roomEvaluation(booking, offering));
    if (lock != null) {
      node.put("selected_room", parts.roomName(lock.room()));
      node.put("selected_room_status", booking.status().label());
      node.set("room_pending_decision", Json.object()
          .put("selected_room", parts.roomName(lock.room()))
          .put("selected_status", booking.status().label())
          .put("requirements_hash", requirements));
    }
    booking.pending().approvals().forEach((id, approval) -> {
      if (approval instanceof Approval.RoomDispute dispute) {
        node.put("has_conflict", true);
        node.put("conflict_with", dispute.holder().toString());
        node.put("conflict_type", "hard_room_conflict");
        node.put("conflict_task_id", id.toString());
      }
    });
  }

  private void offer() {
    Deal deal = booking.deal();
    Offer current = deal.current().orElse(null);
    String id = current == null ? null : parts.offerId(current.version());
    node.put("offer_id", id);
    node.put("current_offer_id", id);
    node.put("offer_hash", Hashes.acceptedOffer(booking));
    node.put("offer_sequence", deal.offers().stream().mapToInt(Offer::version).max().orElse(0));
    node.set("offers", parts.offers());
    if (!deal.offers().isEmpty()) {
      Offer latest = current == null ? deal.offers().getLast() : current;
      node.put("offer_status", EventParts.status(latest));
      node.put("offer_accepted", deal.isAccepted());
      node.set("pricing_inputs", EventParts.pricing(latest));
    }
    node.set("negotiation_state", parts.negotiation());
    String confirmation = parts.openApproval(Approval.FinalConfirmation.class);
    if (confirmation != null && current != null) {
      node.set("negotiation_pending_decision", Json.object().put("type", "accept").put("offer_id", id)
          .put("created_at", current.settledAt() == null ? null : Stamps.secondsOffset(current.settledAt())));
    }
  }

  private void products() {
    node.set("products", Json.nodes(parts.products()));
    node.set("selected_products", Json.nodes(parts.products()));
    node.set("requested_products", Json.texts(parts.wishedNames()));
    node.set("selected_catering", Json.nodes(parts.catering()));
    node.set("products_state", parts.productsState());
    ObjectNode preferences = node.putObject("preferences");
    preferences.set("wish_products", Json.texts(parts.wishedNames()));
    preferences.putArray("keywords");
    node.set("wish_products", Json.texts(parts.wishedNames()));
    new SourcingView(parts, chronicle, tasks).into(node);
  }

  private void money() {
    DepositView.of(booking).ifPresent(deposit -> deposit.full(node.putObject("deposit_info")));
    node.set("deposit_state", DepositView.legacyState(booking));
    Billing billing = booking.person().billing();
    ArrayNode missing = Json.texts(EventParts.missing(billing));
    if (!billing.equals(Billing.UNKNOWN)) {
      node.set("billing_details", EventParts.billing(billing));
      node.putObject("billing_validation").set("missing", missing);
    }
    boolean awaited = booking.deal().isAccepted() && !billing.isComplete();
    ObjectNode requirements = node.putObject("billing_requirements").put("awaiting_billing_for_accept", awaited);
    requirements.set("last_missing", awaited ? missing : Json.array());
  }

  private void visit() {
    node.set("site_visit_state", parts.visit());
    node.set("calendar_blocks", parts.calendarBlocks());
  }

  private void gates() {
    node.set("gatekeeper_passed", Json.object()
        .put("step2", booking.schedule().days() != null)
        .put("step3", booking.place().lock() != null)
        .put("step4", booking.deal().isAccepted())
        .put("step7", booking.deal().confirmed()));
    node.put("transition_ready", Step.of(booking).compareTo(Step.APPROVAL) >= 0);
    node.put("decision", booking.deal().confirmed() ? "accepted" : "pending");
    ObjectNode confirmation = node.putObject("confirmation_state").putNull("last_response_type");
    if (parts.openApproval(Approval.FinalConfirmation.class) != null) {
      confirmation.putObject("pending").put("kind", "final_contract");
    }
  }

  private void people() {
    Chronicle.Verdict latest = chronicle.verdicts().isEmpty() ? null : chronicle.verdicts().getLast();
    ObjectNode review = node.putObject("review_state");
    if (latest == null) {
      review.put("state", "none").putNull("reviewed_at").putNull("message");
    } else {
      review.put("state", latest.approved() ? "approved" : "rejected")
          .put("reviewed_at", Stamps.microsZ(latest.at()))
          .put("message", latest.note());
    }
    List<Task> open = tasks.stream().filter(task -> task.state() == Task.State.PENDING).toList();
    if (!open.isEmpty()) {
      node.set("pending_hil_requests", Json.nodes(open.stream().map(this::request).toList()));
    }
    if (!chronicle.verdicts().isEmpty()) {
      node.set("hil_history", Json.nodes(chronicle.verdicts().stream().map(this::verdict).toList()));
    }
    node.set("flags", Json.object()
        .put("room_selected", booking.place().lock() != null)
        .put("manager_requested", parts.openApproval(Approval.PersonWanted.class) != null)
        .put("injection_attempt", booking.pending().injections() > 0));
  }

  private ObjectNode request(Task task) {
    return PendingRequest.of(task, parts, TaskView.context(parts, chronicle.verdicts()));
  }

  private ObjectNode verdict(Chronicle.Verdict verdict) {
    ObjectNode node = Json.object()
        .put("task_id", verdict.id().toString())
        .put(verdict.approved() ? "approved_at" : "rejected_at", Stamps.microsZ(verdict.at()))
        .put("notes", SourcingView.notes(verdict, parts))
        .put("step", verdict.step().number())
        .put("decision", verdict.approved() ? "approved" : "rejected")
        .put("task_type", taskType(verdict.about()))
        .put("edited", verdict.edited());
    List<String> products = SourcingView.products(verdict);
    if (!products.isEmpty()) {
      node.set("products", Json.texts(products));
    }
    return node;
  }

  private static String taskType(@Nullable Approval about) {
    return switch (about) {
      case null -> Task.Type.AI_REPLY_APPROVAL.key();
      case Approval.FinalConfirmation _ -> Task.Type.CONFIRMATION_MESSAGE.key();
      case Approval.CancellationWish _ -> Task.Type.CANCELLATION_REQUEST.key();
      case Approval.Sourcing _ -> Task.Type.SOURCE_MISSING_PRODUCT.key();
      case Approval.RoomDispute _ -> Task.Type.ROOM_CONFLICT_RESOLUTION.key();
      case Approval.PersonWanted _ -> Task.Type.MESSAGE_MANAGER.key();
      case Approval.Review _ -> Task.Type.MANUAL_REVIEW.key();
    };
  }

  private void history() {
    ArrayNode audit = node.putArray("audit");
    for (Chronicle.Move move : chronicle.moves()) {
      if (move.from() != null) {
        audit.addObject()
            .put("ts", Stamps.secondsZ(move.at()))
            .put("actor", "system")
            .put("from_step", move.from().number())
            .put("to_step", move.to().number())
            .put("reason", Steps.group(move.to()));
      }
    }
    node.set("activity_log", Json.nodes(chronicle.entries().reversed().stream().map(ActivityView::of).toList()));
    node.putArray("msgs");
    if (!chronicle.letters().isEmpty()) {
      node.set("email_history", Json.nodes(chronicle.letters().stream().map(EventRecord::letter).toList()));
    }
  }

  private static ObjectNode letter(Conversations.Mailed letter) {
    return Json.object()
        .put("to_email", letter.to())
        .put("subject", letter.subject())
        .put("sent_at", Stamps.microsZ(letter.at()))
        .put("task_id", letter.textId());
  }

  private void captured() {
    node.set("event_data", EventInfo.of(booking, offering).bothCases());
    node.putObject("captured");
    node.putObject("verified");
    node.putArray("captured_sources");
    node.putArray("deferred_intents");
    node.putArray("pending_intents");
    node.putArray("edit_trace");
    node.putNull("choice_context");
  }

  private void ending() {
    if (booking.standing() instanceof Standing.Ended ended) {
      node.put("cancelled_at", Stamps.microsZ(ended.when()));
      node.put("cancellation_reason", ended.note());
      node.put("cancellation_type", CancellationView.type(booking));
      node.put("previous_step", steps.current());
    }
  }
}
