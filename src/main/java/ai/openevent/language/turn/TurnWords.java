package ai.openevent.language.turn;

import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import ai.openevent.language.Languages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Phrases that the interpretation of a message looks for, of all languages: the files `language/<code>/turn.yml`.
enum TurnWords {
  /// Near an amount, also as a part of a word: it is a budget.
  BUDGET,
  /// The event comes again and again.
  SERIES,
  /// Nothing but a yes.
  YES,
  /// What may stand beside it.
  COURTESY,
  /// Whether a day can be had.
  FREE,
  /// The day after the one that was spoken of, and so on.
  DAY_AFTER,
  DAY_BEFORE,
  WEEK_AFTER,
  WEEK_BEFORE,
  /// Leads to what is not meant: "not the".
  CONTRAST,
  /// What things are counted in.
  BOTTLES,
  TABLES,
  PIECES,
  HOURS;

  private static final Map<TurnWords, Pattern> PATTERNS = load();

  private static Map<TurnWords, Pattern> load() {
    List<LanguageFile> files = Languages.all().stream()
        .map(language -> "language/" + language.code() + "/turn.yml")
        .filter(LanguageFile::exists)
        .map(LanguageFile::load)
        .toList();
    Map<TurnWords, Pattern> patterns = new LinkedHashMap<>();
    for (TurnWords words : values()) {
      List<String> phrases = files.stream().flatMap(file -> file.list(words.key()).stream())
          .map(Folding::fold).map(phrase -> Pattern.quote(phrase).replace("_", "\\E\\S+\\Q")).toList();
      String any = "(?:" + String.join("|", phrases) + ")";
      patterns.put(words, Pattern.compile(words == BUDGET ? any : "(?<![\\p{L}\\p{N}])" + any + "(?![\\p{L}\\p{N}])"));
    }
    files.forEach(file -> file.demandOnly("", keys()));
    return patterns;
  }

  private static Set<String> keys() {
    return Arrays.stream(values()).map(TurnWords::key).collect(Collectors.toUnmodifiableSet());
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A folded text without the phrases.
  String cutFrom(String folded) {
    return Objects.requireNonNull(PATTERNS.get(this)).matcher(folded).replaceAll(" ");
  }

  /// A text up to the first of the phrases; all of it when there is none.
  String before(String text) {
    String folded = Folding.fold(text);
    Matcher first = Objects.requireNonNull(PATTERNS.get(this)).matcher(folded);
    return first.find() ? folded.substring(0, first.start()) : folded;
  }

  /// Whether one of the phrases stands in a text.
  boolean standIn(String text) {
    return Objects.requireNonNull(PATTERNS.get(this)).matcher(Folding.fold(text)).find();
  }
}
