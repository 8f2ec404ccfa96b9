package ai.openevent.wire.settings;

import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.RoomDeposit;
import ai.openevent.venue.VenueSettings;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.OptionalBody;
import ai.openevent.wire.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// The deposit of a single room (contract, section 18.9).
@RestController
class RoomDepositController {

  private static final String REQUIRED = "deposit_required";
  private static final String PERCENT = "deposit_percent";

  private final VenueSettings settings;

  RoomDepositController(VenueSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/api/config/room-deposit/{room_id}")
  @Doing("load room deposit config")
  ResponseEntity<byte[]> deposit(@PathVariable("room_id") String room, TenantId team) {
    ObjectNode body = Json.object().put("room_id", room);
    return Json.ok(settings.roomDeposit(team, room)
        .map(deposit -> fill(body, deposit))
        .orElseGet(() -> body.put(REQUIRED, false).putNull(PERCENT).putNull("updated_at")));
  }

  /// As JSON or as query parameters.
  @PostMapping("/api/config/room-deposit/{room_id}")
  @Doing("save room deposit config")
  ResponseEntity<byte[]> store(
      @PathVariable("room_id") String room, @OptionalBody Fields body, TenantId team, HttpServletRequest request) {
    boolean byQuery = request.getParameter(REQUIRED) != null && !body.names().contains(REQUIRED);
    RoomDeposit stored = byQuery ? store(team, room, new Query(request)) : store(team, room, body);
    ObjectNode answer = Json.object().put("status", "ok").put("room_id", room);
    answer.set("config", fill(Json.object(), stored));
    return Json.ok(answer);
  }

  private RoomDeposit store(TenantId team, String room, Fields body) {
    boolean required = body.flag(REQUIRED);
    Integer percent = body.optionalWhole(PERCENT, 1, 100);
    body.complete();
    return settings.store(team, room, required, Optional.ofNullable(percent));
  }

  private RoomDeposit store(TenantId team, String room, Query query) {
    boolean required = query.flag(REQUIRED, false);
    OptionalInt percent = query.whole(PERCENT, 1, 100);
    query.complete();
    return settings.store(team, room, required, percent.isPresent() ? Optional.of(percent.getAsInt()) : Optional.empty());
  }

  private static ObjectNode fill(ObjectNode node, RoomDeposit deposit) {
    node.put(REQUIRED, deposit.required());
    if (deposit.percent() == null) {
      node.putNull(PERCENT);
    } else {
      node.put(PERCENT, deposit.percent());
    }
    return node.put("updated_at", Stamps.microsZ(deposit.updatedAt()));
  }
}
