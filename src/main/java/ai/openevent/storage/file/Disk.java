package ai.openevent.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What the store needs of a file system. A seam, so that tests can pull the plug at any moment.
interface Disk {

  /// Opens a file for appending and reading, made when there is none. A new file survives a crash only after
  /// [#syncFolder(Path)] of its folder.
  DiskFile open(Path file) throws IOException;

  /// Opens an existing file for reading only.
  DiskFile read(Path file) throws IOException;

  /// The names in a folder, in no particular order; none when there is no such folder.
  List<String> list(Path folder) throws IOException;

  /// Makes a folder and its parents where they are missing, durably. The path is absolute.
  void createFolder(Path folder) throws IOException;

  /// Makes durable which files the folder has.
  void syncFolder(Path folder) throws IOException;

  void rename(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /// How many bytes are free where the folder is, or would be.
  long room(Path folder) throws IOException;

  /// Takes the lock that keeps a second process out, until the result is closed.
  ///
  /// @throws LockedElsewhere when somebody has it
  Closeable lock(Path file) throws IOException;

  /// Somebody else has the lock.
  final class LockedElsewhere extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param holder what the lock file says about its holder, for example its process id
    LockedElsewhere(String holder) {
      super(holder);
    }
  }
}
