package ai.openevent.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// A disk that has only so much room, and whose force and truncate can be made to fail.
final class FullDisk implements Disk {

  private final Disk disk;
  final AtomicLong room;
  volatile boolean forceFails;
  volatile boolean truncateFails;
  volatile boolean foldersFail;

  FullDisk(Disk disk) {
    this(disk, new AtomicLong(Long.MAX_VALUE / 2));
  }

  /// @param room how many bytes it still takes
  FullDisk(Disk disk, AtomicLong room) {
    this.disk = disk;
    this.room = room;
  }

  @Override
  public DiskFile open(Path file) throws IOException {
    return new LimitedFile(disk.open(file));
  }

  @Override
  public DiskFile read(Path file) throws IOException {
    return disk.read(file);
  }

  @Override
  public List<String> list(Path folder) throws IOException {
    return disk.list(folder);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    checkFolders();
    disk.createFolder(folder);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    checkFolders();
    disk.syncFolder(folder);
  }

  private void checkFolders() throws IOException {
    if (foldersFail) {
      throw new IOException("Too many links");
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    disk.rename(from, to);
  }

  @Override
  public long room(Path folder) {
    return room.get();
  }

  @Override
  public void delete(Path file) throws IOException {
    disk.delete(file);
  }

  @Override
  public Closeable lock(Path file) throws IOException {
    return disk.lock(file);
  }

  /// A file that takes what there is room for.
  private final class LimitedFile implements DiskFile {

    private final DiskFile file;

    LimitedFile(DiskFile file) {
      this.file = file;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
      int fits = (int) Math.min(room.get(), bytes.remaining());
      boolean all = fits == bytes.remaining();
      file.append(bytes.slice(bytes.position(), fits));
      room.addAndGet(-fits);
      if (!all) {
        throw new IOException("No space left on device");
      }
      bytes.position(bytes.limit());
    }

    @Override
    public void force() throws IOException {
      if (forceFails) {
        throw new IOException("Input/output error");
      }
      file.force();
    }

    @Override
    public void truncate(long length) throws IOException {
      if (truncateFails) {
        throw new IOException("Read-only file system");
      }
      room.addAndGet(file.size() - Math.min(length, file.size()));
      file.truncate(length);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
