package ai.openevent.language.value;

import ai.openevent.language.value.CountGrammar.Count;
import org.jspecify.annotations.Nullable;

/// Changes of a known number of people: "five more guests", "three fewer than planned", "zwei Personen weniger",
/// "seven people have dropped out"; and numbers that stand against each other: "40, not 30".
final class ChangeGrammar {

  /// Words that may stand between people and what they cannot do: "have unfortunately just".
  private static final int MOST_BETWEEN = 5;

  /// "Actually 42." corrects what was being talked about.
  private static final int SHORT_CORRECTION = 4;

  /// "For 2028, not 2027": years and no guests.
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2039;

  private final Units units;
  private final CountGrammar grammar;
  private final @Nullable Integer known;
  private final boolean asked;

  ChangeGrammar(Units units, CountGrammar grammar, @Nullable Integer known, boolean asked) {
    this.units = units;
    this.grammar = grammar;
    this.known = known;
    this.asked = asked;
  }

  /// Whether the number here says how many more or fewer, also where nobody knows than what.
  boolean isChange(int i) {
    boolean compared = units.isAny(i + 1, Sign.MORE, Sign.FEWER) && units.is(i + 2, Sign.THAN);
    return compared || at(i) != null;
  }

  @Nullable Count at(int from) {
    int i = grammar.skipAbout(from);
    int number = units.number(i);
    if (known == null || number < 1 || !units.free(i)) {
      return null;
    }
    int end = grammar.people(i + 1);
    if (number < known && leaves(Math.max(end, i + 1))) {
      return changed(i, Math.max(end, i + 1), known - number);
    }
    return end > 0 ? counted(i, end, number, known) : uncounted(i, number, known);
  }

  private static Count changed(int from, int to, int people) {
    return new Count(from, to, people, people, true);
  }

  /// "five more guests", "two people fewer", "another ten of us".
  private @Nullable Count counted(int i, int end, int number, int before) {
    boolean more = units.is(end, Sign.MORE) || units.isAny(i - 1, Sign.MORE, Sign.ADDING) || units.any(i, end, Sign.MORE);
    boolean fewer = units.is(end, Sign.FEWER) || units.is(i - 1, Sign.FEWER) || units.any(i, end, Sign.FEWER);
    if (more == fewer) {
      return null;
    }
    int to = units.isAny(end, Sign.MORE, Sign.FEWER) ? end + 1 : end;
    return changed(i, to, more ? before + number : before - number);
  }

  /// "three fewer than planned", "we'll be four more".
  private @Nullable Count uncounted(int i, int number, int before) {
    boolean more = units.is(i + 1, Sign.MORE);
    if (!more && !units.is(i + 1, Sign.FEWER)) {
      return null;
    }
    int lead = i - 1;
    while (units.isAny(lead, Sign.ABOUT, Sign.ADVERB) && !units.is(lead, Sign.HEADCOUNT_LEAD)) {
      lead--;
    }
    boolean led = asked || lead < 0 || units.is(lead, Sign.HEADCOUNT_LEAD);
    boolean said = units.is(i + 2, Sign.THAN) || (led && isEnd(i + 2)) || grammar.people(i + 2) > 0;
    return said ? changed(i, i + 2, more ? before + number : before - number) : null;
  }

  private boolean isEnd(int i) {
    return i >= units.size() || units.isPunctuation(i) || units.isNewline(i);
  }

  /// "have dropped out", "can't make it".
  private boolean leaves(int i) {
    for (int at = i; at <= i + MOST_BETWEEN && units.isWord(at) && units.number(at) < 0; at++) {
      if (units.is(at, Sign.LEAVING)) {
        return true;
      }
    }
    return false;
  }

  /// "40, not 30", "not 30 but 40", "40 instead of 30": two bare numbers, of which one holds.
  @Nullable Count corrected(int i) {
    boolean spokenOf = known != null || asked || units.any(Sign.CORRECTION);
    Count number = spokenOf && isBare(i) ? grammar.numberOrRange(i) : null;
    if (number == null) {
      return null;
    }
    Count changed = changedInto(i);
    if (changed != null) {
      return changed;
    }
    int sign = units.mark(number.to(), ",") ? number.to() + 1 : number.to();
    boolean against = units.isAny(sign, Sign.NOT, Sign.INSTEAD_OF) && isBare(sign + 1);
    int before = units.mark(i - 1, ",") ? i - 2 : i - 1;
    boolean but = units.is(before, Sign.BUT) && isBare(before - 1) && units.is(before - 2, Sign.NOT);
    boolean alone = known != null && units.size() <= SHORT_CORRECTION
        && units.is(i - 1, Sign.CORRECTION) && isEnd(number.to());
    return against || but || alone ? number : null;
  }

  /// "40 becomes 32", "40 -> 32".
  private @Nullable Count changedInto(int i) {
    boolean arrow = units.isDash(i + 1) && units.mark(i + 2, ">");
    int second = arrow ? i + 3 : i + 2;
    boolean joined = arrow || units.is(i + 1, Sign.BECOMES);
    boolean changed = known != null && units.number(i) == known && joined && isBare(second);
    return changed ? changed(i, second + 1, units.number(second)) : null;
  }

  private boolean isBare(int i) {
    boolean number = units.free(i) && units.number(i) > 0 && !units.is(i, Sign.THE) && !units.leadingZero(i);
    boolean year = units.digits(i) == 4 && units.number(i) >= FIRST_YEAR && units.number(i) <= LAST_YEAR;
    return number && !year && !grammar.countsSomething(i + 1) && (!units.isUnknownWord(i + 1) || grammar.people(i + 1) > 0);
  }
}
