package ai.openevent.storage;

import ai.openevent.tenancy.TenantId;
import java.util.Optional;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What one turn writes, collected from all modules that take part in it and committed at once. Reads through the unit see
/// what it has written so far. Bound to the thread; listeners that belong to the turn are synchronous.
public interface UnitOfWork {

  /// Runs the work and commits what it wrote. When the commit meets a [StoreConflict] the work is run again from a fresh
  /// state, at most five times in all, so it must have no effect beyond this unit. Inside another unit of the same team
  /// it joins that one.
  ///
  /// @throws StoreConflict when the last try failed as well
  /// @throws StoreUnavailable when the commit can't be written
  <T> T run(TenantId team, Supplier<T> work);

  /// Appends events to their stream, whose version must still be `expected` at commit.
  void append(StreamId stream, long expected, List<Event> events);

  Optional<Document> document(DocumentKey key);

  /// The revision of a document, without reading it; 0 when there is none. What this unit wrote counts.
  long revision(DocumentKey key);

  /// The documents of a kind, in order of their creation, with this unit's writes applied.
  List<Document> documents(String kind);

  /// Stores (or deletes, for null) a document whose revision must still be `expected` at commit; 0 for a new one. A second
  /// write of the same document within the unit replaces the first and keeps its expectation.
  void put(DocumentKey key, long expected, @Nullable JsonNode data);

  void claim(ClaimChange change);

  /// The claims as they would be after this unit.
  Claims claims();

  /// The team of the open unit.
  TenantId team();

  boolean isOpen();
}
