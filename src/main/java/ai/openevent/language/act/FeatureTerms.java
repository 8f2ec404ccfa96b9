package ai.openevent.language.act;

import ai.openevent.language.Languages;
import ai.openevent.language.text.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/// What the catalogue, which is in English, calls a feature that a client names in another language: the words of
/// `language/<code>/terms.properties`, read backwards.
final class FeatureTerms {

  /// @param client its folded words in a language
  private record Term(String client, String house) {}

  private static final List<Term> TERMS = load();

  private FeatureTerms() {}

  /// The house's words for the client's; the client's own where the house has no other.
  static String inHouseWords(String words) {
    String folded = " " + Folding.fold(words).strip() + " ";
    return TERMS.stream()
        .filter(term -> term.client().contains(folded))
        .min(Comparator.comparingInt(term -> term.client().length()))
        .map(Term::house)
        .orElse(words);
  }

  private static List<Term> load() {
    List<Term> terms = new ArrayList<>();
    Languages.all().forEach(language -> read("/language/" + language.code() + "/terms.properties", terms));
    return List.copyOf(terms);
  }

  /// A language that says everything in the catalogue's words has no such file.
  private static void read(String file, List<Term> terms) {
    Properties properties = new Properties();
    try (InputStream in = FeatureTerms.class.getResourceAsStream(file)) {
      if (in == null) {
        return;
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    properties.forEach((house, client) ->
        terms.add(new Term(" " + Folding.fold((String) client) + " ", ((String) house).replace('_', ' '))));
  }
}
