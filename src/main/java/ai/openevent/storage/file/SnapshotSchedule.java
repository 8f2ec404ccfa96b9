package ai.openevent.storage.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides when a team's snapshot is due, and has it written beside the commits. A snapshot that fails costs time at
/// the next start, nothing else. Used by one thread.
final class SnapshotSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotSchedule.class);

  private final Snapshots snapshots;
  private final long everyBytes;
  private long bytes;
  private long covered;
  private @Nullable Thread writer;

  /// @param everyBytes how much the journal grows between two snapshots
  /// @param covered the commit up to which there is one
  SnapshotSchedule(Snapshots snapshots, long everyBytes, long covered) {
    this.snapshots = snapshots;
    this.everyBytes = everyBytes;
    this.covered = covered;
  }

  /// The journal has grown.
  void grown(TeamState state, int by) {
    bytes += by;
    if (bytes >= everyBytes && (writer == null || !writer.isAlive())) {
      bytes = 0;
      covered = state.head();
      writer = Thread.ofVirtual().name("snapshot").start(() -> write(state));
    }
  }

  /// The journal is being closed: waits for a snapshot that is being written, and writes the last one.
  void finish(TeamState state) {
    if (writer != null) {
      TeamJournal.joinUninterruptibly(writer);
    }
    if (state.head() > covered) {
      write(state);
    }
  }

  private void write(TeamState state) {
    try {
      snapshots.write(state);
    } catch (IOException | RuntimeException e) {
      LOG.warn("Snapshot {} couldn't be written; the next start takes longer: {}", state.head(), Reasons.of(e));
    }
  }
}
