package ai.openevent.storage.file;

import ai.openevent.storage.Commit;
import ai.openevent.storage.Recorded;
import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.storage.StreamId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal of one team. A single committer thread takes whatever commits wait, puts them on the disk as one [Batch]
/// and then publishes the new [TeamState]; so readers never wait, and see whole commits that are safe.
final class TeamJournal {

  private static final Logger LOG = LoggerFactory.getLogger(TeamJournal.class);

  /// A batch takes no further commit beyond this, so that one write stays short.
  private static final int BATCH_BYTES = 4 << 20;

  private static final Batch.Request STOP =
      new Batch.Request(new Entry(Map.of(), List.of(), List.of()), new byte[0], new CompletableFuture<>());

  private final Disk disk;
  private final Path folder;
  private final InstantSource clock;
  private final JournalEnd end;
  private final SnapshotSchedule snapshots;
  private final BlockingQueue<Batch.Request> queue = new LinkedBlockingQueue<>();
  private final Thread committer;
  private volatile TeamState state;
  private boolean suspended;
  private boolean closed;

  TeamJournal(
      Disk disk, Path folder, InstantSource clock, JournalEnd end, SnapshotSchedule snapshots, TeamState state) {
    this.disk = disk;
    this.folder = folder;
    this.clock = clock;
    this.end = end;
    this.snapshots = snapshots;
    this.state = state;
    this.committer = Thread.ofVirtual().name("journal " + folder.getFileName()).unstarted(this::work);
  }

  void start() {
    committer.start();
  }

  TeamState state() {
    return state;
  }

  /// Makes a commit durable; returns its number.
  long commit(Commit commit) {
    Entry entry = Entry.of(commit);
    Batch.Request request =
        new Batch.Request(entry, LineWriter.body(entry, commit.events()), new CompletableFuture<>());
    submit(request);
    try {
      return request.done().join();
    } catch (CompletionException e) {
      throw switch (e.getCause()) {
        case StoreConflict conflict -> conflict;
        case StoreUnavailable unavailable -> new StoreUnavailable(Reasons.of(unavailable), unavailable);
        case null, default -> e;
      };
    }
  }

  private synchronized void submit(Batch.Request request) {
    if (closed) {
      throw new StoreUnavailable("The store is closed", new IllegalStateException(folder + " is closed"));
    }
    queue.add(request);
  }

  /// Finishes what waits, and ends the committer.
  void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        queue.add(STOP);
      }
    }
    joinUninterruptibly(committer);
  }

  static void joinUninterruptibly(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    List<Batch.Request> waiting = new ArrayList<>();
    do {
      waiting.clear();
      take(waiting);
      List<Batch.Request> requests = waiting.stream().filter(request -> !request.equals(STOP)).toList();
      if (!requests.isEmpty()) {
        commit(requests);
      }
    } while (!waiting.contains(STOP));
    snapshots.finish(state);
    end.closeFile();
  }

  private void take(List<Batch.Request> waiting) {
    long bytes = 0;
    Batch.@Nullable Request next = takeUninterruptibly();
    while (next != null) {
      waiting.add(next);
      bytes += next.body().length;
      next = bytes < BATCH_BYTES ? queue.poll() : null;
    }
  }

  private Batch.Request takeUninterruptibly() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        LOG.debug("Nobody is meant to interrupt {}", Thread.currentThread().getName());
      }
    }
  }

  private void commit(List<Batch.Request> requests) {
    try {
      end.prepare();
      Batch batch = new Batch(state, end.segment(), end.offset(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
      requests.forEach(batch::add);
      if (batch.size() > 0) {
        end.append(batch.bytes());
        resume();
      }
      state = batch.state();
      batch.complete();
      snapshots.grown(state, batch.size());
    } catch (IOException | RuntimeException | Error e) {
      suspend(e);
      StoreUnavailable reason =
          new StoreUnavailable("The journal in " + folder + " can't be written: " + Reasons.of(e), e);
      requests.forEach(request -> request.refuse(reason));
    }
  }

  private void suspend(Throwable reason) {
    if (!suspended) {
      LOG.error(
          "The journal in {} can't be written ({}); commits are refused until it can",
          folder,
          Reasons.of(reason),
          reason);
      suspended = true;
    }
    try {
      end.repair();
    } catch (IOException | RuntimeException e) {
      LOG.debug("The end of the journal in {} couldn't be cut back yet", folder, e);
    }
  }

  private void resume() {
    if (suspended) {
      LOG.info("The journal in {} can be written again", folder);
      suspended = false;
    }
  }

  /// The events of a stream from a version on, read from the files.
  List<Recorded> events(StreamId stream, long fromVersion) {
    TeamState.StreamLog log = state.stream(stream);
    if (fromVersion > log.version()) {
      return List.of();
    }
    List<Recorded> events = new ArrayList<>();
    try (PlaceReader reader = new PlaceReader(disk, folder)) {
      for (int row = log.places().rowOf(fromVersion); row < log.places().count(); row++) {
        for (Recorded event : LineParser.events(reader.read(log.places().place(row)), stream::equals)) {
          if (event.version() >= fromVersion) {
            events.add(event);
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return List.copyOf(events);
  }

  /// Passes all events of a kind of streams, up to the commit that is the latest now.
  void replay(String streamKind, Consumer<Recorded> reader) {
    long head = state.head();
    try {
      for (int segment : Segments.list(disk, folder)) {
        try (Lines lines = new Lines(disk, Segments.file(folder, segment))) {
          if (replay(lines, head, streamKind, reader)) {
            return;
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// Whether the head was reached.
  private static boolean replay(Lines lines, long head, String streamKind, Consumer<Recorded> reader)
      throws IOException {
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (!LineParser.isIntact(line.text()) || LineParser.number(line.text()) > head) {
        return true;
      }
      LineParser.events(line.text(), stream -> stream.kind().equals(streamKind)).forEach(reader);
    }
    return false;
  }

  private StoreUnavailable unreadable(IOException e) {
    return new StoreUnavailable("The journal in " + folder + " can't be read: " + Reasons.of(e), e);
  }
}
