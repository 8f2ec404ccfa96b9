package ai.openevent.language.text;

import ai.openevent.venue.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells in which language a message is written, by its function words and typical letters; names, addresses and numbers do
/// not count. Swiss German is German.
public final class LanguageDetector {

  private static final double FUNCTION_WORD = 1;
  /// A word of the trade ("guests", "Personen") that tells a language, though not its grammar.
  private static final double HINT = 0.6;
  private static final double LETTER = 0.3;
  /// Words of the calendar tell a language as well ("Sonntag", "ieri"); they are data of the values.
  private static final List<String> CALENDAR = List.of("MONTH", "WEEKDAY", "DAY_OFFSET", "UNIT", "SEASON");
  private static final int SHORTEST_HINT = 3;
  /// From here on the language is known, if no other one is close.
  private static final double CERTAIN = 1.6;
  private static final double CERTAIN_LEAD = 0.9;

  private final Map<Language, Set<String>> functionWords = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> hints = new EnumMap<>(Language.class);
  private final Map<Language, List<String>> endings = new EnumMap<>(Language.class);
  private final Map<Character, Set<Language>> letters = new HashMap<>();

  /// @param certain false for a short neutral text ("ok"), which keeps the language of the conversation
  public record Detected(Language language, boolean certain) {}

  public LanguageDetector() {
    for (Language language : Language.values()) {
      LanguageFile file = LanguageFile.load("language/" + language.code() + "/text.yml");
      functionWords.put(language, folded(file.list("function-words")));
      Set<String> telling = folded(file.list("hints"));
      LanguageFile values = LanguageFile.load("language/" + language.code() + "/values.yml");
      CALENDAR.forEach(sign -> telling.addAll(folded(values.numbers(sign).keySet())));
      telling.removeIf(word -> word.length() < SHORTEST_HINT);
      hints.put(language, telling);
      endings.put(language, file.list("endings"));
      for (char letter : String.join("", file.list("letters")).toCharArray()) {
        letters.computeIfAbsent(letter, _ -> new HashSet<>()).add(language);
      }
    }
  }

  private static Set<String> folded(Collection<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(Folding.fold(word)));
    return folded;
  }

  public Detected detect(Message message, @Nullable Language previous) {
    Map<Language, Double> scores = new EnumMap<>(Language.class);
    for (Sentence sentence : message.body()) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == Token.Kind.WORD) {
          score(token, scores);
        }
      }
    }
    return decide(scores, previous);
  }

  private void score(Token token, Map<Language, Double> scores) {
    for (Language language : Language.values()) {
      if (contains(functionWords, language, token)) {
        scores.merge(language, FUNCTION_WORD, Double::sum);
      } else if (contains(hints, language, token) || endsLike(language, token)) {
        scores.merge(language, HINT, Double::sum);
      }
    }
    for (int i = 0; i < token.words().length(); i++) {
      char letter = Character.toLowerCase(token.words().charAt(i));
      if (letter >= 128) {
        letters.getOrDefault(letter, Set.of()).forEach(language -> scores.merge(language, LETTER, Double::sum));
      }
    }
  }

  private static boolean contains(Map<Language, Set<String>> words, Language language, Token token) {
    return words.getOrDefault(language, Set.of()).contains(token.folded());
  }

  private boolean endsLike(Language language, Token token) {
    for (String ending : endings.getOrDefault(language, List.of())) {
      if (token.folded().endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static Detected decide(Map<Language, Double> scores, @Nullable Language previous) {
    Language best = Language.EN;
    double top = scores.getOrDefault(best, 0.0);
    double second = 0;
    for (Language language : Language.values()) {
      double score = scores.getOrDefault(language, 0.0);
      if (score > top) {
        second = top;
        top = score;
        best = language;
      } else if (language != best) {
        second = Math.max(second, score);
      }
    }
    if (top >= CERTAIN && top - second >= CERTAIN_LEAD) {
      return new Detected(best, true);
    }
    return new Detected(previous != null ? previous : best, false);
  }
}
