package ai.openevent.wire.http;

import jakarta.servlet.http.HttpServletRequest;

/// The bytes that were sent, kept for those who have to compare them.
public final class SentBody {

  private static final String ATTRIBUTE = "openevent.body";

  private SentBody() {}

  static void keep(HttpServletRequest request, byte[] body) {
    request.setAttribute(ATTRIBUTE, body);
  }

  /// Empty when nothing was sent.
  public static byte[] of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : new byte[0];
  }
}
