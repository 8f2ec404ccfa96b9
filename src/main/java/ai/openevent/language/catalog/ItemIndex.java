package ai.openevent.language.catalog;

import ai.openevent.language.text.Folding;
import ai.openevent.venue.Catalog;
import ai.openevent.venue.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/// Every name under which the items of a catalogue may be asked for. A key is the stems of the name's words without blanks, so
/// that "Photobooth", "photo-booth" and "photo booths" are one.
final class ItemIndex {

  /// The longest name in words.
  static final int LONGEST = 6;

  private static final Map<Catalog, ItemIndex> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

  private static final double NAME = 1.0;
  private static final double SYNONYM = 0.95;
  private static final double ALIAS = 0.9;
  private static final double TYPO = 0.88;
  private static final int SHORTEST_WITH_TYPO = 6;
  private static final int SHORTEST_WORD_WITH_TYPO = 5;
  /// "so no" is no "sono".
  private static final int SHORTEST_PART = 3;

  /// Words that add nothing to a name: "Prosecco Service" is "Prosecco".
  private static final Set<String> TAILS =
      Set.of("package", "service", "setup", "selection", "kit", "set", "menu", "system", "activity", "arrangement", "staff");
  private static final Set<String> LINKS = Set.of("and", "und", "et", "e", "y", "&");

  /// @param words how many words the name has; one-word names are everyday words and need more evidence
  record Entry(Item item, double score, int words) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, List<String>> shortened = new HashMap<>();
  private final int longest;
  /// The letters that a name starts with: the first one is never misspelt.
  private final BitSet initials = new BitSet();

  private ItemIndex(Catalog catalog) {
    catalog.items().forEach(item -> add(item.name(), item, NAME));
    catalog.items().forEach(item -> item.synonyms().forEach(synonym -> add(synonym, item, SYNONYM)));
    catalog.items().forEach(this::addVariants);
    Lexicon.all().forEach(this::addAliases);
    entries.keySet().stream().filter(key -> key.length() >= SHORTEST_WITH_TYPO).forEach(this::shorten);
    entries.keySet().forEach(key -> initials.set(key.charAt(0)));
    longest = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  static ItemIndex of(Catalog catalog) {
    return KNOWN.computeIfAbsent(catalog, ItemIndex::new);
  }

  private void add(String name, Item item, double score) {
    List<String> words = words(name);
    if (!words.isEmpty()) {
      entries.putIfAbsent(key(words), new Entry(item, score, words.size()));
    }
  }

  /// "TV Display (65")" is also "TV Display", "Lectern/Podium" is either, "Lunch Package" is "Lunch".
  private void addVariants(Item item) {
    int parenthesis = item.name().indexOf('(');
    if (parenthesis > 0) {
      add(item.name().substring(0, parenthesis), item, SYNONYM);
    }
    if (item.name().indexOf('/') > 0) {
      Arrays.stream(item.name().split("/", -1)).forEach(part -> add(part, item, SYNONYM));
    }
    List<String> words = words(item.name());
    if (words.size() > 1 && TAILS.contains(words.getLast())) {
      add(String.join(" ", words.subList(0, words.size() - 1)), item, SYNONYM);
    }
  }

  private void addAliases(Lexicon lexicon) {
    lexicon.aliases().forEach((name, aliases) -> {
      Entry known = entries.get(key(words(name)));
      if (known != null) {
        aliases.forEach(alias -> add(alias, known.item(), ALIAS));
      }
    });
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : Folding.fold(name).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !LINKS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static String key(List<String> words) {
    StringBuilder key = new StringBuilder();
    words.forEach(word -> key.append(Stems.of(word)));
    return key.toString();
  }

  private void shorten(String key) {
    shortened.computeIfAbsent(key, _ -> new ArrayList<>()).add(key);
    for (int i = 1; i < key.length(); i++) {
      String without = key.substring(0, i) + key.substring(i + 1);
      shortened.computeIfAbsent(without, _ -> new ArrayList<>()).add(key);
    }
  }

  /// The item that the words `[from, until)` name, if any.
  ///
  /// @param misspelt what was looked up before
  Optional<Entry> find(Words words, int from, int until, Map<String, Optional<Entry>> misspelt) {
    if (!initials.get(words.get(from).folded().charAt(0))) {
      return Optional.empty();
    }
    StringBuilder key = new StringBuilder();
    int shortest = until - from == 1 ? SHORTEST_WORD_WITH_TYPO : Integer.MAX_VALUE;
    boolean tiny = false;
    for (int i = from; i < until; i++) {
      String word = words.get(i).folded();
      boolean link = LINKS.contains(word);
      if (link && (i == from || i == until - 1)) {
        return Optional.empty();
      }
      if (!link) {
        key.append(words.stem(i));
        if (key.length() > longest + 1) {
          return Optional.empty();
        }
        shortest = Math.min(shortest, word.length());
        tiny |= until - from > 1 && word.length() < SHORTEST_PART;
      }
    }
    Entry found = entry(key.toString(), shortest >= SHORTEST_WORD_WITH_TYPO, misspelt);
    boolean accident = found != null && found.words() == 1 && tiny;
    return accident ? Optional.empty() : Optional.ofNullable(found);
  }

  /// @param typos whether the words are long enough that a wrong letter doesn't make another word ("move chairs")
  private @Nullable Entry entry(String key, boolean typos, Map<String, Optional<Entry>> misspelt) {
    Entry exact = entries.get(key);
    if (exact != null || !typos || key.length() < SHORTEST_WITH_TYPO || key.length() > longest + 1) {
      return exact;
    }
    return misspelt.computeIfAbsent(key, unknown -> Optional.ofNullable(misspelt(unknown))).orElse(null);
  }

  private @Nullable Entry misspelt(String key) {
    Entry found = like(key, key);
    for (int i = 1; i < key.length() && found == null; i++) {
      found = like(key.substring(0, i) + key.substring(i + 1), key);
    }
    return found;
  }

  private @Nullable Entry like(String shorter, String key) {
    for (String known : shortened.getOrDefault(shorter, List.of())) {
      if (Stems.differByOneLetter(known, key)) {
        Entry entry = java.util.Objects.requireNonNull(entries.get(known));
        return new Entry(entry.item(), TYPO, entry.words());
      }
    }
    return null;
  }
}
