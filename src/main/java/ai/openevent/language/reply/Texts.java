package ai.openevent.language.reply;

import ai.openevent.venue.Language;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The house's messages in one language: `language/<code>/replies.properties`, ICU message format with named arguments; and
/// `terms.properties`, the catalogue's English words in the other languages.
final class Texts {

  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final String REST_FROM = "rest-from";
  private static final Map<Language, Texts> ALL = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> patterns;
  private final Map<String, String> terms;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Texts(Language language) {
    this.language = language;
    this.patterns = patterns(language);
    String file = "/language/" + language.code() + "/terms.properties";
    this.terms = Texts.class.getResource(file) == null ? Map.of() : load(file);
  }

  static Texts of(Language language) {
    Texts known = ALL.get(language);
    if (known == null) {
      known = new Texts(language);
      ALL.put(language, known);
    }
    return known;
  }

  Language language() {
    return language;
  }

  Set<String> keys() {
    return patterns.keySet();
  }

  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalStateException("No message " + key + " in " + language);
    }
    return pattern;
  }

  /// The message of a key. Arguments are given as name, value, name, value; numbers stay numbers so that plurals work.
  String say(String key, Object... namesAndValues) {
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    MessageFormat shared = formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), language.locale()));
    return shared.clone().format(arguments);
  }

  /// A word of the catalogue, which is in English, in this language; unchanged when there is no other word for it.
  String term(String english) {
    String key = SEPARATORS.matcher(english.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().replace(' ', '_');
    return terms.getOrDefault(key, english);
  }

  /// A language that has not all messages yet says under [#REST_FROM] where the rest is taken from.
  private static Map<String, String> patterns(Language language) {
    String file = "/language/" + language.code() + "/replies.properties";
    Map<String, String> patterns = new HashMap<>(load(file));
    Map<String, String> whole = language.equals(Language.EN) ? patterns : of(Language.EN).patterns;
    String rest = patterns.remove(REST_FROM);
    if (rest != null) {
      of(new Language(rest)).patterns.forEach(patterns::putIfAbsent);
    }
    demandSame(file, "missing", whole.keySet(), patterns.keySet());
    demandSame(file, "known nowhere", patterns.keySet(), whole.keySet());
    return Map.copyOf(patterns);
  }

  private static void demandSame(String file, String problem, Set<String> wanted, Set<String> there) {
    Set<String> odd = new TreeSet<>(wanted);
    odd.removeAll(there);
    if (!odd.isEmpty()) {
      throw new IllegalStateException(file + ": messages " + problem + ": " + String.join(", ", odd));
    }
  }

  private static Map<String, String> load(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the application: " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    Map<String, String> patterns = new HashMap<>();
    properties.forEach((key, value) -> patterns.put((String) key, (String) value));
    return Map.copyOf(patterns);
  }
}
