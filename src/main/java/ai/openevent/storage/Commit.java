package ai.openevent.storage;

import ai.openevent.tenancy.TenantId;
import java.util.List;
import java.util.Map;

/// Everything that one turn changes: there as a whole or not at all.
///
/// @param expected for every stream that gets events, the version it must have now; 0 for a new one
public record Commit(
    TenantId team,
    Map<StreamId, Long> expected,
    List<Event> events,
    List<DocumentWrite> documents,
    List<ClaimChange> claims) {

  public Commit {
    expected = Map.copyOf(expected);
    events = List.copyOf(events);
    documents = List.copyOf(documents);
    claims = List.copyOf(claims);
  }

  public boolean isEmpty() {
    return events.isEmpty() && documents.isEmpty() && claims.isEmpty();
  }
}
