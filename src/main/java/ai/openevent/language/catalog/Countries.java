package ai.openevent.language.catalog;

import ai.openevent.language.Languages;
import ai.openevent.language.text.Folding;
import ai.openevent.venue.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Countries by their names in every language of the house and by their codes; they are kept by their English names.
final class Countries {

  private static final Map<String, String> BY_NAME = names();
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private Countries() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      for (Language language : Languages.all()) {
        names.put(Folding.fold(Locale.of("", code).getDisplayCountry(language.locale())), english(code));
      }
    }
    for (Lexicon lexicon : Lexicon.all()) {
      for (String alias : lexicon.words("addresses.countries")) {
        int equals = alias.indexOf('=');
        names.put(alias.substring(0, equals), english(alias.substring(equals + 1).toUpperCase(Locale.ROOT)));
      }
    }
    return Map.copyOf(names);
  }

  private static String english(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /// The English name of a country written in any language or as its code in capitals; null if it is none.
  static @Nullable String named(String words) {
    if (words.length() == 2 && CODES.contains(words)) {
      return english(words);
    }
    return BY_NAME.get(Folding.fold(words));
  }
}
