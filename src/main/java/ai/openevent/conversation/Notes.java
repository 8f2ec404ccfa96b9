package ai.openevent.conversation;

import org.jspecify.annotations.Nullable;

/// A manager's own words to the client: natural text, never labelled (workflow.md 20).
final class Notes {

  private Notes() {}

  /// The text with the note as its last paragraph, unless the text holds it already.
  static String below(String text, @Nullable String note) {
    if (note == null || note.isBlank() || text.contains(note.strip())) {
      return text;
    }
    return text.isBlank() ? note.strip() : text.stripTrailing() + "\n\n" + note.strip();
  }
}
