package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Standing;
import ai.openevent.wire.http.Json;
import tools.jackson.databind.node.ObjectNode;

/// What the cancel endpoint answers (contract, section 15.5).
final class CancellationView {

  private CancellationView() {}

  /// @param booking as it is after the cancellation; its facts stayed
  static ObjectNode done(Booking booking, Standing.Ended ended) {
    return Json.object()
        .put("status", "cancelled")
        .put("event_id", booking.id().toString())
        .put("previous_step", Step.of(booking).number())
        .put("had_site_visit", Step.ofVisit(booking))
        .put("cancellation_type", type(booking))
        .put("archived_at", Stamps.microsZ(ended.when()))
        .put("cancelled_at", Stamps.microsZ(ended.when()));
  }

  static ObjectNode already(Booking booking, Standing.Ended ended) {
    return Json.object()
        .put("status", "already_cancelled")
        .put("event_id", booking.id().toString())
        .put("cancelled_at", Stamps.microsZ(ended.when()));
  }

  static String type(Booking booking) {
    return Step.ofVisit(booking) ? "site_visit" : "standard";
  }
}
