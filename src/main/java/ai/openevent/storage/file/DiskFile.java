package ai.openevent.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// An open file of a [Disk].
interface DiskFile extends Closeable {

  /// Writes everything that remains in the buffer at the end of the file. After a failure any part of it may be there.
  void append(ByteBuffer bytes) throws IOException;

  /// Makes the content durable, its length included.
  void force() throws IOException;

  void truncate(long length) throws IOException;

  /// Reads some bytes at a position, like [java.nio.channels.FileChannel#read(ByteBuffer, long)]; -1 at the end.
  int read(ByteBuffer into, long position) throws IOException;

  long size() throws IOException;

  /// Reads exactly so many bytes.
  default byte[] read(long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (read(bytes, position + bytes.position()) < 0) {
        throw new IOException("The file ends before byte " + (position + length));
      }
    }
    return bytes.array();
  }
}
