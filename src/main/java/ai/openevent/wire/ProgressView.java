package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.Stage;
import ai.openevent.wire.http.Json;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How far a booking is, in five stages (contract, section 16.1).
final class ProgressView {

  private ProgressView() {}

  static ObjectNode of(Booking booking) {
    Stage current = booking.stage();
    ObjectNode view = Json.object().put("current_stage", current.key());
    ArrayNode stages = view.putArray("stages");
    for (Stage stage : Stage.values()) {
      stages.addObject()
          .put("id", stage.key())
          .put("label", label(stage))
          .put("status", status(stage, current))
          .put("icon", icon(stage));
    }
    return view.put("percentage", new Steps(booking).percentage());
  }

  private static String status(Stage stage, Stage current) {
    int distance = stage.compareTo(current);
    if (distance == 0) {
      return "active";
    }
    return distance < 0 ? "completed" : "pending";
  }

  private static String label(Stage stage) {
    return stage.key().substring(0, 1).toUpperCase(Locale.ROOT) + stage.key().substring(1);
  }

  private static String icon(Stage stage) {
    return switch (stage) {
      case DATE -> "📅";
      case ROOM -> "🏢";
      case OFFER -> "📄";
      case DEPOSIT -> "💳";
      case CONFIRMED -> "✅";
    };
  }
}
