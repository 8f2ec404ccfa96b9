package ai.openevent.wire.chat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;

/// A response whose bytes can be watched as they are written.
final class WatchedResponse extends MockHttpServletResponse {

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private String awaited = "";
  private Runnable reaction = () -> {};

  void after(String text, Runnable next) {
    awaited = text;
    reaction = next;
  }

  String text() {
    return received.toString(StandardCharsets.UTF_8);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(int each) {
        received.write(each);
      }

      @Override
      public void write(byte[] bytes) throws IOException {
        received.write(bytes);
        if (new String(bytes, StandardCharsets.UTF_8).equals(awaited)) {
          reaction.run();
          reaction = () -> {};
        }
      }
    };
  }
}
