package ai.openevent.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads a file line by line, with the position of each.
final class Lines implements Closeable {

  private static final int CHUNK = 1 << 18;

  private final DiskFile file;
  private byte[] buffer = new byte[CHUNK];

  /// The file's position of the buffer's first byte.
  private long position;

  private int start;
  private int end;

  /// @param text without the line's end
  /// @param ended whether the line has an end; only the last line of a file can be without
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(long offset, byte[] text, boolean ended) {}

  Lines(Disk disk, Path path) throws IOException {
    file = disk.read(path);
  }

  /// The next line; null at the end of the file.
  @Nullable Line next() throws IOException {
    int searched = start;
    while (true) {
      for (int at = searched; at < end; at++) {
        if (buffer[at] == '\n') {
          return take(at, true);
        }
      }
      searched = end - start;
      makeRoom();
      if (!fill()) {
        return start == end ? null : take(end, false);
      }
    }
  }

  private Line take(int to, boolean ended) {
    Line line = new Line(position + start, Arrays.copyOfRange(buffer, start, to), ended);
    start = ended ? to + 1 : to;
    return line;
  }

  private void makeRoom() {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    position += start;
    end -= start;
    start = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }

  private boolean fill() throws IOException {
    int read = file.read(ByteBuffer.wrap(buffer, end, buffer.length - end), position + end);
    end += Math.max(0, read);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
