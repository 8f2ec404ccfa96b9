package ai.openevent.storage;

import ai.openevent.storage.file.FileStores;
import ai.openevent.storage.unit.Units;

/// A whole storage for other modules' tests: the real one, on a disk in memory.
///
/// @param unit writes into the store
public record MemoryStorage(Store store, UnitOfWork unit, StoredFiles files) {

  public static MemoryStorage create() {
    Store store = FileStores.inMemory();
    return new MemoryStorage(store, Units.on(store).unit(), FileStores.filesInMemory());
  }
}
