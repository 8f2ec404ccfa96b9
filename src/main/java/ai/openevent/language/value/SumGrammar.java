package ai.openevent.language.value;

import ai.openevent.language.value.CountGrammar.Count;
import org.jspecify.annotations.Nullable;

/// People that are counted by a noun or named, and their sums: "20 adults and 5 children", "me, my wife and 4 kids",
/// "34 voices plus the conductor", "12 of us and two from Basel", "team of 15 plus myself".
final class SumGrammar {

  private static final int MOST_ITEMS = 12;
  private static final int MOST_SEPARATORS = 3;
  /// How far the name of a place may be: "12 from St Gallen and 3 from Basel".
  private static final int LONGEST_PLACE = 5;

  private final Units units;
  private final CountGrammar grammar;
  private final LedGrammar leads;
  private final boolean asked;

  SumGrammar(Units units, CountGrammar grammar, LedGrammar leads, boolean asked) {
    this.units = units;
    this.grammar = grammar;
    this.leads = leads;
    this.asked = asked;
  }

  @Nullable Count at(int i) {
    Count whole = labelled(i);
    if (whole != null) {
      return withLabelled(whole);
    }
    whole = item(i);
    whole = whole != null ? whole : numberBeforeMore(i);
    whole = whole != null ? whole : ownRole(i);
    if (whole == null) {
      return null;
    }
    boolean several = false;
    // "In all 45 children and 5 helpers": what is joined belongs to all of them.
    Count more = isTotal(whole) && !units.is(whole.to(), Sign.AND) ? null : furtherItem(whole);
    for (int items = 1; more != null && items < MOST_ITEMS; items++) {
      boolean total = isTotal(more);
      whole = total ? new Count(whole.from(), more.to(), more.people(), more.low(), false) : whole.plus(more);
      several = true;
      more = total ? null : furtherItem(whole);
    }
    // "Mon associé et moi sommes d'accord" counts nobody.
    boolean subject = whole.named()
        && (units.is(whole.to(), Sign.SPEAKING) || (!units.is(whole.from(), Sign.PERSON) && !endsItem(whole.to())));
    if (units.is(whole.from() - 1, Sign.COMING_WITH)) {
      return new Count(whole.from() - 1, whole.to(), whole.people() + 1, whole.low() + 1, false);
    }
    boolean enough = (several && !subject) || !whole.named();
    return enough && isPlausible(whole, several) ? whole : null;
  }

  /// "Erwachsene: 31"; what leads to a whole number of guests is read by that.
  @Nullable Count labelled(int i) {
    int label = units.is(i, Sign.HEADCOUNT_LEAD) ? i + 1 : i;
    boolean part = units.is(label, Sign.PEOPLE) && !units.is(label, Sign.HEADCOUNT_LEAD) && units.mark(label + 1, ":");
    Count number = part ? grammar.numberOrRange(grammar.skipAbout(label + 2)) : null;
    return number == null ? null : new Count(i, number.to(), number.people(), number.low(), false);
  }

  private Count withLabelled(Count first) {
    Count whole = first;
    for (int items = 1; items < MOST_ITEMS; items++) {
      int at = whole.to();
      while (at - whole.to() < MOST_SEPARATORS
          && (units.isPunctuation(at) || units.isNewline(at) || units.is(at, Sign.AND))) {
        at++;
      }
      Count more = labelled(at);
      if (more == null) {
        return whole;
      }
      whole = whole.plus(more);
    }
    return whole;
  }

  /// "80 in total, 60 adults and 20 children": the parts are told besides.
  private boolean isTotal(Count count) {
    return units.is(count.to() - 1, Sign.TOTAL) || units.is(count.from() - 1, Sign.TOTAL);
  }

  /// A single friend or guest in a story is no count.
  private boolean isPlausible(Count count, boolean several) {
    return several || !units.is(count.from(), Sign.THE) || asked || units.is(count.from() - 1, Sign.FOR);
  }

  /// "team of 15 plus myself", "for 50 plus 5 staff", "15 from Zurich and 10 from Basel".
  private @Nullable Count numberBeforeMore(int i) {
    Count number = leads.led(i);
    number = number != null ? number : leads.afterFor(i);
    if (number != null) {
      return furtherItem(number) == null ? null : number;
    }
    number = units.number(i) > 1 ? leads.bare(i) : null;
    boolean counts = number != null && (elsewhere(number) != null || (asked && furtherItem(number) != null));
    return counts ? number : null;
  }

  private @Nullable Count furtherItem(Count before) {
    int sign = signBehind(before);
    boolean joined = units.is(sign, Sign.AND) || units.mark(sign, "+") || units.mark(sign, "&");
    boolean listed = units.mark(sign, ",") && !units.is(before.from() - 1, Sign.NOT);
    Count next = joined || listed ? ownItem(sign + 1) : besides(before);
    next = next == null && joined ? furtherGroups(before, sign + 1) : next;
    next = next == null && joined ? unnumbered(before, sign + 1) : next;
    if (next != null && !startsClause(before, next)) {
      boolean honoured = listed && !joined && isHonoured(before) && !next.named();
      boolean fits = !honoured && (joined || !listed || next.named() || before.named()
          || isPersonNoun(next) || goesOn(next) || isTotal(next));
      return fits && units.free(before.to(), next.to()) ? next : null;
    }
    Count apart = elsewhere(before);
    return apart != null ? apart : behindOrigin(before);
  }

  /// "Geburtstag meiner Mutter, 35 Personen": whose event it is, and then how many come.
  private boolean isHonoured(Count count) {
    return count.named() && units.isAny(count.from() - 1, Sign.EVENT, Sign.OF);
  }

  /// "3 tables of 10 and | one of 6".
  private @Nullable Count furtherGroups(Count before, int i) {
    boolean groups = units.any(before.from(), before.to(), Sign.GROUPS) && units.is(i + 1, Sign.OF);
    int people = units.number(i) * units.number(i + 2);
    boolean counted = groups && units.number(i) > 0 && units.number(i + 2) > 0 && !grammar.countsSomething(i + 3);
    return counted ? new Count(i, Math.max(i + 3, grammar.people(i + 3)), people, people, false) : null;
  }

  private int signBehind(Count before) {
    int sign = units.mark(before.to(), ")") ? before.to() + 1 : before.to();
    return units.mark(sign, ",") && units.is(sign + 1, Sign.AND) ? sign + 1 : sign;
  }

  /// "neun Leute | aus der Redaktion | plus eine Moderatorin".
  private @Nullable Count behindOrigin(Count before) {
    boolean origin = units.isAny(before.to(), Sign.FROM, Sign.OF) || units.isAny(before.to(), Sign.ORIGIN, Sign.IN);
    for (int i = before.to() + 1; origin && i <= before.to() + LONGEST_PLACE && units.free(i) && units.isWord(i); i++) {
      if (units.is(i, Sign.AND)) {
        Count more = ownItem(i + 1);
        return more != null && !more.named() && units.free(i, more.to()) ? more : null;
      }
    }
    return null;
  }

  /// "plus the conductor", "my son and daughter", "me plus three".
  private @Nullable Count unnumbered(Count before, int i) {
    Count group = units.is(i, Sign.THE) ? leads.led(i + 1) : leads.led(i);
    return group != null ? group : alone(before, i);
  }

  /// A number behind a person, with nothing that it could count; a person by a bare noun.
  private @Nullable Count alone(Count before, int i) {
    boolean ends = i + 1 >= units.size() || units.isPunctuation(i + 1);
    if (units.is(i, Sign.ROLE) && (before.named() || ends)) {
      return new Count(i, i + 1, 1, 1, true);
    }
    Count number = before.named() ? grammar.numberOrRange(i) : null;
    boolean plain = number != null && number.people() > 1 && leads.isPlain(number) && !units.isWord(number.to());
    return plain ? number : null;
  }

  private boolean goesOn(Count count) {
    boolean joined = units.is(count.to(), Sign.AND) || units.mark(count.to(), ",");
    return joined && ownItem(count.to() + 1) != null;
  }

  /// "The conductor and 34 singers", "mon frère et moi": somebody who counts only together with others.
  private @Nullable Count ownRole(int i) {
    boolean led = units.isAny(i, Sign.THE, Sign.POSSESSIVE) || units.is(i, Sign.ADJECTIVE);
    Count own = led ? ownItem(i) : null;
    return own != null && own.named() ? own : null;
  }

  /// "my four friends", "their 2 kids", "the conductor", "our new boss", "i miei due figli".
  private @Nullable Count ownItem(int i) {
    boolean led = (units.isAny(i, Sign.ADJECTIVE, Sign.THE) && units.number(i) < 0) || units.is(i, Sign.POSSESSIVE);
    if (led && units.number(i + 1) > 0) {
      return item(i + 1);
    }
    if (led && units.is(i + 1, Sign.POSSESSIVE)) {
      return ownItem(i + 1);
    }
    int noun = led && units.is(i + 1, Sign.ADJECTIVE) ? i + 2 : i + 1;
    boolean person = led && units.is(noun, Sign.ROLE) && units.free(i, noun + 1) && endsItem(noun + 1);
    return person ? new Count(i, noun + 1, 1, 1, true) : item(i);
  }

  /// "and the manager should call me" counts nobody.
  private boolean endsItem(int i) {
    return i >= units.size() || units.isPunctuation(i) || units.isNewline(i) || units.isAny(i, Sign.AND, Sign.COMPANIONS);
  }

  /// "5 adults 6 children".
  private @Nullable Count besides(Count before) {
    int at = before.to();
    boolean counted = units.is(at - 1, Sign.PEOPLE) && units.number(at) > 0 && !units.is(at, Sign.THE);
    return counted ? item(before.to()) : null;
  }

  /// "7 people and I would like" starts another clause; "my wife and I" are two, and so are "our kids and I."
  private boolean startsClause(Count before, Count next) {
    boolean ends = next.to() >= units.size() || units.isPunctuation(next.to());
    return units.word(next.from(), "i") && !before.named() && !ends;
  }

  private boolean isPersonNoun(Count count) {
    return units.is(count.to() - 1, Sign.PEOPLE) && !units.any(0, count.from(), Sign.CORRECTION);
  }

  /// "12 of us from Zurich, 3 from Bern and two from Basel".
  private @Nullable Count elsewhere(Count before) {
    if (!units.is(before.to(), Sign.FROM)) {
      return null;
    }
    int limit = Math.min(before.to() + LONGEST_PLACE, units.size());
    for (int i = before.to(); i < limit; i++) {
      boolean sign = units.is(i, Sign.AND) || units.mark(i, ",");
      if (sign && units.number(i + 1) > 0 && units.free(i + 1) && units.is(i + 2, Sign.FROM) && isPlace(i + 3)) {
        return new Count(i + 1, i + 2, units.number(i + 1), units.number(i + 1), false);
      }
    }
    return null;
  }

  private boolean isPlace(int i) {
    return units.isWord(i) && units.number(i) < 0;
  }

  private @Nullable Count item(int i) {
    if (units.is(i, Sign.PERSON) && units.free(i)) {
      int people = Math.max(1, units.value(i, Sign.PERSON));
      return new Count(i, i + 1, people, people, true);
    }
    if (units.is(i, Sign.HEADCOUNT) && units.free(i)) {
      int people = units.value(i, Sign.HEADCOUNT);
      return new Count(i, i + 1, people, people, false);
    }
    Count several = grammar.groups(i);
    several = several != null ? several : grammar.ofHowMany(i);
    if (several != null) {
      return several;
    }
    Count number = grammar.numberOrRange(i);
    int to = number == null ? -1 : grammar.people(number.to());
    boolean oneOf = number != null && number.people() == 1 && units.startsWithOf(number.to());
    if (number == null || to < 0 || oneOf || !units.free(i, to)) {
      return null;
    }
    Count more = number.people() > 1 ? grammar.maybeMore(number, to) : null;
    if (more != null) {
      return more;
    }
    int each = Math.max(1, units.value(to - 1, Sign.PEOPLE));
    return new Count(number.from(), to, number.people() * each, number.low() * each, false);
  }
}
