package ai.openevent.wire.trace;

import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// Conversations while they go on, for developers (contract, section 20). There is no log file to follow: the journal is the
/// log, and a conversation's part of it is told anew with every request.
@RestController
@ConditionalOnBooleanProperty({"openevent.development", "openevent.debug-trace"})
class LiveLogController {

  private final Traces traces;
  private final Reports reports;

  LiveLogController(Traces traces, Reports reports) {
    this.traces = traces;
    this.reports = reports;
  }

  @GetMapping("/api/debug/live")
  @Doing("load the live log")
  ResponseEntity<byte[]> all(TenantId team, HttpServletRequest request) {
    ObjectNode body = Json.object();
    body.set("active_threads", Json.texts(traces.open(team)));
    String header = team.team().map(name -> "-H 'X-Team-Id: " + name + "' ").orElse("");
    return Json.ok(body
        .put("log_dir", reports.folder().toString())
        .put("watch_command", "watch -n 2 \"curl -s " + header + "http://localhost:" + request.getLocalPort()
            + "/api/debug/threads/<thread_id>/live | tail -n 40\""));
  }

  @GetMapping("/api/debug/threads/{thread_id}/live")
  @Doing("load the live log")
  ResponseEntity<byte[]> one(@PathVariable("thread_id") String thread, TenantId team) {
    Trace trace = traces.of(team, thread, null);
    if (trace.isEmpty()) {
      throw Refused.notFound("Live log not available");
    }
    String lines = new TraceText(trace).timeline(Trace.Wanted.EVERYTHING);
    return ResponseEntity.ok().contentType(DebugController.TEXT).body(lines.getBytes(StandardCharsets.UTF_8));
  }
}
