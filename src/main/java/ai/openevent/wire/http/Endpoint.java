package ai.openevent.wire.http;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/// What an endpoint says of itself.
public final class Endpoint {

  private Endpoint() {}

  /// What it does, in words: "load tasks". Empty when it doesn't say.
  public static Optional<String> doing(@Nullable HandlerMethod endpoint) {
    Doing verb = endpoint == null ? null : endpoint.getMethodAnnotation(Doing.class);
    if (endpoint == null || verb == null) {
      return Optional.empty();
    }
    return Optional.of(Stream.of(verb, endpoint.getBeanType().getAnnotation(Doing.class))
        .flatMap(Stream::ofNullable).map(Doing::value).collect(Collectors.joining(" ")));
  }
}
