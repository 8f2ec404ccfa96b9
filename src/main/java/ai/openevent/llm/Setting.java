package ai.openevent.llm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A value with where it comes from.
///
/// @param updatedAt when it was stored; null when it was not
public record Setting<V>(V value, Source source, @Nullable Instant updatedAt) {

  public enum Source {
    DATABASE,
    ENVIRONMENT,
    DEFAULT
  }
}
