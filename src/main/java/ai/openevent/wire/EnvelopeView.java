package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Approval;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Standing;
import ai.openevent.tasks.Task;
import ai.openevent.venue.Offering;
import ai.openevent.wire.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The reply envelope of agents and chats (contract, sections 23.1 and 24.9). Clients read it, so a draft that waits for a
/// manager is not in it.
final class EnvelopeView {

  private EnvelopeView() {}

  /// @param text never blank
  /// @param waiting whether the reply waits for a manager and the text only says so
  static ObjectNode of(String thread, String text, boolean waiting, Booking booking, List<Task> tasks, Offering offering) {
    Steps steps = new Steps(booking);
    String action = action(booking, waiting);
    ObjectNode payload = payload(thread, action)
        .put("event_id", booking.id().toString())
        .put("client_id", booking.opened().clientEmail())
        .put("intent", "event_request")
        .put("current_step", steps.current())
        .put("caller_step", steps.caller())
        .put("thread_state", steps.threadState(tasks));
    payload.set("stage", stage(booking, steps));
    ArrayNode drafts = payload.putArray("draft_messages");
    if (!waiting) {
      drafts.add(DraftView.of(text, action, booking, false));
    }
    ObjectNode pending = waiting ? null : PendingActions.of(booking, offering, null);
    payload.set("actions", pending == null ? Json.array() : pending.get("actions"));
    result(payload, text, waiting);
    payload.set("user_info", EventInfo.of(booking, offering).snakeCase());
    payload.set("progress", ProgressView.of(booking));
    return envelope(text, action, payload);
  }

  /// The conversation has no booking.
  static ObjectNode withoutBooking(String thread, String text, boolean leftToPeople) {
    String action = leftToPeople ? "manual_review_enqueued" : "standalone_qna";
    ObjectNode payload = payload(thread, action)
        .putNull("event_id")
        .put("intent", leftToPeople ? "other" : "general_qna")
        .putNull("current_step")
        .putNull("caller_step")
        .putNull("thread_state");
    payload.putArray("draft_messages");
    payload.putArray("actions");
    result(payload, text, false);
    return envelope(text, action, payload);
  }

  /// On the way through the workflow `requires_hil` has always been true; whether this reply waits is `pending_hil_approval`.
  private static ObjectNode envelope(String text, String action, ObjectNode payload) {
    ObjectNode envelope = Json.object().put("assistant_text", text).put("requires_hil", true).put("action", action);
    envelope.set("payload", payload);
    return envelope;
  }

  private static ObjectNode payload(String thread, String action) {
    return Json.object().put("action", action).put("thread_id", thread).put("persisted", true);
  }

  private static void result(ObjectNode payload, String text, boolean waiting) {
    ObjectNode result = payload.putObject("res");
    if (!waiting) {
      ObjectNode draft = result.putObject("assistant_draft").put("body", text);
      draft.putArray("headers");
    }
    result.put("assistant_draft_text", waiting ? "" : text);
    result.put("pending_hil_approval", waiting);
  }

  private static JsonNode stage(Booking booking, Steps steps) {
    return Json.object()
        .put("current_step", Steps.stage(steps.current()))
        .put("current_step_numeric", steps.current())
        .put("current_step_label", booking.stage().key())
        .put("subflow_group", steps.group())
        .put("status", booking.status().label())
        .put("caller_step", steps.caller());
  }

  private static String action(Booking booking, boolean waiting) {
    if (booking.standing() instanceof Standing.Ended) {
      return "confirmation_decline";
    }
    for (Approval approval : booking.pending().approvals().values()) {
      return action(approval);
    }
    String visit = visit(booking.pending().asked());
    return visit == null ? action(Step.of(booking), booking, waiting) : visit;
  }

  private static String action(Approval approval) {
    return switch (approval) {
      case Approval.FinalConfirmation _ -> "offer_accept_pending_hil";
      case Approval.Sourcing _ -> "sourcing_request_created";
      case Approval.RoomDispute _ -> "room_conflict_detected";
      case Approval.PersonWanted _ -> "manager_escalation";
      case Approval.CancellationWish _, Approval.Review _ -> "manual_review_enqueued";
    };
  }

  private static @Nullable String visit(Expectation asked) {
    return switch (asked) {
      case Expectation.VisitDay _ -> "site_visit_date_selection";
      case Expectation.VisitTime _, Expectation.VisitYes _ -> "site_visit_time_selection";
      case Expectation.Nothing _, Expectation.ADate _, Expectation.OneOfDates _, Expectation.RangeMeaning _,
          Expectation.DateReading _, Expectation.EventHours _,
          Expectation.Guests _, Expectation.ARoom _, Expectation.TrySourcing _,
          Expectation.GoOnWithout _, Expectation.Acceptance _, Expectation.Adjustment _, Expectation.BillingAddress _,
          Expectation.DepositPayment _, Expectation.TheHouse _, Expectation.AVisit _ -> null;
    };
  }

  private static String action(Step step, Booking booking, boolean waiting) {
    return switch (step) {
      case INQUIRY, DATE -> "date_options_proposed";
      case ROOM -> "room_avail_result";
      case OFFER -> waiting ? "offer_waiting_hil" : "offer_draft_prepared";
      case SETTLEMENT -> booking.person().billing().isComplete()
          ? "offer_accept_requires_deposit"
          : "offer_accept_requires_billing";
      case APPROVAL -> "offer_accept_pending_hil";
      case CONFIRMED -> "confirmation_finalized";
    };
  }
}
