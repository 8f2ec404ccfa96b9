package ai.openevent.llm.persistence;

import ai.openevent.llm.PromptSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The built-in prompts, one file each below `resources/prompts`.
final class PromptFiles {

  /// Steps at which a reply is more than a question: date, room, offer, negotiation, confirmation.
  private static final List<Integer> STEPS = List.of(2, 3, 4, 5, 7);

  private PromptFiles() {}

  static PromptSet read() {
    return new PromptSet(text("system"),
        STEPS.stream().collect(Collectors.toMap(Function.identity(), step -> text("step-" + step))));
  }

  private static String text(String name) {
    String resource = "/prompts/" + name + ".md";
    try (InputStream in = PromptFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the application: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
