package ai.openevent.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses request bodies above the limit: by their stated length, and by counting where none is stated.
final class SizeGate extends OncePerRequestFilter {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
  /// Has a limit of its own.
  private static final String UPLOAD = "/chatkit/upload";

  private final int limit;
  private final Refusal tooLarge;

  /// @param limitKb in units of 1024 bytes
  SizeGate(int limitKb) {
    this.limit = Math.multiplyExact(limitKb, 1024);
    this.tooLarge = Refusal.coded(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "request_too_large",
        "Request body exceeds " + limitKb + "KB limit");
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return WITHOUT_BODY.contains(request.getMethod()) || request.getRequestURI().endsWith(UPLOAD);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long stated = request.getContentLengthLong();
    if (stated > limit) {
      tooLarge.send(response);
    } else if (stated >= 0) {
      chain.doFilter(request, response);
    } else {
      counted(request, response, chain);
    }
  }

  private void counted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      tooLarge.send(response);
    } else {
      chain.doFilter(new WithBody(request, body), response);
    }
  }

  /// A request whose body was read ahead.
  private static final class WithBody extends HttpServletRequestWrapper {

    private final byte[] body;

    WithBody(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Stream(new ByteArrayInputStream(body));
    }
  }

  private static final class Stream extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Stream(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body was read already");
    }
  }
}
