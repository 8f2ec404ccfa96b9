package ai.openevent.language.text;

import ai.openevent.language.Languages;
import ai.openevent.venue.Language;
import java.util.Collection;
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
  /// A word that the language borrows from another ("merci"), or a spelling of its dialects that others know too.
  private static final double BORROWED = 0.4;
  /// Shorter words of time mean something else in the next language ("an", "je").
  private static final int SHORTEST_TIME_WORD = 3;
  /// The words of time and number that tell a language as well as a hint does.
  private static final List<String> TIME_WORDS = List.of("MONTH", "WEEKDAY", "SEASON", "PART", "DAY_OFFSET", "NOON", "MIDNIGHT",
      "UNIT", "EARLY", "MIDDLE", "LATE", "NEXT", "LAST");
  /// The names of feasts are no words of another language.
  private static final List<String> FEASTS = List.of("FEAST", "EASTER", "NTH_FEAST", "ADVENT");
  /// Abbreviations: many are words of another language.
  private static final List<String> SHORT_TIME_WORDS = List.of("MONTH_SHORT", "WEEKDAY_SHORT");
  /// Short numerals are words of another language as well ("due", "sei").
  private static final List<String> NUMBER_WORDS = List.of("numerals", "tens", "ordinals");
  private static final int SHORTEST_NUMBER_WORD = 4;
  /// More than a function word, which a single word is not.
  private static final double SHORT_DAY = 1.2;
  /// From here on the language is known, if no other one is close.
  private static final double CERTAIN = 1.6;
  private static final double CERTAIN_LEAD = 0.9;

  private final Map<Language, Set<String>> functionWords = new HashMap<>();
  private final Map<Language, Set<String>> hints = new HashMap<>();
  private final Map<Language, Set<String>> borrowed = new HashMap<>();
  private final Map<Language, Set<String>> shortDays = new HashMap<>();
  private final Map<Language, List<String>> endings = new HashMap<>();
  private final Map<Language, List<String>> ordinalEndings = new HashMap<>();
  private final Map<Character, Set<Language>> letters = new HashMap<>();

  /// @param certain false for a short neutral text ("ok"), which keeps the language of the conversation
  public record Detected(Language language, boolean certain) {}

  public LanguageDetector() {
    Map<Language, Set<String>> feasts = new HashMap<>();
    for (Language language : Languages.all()) {
      LanguageFile file = LanguageFile.load("language/" + language.code() + "/text.yml");
      LanguageFile values = LanguageFile.load("language/" + language.code() + "/values.yml");
      functionWords.put(language, folded(file.list("function-words")));
      feasts.put(language, words(values, FEASTS, SHORTEST_NUMBER_WORD));
      Set<String> weak = folded(file.list("borrowed"));
      weak.addAll(words(values, SHORT_TIME_WORDS, SHORTEST_TIME_WORD));
      borrowed.put(language, weak);
      Set<String> hinting = folded(file.list("hints"));
      hinting.addAll(words(values, TIME_WORDS, SHORTEST_TIME_WORD));
      hinting.addAll(words(values, NUMBER_WORDS, SHORTEST_NUMBER_WORD));
      hints.put(language, hinting);
      shortDays.put(language, folded(values.map("WEEKDAY_SHORT").keySet()));
      endings.put(language, file.list("endings"));
      ordinalEndings.put(language, values.list("ORDINAL_SUFFIX"));
      for (char letter : String.join("", file.list("letters")).toCharArray()) {
        letters.computeIfAbsent(letter, _ -> new HashSet<>()).add(language);
      }
    }
    feasts.forEach(this::nameFeasts);
  }

  private static Set<String> folded(Collection<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(Folding.fold(word)));
    return folded;
  }

  /// "Pasquetta" is Italian; "mardi" of "mardi gras" tells no more than it does as a day.
  private void nameFeasts(Language language, Set<String> feasts) {
    Set<String> grammatical = functionWords.computeIfAbsent(language, _ -> new HashSet<>());
    feasts.stream()
        .filter(word -> hints.values().stream().noneMatch(hinting -> hinting.contains(word)))
        .forEach(grammatical::add);
  }

  private static Set<String> words(LanguageFile values, List<String> signs, int shortest) {
    Set<String> words = new HashSet<>();
    for (String sign : signs) {
      boolean valued = values.root().get(sign) instanceof Map<?, ?>;
      for (String expression : valued ? values.map(sign).keySet() : values.list(sign)) {
        Tokenizer.tokens(expression).stream()
            .filter(token -> token.kind() == Token.Kind.WORD && token.folded().length() >= shortest)
            .forEach(token -> words.add(token.folded()));
      }
    }
    return words;
  }

  public Detected detect(Message message, @Nullable Language previous) {
    return detect(message, previous, List.of());
  }

  /// @param names of the house's rooms, which tell nothing: "Room B" stands in messages of every language
  public Detected detect(Message message, @Nullable Language previous, List<String> names) {
    Map<Language, Double> scores = new HashMap<>();
    Token only = null;
    int words = 0;
    for (Sentence sentence : message.body()) {
      for (Token token : sentence.tokens()) {
        switch (token.kind()) {
          case WORD -> {
            if (!startsName(message.original(), token, names)) {
              score(token, scores);
              only = token;
            }
            words++;
          }
          case MIXED -> scoreOrdinal(token, scores);
          case NUMBER, PUNCTUATION, ADDRESS, NEWLINE -> { }
        }
      }
    }
    if (only != null && words == 1) {
      scoreAlone(only, scores);
    }
    return decide(scores, previous);
  }

  private static boolean startsName(String text, Token token, List<String> names) {
    int from = token.span().from();
    for (String name : names) {
      if (name.indexOf(' ') > 0 && text.regionMatches(/* ignoreCase= */ true, from, name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  /// "Do", "so": as the whole message it is a short day and no word of grammar.
  private void scoreAlone(Token token, Map<Language, Double> scores) {
    for (Language language : Languages.all()) {
      if (contains(shortDays, language, token)) {
        scores.merge(language, SHORT_DAY, Double::sum);
      }
    }
  }

  private void score(Token token, Map<Language, Double> scores) {
    for (Language language : Languages.all()) {
      if (contains(functionWords, language, token)) {
        scores.merge(language, FUNCTION_WORD, Double::sum);
      } else if (contains(hints, language, token) || endsLike(language, token)) {
        scores.merge(language, HINT, Double::sum);
      } else if (contains(borrowed, language, token)) {
        scores.merge(language, BORROWED, Double::sum);
      }
    }
    for (int i = 0; i < token.words().length(); i++) {
      char letter = Character.toLowerCase(token.words().charAt(i));
      if (letter >= 128) {
        letters.getOrDefault(letter, Set.of()).forEach(language -> scores.merge(language, LETTER, Double::sum));
      }
    }
  }

  /// "3rd", "1er".
  private void scoreOrdinal(Token token, Map<Language, Double> scores) {
    String ending = token.folded().replaceFirst("^\\d+", "");
    ordinalEndings.forEach((language, endings) -> {
      if (endings.contains(ending)) {
        scores.merge(language, HINT, Double::sum);
      }
    });
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
    for (Language language : Languages.all()) {
      double score = scores.getOrDefault(language, 0.0);
      if (score > top) {
        second = top;
        top = score;
        best = language;
      } else if (!language.equals(best)) {
        second = Math.max(second, score);
      }
    }
    if (top >= CERTAIN && top - second >= CERTAIN_LEAD) {
      return new Detected(best, true);
    }
    return new Detected(previous != null ? previous : best, false);
  }
}
