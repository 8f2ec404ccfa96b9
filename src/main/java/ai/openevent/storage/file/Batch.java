package ai.openevent.storage.file;

import ai.openevent.storage.StoreUnavailable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Commits that go to the disk together, with one write and one force. Each is checked against the state that the ones
/// before it will have made; who fails the check learns it only when the others are safe, so that a retry sees what it
/// lost against.
final class Batch {

  private final int segment;
  private final long offset;
  private final Instant at;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(4096);
  private final List<Runnable> outcomes = new ArrayList<>();
  private TeamState state;

  /// Somebody who waits for a commit.
  ///
  /// @param body what [LineWriter#body] made of it
  /// @param done gets the commit's number
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Request(Entry entry, byte[] body, CompletableFuture<Long> done) {

    void refuse(StoreUnavailable reason) {
      done.completeExceptionally(reason);
    }
  }

  /// @param segment the file the batch will be appended to
  /// @param offset that file's length
  Batch(TeamState state, int segment, long offset, Instant at) {
    this.state = state;
    this.segment = segment;
    this.offset = offset;
    this.at = at;
  }

  void add(Request request) {
    try {
      long number = state.head() + 1;
      byte[] line = LineWriter.line(number, at, request.body());
      Place place = new Place(segment, offset + lines.size(), line.length - 1);
      state = state.with(request.entry(), place, LineParser.crc(line, place.length()));
      lines.writeBytes(line);
      outcomes.add(() -> request.done().complete(number));
    } catch (RuntimeException e) {
      outcomes.add(() -> request.done().completeExceptionally(e));
    }
  }

  ByteBuffer bytes() {
    return ByteBuffer.wrap(lines.toByteArray());
  }

  int size() {
    return lines.size();
  }

  /// The state once the batch is on the disk.
  TeamState state() {
    return state;
  }

  /// Tells everybody how it went, once it's on the disk.
  void complete() {
    outcomes.forEach(Runnable::run);
  }
}
