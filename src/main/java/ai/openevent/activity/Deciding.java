package ai.openevent.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to tell about a person's decision.
final class Deciding {

  private Deciding() {}

  /// @param kind what was decided, for staff
  static List<Line> lines(String kind, Step step, boolean approved, boolean edited, @Nullable String note) {
    String at = "Step " + step.number();
    if (!approved) {
      return List.of(Line.of(Title.MANAGER_REJECTED, note == null || note.isBlank() ? at : at + ": " + note));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Title.MANAGER_APPROVED, at + ": " + kind));
    if (edited) {
      lines.add(Line.of(Title.MANAGER_EDITED, at));
    }
    return lines;
  }
}
