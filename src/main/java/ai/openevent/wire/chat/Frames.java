package ai.openevent.wire.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is streamed of one turn: the reply in deltas, a word each, and then the envelope, which has the whole reply. The same
/// turn always has the same deltas, so that a stream can be taken up again at any of them.
///
/// @param turn counts the turns of the conversation, from 1; 0 for a turn that failed, which nobody can come back to
/// @param deltas how many of the lines are deltas, which stand first
/// @param data one line of JSON each, at least one
public record Frames(int turn, int deltas, List<String> data) {

  /// Everything beyond ASCII is escaped, as clients are used to: no reader can take a sign for a line end.
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .build();

  private static final Pattern WORD = Pattern.compile("\\s*\\S+(?:\\s+\\z)?");

  private static final String APOLOGY = "The message could not be answered. Please send it again in a minute.";

  public Frames {
    data = List.copyOf(data);
  }

  /// @param envelope with its `assistant_text`
  public static Frames of(int turn, ObjectNode envelope) {
    List<String> data = new ArrayList<>();
    for (String word : words(envelope.path("assistant_text").asString())) {
      data.add(line(object().put("delta", word)));
    }
    data.add(line(envelope));
    return new Frames(turn, data.size() - 1, data);
  }

  /// With what the house said after the turn, a frame each.
  public Frames and(List<String> texts) {
    List<String> all = new ArrayList<>(data);
    for (String text : texts) {
      all.add(line(object().put("type", "message").put("assistant_text", text.strip())));
    }
    return new Frames(turn, deltas, all);
  }

  /// What is said when a turn fails after its stream began.
  static Frames ofFailure() {
    ObjectNode envelope = object().put("assistant_text", APOLOGY).put("requires_hil", true).put("action", "tool_error");
    envelope.putObject("payload").put("error", "turn_failed");
    return new Frames(0, 0, List.of(line(object().put("type", "system_notice").put("message", APOLOGY)), line(envelope)));
  }

  /// Stands before the frames of a whole turn when it isn't known which of them were received.
  static String resync() {
    return line(object().put("type", "resync"));
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String line(JsonNode node) {
    return JSON.writeValueAsString(node);
  }
}
