package ai.openevent.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of a team's journal, where commits are appended. Used by one thread at a time. After a failure nothing is
/// appended until the file has been cut back to its last good byte, because what the disk has of the failed part is
/// unknown.
final class JournalEnd {

  private static final Logger LOG = LoggerFactory.getLogger(JournalEnd.class);

  private final Disk disk;
  private final Path data;
  private final Path folder;
  private final long segmentBytes;
  private int segment;
  private long good;
  private boolean clean = true;
  private @Nullable DiskFile file;

  /// @param segment the number of the last file; 0 when there is none
  /// @param good the length of its good part
  JournalEnd(Disk disk, Path data, Path folder, long segmentBytes, int segment, long good) {
    this.disk = disk;
    this.data = data;
    this.folder = folder;
    this.segmentBytes = segmentBytes;
    this.segment = segment;
    this.good = good;
  }

  /// Makes the end ready for an append: repairs it, or goes on with a new file, where necessary.
  void prepare() throws IOException {
    repair();
    if (segment == 0 || good >= segmentBytes) {
      closeFile();
      startSegment(segment + 1);
    } else if (file == null) {
      file = disk.open(Segments.file(folder, segment));
    }
  }

  int segment() {
    return segment;
  }

  /// Where the next append begins, once prepared.
  long offset() {
    return good;
  }

  /// Writes and makes durable. After an exception none of it counts.
  void append(ByteBuffer bytes) throws IOException {
    if (file == null || !clean) {
      throw new IOException("The journal's end is not ready");
    }
    int length = bytes.remaining();
    clean = false;
    file.append(bytes);
    file.force();
    good += length;
    clean = true;
  }

  /// Cuts off what a failed append may have left, if there was one. The file is opened anew: a descriptor whose force
  /// failed may claim success the next time although the data is gone.
  void repair() throws IOException {
    if (clean) {
      return;
    }
    closeFile();
    DiskFile again = disk.open(Segments.file(folder, segment));
    file = again;
    again.truncate(good);
    again.force();
    clean = true;
  }

  void closeFile() {
    DiskFile old = file;
    file = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException e) {
        LOG.debug("Closing a file of {} failed", folder, e);
      }
    }
  }

  private void startSegment(int number) throws IOException {
    disk.createFolder(folder);
    DiskFile fresh = disk.open(Segments.file(folder, number));
    try {
      if (fresh.size() > 0) {
        throw new IOException(
            Segments.file(folder, number) + " is there already, perhaps under a name in other letter case");
      }
      disk.syncFolder(folder);
      disk.syncFolder(data.resolve(FileStore.TEAMS));
    } catch (IOException e) {
      fresh.close();
      throw e;
    }
    file = fresh;
    segment = number;
    good = 0;
  }
}
