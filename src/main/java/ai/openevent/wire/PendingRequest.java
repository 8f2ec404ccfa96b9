package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Booking;
import ai.openevent.tasks.Task;
import ai.openevent.wire.http.Json;
import tools.jackson.databind.node.ObjectNode;

/// An open task as part of an event record (contract, section 25.3).
final class PendingRequest {

  private PendingRequest() {}

  static ObjectNode of(Task task, Booking booking) {
    String draft = task.draft() == null ? "" : task.draft();
    String thread = task.thread() == null ? null : booking.opened().thread();
    ObjectNode node = Json.object()
        .put("task_id", task.id().toString())
        .put("signature", task.type().key() + ":" + task.id())
        .put("step", Step.of(booking).number());
    node.set("draft", DraftView.of(draft, task.type().key(), booking, true));
    node.put("thread_id", thread)
        .put("type", task.type().key())
        .put("client_id", task.clientEmail())
        .put("event_id", booking.id().toString());
    node.putObject("payload")
        .put("step_id", Step.of(booking).number())
        .put("event_id", booking.id().toString())
        .put("draft_msg", draft)
        .put("language", booking.person().language().code())
        .put("thread_id", thread)
        .put("reason", task.reason());
    return node;
  }
}
