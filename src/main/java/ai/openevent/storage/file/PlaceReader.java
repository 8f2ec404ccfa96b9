package ai.openevent.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads single lines of a journal. Has files of its own, because the one that is written would be closed under the
/// committer when a reading thread is interrupted.
final class PlaceReader implements Closeable {

  private final Disk disk;
  private final Path folder;
  private int segment;
  private @Nullable DiskFile file;

  PlaceReader(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  byte[] read(Place place) throws IOException {
    byte[] line = open(place.segment()).read(place.offset(), place.length());
    if (!LineParser.isIntact(line)) {
      throw new IOException(
          "The record at byte " + place.offset() + " of " + Segments.file(folder, segment) + " is damaged");
    }
    return line;
  }

  private DiskFile open(int wanted) throws IOException {
    DiskFile open = file;
    if (open != null && segment == wanted) {
      return open;
    }
    close();
    DiskFile opened = disk.read(Segments.file(folder, wanted));
    file = opened;
    segment = wanted;
    return opened;
  }

  @Override
  public void close() throws IOException {
    DiskFile open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
