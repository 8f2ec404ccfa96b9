package ai.openevent.wire.trace;

import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Query;
import ai.openevent.wire.http.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How a conversation went, for developers (contract, section 20): in production the routes aren't there, and with tracing
/// switched off they say so.
@RestController
@ConditionalOnBooleanProperty("openevent.development")
class DebugController {

  private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
  static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  /// Far beyond every moment that a journal has.
  private static final double LAST_SECOND = 1e12;

  private final Traces traces;
  private final Reports reports;
  private final boolean enabled;

  DebugController(Traces traces, Reports reports, TraceSettings settings) {
    this.traces = traces;
    this.reports = reports;
    this.enabled = settings.debugTrace();
  }

  @GetMapping("/api/debug/threads/{thread_id}")
  @Doing("load the trace")
  ResponseEntity<byte[]> trace(@PathVariable("thread_id") String thread, TenantId team, HttpServletRequest request) {
    Asked asked = asked(request);
    return Json.ok(new TraceView(traces.of(team, thread, asked.moment())).whole(asked.wanted()));
  }

  @GetMapping("/api/debug/threads/{thread_id}/timeline")
  @Doing("load the timeline")
  ResponseEntity<byte[]> timeline(@PathVariable("thread_id") String thread, TenantId team, HttpServletRequest request) {
    Asked asked = asked(request);
    return Json.ok(new TraceView(traces.of(team, thread, asked.moment())).timeline(asked.wanted()));
  }

  @GetMapping("/api/debug/threads/{thread_id}/timeline/download")
  @Doing("download the timeline")
  ResponseEntity<byte[]> download(@PathVariable("thread_id") String thread, TenantId team) {
    checkEnabled();
    Trace trace = traces.of(team, thread, null);
    if (trace.isEmpty()) {
      throw Refused.notFound("Timeline not available");
    }
    TraceView view = new TraceView(trace);
    String lines = trace.all().stream().map(happening -> view.entry(happening) + "\n").collect(Collectors.joining());
    return file(MediaType.APPLICATION_JSON, "openevent_timeline_" + Reports.fileName(thread) + ".jsonl", lines);
  }

  @GetMapping("/api/debug/threads/{thread_id}/timeline/text")
  @Doing("load the timeline")
  ResponseEntity<byte[]> text(@PathVariable("thread_id") String thread, TenantId team, HttpServletRequest request) {
    checkEnabled();
    String lines = new TraceText(traces.of(team, thread, null)).timeline(wanted(request));
    return file(TEXT, "openevent_timeline_" + Reports.fileName(thread) + ".txt", lines);
  }

  /// Nothing is kept of a conversation that nobody knows.
  @GetMapping("/api/debug/threads/{thread_id}/report")
  @Doing("write the report")
  ResponseEntity<byte[]> report(@PathVariable("thread_id") String thread, TenantId team, HttpServletRequest request) {
    checkEnabled();
    Query query = new Query(request);
    boolean persist = query.flag("persist", false);
    query.complete();
    Trace.Wanted wanted = wanted(request);
    Trace trace = traces.of(team, thread, null);
    String text = new TraceText(trace).report(wanted);
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(TEXT);
    if (persist && !trace.isEmpty()) {
      answer.header("X-Debug-Report-Path", reports.keep(thread, wanted.granularity(), text).toString());
    }
    return answer.body(text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/debug/threads/{thread_id}/llm-diagnosis")
  @Doing("write the diagnosis")
  ResponseEntity<byte[]> diagnosis(@PathVariable("thread_id") String thread, TenantId team, HttpServletRequest request) {
    checkEnabled();
    String text = new TraceText(traces.of(team, thread, null)).diagnosis(wanted(request));
    return file(MARKDOWN, "openevent_diagnosis_" + Reports.fileName(thread) + ".md", text);
  }

  /// @param moment null for now
  private record Asked(Trace.Wanted wanted, @Nullable Instant moment) {}

  private Asked asked(HttpServletRequest request) {
    checkEnabled();
    Query query = new Query(request);
    OptionalDouble seconds = query.number("as_of_ts", LAST_SECOND);
    query.complete();
    return new Asked(wanted(request), seconds.isPresent() ? moment(seconds.getAsDouble()) : null);
  }

  private static Instant moment(double seconds) {
    long whole = (long) Math.floor(seconds);
    return Instant.ofEpochSecond(whole, Math.round((seconds - whole) * 1_000_000) * 1_000);
  }

  private static Trace.Wanted wanted(HttpServletRequest request) {
    String granularity = request.getParameter("granularity");
    String kinds = request.getParameter("kinds");
    List<String> lanes = kinds == null
        ? List.of() : Stream.of(kinds.split(",", -1)).map(String::strip).filter(lane -> !lane.isEmpty()).toList();
    return new Trace.Wanted(granularity == null || granularity.isBlank() ? "logic" : granularity.strip(), lanes);
  }

  private void checkEnabled() {
    if (!enabled) {
      throw Refused.notFound("Debug tracing disabled");
    }
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, String content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content.getBytes(StandardCharsets.UTF_8));
  }
}
