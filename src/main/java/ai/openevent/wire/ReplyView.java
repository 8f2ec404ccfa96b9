package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Booking;
import ai.openevent.venue.Offering;
import ai.openevent.wire.http.Json;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The answer to a message (contract, section 24.1).
final class ReplyView {

  private ReplyView() {}

  /// What start-conversation and confirm-date answer.
  ///
  /// @param pending the actions, or null
  static ObjectNode shortForm(UUID session, String reply, Booking booking, Offering offering, @Nullable ObjectNode pending) {
    ObjectNode node = head(session.toString(), "new_event", reply);
    node.set("event_info", EventInfo.of(booking, offering).snakeCase());
    node.set("pending_actions", pending);
    return node;
  }

  /// What send-message answers.
  static ObjectNode longForm(UUID session, String reply, Booking booking, Offering offering, @Nullable ObjectNode pending) {
    ObjectNode node = shortForm(session, reply, booking, offering, pending);
    node.put("assistant_reply", reply);
    node.set("deposit_info", DepositView.of(booking)
        .filter(_ -> Step.of(booking).compareTo(Step.OFFER) >= 0)
        .map(DepositView::forReply).orElse(null));
    node.set("progress", ProgressView.of(booking));
    return node;
  }

  /// The conversation goes on without a booking, or was none.
  static ObjectNode withoutBooking(@Nullable String session, String type, String reply) {
    ObjectNode node = head(session, type, reply);
    return node.putNull("event_info");
  }

  private static ObjectNode head(@Nullable String session, String type, String reply) {
    return Json.object()
        .put("session_id", session)
        .put("workflow_type", type)
        .put("response", reply)
        .put("is_complete", false);
  }
}
