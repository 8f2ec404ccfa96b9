package ai.openevent.language.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// A YAML file of the folder `resources/language`: what one language knows, as data. Every scalar is a word; `no`, `on` and
/// `yes` need no quotes.
public final class LanguageFile {

  private final String resource;
  private final Map<String, Object> root;

  private LanguageFile(String resource, Map<String, Object> root) {
    this.resource = resource;
    this.root = root;
  }

  /// @throws IllegalStateException if the resource does not exist, is no YAML or names a key twice; says which
  public static LanguageFile load(String resource) {
    try (InputStream in = open(resource)) {
      if (in == null) {
        throw new IllegalStateException("No such resource: " + resource);
      }
      return new LanguageFile(resource, withTextKeys(yaml().load(in)));
    } catch (YAMLException e) {
      throw new IllegalStateException(resource + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  private static Yaml yaml() {
    LoaderOptions loading = new LoaderOptions();
    loading.setAllowDuplicateKeys(false);
    DumperOptions dumping = new DumperOptions();
    return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new OnlyWords());
  }

  /// Words are words: `no`, `on` and `yes` are no booleans here.
  private static final class OnlyWords extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }

  public static boolean exists(String resource) {
    return LanguageFile.class.getClassLoader().getResource(resource) != null;
  }

  private static @Nullable InputStream open(String resource) {
    return LanguageFile.class.getClassLoader().getResourceAsStream(resource);
  }

  /// The strings of a list; a missing key is an empty list.
  public List<String> list(String key) {
    return strings(root.get(key), key);
  }

  /// A map of lists; a missing key is an empty map.
  public Map<String, List<String>> lists(String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    map(key).forEach((name, value) -> lists.put(name, strings(value, key + "." + name)));
    return lists;
  }

  /// A map of whole numbers, from the words to the number.
  public Map<String, Integer> numbers(String key) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    map(key).forEach((name, value) -> numbers.put(name, Integer.valueOf(value.toString())));
    return numbers;
  }

  /// A map of words; a missing key is an empty map.
  public Map<String, String> words(String key) {
    Map<String, String> words = new LinkedHashMap<>();
    map(key).forEach((name, value) -> words.put(name, value.toString()));
    return words;
  }

  /// A map as it stands in the file; a missing key is an empty map.
  public Map<String, Object> map(String key) {
    return withTextKeys(root.get(key));
  }

  /// A misspelt key would be knowledge that nobody reads.
  ///
  /// @throws IllegalStateException if that map of the file, or the file itself for the empty key, has any other key
  public void demandOnly(String key, Set<String> known) {
    Set<String> odd = new TreeSet<>((key.isEmpty() ? root : map(key)).keySet());
    odd.removeAll(known);
    if (!odd.isEmpty()) {
      throw new IllegalStateException(resource + ": nobody reads " + String.join(", ", odd)
          + (key.isEmpty() ? "" : " under " + key) + "; known are " + String.join(", ", new TreeSet<>(known)));
    }
  }

  /// @throws IllegalStateException if there is nothing under one of the keys
  public void demand(String... keys) {
    for (String key : keys) {
      if (root.get(key) == null) {
        throw new IllegalStateException(resource + ": " + key + " is missing");
      }
    }
  }

  public Map<String, Object> root() {
    return root;
  }

  private List<String> strings(@Nullable Object value, String key) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      case String one -> List.of(one);
      default -> throw new IllegalStateException(resource + ": " + key + " should be a list of words, found " + value);
    };
  }

  private static Map<String, Object> withTextKeys(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
    }
    return map;
  }
}
