package ai.openevent.storage.file;

import ai.openevent.storage.Claims;
import ai.openevent.storage.Commit;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Recorded;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.storage.StreamId;
import ai.openevent.tenancy.TenantId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store in plain files: `<data>/teams/<team's folder>/journal-000001.jsonl`, one line per commit. Everything but
/// the events is kept in memory as well. The format and its rules are in `docs/storage.md`.
final class FileStore implements Store, AutoCloseable {

  static final String TEAMS = "teams";

  private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

  private final Disk disk;
  private final Path data;
  private final StorageSettings settings;
  private final InstantSource clock;
  private final Closeable lock;
  private final Map<TenantId, TeamJournal> journals = new ConcurrentHashMap<>();
  private boolean closed;

  private FileStore(Disk disk, Path data, StorageSettings settings, InstantSource clock, Closeable lock) {
    this.disk = disk;
    this.data = data;
    this.settings = settings;
    this.clock = clock;
    this.lock = lock;
  }

  /// Opens the store of a data folder, which is made when it isn't there.
  ///
  /// @throws StorageUnusable when the folder can't be used, is in use, or a journal in it is damaged
  static FileStore open(Disk disk, Path folder, StorageSettings settings, InstantSource clock) {
    Path data = folder.toAbsolutePath().normalize();
    try {
      disk.createFolder(data.resolve(TEAMS));
      disk.syncFolder(data);
      disk.syncFolder(data.resolve(TEAMS));
      FileStore store = new FileStore(disk, data, settings, clock, disk.lock(data.resolve(".lock")));
      store.recover();
      return store;
    } catch (Disk.LockedElsewhere e) {
      throw new StorageUnusable(
          "The data folder " + data + " is already in use by process " + e.getMessage(),
          "Stop that process, or set DATA_DIR to another folder.",
          e);
    } catch (IOException e) {
      throw new StorageUnusable(
          "The data folder " + data + " can't be used: " + Reasons.of(e),
          "Make it a folder that this user may read and write, or set DATA_DIR to another one.",
          e);
    }
  }

  private void recover() throws IOException {
    boolean opened = false;
    try {
      for (String name : disk.list(data.resolve(TEAMS))) {
        Optional<TenantId> team = TenantId.ofFolder(name);
        if (team.isPresent()) {
          journals.put(team.get(), journal(team.get(), Recovery.recover(disk, folder(team.get()))));
        } else {
          LOG.warn("{} is no team's folder and is left alone", data.resolve(TEAMS).resolve(name));
        }
      }
      opened = true;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
    journals.values().forEach(TeamJournal::start);
  }

  private Path folder(TenantId team) {
    return data.resolve(TEAMS).resolve(team.folder());
  }

  private TeamJournal journal(TenantId team, Recovery.Recovered recovered) {
    Path folder = folder(team);
    JournalEnd end =
        new JournalEnd(disk, data, folder, settings.segmentSize().toBytes(), recovered.segment(), recovered.good());
    SnapshotSchedule snapshots =
        new SnapshotSchedule(
            new Snapshots(disk, folder), settings.snapshotEvery().toBytes(), recovered.snapshot());
    return new TeamJournal(disk, folder, clock, end, snapshots, recovered.state());
  }

  @Override
  public long commit(Commit commit) {
    if (commit.isEmpty()) {
      return head(commit.team());
    }
    TeamJournal journal = journals.get(commit.team());
    return (journal == null ? begin(commit.team()) : journal).commit(commit);
  }

  /// The journal of a team that may be new. Its folder is made with its first commit.
  private synchronized TeamJournal begin(TenantId team) {
    if (closed) {
      throw new StoreUnavailable("The store is closed", new IllegalStateException(data + " is closed"));
    }
    TeamJournal known = journals.get(team);
    if (known != null) {
      return known;
    }
    TeamJournal fresh = journal(team, new Recovery.Recovered(TeamState.EMPTY, 0, 0, 0));
    fresh.start();
    journals.put(team, fresh);
    return fresh;
  }

  private TeamState state(TenantId team) {
    TeamJournal journal = journals.get(team);
    return journal == null ? TeamState.EMPTY : journal.state();
  }

  @Override
  public List<Recorded> events(TenantId team, StreamId stream, long fromVersion) {
    TeamJournal journal = journals.get(team);
    return journal == null ? List.of() : journal.events(stream, fromVersion);
  }

  @Override
  public long version(TenantId team, StreamId stream) {
    return state(team).stream(stream).version();
  }

  @Override
  public Optional<Document> document(TenantId team, DocumentKey key) {
    return state(team).document(key);
  }

  @Override
  public long revision(TenantId team, DocumentKey key) {
    return state(team).revision(key);
  }

  @Override
  public List<Document> documents(TenantId team, String kind) {
    return state(team).documents(kind);
  }

  @Override
  public Claims claims(TenantId team) {
    return state(team).claims();
  }

  @Override
  public long head(TenantId team) {
    return state(team).head();
  }

  @Override
  public void replay(TenantId team, String streamKind, Consumer<Recorded> reader) {
    TeamJournal journal = journals.get(team);
    if (journal != null) {
      journal.replay(streamKind, reader);
    }
  }

  @Override
  public Set<TenantId> teams() {
    return journals.entrySet().stream()
        .filter(entry -> entry.getValue().state().head() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String location() {
    return data.toString();
  }

  /// Finishes the commits that wait, writes the snapshots and gives the folder free.
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      journals.values().forEach(TeamJournal::close);
      lock.close();
    }
  }
}
