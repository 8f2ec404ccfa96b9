package ai.openevent.storage.file;

import java.nio.file.Path;

/// A journal is broken where it can't be the trace of a crash: data that was safe before is no longer readable.
final class JournalDamaged extends StorageUnusable {

  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final long offset;

  /// @param offset the byte at which the broken record begins
  JournalDamaged(Path file, long offset, String problem) {
    super(
        "The journal " + file + " is damaged at byte " + offset + ": " + problem,
        "Nothing was changed. Restore this team's folder from a backup, or see \"When the start is refused\" in"
            + " docs/storage.md.",
        null);
    this.file = file;
    this.offset = offset;
  }

  Path file() {
    return file;
  }

  long offset() {
    return offset;
  }
}
