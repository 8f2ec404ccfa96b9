package ai.openevent.llm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who does a part of the work with language.
public enum Provider {
  OPENAI,
  GEMINI,
  /// No model: the built-in reader and writer.
  STUB;

  /// The name on the wire: `openai`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The provider of a name in any case.
  public static Optional<Provider> ofKey(String key) {
    return Arrays.stream(values()).filter(provider -> provider.key().equalsIgnoreCase(key.strip())).findFirst();
  }
}
