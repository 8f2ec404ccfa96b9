package ai.openevent.language.text;

import ai.openevent.language.Span;
import java.util.List;

/// A sentence or a line of its own.
///
/// @param questionMark whether it ends with one
public record Sentence(Span span, List<Token> tokens, boolean questionMark) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
