package ai.openevent.wire.http;

import org.apache.coyote.http11.Http11NioProtocol;

/// HTTP/1.1 with small buffers. What an open connection holds is what a stream costs, and there may be thousands of them;
/// answers that are larger than a buffer are written past it, so they lose nothing.
///
/// Made by the server, by its name.
public final class LeanHttp extends Http11NioProtocol {

  /// In bytes, as the others; Tomcat's own is 8192 each. It is held twice.
  private static final int READ = 2048;

  private static final int WRITE = 4096;

  /// As many characters of two bytes are held with it.
  private static final int ANSWER = 2048;

  /// Headers after a body: nobody sends them.
  private static final int TRAILERS = 512;

  public LeanHttp() {
    getEndpoint().getSocketProperties().setAppReadBufSize(READ);
    getEndpoint().getSocketProperties().setAppWriteBufSize(WRITE);
    setMaxTrailerSize(TRAILERS);
  }

  @Override
  public int getDesiredBufferSize() {
    return ANSWER;
  }
}
