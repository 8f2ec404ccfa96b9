package ai.openevent.language.turn;

import ai.openevent.language.Languages;
import ai.openevent.language.Mention;
import ai.openevent.language.text.Folding;
import ai.openevent.venue.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Picking out of a list that was shown: "the second one", "Thursday", "the 4th" (workflow.md 6, R34).
final class Choice {

  private static final Set<String> WEEKDAYS = weekdays();

  private static final int LONGEST_ARTICLE = 3;

  private Choice() {}

  private static Set<String> weekdays() {
    Set<String> names = new HashSet<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (Language language : Languages.all()) {
        names.add(Folding.fold(day.getDisplayName(TextStyle.FULL, language.locale())));
      }
    }
    return Set.copyOf(names);
  }

  /// The element that an ordinal names; `-1` is the last.
  static <T> Optional<T> byOrdinal(Mention.Numbered number, List<T> shown) {
    int index = number.value() == -1 ? shown.size() : number.value();
    return number.ordinal() && index >= 1 && index <= shown.size() ? Optional.of(shown.get(index - 1)) : Optional.empty();
  }

  /// The day that a number names: a digit is a day of the month first, a word a place in the list.
  static Optional<LocalDate> day(Mention.Numbered number, List<LocalDate> shown) {
    Optional<LocalDate> byDay = shown.stream().filter(day -> day.getDayOfMonth() == number.value()).findFirst();
    boolean digits = number.evidence().words().chars().anyMatch(Character::isDigit);
    return digits ? byDay.or(() -> byOrdinal(number, shown)) : byOrdinal(number, shown).or(() -> byDay);
  }

  /// The shown days on the weekday that was named alone; empty when the words name more than a weekday, or a shown day.
  static List<LocalDate> byWeekday(Mention.Dated dated, List<LocalDate> shown) {
    LocalDate day = dated.start();
    if (day == null || shown.contains(day) || !isBareWeekday(dated.evidence().words())) {
      return List.of();
    }
    return shown.stream().filter(other -> other.getDayOfWeek() == day.getDayOfWeek()).toList();
  }

  /// Whether a day is named by its weekday or by another word only.
  static boolean hasNoFigure(Mention.Dated dated) {
    return dated.evidence().words().chars().noneMatch(Character::isDigit);
  }

  /// A weekday with at most an article or a preposition: "next Wednesday" is one day for itself.
  private static boolean isBareWeekday(String words) {
    List<String> folded = new ArrayList<>(List.of(Folding.fold(words).split("[^\\p{L}\\p{N}]+", -1)));
    folded.removeIf(String::isEmpty);
    boolean weekday = folded.removeIf(WEEKDAYS::contains);
    return weekday && folded.size() <= 2
        && folded.stream().allMatch(word -> word.length() <= LONGEST_ARTICLE && word.chars().noneMatch(Character::isDigit));
  }
}
