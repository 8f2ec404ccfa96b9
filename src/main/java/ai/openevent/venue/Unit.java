package ai.openevent.venue;

import java.util.Arrays;
import java.util.Locale;

/// What the price of an item is for (workflow.md 14.1).
public enum Unit {
  PER_PERSON,
  PER_EVENT,
  PER_UNIT,
  PER_BOTTLE,
  PER_HOUR,
  PER_TABLE,
  PER_SET,
  /// Only for the room itself.
  PER_DAY;

  /// The name on the wire: `per_person`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Unit ofKey(String key) {
    return Arrays.stream(values()).filter(unit -> unit.key().equals(key)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown unit: " + key));
  }
}
