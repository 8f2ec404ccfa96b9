package ai.openevent.storage.file;

import ai.openevent.storage.StoreUnavailable;
import ai.openevent.storage.StoredFiles;
import ai.openevent.tenancy.TenantId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Files as files: `<data>/teams/<team's folder>/files/<name>`. One is written beside its name and renamed when it is whole.
final class FolderFiles implements StoredFiles {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");
  private static final String UNFINISHED = ".part";

  private final Disk disk;
  private final Path data;

  FolderFiles(Disk disk, Path folder) {
    this.disk = disk;
    this.data = folder.toAbsolutePath().normalize();
  }

  @Override
  public synchronized void keep(TenantId team, String name, byte[] bytes) {
    Path file = file(team, name);
    try {
      disk.createFolder(folder(team));
      write(file.resolveSibling(name + UNFINISHED), bytes);
      disk.rename(file.resolveSibling(name + UNFINISHED), file);
      disk.syncFolder(folder(team));
    } catch (IOException e) {
      throw new StoreUnavailable("The file " + file + " can't be written: " + Reasons.of(e), e);
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    try (DiskFile open = disk.open(file)) {
      open.truncate(0);
      open.append(ByteBuffer.wrap(bytes));
      open.force();
    }
  }

  @Override
  public Optional<byte[]> find(TenantId team, String name) {
    Path file = file(team, name);
    try {
      return Optional.of(read(file));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreUnavailable("The file " + file + " can't be read: " + Reasons.of(e), e);
    }
  }

  private byte[] read(Path file) throws IOException {
    try (DiskFile open = disk.read(file)) {
      return open.read(0, Math.toIntExact(open.size()));
    }
  }

  @Override
  public long room() {
    try {
      return disk.room(data);
    } catch (IOException e) {
      throw new StoreUnavailable("Nobody knows how much room " + data + " has: " + Reasons.of(e), e);
    }
  }

  @Override
  public synchronized void drop(TenantId team, String name) {
    Path file = file(team, name);
    try {
      disk.delete(file);
    } catch (IOException e) {
      throw new StoreUnavailable("The file " + file + " can't be deleted: " + Reasons.of(e), e);
    }
  }

  private Path folder(TenantId team) {
    return data.resolve(FileStore.TEAMS).resolve(team.folder()).resolve("files");
  }

  private Path file(TenantId team, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a file: " + name);
    }
    return folder(team).resolve(name);
  }
}
