package ai.openevent.venue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A language by its code: `de`. Swiss German counts as German. Which languages the house reads and writes is told by the folders
/// below `resources/language`; the four named here have answers in every demo venue.
public record Language(String code) {

  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  public static final Language EN = new Language("en");
  public static final Language DE = new Language("de");
  public static final Language FR = new Language("fr");
  public static final Language IT = new Language("it");

  /// @param code in any case
  public Language {
    code = code.toLowerCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("No code of a language: " + code);
    }
  }

  /// As it is stored: `DE`.
  public String stored() {
    return code.toUpperCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(code, "CH");
  }

  /// The language of a code such as `de`; empty if it is none.
  public static Optional<Language> ofCode(String code) {
    return CODE.matcher(code).matches() ? Optional.of(new Language(code)) : Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
