package ai.openevent.wire.trace;

import ai.openevent.activity.Step;
import ai.openevent.wire.Steps;
import ai.openevent.wire.http.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A trace as JSON, with every key that the debug panel knows (contract, section 20).
record TraceView(Trace trace) {

  ObjectNode whole(Trace.Wanted wanted) {
    ObjectNode state = state().state();
    if (trace.moment() == null) {
      state.put("reply_waits", trace.replyWaits());
    } else {
      // The journal has the decisions on withheld replies, but not since when one waited.
      state.set("reply_waits", Json.object().put("__unknown__", true).put("__value__", trace.replyWaits()));
    }
    ObjectNode node = Json.object().put("thread_id", trace.thread());
    node.set("state", state);
    return parts(node, wanted);
  }

  ObjectNode timeline(Trace.Wanted wanted) {
    return parts(Json.object().put("thread_id", trace.thread()), wanted);
  }

  private ObjectNode parts(ObjectNode node, Trace.Wanted wanted) {
    List<ObjectNode> shown = trace.shown(wanted).stream().map(this::entry).toList();
    node.set("confirmed", state().confirmed());
    node.set("trace", Json.nodes(shown));
    node.set("timeline", Json.nodes(shown));
    node.set("summary", state().summary(trace.replyWaits()));
    Instant moment = trace.moment();
    ObjectNode travel = node.putObject("time_travel").put("enabled", moment != null);
    if (moment != null) {
      travel.put("as_of_ts", seconds(moment));
    }
    return node;
  }

  private StateView state() {
    return new StateView(trace.booking(), trace.offering(), trace.tasks());
  }

  ObjectNode entry(Happening happening) {
    StateView state = new StateView(happening.booking(), trace.offering(), List.of());
    ObjectNode node = Json.object()
        .put("thread_id", trace.thread())
        .put("ts", seconds(happening.at()))
        .put("seq", happening.seq())
        .put("row_id", happening.commit() + "-" + happening.seq())
        .put("kind", happening.kind().name())
        .put("lane", happening.kind().lane().key())
        .put("step", step(happening.step()))
        .put("owner_step", step(happening.owner()))
        .put("entity", happening.subject())
        .put("actor", happening.actor())
        .put("step_major", number(happening.step()))
        .put("step_minor", happening.step() == null ? null : (Integer) 0)
        .put("event", happening.event())
        .put("details", happening.summary())
        .put("detail", happening.summary())
        .put("subject", happening.subject())
        .put("status", status(happening.kind()))
        .put("summary", happening.summary());
    node.set("payload", happening.data());
    node.set("data", happening.data());
    node.set("captured_additions", only(happening, Kind.ENTITY_CAPTURE));
    node.set("confirmed_now", only(happening, Kind.GATE_PASS));
    node.put("loop", happening.kind() == Kind.DETOUR);
    node.put("detour_to_step", happening.kind() == Kind.DETOUR ? number(happening.step()) : null);
    node.put("wait_state", state.waitState());
    node.put("granularity", happening.granularity());
    aspects(node, happening);
    node.put("hash_status", state.hashStatus());
    node.put("hash_help", state.hashHelp());
    return node;
  }

  /// What only some kinds have.
  private static void aspects(ObjectNode node, Happening happening) {
    Kind.Lane lane = happening.kind().lane();
    boolean spoken = happening.data().has("direction");
    node.set("gate", lane == Kind.Lane.GATE
        ? Json.object().put("name", happening.subject()).put("passed", happening.kind() == Kind.GATE_PASS) : null);
    node.set("io", spoken ? happening.data() : null);
    node.putNull("prompt_preview");
    node.set("entity_context", lane == Kind.Lane.ENTITY
        ? Json.object().put("name", happening.subject()).put("event", happening.event()) : null);
    node.set("db", lane == Kind.Lane.DB ? happening.data() : null);
    node.set("detour", lane == Kind.Lane.DETOUR ? happening.data() : null);
    node.set("draft", lane == Kind.Lane.DRAFT ? happening.data() : null);
    node.put("subloop", lane == Kind.Lane.QA ? "general_q_a" : null);
  }

  private static ArrayNode only(Happening happening, Kind kind) {
    return happening.kind() == kind ? Json.array().add(happening.subject()) : Json.array();
  }

  private static @Nullable String status(Kind kind) {
    return switch (kind) {
      case GATE_PASS -> "passed";
      case GATE_FAIL -> "failed";
      case ENTITY_CAPTURE -> "captured";
      case ENTITY_SUPERSEDED -> "superseded";
      case DRAFT_SEND -> "sent";
      case STEP_ENTER, STEP_EXIT, STATE_SNAPSHOT, DB_WRITE, DETOUR, QA_ENTER, QA_EXIT, GENERAL_QA -> null;
    };
  }

  private static @Nullable Integer number(@Nullable Step step) {
    return step == null ? null : (Integer) step.number();
  }

  private static @Nullable String step(@Nullable Step step) {
    return step == null ? null : "Step" + step.number() + "_" + Steps.group(step);
  }

  /// Unix seconds with microseconds.
  static BigDecimal seconds(Instant at) {
    return BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano() / 1_000, 6));
  }
}
