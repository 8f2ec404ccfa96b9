package ai.openevent.language.text;

import ai.openevent.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds word patterns in sentences. All patterns of a file become one automaton that runs over the tokens once, so the time
/// does not grow with what a hostile text looks like. Immutable: load once, use from any thread.
///
/// A file is groups of patterns; groups may be nested, then the names are joined by a dot (`ask.parking`). Lists may nest and
/// `define` holds named parts:
///
/// ```yaml
/// define:
///   offer: (offer|quote|proposal)
/// accept:
///   - we (accept|agree to|take) (the|your)? <offer>
///   - ^ (yes|ok) please $
/// ask:
///   parking:
///     - where ... (park|parking)
/// ```
///
/// | sign | meaning |
/// |---|---|
/// | `word` | that word, compared folded (`für`, `fur` and `FÜR` are one) |
/// | `word*` | a word that starts so |
/// | `*word` | a word that ends so |
/// | `word~` | that word or one with a single slip in it; the pattern's word has at least five letters |
/// | `(a|b c|d)` | alternatives of one or more words |
/// | `x?` | with or without x; x is a word or `(…)` |
/// | `...` | at most three words of any kind; `...5` at most five |
/// | `_` | exactly one word of any kind |
/// | `#` | a number in digits |
/// | `^`, `$` | at the start or end: the sentence starts or ends there |
/// | `<name>` | a part defined under `define` |
///
/// Punctuation and line ends are not seen ("yes, please" is "yes please", "e-mail" is "e mail"); a match never runs beyond its
/// sentence. An address (e-mail, web) is matched by `_` and gaps only.
public final class Phrases {

  private final Automaton automaton;
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}<])\\p{L}+(?![\\p{L}*~>])");

  private final Set<String> groups;
  private final Set<String> words;

  private Phrases(Map<String, List<String>> patterns, Map<String, String> definitions) {
    this.automaton = new Automaton(patterns, definitions);
    this.groups = Set.copyOf(patterns.keySet());
    this.words = patterns.values().stream().flatMap(List::stream)
        .flatMap(pattern -> WORD.matcher(Folding.fold(pattern)).results()).map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A place where a group's pattern matches.
  ///
  /// @param tokenFrom index of its first token in the sentence
  /// @param tokenTo index after its last token
  /// @param span where in the message
  public record Found(String group, int tokenFrom, int tokenTo, Span span) {}

  /// @throws IllegalStateException if the file is missing or a pattern is not well formed; says which
  public static Phrases load(String resource) {
    return of(LanguageFile.load(resource).root());
  }

  /// @param groups patterns by group; values are a pattern, a list, or a map of further groups
  public static Phrases of(Map<String, ?> groups) {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    Map<String, String> definitions = new LinkedHashMap<>();
    groups.forEach((name, value) -> {
      if (name.equals("define")) {
        define(value, definitions);
      } else {
        collect(name, value, patterns);
      }
    });
    return new Phrases(patterns, definitions);
  }

  /// The groups of several files together, so that one run looks for all their patterns.
  public static Phrases loadAll(List<String> resources) {
    Map<String, List<Object>> groups = new LinkedHashMap<>();
    resources.forEach(resource -> LanguageFile.load(resource).root().forEach((group, patterns) ->
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(patterns)));
    return of(groups);
  }

  private static void define(Object value, Map<String, String> definitions) {
    if (value instanceof Map<?, ?> parts) {
      parts.forEach((name, part) -> definitions.put(String.valueOf(name), partOf(part)));
    }
  }

  private static String partOf(Object part) {
    return part instanceof List<?> list
        ? "(" + String.join("|", list.stream().map(String::valueOf).toList()) + ")"
        : "(" + part + ")";
  }

  private static void collect(String name, Object value, Map<String, List<String>> patterns) {
    switch (value) {
      case Map<?, ?> inner -> inner.forEach((key, part) -> collect(name + "." + key, part, patterns));
      case List<?> list -> list.forEach(part -> collect(name, part, patterns));
      default -> patterns.computeIfAbsent(name, _ -> new ArrayList<>()).add(String.valueOf(value));
    }
  }

  public Set<String> groups() {
    return groups;
  }

  /// The whole words that the patterns name, folded.
  public Set<String> words() {
    return words;
  }

  /// All matches, in order; of matches of one group that lie inside each other only the longest.
  public List<Found> find(Sentence sentence) {
    return find(sentence.tokens());
  }

  /// The same over tokens that are taken as one sentence.
  public List<Found> find(List<Token> tokens) {
    List<Found> found = new ArrayList<>();
    Map<String, Integer> reached = new LinkedHashMap<>();
    for (Automaton.Match match : sorted(automaton.run(tokens))) {
      if (match.tokenTo() > reached.getOrDefault(match.group(), -1)) {
        reached.put(match.group(), match.tokenTo());
        found.add(found(match, tokens));
      }
    }
    return found;
  }

  private static List<Automaton.Match> sorted(List<Automaton.Match> matches) {
    List<Automaton.Match> sorted = new ArrayList<>(matches);
    sorted.sort(Comparator.comparingInt(Automaton.Match::tokenFrom)
        .thenComparing(Comparator.comparingInt(Automaton.Match::tokenTo).reversed())
        .thenComparing(Automaton.Match::group));
    return sorted;
  }

  private static Found found(Automaton.Match match, List<Token> tokens) {
    Span span = new Span(tokens.get(match.tokenFrom()).span().from(), tokens.get(match.tokenTo() - 1).span().until());
    return new Found(match.group(), match.tokenFrom(), match.tokenTo(), span);
  }
}
