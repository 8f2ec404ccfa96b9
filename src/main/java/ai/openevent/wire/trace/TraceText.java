package ai.openevent.wire.trace;

import ai.openevent.activity.Step;
import ai.openevent.wire.Stamps;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A trace as text, times in UTC.
record TraceText(Trace trace) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_DATA = 240;

  /// One line for each entry.
  String timeline(Trace.Wanted wanted) {
    List<Happening> shown = trace.shown(wanted);
    return shown.isEmpty()
        ? "No events of conversation " + trace.thread() + "\n"
        : shown.stream().map(happening -> line(happening) + "\n").collect(Collectors.joining());
  }

  private static String line(Happening happening) {
    return "[" + CLOCK.format(happening.at()) + "] " + happening.kind() + place(happening.step()) + " · " + happening.summary()
        + data(happening);
  }

  private static String place(@Nullable Step step) {
    return step == null ? "" : " · step " + step.number();
  }

  /// What the journal has of it, cut and on one line: line ends are escaped in JSON.
  private static String data(Happening happening) {
    String json = happening.data().isEmpty() ? "" : " " + happening.data();
    return json.length() <= LONGEST_DATA ? json : json.substring(0, json.offsetByCodePoints(0, LONGEST_DATA)) + "…";
  }

  /// Where the conversation stands, and how it came there.
  String report(Trace.Wanted wanted) {
    StringBuilder text = new StringBuilder("Report on conversation " + trace.thread() + "\n");
    text.append("Granularity: ").append(wanted.granularity()).append(", times in UTC\n\n");
    facts(text, "Where it stands", state().summary(trace.replyWaits()));
    facts(text, "Confirmed", state().confirmed());
    facts(text, "State", state().state());
    return text.append("Timeline\n").append(timeline(wanted)).toString();
  }

  private static void facts(StringBuilder text, String title, ObjectNode facts) {
    text.append(title).append('\n');
    facts.properties().forEach(fact ->
        text.append("  ").append(fact.getKey()).append(": ").append(fact.getValue()).append('\n'));
    text.append('\n');
  }

  /// The same for somebody, or something, who is to find out what went wrong: in Markdown, what failed first.
  String diagnosis(Trace.Wanted wanted) {
    StringBuilder text = new StringBuilder("# Conversation " + trace.thread() + "\n\n");
    if (!trace.isEmpty()) {
      text.append("From ").append(Stamps.secondsZ(trace.all().getFirst().at()))
          .append(" to ").append(Stamps.secondsZ(trace.all().getLast().at())).append(".\n\n");
    }
    section(text, "Where it stands", "json", state().state().toPrettyString());
    section(text, "Gates that failed", "text", lines(Kind.GATE_FAIL));
    section(text, "Detours", "text", lines(Kind.DETOUR));
    section(text, "Timeline", "text", timeline(wanted).stripTrailing());
    return text.toString();
  }

  private String lines(Kind kind) {
    List<Happening> found = trace.all().stream().filter(happening -> happening.kind() == kind).toList();
    return found.isEmpty() ? "none" : found.stream().map(TraceText::line).collect(Collectors.joining("\n"));
  }

  /// What a client wrote can't end the block that it stands in.
  private static void section(StringBuilder text, String title, String language, String content) {
    text.append("## ").append(title).append("\n\n```").append(language).append('\n')
        .append(content.replace("```", "'''")).append("\n```\n\n");
  }

  private StateView state() {
    return new StateView(trace.booking(), trace.offering(), trace.tasks());
  }
}
