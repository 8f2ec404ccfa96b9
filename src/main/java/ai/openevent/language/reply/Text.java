package ai.openevent.language.reply;

import java.util.List;
import java.util.stream.Collectors;

/// A text of the house in the [Markup] of its [Phrases]. What is not of the house comes into it as words only: [Phrases#say] takes
/// every plain string for such words, so that nobody has to think of it.
record Text(String written) {

  static final Text NONE = new Text("");

  /// Markdown that the house's own people wrote and answer for: an answer of theirs, a note to the client.
  static Text ofHouse(String markdown) {
    return new Text(markdown.strip());
  }

  /// @param separator of the house's own
  static Text join(String separator, List<Text> parts) {
    return new Text(parts.stream().map(Text::written).collect(Collectors.joining(separator)));
  }

  /// This and another sentence behind it.
  Text then(Text next) {
    return join(" ", List.of(this, next));
  }

  /// This and another paragraph below it.
  Text above(Text below) {
    return join("\n\n", List.of(this, below));
  }

  static Text bullets(List<Text> lines) {
    return new Text("- " + join("\n- ", lines).written());
  }

  boolean isEmpty() {
    return written.isEmpty();
  }

  /// Whether it has lines of its own, so that no sentence can be put beside it.
  boolean isBlock() {
    return written.contains("\n");
  }

  @Override
  public String toString() {
    return written;
  }
}
