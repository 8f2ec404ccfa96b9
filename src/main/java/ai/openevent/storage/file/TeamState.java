package ai.openevent.storage.file;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Everything the store keeps in memory about a team, as of one commit. Persistent: a commit makes a new state, and a
/// reader, a snapshot or a batch that is not yet on the disk keeps the one it has.
///
/// @param head the number of the latest commit
/// @param chain a checksum over all commits so far: their checksums and their places
/// @param created how many documents were ever created
record TeamState(
    long head,
    long chain,
    long created,
    PMap<StreamId, StreamLog> streams,
    PMap<String, Shelf> shelves,
    ClaimBook claims) {

  static final TeamState EMPTY =
      new TeamState(0, 0, 0, HashTreePMap.empty(), HashTreePMap.empty(), ClaimBook.EMPTY);

  /// The events of a stream: how many, and where.
  record StreamLog(long version, Places places) {
    static final StreamLog EMPTY = new StreamLog(0, Places.NONE);
  }

  StreamLog stream(StreamId stream) {
    return streams.getOrDefault(stream, StreamLog.EMPTY);
  }

  Optional<Document> document(DocumentKey key) {
    return Optional.ofNullable(stored(key)).map(StoredDocument::read);
  }

  long revision(DocumentKey key) {
    StoredDocument stored = stored(key);
    return stored == null ? 0 : stored.revision();
  }

  List<Document> documents(String kind) {
    return shelves.getOrDefault(kind, Shelf.EMPTY).inOrder().values().stream().map(StoredDocument::read).toList();
  }

  /// The state after one more commit.
  ///
  /// @param place where its line is, or will be
  /// @throws StoreConflict when what it expects doesn't hold
  TeamState with(Entry entry, Place place, int crc) {
    TeamState next =
        new TeamState(head + 1, chained(chain, place, crc), created, streams, shelves, claims.with(entry.claims()));
    for (Map.Entry<StreamId, Entry.Growth> growth : entry.streams().entrySet()) {
      next = next.with(growth.getKey(), growth.getValue(), place);
    }
    for (Entry.Write write : entry.documents()) {
      next = next.with(write);
    }
    return next;
  }

  static long chained(long chain, Place place, int crc) {
    return (chain * 0x9E37_79B9_7F4A_7C15L + crc) * 31 + place.pack();
  }

  private TeamState with(StreamId id, Entry.Growth growth, Place place) {
    StreamLog log = stream(id);
    if (log.version() != growth.expected()) {
      throw new StoreConflict(id + " is at version " + log.version() + ", not " + growth.expected());
    }
    if (growth.events() == 0) {
      return this;
    }
    StreamLog longer =
        new StreamLog(log.version() + growth.events(), log.places().plus(place, log.version() + 1));
    return new TeamState(head, chain, created, streams.plus(id, longer), shelves, claims);
  }

  private TeamState with(Entry.Write write) {
    DocumentKey key = write.key();
    StoredDocument old = stored(key);
    long revision = old == null ? 0 : old.revision();
    if (revision != write.expected()) {
      throw new StoreConflict(key + " is at revision " + revision + ", not " + write.expected());
    }
    Shelf shelf = shelves.getOrDefault(key.kind(), Shelf.EMPTY);
    if (write.json() == null) {
      return old == null ? this : with(created, key.kind(), shelf.minus(old));
    }
    long order = old == null ? created + 1 : old.order();
    return with(
        Math.max(created, order), key.kind(), shelf.plus(new StoredDocument(key, revision + 1, order, write.json())));
  }

  private TeamState with(long nowCreated, String kind, Shelf shelf) {
    return new TeamState(head, chain, nowCreated, streams, shelves.plus(kind, shelf), claims);
  }

  private @Nullable StoredDocument stored(DocumentKey key) {
    return shelves.getOrDefault(key.kind(), Shelf.EMPTY).get(key.id());
  }
}
