package ai.openevent.storage;

import ai.openevent.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Durable storage for all teams. Reads see whole commits only.
public interface Store {

  /// Makes a commit durable and visible. When this returns the commit survives any crash.
  ///
  /// @return the number of the commit, counted per team from 1
  /// @throws StoreConflict when an expected version, revision or a claim doesn't hold; nothing was changed
  /// @throws StoreUnavailable when it can't be written; nothing was changed
  long commit(Commit commit);

  /// The events of a stream, oldest first, from a version on (1 is the first). Reads the journal.
  List<Recorded> events(TenantId team, StreamId stream, long fromVersion);

  /// The number of events in a stream; 0 when there is none.
  long version(TenantId team, StreamId stream);

  Optional<Document> document(TenantId team, DocumentKey key);

  /// The revision of a document, without reading it; 0 when there is none.
  long revision(TenantId team, DocumentKey key);

  /// The documents of a kind, in order of their creation.
  List<Document> documents(TenantId team, String kind);

  Claims claims(TenantId team);

  /// The number of the team's latest commit; 0 when there is none.
  long head(TenantId team);

  /// Passes every event of every stream of that kind, in the order in which they were committed.
  void replay(TenantId team, String streamKind, Consumer<Recorded> reader);

  /// Every team that has ever committed anything.
  Set<TenantId> teams();

  /// Where the data is, as an operator would look for it.
  String location();
}
