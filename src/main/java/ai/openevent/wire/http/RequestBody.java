package ai.openevent.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/// The bytes that were sent, kept for those who have to compare them.
record RequestBody(byte[] bytes) {

  static final String ATTRIBUTE = "openevent.body";

  /// Empty when nothing was sent.
  static byte[] of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestBody body ? body.bytes() : new byte[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RequestBody body && Arrays.equals(bytes, body.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
