package ai.openevent.language.catalog;

import ai.openevent.language.Languages;
import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import ai.openevent.venue.Language;
import ai.openevent.venue.Layout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What one language says about rooms, items, seatings, addresses and the machine: the file `language/<code>/catalog.yml`.
final class Lexicon {

  private static final List<String> SECTIONS = List.of("sentences", "rooms", "items", "addresses", "contact", "injection");
  private static final Map<Language, Lexicon> ALL = loadAll();
  private static final Map<String, Set<String>> ALL_WORDS = new ConcurrentHashMap<>();
  private static final Set<String> ROOM_WORDS = everyLanguages("rooms.words");
  private static final Set<String> LEGAL_FORMS = everyLanguages("addresses.legal-forms");

  private final Map<String, Cues> cues = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<Layout, Cues> layouts = new EnumMap<>(Layout.class);
  private final Map<String, Cues> kinds = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, List<String>> aliases;

  /// @param pattern the English file; a key that it lacks is one that nobody reads
  private Lexicon(LanguageFile file, LanguageFile pattern) {
    file.demandOnly("", pattern.root().keySet());
    for (String section : SECTIONS) {
      file.demandOnly(section, pattern.map(section).keySet());
      file.lists(section).forEach((name, phrases) -> {
        words.put(section + "." + name,
            phrases.stream().map(Folding::fold).collect(Collectors.toCollection(LinkedHashSet::new)));
        cues.put(section + "." + name, Cues.of(phrases));
      });
    }
    file.lists("layouts").forEach((key, phrases) -> layouts.put(
        Layout.ofKey(key).orElseThrow(() -> new IllegalStateException("No such layout: " + key)), Cues.of(phrases)));
    file.demandOnly("kinds", ItemKinds.names());
    file.lists("kinds").forEach((name, phrases) -> kinds.put(name, Cues.of(phrases)));
    file.numbers("numbers").forEach((word, number) -> numbers.put(Folding.fold(word), number));
    aliases = file.lists("aliases");
  }

  private static Map<Language, Lexicon> loadAll() {
    Map<Language, Lexicon> all = new LinkedHashMap<>();
    LanguageFile english = LanguageFile.load("language/" + Language.EN.code() + "/catalog.yml");
    for (Language language : Languages.all()) {
      String resource = "language/" + language.code() + "/catalog.yml";
      if (LanguageFile.exists(resource)) {
        all.put(language, new Lexicon(LanguageFile.load(resource), english));
      }
    }
    return all;
  }

  private static Set<String> everyLanguages(String key) {
    return ALL_WORDS.computeIfAbsent(key, unknown -> {
      Set<String> found = new HashSet<>();
      ALL.values().forEach(lexicon -> found.addAll(lexicon.words(unknown)));
      return Set.copyOf(found);
    });
  }

  /// Whether a folded word is on that list in any language.
  static boolean anyLanguageHas(String key, String folded) {
    return everyLanguages(key).contains(folded);
  }

  /// The folded words of that list, of all languages.
  static Set<String> wordsOfEveryLanguage(String key) {
    return everyLanguages(key);
  }

  /// A language without a file is read with English words.
  static Lexicon of(Language language) {
    Lexicon lexicon = ALL.get(language);
    return lexicon != null ? lexicon : java.util.Objects.requireNonNull(ALL.get(Language.EN));
  }

  static List<Lexicon> all() {
    return List.copyOf(ALL.values());
  }

  /// The words for a room in every language, misspelt ones included.
  static Set<String> roomWords() {
    return ROOM_WORDS;
  }

  /// "ag", "gmbh", "ltd": what a company's name ends with.
  static Set<String> legalForms() {
    return LEGAL_FORMS;
  }

  Cues cues(String key) {
    return cues.getOrDefault(key, Cues.NONE);
  }

  /// The folded words of a list.
  Set<String> words(String key) {
    return words.getOrDefault(key, Set.of());
  }

  Map<Layout, Cues> layouts() {
    return layouts;
  }

  /// What the language calls a kind of things, by the kind's name in the file `language/kinds.yml`.
  Map<String, Cues> kinds() {
    return kinds;
  }

  /// Number words, folded.
  Map<String, Integer> numbers() {
    return numbers;
  }

  /// Words of the language for an item, by a name or synonym that a catalogue may have for it.
  Map<String, List<String>> aliases() {
    return aliases;
  }

  /// Every phrase of that list, in all languages.
  static Cues inEveryLanguage(String key) {
    List<String> phrases = new ArrayList<>();
    ALL.values().forEach(lexicon -> phrases.addAll(lexicon.words(key)));
    return Cues.of(phrases);
  }
}
