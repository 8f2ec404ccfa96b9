package ai.openevent.language.catalog;

import ai.openevent.venue.Unit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How many of an item are wanted. A number counts only where it belongs to the item: "six bottles of Prosecco", "Prosecco (6
/// bottles)", a photographer "for three hours"; never the guests in "lunch for all 30".
final class Quantities {

  /// @param from the first word that belongs to the quantity
  /// @param until after the last word of the item, or of a quantity behind it
  /// @param extra asked for on top of what the room's rate covers
  record Found(@Nullable Integer quantity, boolean extra, int from, int until) {}

  /// What a bare number behind the item can count: "change the prosecco to 12", not "move lunch to 12".
  private static final Set<Unit> COUNTABLE =
      EnumSet.of(Unit.PER_UNIT, Unit.PER_BOTTLE, Unit.PER_TABLE, Unit.PER_SET);
  private static final int MOST_WORDS_BETWEEN = 4;
  private static final int LARGEST = 999;

  private final Lexicon lexicon;

  Quantities(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Found of(Words words, int from, int until, Unit unit) {
    int start = from;
    boolean extra = false;
    int limit = Math.max(0, from - MOST_WORDS_BETWEEN);
    while (start > limit && isLink(words, start)) {
      start--;
      extra |= lexicon.cues("items.extra").at(words, start) > 0;
    }
    extra |= lexicon.cues("items.on-top").in(words, until, Math.min(words.size(), until + 3));
    Integer before = start > 0 && touches(words.get(start)) ? number(words, start - 1) : null;
    if (before != null) {
      return new Found(before, extra, start - 1, until);
    }
    boolean raises = COUNTABLE.contains(unit) && until + 1 < words.size() && lexicon.cues("items.raised-to").at(words, until) > 0;
    Integer raised = raises ? number(words, until + 1) : null;
    return raised != null
        ? new Found(raised, extra, from, until + 2)
        : new Found(after(words, until, unit), extra, extra ? start : from, until);
  }

  /// Whether the word before this one may stand between a number and its item.
  private boolean isLink(Words words, int index) {
    return touches(words.get(index))
        && (lexicon.cues("items.between-number-and-item").at(words, index - 1) > 0
            || lexicon.cues("items.extra").at(words, index - 1) > 0);
  }

  private static boolean touches(Word word) {
    return word.before().isEmpty() || word.before().equals("×") || word.before().equals("-");
  }

  private @Nullable Integer number(Words words, int index) {
    Word word = words.get(index);
    if (word.isNumber()) {
      return word.folded().length() <= 3 ? inRange(Integer.parseInt(word.folded())) : null;
    }
    String folded = word.folded();
    if (folded.endsWith("x") && folded.length() <= 4 && folded.substring(0, folded.length() - 1).matches("\\d+")) {
      return inRange(Integer.parseInt(folded.substring(0, folded.length() - 1)));
    }
    return lexicon.numbers().get(folded);
  }

  private static @Nullable Integer inRange(int number) {
    return number >= 1 && number <= LARGEST ? number : null;
  }

  /// "(6 bottles)", "x 2", "for three hours".
  private @Nullable Integer after(Words words, int until, Unit unit) {
    for (int i = until; i < Math.min(words.size(), until + 4); i++) {
      Integer number = number(words, i);
      if (number != null) {
        boolean counted = i + 1 < words.size() && countsIn(words.get(i + 1).folded(), unit);
        boolean times = (i == until && words.get(i).folded().startsWith("x")) || (i == until + 1 && words.get(until).is("x"));
        return counted || times ? number : null;
      }
    }
    return until < words.size() ? timesAfter(words.get(until)) : null;
  }

  private static @Nullable Integer timesAfter(Word word) {
    String folded = word.folded();
    return folded.matches("x\\d{1,3}") ? inRange(Integer.parseInt(folded.substring(1))) : null;
  }

  private boolean countsIn(String word, Unit unit) {
    Map<Unit, String> lists = Map.of(
        Unit.PER_HOUR, "items.hours", Unit.PER_TABLE, "items.tables", Unit.PER_BOTTLE, "items.bottles",
        Unit.PER_UNIT, "items.pieces", Unit.PER_SET, "items.pieces");
    return Optional.ofNullable(lists.get(unit)).map(lexicon::words).filter(list -> list.contains(word)).isPresent();
  }
}
