package ai.openevent.language.value;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention.Counted;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.value.CountGrammar.Count;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds how many people come: counted nouns, sums, ranges (by their upper value), "12 of us", "me and my wife", "zu zehnt".
/// What was counted last year or may fit into a room is no count of this event.
final class GuestReader {

  private static final int LARGEST_PARTY = 5000;
  private static final int MOST_ITEMS = 12;

  /// How sure a count is; ties go to the first, or after a correction to the last.
  static final int STATED = 5;
  private static final int COUNTED_NOUN = 4;
  private static final int LED = 3;
  private static final int AFTER_FOR = 2;
  private static final int ANSWER = 1;

  private final Units units;
  private final CountGrammar grammar;
  private final ReadingContext context;
  private final boolean question;

  /// A count with the place in the message and how sure it is.
  record Candidate(Counted counted, int sureness, boolean corrects) {}

  GuestReader(Units units, ReadingContext context, boolean question) {
    this.units = units;
    this.grammar = new CountGrammar(units);
    this.context = context;
    this.question = question;
  }

  List<Candidate> read() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (units.free(i)) {
        i = readAt(i, candidates);
      }
    }
    return candidates;
  }

  private int readAt(int i, List<Candidate> candidates) {
    Count relative = relative(i);
    Count count = relative != null ? relative : sum(i);
    int sureness = COUNTED_NOUN;
    if (count == null) {
      count = led(i);
      sureness = count != null && grammar.people(count.to()) > 0 ? STATED : LED;
    }
    if (count == null) {
      count = afterFor(i);
      sureness = AFTER_FOR;
    }
    if (count == null && context.asked() == AskedFor.GUESTS) {
      count = bare(i);
      sureness = ANSWER;
    }
    if (count == null) {
      return i;
    }
    sureness = sureness == COUNTED_NOUN && units.is(count.from() - 1, Sign.HEADCOUNT_LEAD) ? STATED : sureness;
    sureness = isDefinite(count.from()) ? Math.min(sureness, LED) : sureness;
    if (counts(count)) {
      candidates.add(new Candidate(counted(count), sureness, corrects(count.from())));
    }
    units.claim(count.from(), count.to());
    return count.to() - 1;
  }

  /// "our three founders" are some of them, or all: a plain count elsewhere is surer.
  private boolean isDefinite(int i) {
    return units.isAny(i - 1, Sign.THE, Sign.ADJECTIVE) && units.number(i - 1) < 0;
  }

  private Counted counted(Count count) {
    boolean range = count.low() < count.people();
    return new Counted(count.people(), range ? count.low() : null, range ? count.people() : null,
        units.evidence(count.from(), count.to(), "guests"));
  }

  private boolean counts(Count count) {
    int from = units.clauseFrom(count.from());
    int to = units.clauseTo(count.to() - 1);
    boolean history = units.any(from, to, Sign.HISTORY);
    boolean refused = units.is(count.from() - 1, Sign.NOT);
    boolean capacity = question && units.any(Sign.CAPACITY);
    // In a question about some of the guests nobody restates how many come in all.
    boolean some = question && context.known().guests() != null && !corrects(count.from())
        && !units.any(0, count.from(), Sign.HEADCOUNT_LEAD) && units.is(count.from() - 1, Sign.FOR)
        && count.people() < context.known().guests() / 2;
    return !some && count.people() >= 1 && count.people() <= LARGEST_PARTY && !history && !refused && !capacity;
  }

  private boolean corrects(int i) {
    return units.any(0, i, Sign.CORRECTION) || units.any(0, i, Sign.NOT) || units.any(0, i, Sign.MOVE);
  }

  /// "five more guests", "zwei Personen weniger": counts from what is known.
  private @Nullable Count relative(int i) {
    Integer known = context.known().guests();
    int number = units.number(i);
    if (known == null || number < 1 || !units.free(i)) {
      return null;
    }
    int at = i + 1;
    int end = grammar.people(at);
    boolean noun = end > 0;
    at = noun ? end : at;
    boolean more = units.is(at, Sign.MORE) || units.is(i - 1, Sign.MORE) || (noun && units.any(i, end, Sign.MORE));
    boolean fewer = units.is(at, Sign.FEWER) || units.is(i - 1, Sign.FEWER) || (noun && units.any(i, end, Sign.FEWER));
    boolean adjacent = units.isAny(at, Sign.MORE, Sign.FEWER);
    int to = adjacent ? grammar.people(at + 1) > 0 ? grammar.people(at + 1) : at + 1 : at;
    if (more == fewer || (!noun && grammar.people(at + 1) < 0)) {
      return null;
    }
    int people = more ? known + number : known - number;
    return new Count(i, to, people, people, true);
  }

  /// "20 adults and 5 children", "me, my wife and 4 kids", "12 of us and two from Basel", "team of 15 plus myself".
  private @Nullable Count sum(int i) {
    Count whole = item(i);
    whole = whole != null ? whole : leadBeforeMore(i);
    if (whole == null) {
      return null;
    }
    boolean several = false;
    Count more = furtherItem(whole);
    for (int items = 1; more != null && items < MOST_ITEMS; items++) {
      whole = whole.plus(more);
      several = true;
      more = furtherItem(whole);
    }
    boolean enough = several || !whole.named();
    return enough && isPlausible(whole, several) ? whole : null;
  }

  /// A single friend or guest in a story is no count.
  private boolean isPlausible(Count count, boolean several) {
    return several || !units.is(count.from(), Sign.THE) || context.asked() == AskedFor.GUESTS || units.is(count.from() - 1, Sign.FOR);
  }

  private @Nullable Count leadBeforeMore(int i) {
    Count led = led(i);
    return led != null && furtherItem(led) != null ? led : null;
  }

  private @Nullable Count furtherItem(Count before) {
    int sign = before.to();
    if (units.mark(sign, ",") && units.is(sign + 1, Sign.AND)) {
      sign++;
    }
    boolean joined = units.is(sign, Sign.AND) || units.mark(sign, "+") || units.mark(sign, "&");
    boolean listed = units.mark(sign, ",") && !units.is(before.from() - 1, Sign.NOT);
    Count next = joined || listed ? ownItem(sign + 1) : besides(before);
    next = next == null && joined && before.named() ? alone(sign + 1) : next;
    if (next != null && !(isI(next) && !before.named())) {
      boolean fits = joined || !listed || next.named() || before.named() || isPersonNoun(next) || goesOn(next);
      return fits && units.free(before.to(), next.to()) ? next : null;
    }
    return elsewhere(before);
  }

  /// "me plus three": a number behind a person, with nothing that it could count.
  private @Nullable Count alone(int i) {
    Count number = grammar.numberOrRange(i);
    boolean plain = number != null && number.people() > 1 && isPlain(number) && !units.isWord(number.to());
    return plain ? number : null;
  }

  private boolean goesOn(Count count) {
    boolean joined = units.is(count.to(), Sign.AND) || units.mark(count.to(), ",");
    return joined && ownItem(count.to() + 1) != null;
  }

  /// "my four friends", "our 2 kids".
  private @Nullable Count ownItem(int i) {
    boolean possessive = units.is(i, Sign.ADJECTIVE) && units.number(i + 1) > 0;
    return item(possessive ? i + 1 : i);
  }

  /// "5 adults 6 children".
  private @Nullable Count besides(Count before) {
    boolean counted = units.is(before.to() - 1, Sign.PEOPLE) && units.number(before.to()) > 0 && !units.is(before.to(), Sign.THE);
    return counted ? item(before.to()) : null;
  }

  /// "7 people and I" starts another clause; "my wife and I" are two.
  private boolean isI(Count count) {
    return units.word(count.from(), "i");
  }

  private boolean isPersonNoun(Count count) {
    return units.is(count.to() - 1, Sign.PEOPLE) && !units.any(0, count.from(), Sign.CORRECTION);
  }

  /// "12 of us from Zurich and two from Basel".
  private @Nullable Count elsewhere(Count before) {
    int limit = Math.min(before.to() + 4, units.size());
    for (int i = before.to(); i < limit; i++) {
      if (units.is(i, Sign.AND) && units.number(i + 1) > 0 && units.is(before.to(), Sign.FROM) && units.is(i + 2, Sign.FROM)) {
        return new Count(i + 1, i + 2, units.number(i + 1), units.number(i + 1), false);
      }
    }
    return null;
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
    Count number = grammar.numberOrRange(i);
    int to = number == null ? -1 : grammar.people(number.to());
    boolean oneOf = number != null && number.people() == 1 && units.startsWithOf(number.to());
    if (number == null || to < 0 || oneOf || !units.free(i, to)) {
      return null;
    }
    int each = Math.max(1, units.value(to - 1, Sign.PEOPLE));
    return new Count(number.from(), to, number.people() * each, number.low() * each, false);
  }

  /// "group of 28", "we are 30", "wir sind rund 40".
  private @Nullable Count led(int i) {
    if (!units.is(i, Sign.HEADCOUNT_LEAD)) {
      return null;
    }
    int first = units.is(i + 1, Sign.THE) && units.number(i + 1) < 0 ? i + 2 : i + 1;
    first = units.mark(first, ":") ? first + 1 : first;
    Count number = grammar.numberOrRange(grammar.skipAbout(first));
    return number != null && isPlain(number) && relative(number.from()) == null ? number : null;
  }

  /// "lunch for six", "für 20".
  private @Nullable Count afterFor(int i) {
    Count number = units.is(i, Sign.FOR) ? grammar.numberOrRange(grammar.skipAbout(i + 1)) : null;
    boolean alone = number != null && isPlain(number) && !units.isUnknownWord(number.to());
    return alone && number != null && number.people() < 1000 ? number : null;
  }

  /// A number that neither counts something else nor has its own noun, which is read by itself.
  private boolean isPlain(Count number) {
    return !units.is(number.from(), Sign.THE) && !countsSomething(number.to()) && grammar.people(number.to()) < 0;
  }

  private @Nullable Count bare(int i) {
    Count number = grammar.numberOrRange(i);
    return number == null || units.is(number.from(), Sign.THE) || countsSomething(number.to()) ? null : number;
  }

  private boolean countsSomething(int i) {
    return units.isAny(i, Sign.UNIT, Sign.CURRENCY)
        || units.isAny(i, Sign.OCLOCK, Sign.PERCENT)
        || units.isAny(i, Sign.AM, Sign.PM)
        || units.isAny(i, Sign.MONTH, Sign.ORDINAL_SUFFIX)
        || units.mark(i, "%")
        || (units.mark(i, ":") && units.glued(i + 1))
        || (units.mark(i, ".") && units.glued(i + 1))
        || (units.isUnknownWord(i) && units.startsUpperCase(i));
  }

  /// The count that holds for the message.
  static @Nullable Counted best(List<Candidate> candidates) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      boolean surer = best == null || candidate.sureness() > best.sureness();
      boolean corrects = best != null && candidate.sureness() == best.sureness() && candidate.corrects();
      best = surer || corrects ? candidate : best;
    }
    return best == null ? null : rejecting(best.counted(), candidates);
  }

  private static Counted rejecting(Counted best, List<Candidate> candidates) {
    List<Evidence.Rejected> others = candidates.stream()
        .map(Candidate::counted)
        .filter(other -> other.value() != best.value())
        .map(other -> new Evidence.Rejected(String.valueOf(other.value()), "less certain than " + best.evidence().words()))
        .distinct()
        .toList();
    return new Counted(best.value(), best.min(), best.max(), best.evidence().rejecting(others));
  }
}
