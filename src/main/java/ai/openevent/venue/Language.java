package ai.openevent.venue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that the house writes in. Swiss German counts as German.
public enum Language {
  EN,
  DE,
  FR,
  IT;

  /// The two-letter code: `de`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(code(), "CH");
  }

  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}
