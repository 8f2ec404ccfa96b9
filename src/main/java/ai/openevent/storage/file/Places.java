package ai.openevent.storage.file;

import java.util.Arrays;

/// Where the commits of one stream are in the journal, oldest first. A view of the first `count` rows of an array that
/// grows by doubling: a longer view shares the array with the shorter ones, so that appending costs the same however
/// long it is. Only the latest view may be extended, by one thread.
final class Places {

  static final Places NONE = new Places(new long[0], 0);

  /// Per row: the place (see [Place]), and the length of the line with the version of the stream's first event in it.
  private final long[] rows;

  private final int count;

  private Places(long[] rows, int count) {
    this.rows = rows;
    this.count = count;
  }

  int count() {
    return count;
  }

  Place place(int row) {
    return Place.unpack(rows[2 * row], (int) (rows[2 * row + 1] >>> 32));
  }

  /// The version of the first event that the row's commit holds of this stream.
  long firstVersion(int row) {
    return rows[2 * row + 1] & 0xffff_ffffL;
  }

  /// The last row that begins at or before a version; 0 when there is none.
  int rowOf(long version) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstVersion(middle) <= version) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  Places plus(Place place, long firstVersion) {
    int at = 2 * count;
    long[] target = at < rows.length ? rows : Arrays.copyOf(rows, Math.max(4, 2 * rows.length));
    target[at] = place.pack();
    target[at + 1] = (long) place.length() << 32 | firstVersion;
    return new Places(target, count + 1);
  }
}
