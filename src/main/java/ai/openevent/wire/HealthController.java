package ai.openevent.wire;

import ai.openevent.booking.BookingDesk;
import ai.openevent.conversation.Conversations;
import ai.openevent.storage.Store;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Whether the application is there (contract, section 12).
@RestController
class HealthController {

  private final Mode mode;
  private final BookingDesk bookings;
  private final Conversations conversations;
  private final Store store;

  HealthController(Mode mode, BookingDesk bookings, Conversations conversations, Store store) {
    this.mode = mode;
    this.bookings = bookings;
    this.conversations = conversations;
    this.store = store;
  }

  @GetMapping("/")
  @Doing("read the status")
  ResponseEntity<byte[]> root(TenantId team) {
    ObjectNode body = Json.object();
    if (!mode.development()) {
      return Json.ok(body.put("status", "ok"));
    }
    return Json.ok(body
        .put("status", "AI Event Manager Running")
        .put("active_conversations", conversations.count(team))
        .put("total_saved_events", bookings.all(team).size()));
  }

  @GetMapping("/api/workflow/health")
  ResponseEntity<byte[]> health() {
    ObjectNode body = Json.object().put("ok", true);
    return Json.ok(mode.development() ? body.put("status", "ok").put("db_path", store.location()) : body);
  }

  @GetMapping("/api/workflow/hil-status")
  @Doing("load the approval mode")
  ResponseEntity<byte[]> approvalMode(TenantId team) {
    return Json.ok(Json.object().put("hil_all_replies_enabled", conversations.hilMode(team).enabled()));
  }
}
