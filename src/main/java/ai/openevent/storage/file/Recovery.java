package ai.openevent.storage.file;

import ai.openevent.storage.StoreConflict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Reads a team's journal at start. Every line's checksum and number is checked; lines that a snapshot covers aren't
/// parsed. What a crash left at the very end is cut off, because nobody was told that it was saved; anything else
/// that's broken ends the start.
final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Disk disk;
  private final Path folder;
  private final @Nullable TeamState snapshot;

  private TeamState state;
  private long number;
  private long chain;
  private int segment;
  private long good;

  private Recovery(Disk disk, Path folder, @Nullable TeamState snapshot) {
    this.disk = disk;
    this.folder = folder;
    this.snapshot = snapshot;
    this.state = snapshot == null ? TeamState.EMPTY : snapshot;
  }

  /// What a folder holds.
  ///
  /// @param segment the number of the last file; 0 when there is none
  /// @param good the length of that file
  /// @param snapshot the commit up to which a snapshot covers the journal
  record Recovered(TeamState state, int segment, long good, long snapshot) {}

  static Recovered recover(Disk disk, Path folder) throws IOException {
    TeamState snapshot = new Snapshots(disk, folder).latest().orElse(null);
    Recovery recovery = new Recovery(disk, folder, snapshot);
    if (!recovery.read()) {
      LOG.warn("The snapshot in {} doesn't belong to its journal and is ignored", folder);
      recovery = new Recovery(disk, folder, null);
      recovery.read();
    }
    recovery.makeDurable();
    long covered = recovery.snapshot == null ? 0 : recovery.snapshot.head();
    return new Recovered(recovery.state, recovery.segment, recovery.good, covered);
  }

  /// Reads all files; false when the snapshot doesn't fit them.
  private boolean read() throws IOException {
    List<Integer> segments = Segments.list(disk, folder);
    for (int at : segments) {
      segment = at;
      good = 0;
      try (Lines lines = new Lines(disk, Segments.file(folder, at))) {
        if (!read(lines, at == segments.getLast())) {
          return false;
        }
      }
    }
    return snapshot == null || number >= snapshot.head();
  }

  private boolean read(Lines lines, boolean last) throws IOException {
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (!isWhole(line)) {
        checkTorn(line, lines, last);
        return true;
      }
      if (!accept(line)) {
        return false;
      }
      good = line.offset() + line.text().length + 1;
    }
    return true;
  }

  private static boolean isWhole(Lines.Line line) {
    return line.ended() && LineParser.isIntact(line.text());
  }

  /// Takes an intact line; false when it shows that the snapshot doesn't fit.
  private boolean accept(Lines.Line line) {
    long found = LineParser.number(line.text());
    if (found != number + 1) {
      throw damaged(line, "commit " + (number + 1) + " is missing, commit " + found + " is there instead");
    }
    number = found;
    Place place = new Place(segment, line.offset(), line.text().length);
    int crc = LineParser.crc(line.text());
    chain = TeamState.chained(chain, place, crc);
    if (snapshot == null || number > snapshot.head()) {
      apply(line, place, crc);
      return true;
    }
    return number < snapshot.head() || chain == snapshot.chain();
  }

  private void apply(Lines.Line line, Place place, int crc) {
    try {
      state = state.with(LineParser.entry(line.text()), place, crc);
    } catch (StoreConflict | JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged(line, "commit " + number + " doesn't fit what was before it (" + e.getMessage() + ")");
    }
  }

  /// Lets a broken line pass when it's the trace of a crash: at the very end, with nothing whole after it.
  private void checkTorn(Lines.Line broken, Lines lines, boolean last) throws IOException {
    if (!last) {
      throw damaged(broken, "the record is broken, and there is a later file");
    }
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (isWhole(line)) {
        throw damaged(
            broken,
            "the record is broken, and the whole record of commit "
                + LineParser.number(line.text())
                + " comes after it at byte "
                + line.offset());
      }
    }
  }

  private JournalDamaged damaged(Lines.Line line, String problem) {
    return new JournalDamaged(Segments.file(folder, segment), line.offset(), problem);
  }

  /// Cuts a torn end off, and makes durable what an earlier process may have written but not forced.
  private void makeDurable() throws IOException {
    disk.syncFolder(folder);
    if (segment == 0) {
      return;
    }
    Path path = Segments.file(folder, segment);
    try (DiskFile file = disk.open(path)) {
      long torn = file.size() - good;
      if (torn > 0) {
        file.truncate(good);
        LOG.warn(
            "Cut {} bytes off {} at byte {}: a commit that was never confirmed was being written at the end",
            torn,
            path,
            good);
      }
      file.force();
    }
  }
}
