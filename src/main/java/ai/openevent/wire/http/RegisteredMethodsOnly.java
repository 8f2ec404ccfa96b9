package ai.openevent.wire.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/// HEAD is not derived from GET, and OPTIONS is for preflights only, which never come this far (contract, section 1).
final class RegisteredMethodsOnly implements HandlerInterceptor {

  private static final Set<String> NOT_REGISTERED = Set.of("HEAD", "OPTIONS");

  private final ObjectProvider<Routes> routes;

  RegisteredMethodsOnly(ObjectProvider<Routes> routes) {
    this.routes = routes;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpRequestMethodNotSupportedException {
    if (NOT_REGISTERED.contains(request.getMethod())) {
      Set<String> registered = routes.getObject().methodsOf(request.getRequestURI());
      if (!registered.isEmpty()) {
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), registered);
      }
    }
    return true;
  }
}
