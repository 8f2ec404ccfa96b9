package ai.openevent.wire.http;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Which methods a path answers to.
@Component
class Routes {

  private final RequestMappingHandlerMapping mapping;

  Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  /// Empty for a path that nothing is registered at.
  Set<String> methodsOf(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    Set<String> methods = new TreeSet<>();
    for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
      if (info.getPathPatternsCondition() != null && matches(info.getPathPatternsCondition().getPatterns(), parsed)) {
        info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).forEach(methods::add);
      }
    }
    return methods;
  }

  private static boolean matches(Set<PathPattern> patterns, PathContainer path) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
