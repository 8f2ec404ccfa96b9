package ai.openevent.llm;

import java.util.HashMap;
import java.util.Map;

/// What a model is told: in general, and at each step of the booking.
///
/// @param steps by the number of the step
public record PromptSet(String system, Map<Integer, String> steps) {

  public PromptSet {
    steps = Map.copyOf(steps);
  }

  /// A team's own prompts over these: its general one, and those of the steps that it has words for.
  public PromptSet with(PromptSet own) {
    Map<Integer, String> all = new HashMap<>(steps);
    all.putAll(own.steps());
    return new PromptSet(own.system(), all);
  }
}
