package ai.openevent.llm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What a model is told: in general, and at each step of the booking.
///
/// @param steps by the number of the step
public record PromptSet(String system, Map<Integer, String> steps) {

  public PromptSet {
    steps = Map.copyOf(steps);
  }

  /// This with the general prompt and the steps of another in front.
  public PromptSet with(PromptSet own) {
    SequencedMap<Integer, String> all = new LinkedHashMap<>(steps);
    all.putAll(own.steps());
    return new PromptSet(own.system(), all);
  }
}
