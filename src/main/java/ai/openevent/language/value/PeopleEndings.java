package ai.openevent.language.value;

import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Nouns for people by their ending, where a language makes one word of two: "Hochzeitsgäste", "Pflegefachpersonen". The
/// endings are the section `people-endings` of a language's `values.yml`; what ends so and is no guest is under `no-people`.
final class PeopleEndings {

  private static final int SHORTEST_HEAD = 2;
  private static final int LONGEST_WORD = 40;

  private final Set<String> endings;
  private final List<String> others;
  private final int shortest;
  private final int longest;

  PeopleEndings(LanguageFile file) {
    endings = file.list("people-endings").stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    others = file.list("no-people").stream().map(Folding::fold).toList();
    shortest = endings.stream().mapToInt(String::length).min().orElse(0);
    longest = endings.stream().mapToInt(String::length).max().orElse(0);
  }

  /// Whether a folded word ends like people and means guests.
  boolean end(String word) {
    if (endings.isEmpty() || word.length() > LONGEST_WORD) {
      return false;
    }
    for (int length = shortest; length <= Math.min(longest, word.length() - SHORTEST_HEAD); length++) {
      if (endings.contains(word.substring(word.length() - length))) {
        return others.stream().noneMatch(word::endsWith);
      }
    }
    return false;
  }
}
