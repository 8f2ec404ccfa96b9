package ai.openevent.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers preflights and marks the answers for allowed origins. The outermost gate, so that refusals of the others can be
/// read by a page as well.
final class CorsGate extends OncePerRequestFilter {

  private static final Set<String> METHODS = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
  private static final String METHODS_LISTED = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";
  private static final String MAX_AGE_SECONDS = "600";

  private final Origins origins;

  CorsGate(Origins origins) {
    this.origins = origins;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.addHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    boolean allowed = origin != null && origins.allow(origin);
    if (allowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    String method = request.getHeader("Access-Control-Request-Method");
    if (request.getMethod().equals("OPTIONS") && origin != null && method != null) {
      preflight(response, allowed, method, request.getHeader("Access-Control-Request-Headers"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void preflight(HttpServletResponse response, boolean allowed, String method, @Nullable String headers)
      throws IOException {
    if (!allowed) {
      text(response, HttpServletResponse.SC_BAD_REQUEST, "Disallowed CORS origin");
    } else if (!METHODS.contains(method)) {
      text(response, HttpServletResponse.SC_BAD_REQUEST, "Disallowed CORS method");
    } else {
      response.setHeader("Access-Control-Allow-Methods", METHODS_LISTED);
      response.setHeader("Access-Control-Max-Age", MAX_AGE_SECONDS);
      if (headers != null) {
        response.setHeader("Access-Control-Allow-Headers", headers);
      }
      text(response, HttpServletResponse.SC_OK, "OK");
    }
  }

  private static void text(HttpServletResponse response, int status, String text) throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
