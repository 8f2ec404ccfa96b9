package ai.openevent.wire;

import ai.openevent.venue.Offering;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A rendered record together with what it was made from.
///
/// @param basis two records of one basis are the same
/// @param deflated the JSON, compressed
/// @param length of the JSON in bytes
record Rendered(Basis basis, Bytes deflated, int length) {

  /// What the whole record follows from.
  ///
  /// @param version of the booking
  /// @param tasks the revision of its tasks
  /// @param thread the version of its conversation
  record Basis(long version, long tasks, long thread, Offering offering) {}

  /// Bytes that are never changed.
  static final class Bytes {

    private final byte[] content;

    Bytes(byte[] content) {
      this.content = content;
    }
  }

  static Rendered of(Basis basis, byte[] json) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(json);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(json.length / 4);
      byte[] piece = new byte[4096];
      while (!deflater.finished()) {
        out.write(piece, 0, deflater.deflate(piece));
      }
      return new Rendered(basis, new Bytes(out.toByteArray()), json.length);
    } finally {
      deflater.end();
    }
  }

  byte[] json() {
    Inflater inflater = new Inflater();
    try {
      byte[] json = new byte[length];
      inflater.setInput(deflated.content);
      int done = 0;
      while (done < length) {
        done += inflater.inflate(json, done, length - done);
      }
      return json;
    } catch (DataFormatException e) {
      throw new IllegalStateException("A record that was compressed here can't be read again", e);
    } finally {
      inflater.end();
    }
  }

  /// Bytes kept.
  int size() {
    return deflated.content.length;
  }
}
