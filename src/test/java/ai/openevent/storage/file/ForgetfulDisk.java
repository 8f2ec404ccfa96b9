package ai.openevent.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// A disk in memory whose plug can be pulled. What survives is what was forced, in files whose folder entry was forced
/// too, and a random part of what was written after that.
final class ForgetfulDisk implements Disk {

  private static final int NEVER = Integer.MAX_VALUE;

  private final Map<Path, Inode> files = new HashMap<>();
  private final Map<Path, Inode> durableFiles = new HashMap<>();
  private final Set<Path> locks = new HashSet<>();
  private final Random random;
  private int forces;
  private int plugPulledAt = NEVER;

  /// A file's content, apart from its names.
  private static final class Inode {
    private byte[] bytes = new byte[256];
    private int length;
    private int forced;
  }

  ForgetfulDisk() {
    this(new Random(1));
  }

  /// @param random decides how much of what was not forced survives
  ForgetfulDisk(Random random) {
    this.random = random;
  }

  /// Lets the power fail in the middle of that force, counted from 1.
  synchronized void pullPlugAtForce(int number) {
    plugPulledAt = number;
  }

  synchronized int forces() {
    return forces;
  }

  private boolean isDead() {
    return forces >= plugPulledAt;
  }

  /// The disk as it is found when the power is back.
  synchronized ForgetfulDisk afterCrash() {
    ForgetfulDisk found = new ForgetfulDisk(random);
    durableFiles.forEach((path, inode) -> {
      int kept = inode.forced + random.nextInt(inode.length - inode.forced + 1);
      found.overwrite(path, Arrays.copyOf(inode.bytes, kept));
    });
    return found;
  }

  /// A disk with the same content.
  synchronized ForgetfulDisk copy() {
    ForgetfulDisk copy = new ForgetfulDisk(random);
    files.forEach((path, inode) -> copy.overwrite(path, Arrays.copyOf(inode.bytes, inode.length)));
    return copy;
  }

  synchronized byte[] content(Path file) {
    Inode inode = files.get(file);
    return inode == null ? new byte[0] : Arrays.copyOf(inode.bytes, inode.length);
  }

  /// Puts a file there as if it had always been.
  synchronized void overwrite(Path file, byte[] content) {
    Inode inode = new Inode();
    inode.bytes = Arrays.copyOf(content, Math.max(256, content.length));
    inode.length = content.length;
    inode.forced = content.length;
    files.put(file, inode);
    durableFiles.put(file, inode);
  }

  private void checkPower() throws IOException {
    if (isDead()) {
      throw new IOException("There is no power");
    }
  }

  private void countForce() throws IOException {
    checkPower();
    forces++;
    checkPower();
  }

  @Override
  public synchronized DiskFile open(Path file) throws IOException {
    checkPower();
    return new MemoryFile(files.computeIfAbsent(file, _ -> new Inode()));
  }

  @Override
  public synchronized DiskFile read(Path file) throws IOException {
    Inode inode = files.get(file);
    if (inode == null) {
      throw new NoSuchFileException(file.toString());
    }
    return new MemoryFile(inode);
  }

  @Override
  public synchronized List<String> list(Path folder) {
    return files.keySet().stream()
        .filter(file -> file.startsWith(folder) && file.getNameCount() > folder.getNameCount())
        .map(file -> file.getName(folder.getNameCount()).toString())
        .distinct()
        .toList();
  }

  @Override
  public synchronized void createFolder(Path folder) throws IOException {
    checkPower();
  }

  @Override
  public synchronized void syncFolder(Path folder) throws IOException {
    countForce();
    durableFiles.keySet().removeIf(file -> folder.equals(file.getParent()) && !files.containsKey(file));
    files.forEach((file, inode) -> {
      if (folder.equals(file.getParent())) {
        durableFiles.put(file, inode);
      }
    });
  }

  @Override
  public synchronized void rename(Path from, Path to) throws IOException {
    checkPower();
    Inode inode = files.remove(from);
    if (inode == null) {
      throw new NoSuchFileException(from.toString());
    }
    files.put(to, inode);
  }

  @Override
  public long room(Path folder) {
    return Long.MAX_VALUE;
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    checkPower();
    files.remove(file);
  }

  @Override
  public synchronized Closeable lock(Path file) throws IOException {
    if (!locks.add(file)) {
      throw new LockedElsewhere("somebody");
    }
    return () -> unlock(file);
  }

  private synchronized void unlock(Path file) {
    locks.remove(file);
  }

  /// An open file.
  private final class MemoryFile implements DiskFile {

    private final Inode inode;

    MemoryFile(Inode inode) {
      this.inode = inode;
    }

    @Override
    public void append(ByteBuffer source) throws IOException {
      synchronized (ForgetfulDisk.this) {
        checkPower();
        int more = source.remaining();
        if (inode.length + more > inode.bytes.length) {
          inode.bytes = Arrays.copyOf(inode.bytes, 2 * (inode.length + more));
        }
        source.get(inode.bytes, inode.length, more);
        inode.length += more;
      }
    }

    @Override
    public void force() throws IOException {
      synchronized (ForgetfulDisk.this) {
        countForce();
        inode.forced = inode.length;
      }
    }

    @Override
    public void truncate(long length) throws IOException {
      synchronized (ForgetfulDisk.this) {
        checkPower();
        inode.length = (int) Math.min(length, inode.length);
        inode.forced = Math.min(inode.forced, inode.length);
      }
    }

    @Override
    public int read(ByteBuffer into, long position) {
      synchronized (ForgetfulDisk.this) {
        int available = (int) Math.min(into.remaining(), inode.length - position);
        if (available <= 0) {
          return -1;
        }
        into.put(inode.bytes, (int) position, available);
        return available;
      }
    }

    @Override
    public long size() {
      synchronized (ForgetfulDisk.this) {
        return inode.length;
      }
    }

    @Override
    public void close() {
      // Nothing to give back.
    }
  }
}
