package ai.openevent.language;

import ai.openevent.venue.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The languages of the house: each is a folder `language/<code>` on the classpath with a `text.yml`. See docs/languages.md.
public final class Languages {

  private static final String EVERY = "classpath*:language/*/text.yml";
  private static final List<Language> ALL = found();

  private Languages() {}

  /// English, which texts are read in when nothing tells their language, and then the others by their codes.
  public static List<Language> all() {
    return ALL;
  }

  /// The language of a code, if the house knows it.
  public static Optional<Language> ofCode(String code) {
    return ALL.stream().filter(language -> language.code().equals(code)).findFirst();
  }

  private static List<Language> found() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver(Languages.class.getClassLoader()).getResources(EVERY))
          .map(Languages::of)
          .distinct()
          .sorted(Comparator.comparing((Language language) -> !language.equals(Language.EN)).thenComparing(Language::code))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for " + EVERY, e);
    }
  }

  private static Language of(Resource text) {
    try {
      String[] path = text.getURL().toString().split("/", -1);
      return new Language(path[path.length - 2]);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tell the folder of " + text, e);
    }
  }
}
