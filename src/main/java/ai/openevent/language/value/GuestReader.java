package ai.openevent.language.value;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention.Counted;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import ai.openevent.language.value.CountGrammar.Count;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds how many people come: counted nouns, sums, ranges (by their upper value), "12 of us", "me and my wife", "zu zehnt".
/// What was counted last year or may fit into a room is no count of this event.
final class GuestReader {

  /// Words between a bracket and a number in it.
  private static final int MOST_EXPLAINED = 5;
  private static final int LARGEST_PARTY = 5000;
  /// More than so many do not come to see the rooms.
  private static final int MOST_VISITORS = 8;

  /// How sure a count is; ties go to the first, or after a correction to the last.
  static final int STATED = 5;
  private static final int COUNTED_NOUN = 4;
  private static final int LED = 3;
  private static final int AFTER_FOR = 2;
  private static final int ANSWER = 1;
  /// What was said before, or is told of a day that has passed.
  private static final int WEAK = 0;

  /// A sentence that does nothing but put something right is short: "Sorry, fifteen!".
  private static final int LONGEST_CORRECTION = 6;
  /// How far behind the guests may stand what only some of them are.
  private static final int TRAIT_DISTANCE = 5;
  /// How far before a number may stand what holds so many.
  private static final int HOLDING = 4;

  private final Units units;
  private final CountGrammar grammar;
  private final ChangeGrammar changes;
  private final LedGrammar leads;
  private final SumGrammar sums;
  private final Scene scene;
  private final @Nullable Integer known;
  private final boolean asked;

  /// A count with the place in the message and how sure it is.
  ///
  /// @param part one line of several that name those who come apart: "Erwachsene: 31"
  /// @param adds whether they come besides those counted before: "Dazu kommen 12 Kinder."
  record Candidate(Counted counted, int sureness, boolean corrects, boolean part, boolean adds) {}

  /// @param question whether the sentence is one
  /// @param afterCorrection whether the sentence before it took something back
  /// @param visit whether it or one of the two sentences before it speaks of a visit
  /// @param pastDays the places of days that have passed
  record Scene(boolean question, boolean afterCorrection, boolean visit, BitSet pastDays) {}

  private record Found(Count count, int sureness) {}

  GuestReader(Units units, ReadingContext context, Scene scene) {
    this.units = units;
    this.scene = scene;
    this.known = context.known().guests();
    this.asked = context.asked() == AskedFor.GUESTS;
    this.grammar = new CountGrammar(units);
    this.changes = new ChangeGrammar(units, grammar, known, asked);
    this.leads = new LedGrammar(units, grammar, changes);
    this.sums = new SumGrammar(units, grammar, leads, asked);
  }

  List<Candidate> read() {
    List<Candidate> candidates = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < units.size(); i++) {
      Found found = units.free(i) ? at(i) : null;
      if (found != null) {
        Count count = found.count();
        if (counts(count) && !isExplanation(count.from(), last)) {
          boolean part = sums.labelled(count.from()) != null;
          candidates.add(new Candidate(counted(count), sureness(found), corrects(count.from()), part, adds(count)));
        }
        units.claim(count.from(), count.to());
        last = count.to();
        i = count.to() - 1;
      }
    }
    return candidates;
  }

  /// "41 (38 and 3 drivers)": how a number that was read is made up; not "20 adults (plus 5 children)".
  private boolean isExplanation(int i, int last) {
    int open = i - 1;
    while (i - open < MOST_EXPLAINED && open > 0 && !units.mark(open, "(") && !units.mark(open, ")")) {
      open--;
    }
    return last == open && units.mark(open, "(") && !units.is(open + 1, Sign.AND)
        && !units.is(open + 1, Sign.MORE);
  }

  private @Nullable Found at(int i) {
    Count count = changes.corrected(i);
    count = count != null ? count : changes.at(i);
    if (count != null) {
      return new Found(count, STATED);
    }
    count = sums.at(i);
    if (count != null) {
      return new Found(count, units.is(count.from() - 1, Sign.HEADCOUNT_LEAD) ? STATED : COUNTED_NOUN);
    }
    count = leads.tailed(i);
    count = count != null ? count : leads.led(i);
    if (count != null) {
      return new Found(count, grammar.people(count.to()) > 0 ? STATED : LED);
    }
    count = leads.afterFor(i);
    if (count != null) {
      return new Found(count, AFTER_FOR);
    }
    count = asked ? leads.bare(i) : null;
    return count == null ? null : new Found(count, ANSWER);
  }

  /// Of a number that is known, what is added is a change.
  private boolean adds(Count count) {
    return known == null && units.any(units.clauseFrom(count.from()), units.clauseTo(count.to() - 1), Sign.JOINING);
  }

  private int sureness(Found found) {
    Count count = found.count();
    int from = units.clauseFrom(count.from());
    int past = scene.pastDays().nextSetBit(from);
    boolean toldOfThePast = past >= 0 && past < units.clauseTo(count.to() - 1);
    if (toldOfThePast || units.any(from, count.to(), Sign.SAID) || isOutOf(count.from()) || isSizeOf(from, count.from())) {
      return WEAK;
    }
    if (isSomebody(count) || isHosts(found)) {
      return Math.min(found.sureness(), ANSWER);
    }
    return isDefinite(count.from()) ? Math.min(found.sureness(), LED) : found.sureness();
  }

  /// "consigliato da un'amica", "une personne en fauteuil roulant": somebody of whom something is told.
  private boolean isSomebody(Count count) {
    return count.people() == 1 && units.digits(count.from()) == 0 && !units.is(count.from() - 1, Sign.HEADCOUNT_LEAD);
  }

  /// "My wife and I are renewing our vows": those who invite; a plain count elsewhere is surer.
  private static boolean isHosts(Found found) {
    return found.count().named() && found.sureness() == COUNTED_NOUN;
  }

  /// "von den 120 Eingeladenen": not all of them.
  private boolean isOutOf(int i) {
    boolean outOf = units.is(i - 1, Sign.THE) && units.number(i - 1) < 0 && units.isAny(i - 2, Sign.FROM, Sign.OF);
    return outOf || units.is(i - 1, Sign.OF_THEM) || (units.mark(i - 1, ".") && units.is(i - 2, Sign.OF_THEM));
  }

  /// "unser Verein zählt 340 Mitglieder": the size of what sends the guests.
  private boolean isSize(int from, int i) {
    int before = units.is(i - 1, Sign.ABOUT) ? i - 2 : i - 1;
    return units.is(before, Sign.SIZE) && units.any(from, before, Sign.SIZED);
  }

  /// "une association de 214 membres", "unser Verein (340 Mitglieder)": all of them need not come.
  private boolean isSizeOf(int from, int i) {
    boolean beside = units.isAny(i - 1, Sign.OF, Sign.AND) && units.is(i - 2, Sign.SIZED);
    return beside || (units.mark(i - 1, "(") && units.any(from, i, Sign.SIZED));
  }

  /// "elle accueille jusqu'à 26 personnes": what the room takes.
  private boolean isHeld(int from, int i) {
    return units.any(Math.max(from, i - HOLDING), i, Sign.HOLDS);
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
    boolean history = units.any(from, to, Sign.HISTORY) || units.any(from, count.from(), Sign.OUTSIDE);
    boolean refused = units.isAny(count.from() - 1, Sign.NOT, Sign.EACH);
    boolean capacity = scene.question() && units.any(Sign.CAPACITY);
    return count.people() >= 1 && count.people() <= LARGEST_PARTY && !isVisitors(count)
        && !history && !refused && !capacity && !isSize(from, count.from()) && !isHeld(from, count.from())
        && !countsSome(count);
  }

  /// "Wir kommen zu dritt" to see the rooms: a few of the guests that are known.
  private boolean isVisitors(Count count) {
    return known != null && (scene.visit() || units.any(Sign.VISIT)) && count.people() <= MOST_VISITORS
        && count.people() * 2 < known && !units.any(Sign.EVENT);
  }

  /// "two of our participants", "3 guests are vegan", and in a question "für 2 Personen": of the guests that are known,
  /// nobody restates how many come in all.
  private boolean countsSome(Count count) {
    if (known == null || count.named() || count.people() >= known || corrects(count.from())) {
      return false;
    }
    boolean led = units.any(0, count.from(), Sign.HEADCOUNT_LEAD);
    boolean asks = scene.question() && !led && units.is(count.from() - 1, Sign.FOR) && count.people() < known / 2;
    boolean part = !led && grammar.isPartOf(count);
    return asks || part || units.any(count.from(), count.to() + TRAIT_DISTANCE, Sign.TRAIT);
  }

  private boolean corrects(int i) {
    boolean apart = scene.afterCorrection() && units.size() <= LONGEST_CORRECTION;
    return apart || units.any(0, i, Sign.BUT) || units.any(0, i, Sign.CORRECTION)
        || units.any(0, i, Sign.NOT) || units.any(0, i, Sign.MOVE);
  }

  /// The count that holds for the message.
  static @Nullable Counted best(List<Candidate> candidates) {
    Candidate best = null;
    for (Candidate candidate : withPartsAdded(candidates)) {
      boolean surer = best == null || candidate.sureness() > best.sureness();
      boolean corrects = best != null && candidate.sureness() == best.sureness() && candidate.corrects();
      best = surer || corrects ? candidate : best;
    }
    return best == null ? null : rejecting(best.counted(), candidates);
  }

  /// "Erwachsene: 31" and "Kinder: 8" on lines of their own are 39.
  private static List<Candidate> withPartsAdded(List<Candidate> candidates) {
    List<Candidate> added = new ArrayList<>();
    int last = -1;
    for (Candidate candidate : candidates) {
      boolean more = candidate.adds() && !added.isEmpty() && added.getLast().sureness() >= LED;
      if (more) {
        added.set(added.size() - 1, plus(added.getLast(), candidate.counted().value()));
      } else if (candidate.part() && last >= 0) {
        added.set(last, plus(added.get(last), candidate.counted().value()));
      } else {
        last = candidate.part() ? added.size() : last;
        added.add(candidate);
      }
    }
    return added;
  }

  private static Candidate plus(Candidate first, int more) {
    Counted counted = first.counted();
    Counted sum = new Counted(counted.value() + more, null, null, counted.evidence());
    return new Candidate(sum, first.sureness(), first.corrects(), first.part(), first.adds());
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
