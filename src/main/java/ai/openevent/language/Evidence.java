package ai.openevent.language;

import java.util.ArrayList;
import java.util.List;

/// Why the engine believes a value: the client's words, where they stand, the rule that read them, and the readings that were
/// thought of and rejected.
public record Evidence(Span span, String words, String rule, List<Rejected> rejected) {

  public Evidence {
    rejected = List.copyOf(rejected);
  }

  /// @param reading the value that was not taken, as text
  public record Rejected(String reading, String why) {}

  /// The same, with readings that were thought of as well.
  public Evidence rejecting(List<Rejected> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Rejected> all = new ArrayList<>(rejected);
    all.addAll(more);
    return new Evidence(span, words, rule, all);
  }

  public static Evidence of(Span span, String words, String rule) {
    return new Evidence(span, words, rule, List.of());
  }
}
