package ai.openevent.wire.snapshot;

import tools.jackson.databind.node.ObjectNode;

/// The content of a snapshot before it is kept.
///
/// @param params what was asked for, all texts: `{"date":"10.04.2026","capacity":"20"}`
/// @param data what was shown
record Shown(Type type, ObjectNode params, ObjectNode data) {

  enum Type {
    ROOMS("rooms"),
    CATERING("catering"),
    CATERING_CATALOG("catering_catalog"),
    CATERING_MENU("catering_menu");

    private final String key;

    Type(String key) {
      this.key = key;
    }

    /// The name on the wire.
    String key() {
      return key;
    }
  }
}
