package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Booking;
import ai.openevent.wire.http.Json;
import tools.jackson.databind.node.ObjectNode;

/// A message to the client with what front ends want to know about it (contract, section 24.8).
final class DraftView {

  private DraftView() {}

  static ObjectNode of(String text, String topic, Booking booking, boolean requiresApproval) {
    Step step = Step.of(booking);
    Step next = Steps.after(step);
    String state = requiresApproval ? "Waiting on HIL" : "Awaiting Client";
    ObjectNode draft = Json.object()
        .put("body", text)
        .put("body_markdown", text)
        .put("step", step.number())
        .put("topic", topic)
        .put("next_step", next.number())
        .put("thread_state", state)
        .put("footer", "Step: " + Steps.label(step) + " · Next: " + Steps.label(next) + " · State: " + state);
    draft.putArray("headers");
    draft.putArray("table_blocks");
    draft.putArray("actions");
    return draft.put("requires_approval", requiresApproval).put("created_at_step", step.number());
  }
}
