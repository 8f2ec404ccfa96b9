package ai.openevent.storage;

import ai.openevent.tenancy.TenantId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Builds commits for tests, in words.
public final class Change {

  private static final LocalDateTime DAY = LocalDateTime.of(2027, 5, 12, 0, 0);

  private final TenantId team;
  private final Map<StreamId, Long> expected = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final List<DocumentWrite> documents = new ArrayList<>();
  private final List<ClaimChange> claims = new ArrayList<>();

  private Change(TenantId team) {
    this.team = team;
  }

  public static Change of(TenantId team) {
    return new Change(team);
  }

  public static StreamId booking(String id) {
    return new StreamId("booking", id);
  }

  public static DocumentKey thread(String id) {
    return new DocumentKey("thread", id);
  }

  public static JsonNode text(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text);
  }

  public static Event event(StreamId stream, String text) {
    return new Event(stream, "noted", 1, text(text));
  }

  /// An hour of one day.
  public static LocalDateTime at(int hour) {
    return DAY.plusHours(hour);
  }

  public static ClaimChange.Take take(String owner, String room, int from, int until) {
    return new ClaimChange.Take(new Claim(room, at(from), at(until), owner, "OPTION"));
  }

  public Change expecting(StreamId stream, long version) {
    expected.put(stream, version);
    return this;
  }

  public Change append(StreamId stream, long version, String... texts) {
    expected.put(stream, version);
    for (String text : texts) {
      events.add(event(stream, text));
    }
    return this;
  }

  public Change put(DocumentKey key, long revision, @Nullable JsonNode data) {
    documents.add(new DocumentWrite(key, revision, data));
    return this;
  }

  public Change put(DocumentKey key, long revision, String text) {
    return put(key, revision, text(text));
  }

  public Change delete(DocumentKey key, long revision) {
    return put(key, revision, (JsonNode) null);
  }

  public Change claim(ClaimChange change) {
    claims.add(change);
    return this;
  }

  public Change takes(String owner, String room, int from, int until) {
    return claim(take(owner, room, from, until));
  }

  public Change releases(String owner) {
    return claim(new ClaimChange.Release(owner));
  }

  public Commit commit() {
    return new Commit(team, expected, events, documents, claims);
  }

  public long in(Store store) {
    return store.commit(commit());
  }
}
