package ai.openevent.language.value;

import ai.openevent.language.value.CountGrammar.Count;
import org.jspecify.annotations.Nullable;

/// Numbers that count people without a noun for them, by what leads to them: "group of 28", "we are 30", "lunch for six",
/// or a bare number where it was asked for.
final class LedGrammar {

  /// More than that for a dinner is a price.
  private static final int MOST_BEHIND_FOR = 999;
  private static final int MOST_ADVERBS = 4;

  private final Units units;
  private final CountGrammar grammar;
  private final ChangeGrammar changes;

  LedGrammar(Units units, CountGrammar grammar, ChangeGrammar changes) {
    this.units = units;
    this.grammar = grammar;
    this.changes = changes;
  }

  /// "group of 28", "we are 30", "guests: 40", "wir sind rund 40".
  @Nullable Count led(int i) {
    if (!units.is(i, Sign.HEADCOUNT_LEAD)) {
      return null;
    }
    int first = units.is(i + 1, Sign.THE) && units.number(i + 1) < 0 ? i + 2 : i + 1;
    first = isColon(first) ? first + 1 : first;
    Count number = grammar.numberOrRange(grammar.skipAbout(skipAdverbs(first)));
    return number != null && isPlain(number) && !changes.isChange(number.from()) ? number : null;
  }

  /// "wir sind | aktuell etwa bei | 40".
  private int skipAdverbs(int i) {
    int at = i;
    while (at - i < MOST_ADVERBS && units.isAny(at, Sign.ADVERB, Sign.ABOUT) && units.number(at) < 0) {
      at++;
    }
    return at;
  }

  /// "38 haben zugesagt".
  @Nullable Count tailed(int i) {
    Count number = units.is(i, Sign.FOR) ? null : grammar.numberOrRange(i);
    return number != null && units.is(number.to(), Sign.HEADCOUNT_TAIL) && !units.is(number.from(), Sign.THE) ? number : null;
  }

  private boolean isColon(int i) {
    return units.mark(i, ":") || units.mark(i, "=") || (units.isDash(i) && !units.glued(i));
  }

  /// "lunch for six", "für 20".
  @Nullable Count afterFor(int i) {
    Count number = units.is(i, Sign.FOR) ? grammar.numberOrRange(grammar.skipAbout(i + 1)) : null;
    boolean alone = number != null && isPlain(number) && !units.isUnknownWord(number.to());
    return alone && number != null && number.people() <= MOST_BEHIND_FOR ? number : null;
  }

  /// A number that was asked for; not "the list has 300 addresses".
  @Nullable Count bare(int i) {
    Count number = grammar.numberOrRange(i);
    return number == null || units.is(number.from(), Sign.THE) || grammar.countsSomething(number.to()) ? null : number;
  }

  /// A number that neither counts something else nor has its own noun, which is read by itself.
  boolean isPlain(Count number) {
    int at = units.isAny(number.to(), Sign.MORE, Sign.FEWER) ? number.to() + 1 : number.to();
    return !units.is(number.from(), Sign.THE) && !grammar.countsSomething(at)
        && !units.is(at, Sign.GROUPS) && grammar.people(number.to()) < 0;
  }
}
