package ai.openevent.wire.snapshot;

import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// The frozen data behind information pages (contract, section 19). A list shows a team its own; one of them may be read by
/// whoever was given its id. A missing one is a soft error, because the pages look for `error` in an answer that is fine.
@RestController
class SnapshotsController {

  private static final int MOST = 500;
  private static final int USUAL = 50;

  private final Snapshots snapshots;

  SnapshotsController(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @GetMapping("/api/snapshots")
  @Doing("load snapshots")
  ResponseEntity<byte[]> all(TenantId team, HttpServletRequest request) {
    Query query = new Query(request);
    int limit = query.whole("limit", 1, MOST).orElse(USUAL);
    query.complete();
    String type = request.getParameter("type");
    String event = request.getParameter("event_id");
    List<Snapshot> found = snapshots.all(
        team, snapshot -> fits(type, snapshot.type()) && fits(event, snapshot.event()), limit);
    ObjectNode body = Json.object();
    body.set("snapshots", Json.nodes(found.stream().map(Snapshot::view).toList()));
    return Json.ok(body);
  }

  private static boolean fits(@Nullable String wanted, @Nullable String value) {
    return wanted == null || wanted.isEmpty() || wanted.equals(value);
  }

  @GetMapping("/api/snapshots/{snapshot_id}")
  @Doing("load the snapshot")
  ResponseEntity<byte[]> one(@PathVariable("snapshot_id") String id) {
    return Json.ok(snapshots.find(id).map(found -> {
      ObjectNode body = found.snapshot().view();
      body.set("data", found.data());
      return body;
    }).orElseGet(() -> missing(id)));
  }

  @GetMapping("/api/snapshots/{snapshot_id}/data")
  @Doing("load the snapshot")
  ResponseEntity<byte[]> data(@PathVariable("snapshot_id") String id) {
    return Json.ok(snapshots.find(id).map(found -> {
      ObjectNode body = Json.object().put("snapshot_id", id);
      body.set("data", found.data());
      return body;
    }).orElseGet(() -> missing(id)));
  }

  private static ObjectNode missing(String id) {
    return Json.object().put("error", "Snapshot not found or expired").put("snapshot_id", id);
  }
}
