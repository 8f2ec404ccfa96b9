package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.tasks.Task;
import ai.openevent.wire.http.Json;
import tools.jackson.databind.node.ObjectNode;

/// An open task as part of an event record (contract, section 25.3).
final class PendingRequest {

  private PendingRequest() {}

  /// @param context what a manager may want to know beside the task (contract, section 25.4)
  static ObjectNode of(Task task, EventParts parts, ObjectNode context) {
    Booking booking = parts.booking();
    String draft = task.draft() == null ? "" : task.draft();
    String thread = task.thread() == null ? null : booking.opened().thread();
    Steps steps = new Steps(booking);
    ObjectNode node = Json.object()
        .put("task_id", task.id().toString())
        .put("signature", task.type().key() + ":" + task.id())
        .put("step", steps.current());
    node.set("draft", DraftView.of(draft, task.type().key(), booking, true));
    node.put("thread_id", thread)
        .put("type", task.type().key())
        .put("client_id", task.clientEmail())
        .put("event_id", booking.id().toString());
    node.putObject("payload")
        .put("step_id", steps.current())
        .put("intent", "event_request")
        .put("event_id", booking.id().toString())
        .put("draft_msg", draft)
        .put("language", booking.person().language().code())
        .put("caller_step", steps.caller())
        .put("requirements_hash", Hashes.requirements(booking, parts.offering()))
        .put("room_eval_hash", Hashes.roomEvaluation(booking, parts.offering()))
        .put("thread_id", thread)
        .put("reason", task.reason())
        .set("hil_context", context);
    return node;
  }
}
