package ai.openevent.llm;

import java.util.EnumSet;
import java.util.Set;

/// The providers of the three parts of a turn: what a client wants, which values were named, the words of the reply.
public record Providers(Provider intent, Provider entity, Provider verbalization) {

  /// Where nobody decided: two providers, so that one of them checks the other.
  public static final Providers USUAL = new Providers(Provider.GEMINI, Provider.GEMINI, Provider.OPENAI);

  /// Whether more than one model takes part.
  public boolean isHybrid() {
    return models().size() > 1;
  }

  /// Whether no model takes part at all.
  public boolean isBuiltIn() {
    return models().isEmpty();
  }

  private Set<Provider> models() {
    Set<Provider> models = EnumSet.of(intent, entity, verbalization);
    models.remove(Provider.STUB);
    return models;
  }
}
