package ai.openevent.wire.snapshot;

import ai.openevent.wire.Stamps;
import ai.openevent.wire.http.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is known of a kept snapshot without its data.
///
/// @param id can't be guessed, because whoever knows it may read the snapshot
/// @param event the booking it was shown for; null when somebody only asked
/// @param waitingIn the conversation in which the reply that shows it waits for a manager; null when the client has it
record Snapshot(
    String id, String type, Instant createdAt, Instant expiresAt, @Nullable String event, @Nullable String waitingIn, JsonNode params) {

  private static final int LIFETIME_DAYS = 7;

  static Snapshot made(String id, Shown shown, @Nullable String event, @Nullable String waitingIn, Instant now) {
    return new Snapshot(
        id, shown.type().key(), now, now.plus(LIFETIME_DAYS, ChronoUnit.DAYS), event, waitingIn, shown.params());
  }

  static Snapshot read(String id, JsonNode stored) {
    return new Snapshot(
        id,
        stored.path("type").asString(),
        Instant.parse(stored.path("createdAt").asString()),
        Instant.parse(stored.path("expiresAt").asString()),
        stored.path("event").asString(null),
        stored.path("waitingIn").asString(null),
        stored.path("params"));
  }

  Snapshot released() {
    return new Snapshot(id, type, createdAt, expiresAt, event, null, params);
  }

  /// As it is stored.
  ObjectNode stored() {
    ObjectNode node = Json.object()
        .put("type", type).put("createdAt", createdAt.toString()).put("expiresAt", expiresAt.toString());
    if (event != null) {
      node.put("event", event);
    }
    if (waitingIn != null) {
      node.put("waitingIn", waitingIn);
    }
    node.set("params", params);
    return node;
  }

  /// As it is shown.
  ObjectNode view() {
    ObjectNode node = Json.object()
        .put("snapshot_id", id)
        .put("type", type)
        .put("created_at", Stamps.micros(createdAt))
        .put("expires_at", Stamps.micros(expiresAt))
        .put("event_id", event);
    node.set("params", params);
    return node;
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
