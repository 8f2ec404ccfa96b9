package ai.openevent.wire;

import ai.openevent.activity.Entry;
import ai.openevent.wire.http.Json;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// An activity as it is sent (contract, section 16.2).
final class ActivityView {

  private ActivityView() {}

  static ObjectNode of(Entry entry) {
    return Json.object()
        .put("id", entry.id())
        .put("timestamp", Stamps.local(entry.at()))
        .put("icon", entry.icon())
        .put("title", entry.title())
        .put("detail", entry.detail())
        .put("granularity", entry.granularity().name().toLowerCase(Locale.ROOT));
  }
}
