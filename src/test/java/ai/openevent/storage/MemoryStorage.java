package ai.openevent.storage;

import ai.openevent.storage.file.FileStores;
import ai.openevent.storage.unit.Units;
import java.util.concurrent.atomic.AtomicLong;

/// A whole storage for other modules' tests: the real one, on a disk in memory.
///
/// @param unit writes into the store
/// @param room how many bytes journal and files still take
public record MemoryStorage(Store store, UnitOfWork unit, StoredFiles files, AtomicLong room) {

  public static MemoryStorage create() {
    AtomicLong room = new AtomicLong(Long.MAX_VALUE / 2);
    Store store = FileStores.inMemory(room);
    return new MemoryStorage(store, Units.on(store).unit(), FileStores.filesInMemory(room), room);
  }
}
