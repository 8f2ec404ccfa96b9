package ai.openevent.venue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a room is seated. The kind of event ("workshop" as an occasion) is not a layout (workflow.md R31).
public enum Layout {
  THEATRE,
  U_SHAPE,
  CLASSROOM,
  WORKSHOP,
  BOARDROOM,
  BANQUET,
  STANDING;

  /// The name on the wire: `u_shape`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Layout> ofKey(String key) {
    return Arrays.stream(values()).filter(layout -> layout.key().equals(key)).findFirst();
  }
}
