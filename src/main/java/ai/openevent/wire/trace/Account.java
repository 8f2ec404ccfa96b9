package ai.openevent.wire.trace;

import ai.openevent.activity.Step;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk.Happened;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.History;
import ai.openevent.conversation.Protocol;
import ai.openevent.language.Evidence;
import ai.openevent.language.Finding;
import ai.openevent.storage.StoredJson;
import ai.openevent.wire.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Tells what the journal has of a conversation, commit by commit: what the client wrote and what was understood of it, what
/// became of the bookings, what was replied. Pure: the same journal always reads the same.
final class Account {

  private static final JsonMapper JSON = StoredJson.mapper();

  private final Map<BookingId, Booking> bookings = new HashMap<>();
  private final List<Happening> told = new ArrayList<>();
  private @Nullable Booking focus;

  private Account() {}

  /// @param histories of the bookings of the conversation
  static List<Happening> of(Protocol protocol, Map<BookingId, List<Happened>> histories) {
    Map<Long, Turn> turns = new TreeMap<>();
    protocol.entries().forEach(entry -> turn(turns, entry.commit(), entry.at()).entries.add(entry));
    histories.forEach((booking, history) -> history.forEach(happened ->
        turn(turns, happened.commit(), happened.at()).changes.add(new Change(booking, happened.event()))));
    Account account = new Account();
    turns.values().forEach(account::tell);
    return List.copyOf(account.told);
  }

  private static Turn turn(Map<Long, Turn> turns, long commit, Instant at) {
    return turns.computeIfAbsent(commit, number -> new Turn(number, at, new ArrayList<>(), new ArrayList<>()));
  }

  /// What came with one commit.
  private record Turn(long commit, Instant at, List<Protocol.Entry> entries, List<Change> changes) {}

  private record Change(BookingId booking, BookingEvent event) {}

  private void tell(Turn turn) {
    Step before = step();
    turn.entries.forEach(entry -> heard(turn, entry));
    turn.changes.forEach(change -> changed(turn, change));
    turn.entries.forEach(entry -> answered(turn, entry));
    write(turn);
    if (focus != null) {
      add(turn, Kind.STATE_SNAPSHOT, false, "booking", "state_after_turn", "system", before, state(focus));
    }
    add(turn, Kind.STEP_EXIT, true, "turn", "turn_committed", "system", before, Json.object());
  }

  // What the client wrote

  private void heard(Turn turn, Protocol.Entry entry) {
    switch (entry) {
      case Protocol.Heard heard -> {
        add(turn, Kind.STEP_ENTER, true, "message", "message_received", "client", step(), text("in", heard.text()));
        heard.understood().forEach(finding -> understood(turn, finding));
        questions(turn, heard.understood());
      }
      case Protocol.Replied _, Protocol.Judged _ -> { }
    }
  }

  private void understood(Turn turn, Finding finding) {
    Evidence evidence = finding.evidence();
    ObjectNode data = Json.object()
        .put("about", finding.about())
        .put("value", finding.value())
        .put("words", evidence.words())
        .put("from", evidence.span().from())
        .put("until", evidence.span().until())
        .put("rule", evidence.rule());
    data.set("rejected", Json.nodes(evidence.rejected().stream()
        .map(other -> Json.object().put("reading", other.reading()).put("why", other.why())).toList()));
    add(turn, Kind.ENTITY_CAPTURE, false, finding.about(), "understood", "client", step(), data);
  }

  private void questions(Turn turn, List<Finding> findings) {
    List<Finding> asked = findings.stream().filter(finding -> finding.about().equals("question")).toList();
    if (asked.isEmpty()) {
      return;
    }
    add(turn, Kind.QA_ENTER, true, "questions", "questions_asked", "client", step(), Json.object().put("count", asked.size()));
    asked.forEach(finding -> add(turn, Kind.GENERAL_QA, true, "question", finding.value(), "client", step(),
        Json.object().put("topic", finding.value()).put("words", finding.evidence().words())));
    add(turn, Kind.QA_EXIT, true, "questions", "questions_understood", "system", step(), Json.object());
  }

  // What became of the bookings

  private void changed(Turn turn, Change change) {
    Booking before = bookings.getOrDefault(change.booking(), Booking.nothing(change.booking()));
    Step from = before.exists() ? Step.of(before) : null;
    Booking after = History.evolve(before, change.event());
    bookings.put(change.booking(), after);
    focus = after;
    ObjectNode data = data(change.event());
    for (Meaning meaning : Meaning.of(change.event())) {
      add(turn, meaning.kind(), true, meaning.subject(), name(change.event()), "system", from, data);
    }
    moved(turn, from, Step.of(after));
  }

  private void moved(Turn turn, @Nullable Step from, Step to) {
    if (from == to) {
      return;
    }
    ObjectNode data = Json.object().put("from_step", from == null ? null : (Integer) from.number()).put("to_step", to.number());
    if (from != null && to.compareTo(from) < 0) {
      add(turn, Kind.DETOUR, true, "step", "back_to_step_" + to.number(), "system", from, data);
    } else if (from != null) {
      add(turn, Kind.STEP_EXIT, true, "step", "step_" + from.number() + "_settled", "system", from, data);
    }
    add(turn, Kind.STEP_ENTER, true, "step", "step_" + to.number() + "_entered", "system", from, data);
  }

  // What was replied and decided

  private void answered(Turn turn, Protocol.Entry entry) {
    switch (entry) {
      case Protocol.Heard _ -> { }
      case Protocol.Replied replied ->
          add(turn, Kind.DRAFT_SEND, true, "reply", "reply_released", "assistant", step(), text("out", replied.text()));
      case Protocol.Judged judged -> add(turn, judged.decision().approved() ? Kind.GATE_PASS : Kind.GATE_FAIL, true,
          "approval", judged.decision().approved() ? "approved" : "rejected", "manager", step(), Json.object()
              .put("task_id", judged.decision().draft().toString())
              .put("edited", judged.decision().edited())
              .put("note", judged.decision().note())
              .put("by", judged.decision().by()));
    }
  }

  private void write(Turn turn) {
    add(turn, Kind.DB_WRITE, false, "journal", "commit", "system", step(), Json.object()
        .put("commit", turn.commit())
        .put("conversation_events", turn.entries.size())
        .put("booking_events", turn.changes.size()));
  }

  private void add(
      Turn turn, Kind kind, boolean logic, String subject, String event, String actor, @Nullable Step owner, ObjectNode data) {
    told.add(new Happening(
        told.size() + 1L, turn.commit(), turn.at(), kind, logic, subject, event, actor, owner, step(), data, focus));
  }

  private @Nullable Step step() {
    return focus == null ? null : Step.of(focus);
  }

  private static ObjectNode text(String direction, String text) {
    return Json.object().put("direction", direction).put("text", text);
  }

  private static ObjectNode state(Booking booking) {
    return Json.object()
        .put("event_id", booking.id().toString())
        .put("version", booking.version())
        .put("stage", booking.stage().key())
        .put("status", booking.status().label());
  }

  private static ObjectNode data(BookingEvent event) {
    JsonNode tree = JSON.valueToTree(event);
    return tree instanceof ObjectNode object ? object : Json.object();
  }

  /// `DaysChosen` is `days_chosen`.
  private static String name(BookingEvent event) {
    return event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
