package ai.openevent.storage.file;

import ai.openevent.storage.Store;
import ai.openevent.storage.StoredFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.util.unit.DataSize;

/// File stores for tests.
public final class FileStores {

  static final Path DATA = Path.of("/data");
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T09:00:00.123Z"));
  static final StorageSettings DEFAULTS = settings(64 << 20, 64 << 20);

  private FileStores() {}

  /// A store that forgets everything at the end of the test.
  public static Store inMemory() {
    return open(new ForgetfulDisk(), DEFAULTS);
  }

  /// The same with so much room for its journal.
  public static Store inMemory(AtomicLong room) {
    return open(new FullDisk(new ForgetfulDisk(), room), DEFAULTS);
  }

  /// Files that are forgotten at the end of the test.
  public static StoredFiles filesInMemory(AtomicLong room) {
    return new FolderFiles(new FullDisk(new ForgetfulDisk(), room), DATA);
  }

  static FileStore open(Disk disk, StorageSettings settings) {
    return FileStore.open(disk, DATA, settings, CLOCK);
  }

  static StorageSettings settings(long segmentBytes, long snapshotBytes) {
    return new StorageSettings(DataSize.ofBytes(segmentBytes), DataSize.ofBytes(snapshotBytes));
  }

  static void close(Store store) {
    try {
      ((FileStore) store).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A team's journal file.
  static Path journal(Path data, String folder, int segment) {
    return Segments.file(data.resolve(FileStore.TEAMS).resolve(folder), segment);
  }
}
