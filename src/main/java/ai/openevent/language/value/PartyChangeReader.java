package ai.openevent.language.value;

import ai.openevent.language.Mention.Counted;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.value.CountGrammar.Count;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes of the number of people that is known, told by a verb or against the old number: "noch vier dazu", "es fehlen
/// drei", "um fünf erhöhen", "auf 45 gewachsen", "45 statt 40", "doppelt so viele". Reads before dates and hours, since "um
/// fünf" and "auf 28" are none here.
final class PartyChangeReader {

  private static final int PERCENT = 100;
  private static final int MOST_ADVERBS = 3;
  private static final int OUT = 0;
  private static final int MOST_TOLD = 6;

  private final Units units;
  private final CountGrammar grammar;
  private final int known;

  private PartyChangeReader(Units units, int known) {
    this.units = units;
    this.grammar = new CountGrammar(units);
    this.known = known;
  }

  /// @param question whether the sentence is one
  static List<GuestReader.Candidate> read(Units units, ReadingContext context, boolean question) {
    Integer known = context.known().guests();
    boolean capacity = question && units.any(Sign.CAPACITY);
    return known == null || known < 1 || capacity ? List.of() : new PartyChangeReader(units, known).read();
  }

  private List<GuestReader.Candidate> read() {
    List<GuestReader.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Count count = units.free(i) ? at(i) : null;
      if (count != null && units.free(i, count.to())) {
        if (count.people() > OUT) {
          Counted counted = new Counted(count.people(), null, null, units.evidence(i, count.to(), "change of the guests"));
          candidates.add(new GuestReader.Candidate(
              counted, GuestReader.STATED, /* corrects= */ true, /* part= */ false, /* adds= */ false));
        }
        units.claim(i, count.to());
        i = count.to() - 1;
      }
    }
    return candidates;
  }

  private @Nullable Count at(int i) {
    if (units.is(i, Sign.MULTIPLE)) {
      boolean other = units.isUnknownWord(i + 1) && units.startsUpperCase(i + 1);
      return other ? null : new Count(i, i + 1, known * units.value(i, Sign.MULTIPLE) / PERCENT, 0, true);
    }
    int number = units.number(i);
    int noun = grammar.people(i + 1);
    int end = Math.max(noun, i + 1);
    if (number < 1 || units.is(i, Sign.FEW) || units.leadingZero(i) || (noun < 0 && countsOther(i + 1))) {
      return null;
    }
    if (noun > 0 && isPlus(i)) {
      return changed(i, noun, known + number);
    }
    Count count = against(i, end, number);
    count = count != null ? count : resized(i, end, number);
    return count != null ? count : joined(i, end, number);
  }

  private boolean countsOther(int i) {
    return grammar.countsSomething(i) || units.isAny(i, Sign.MONTH_SHORT, Sign.EVENT) || units.isDateDot(i)
        || (units.isUnknownWord(i) && units.startsUpperCase(i));
  }

  private static Count changed(int from, int to, int people) {
    return new Count(from, to, people, people, true);
  }

  /// "45 statt 40", "nicht 40, sondern 45", "statt 40", "40 -> 45".
  private @Nullable Count against(int i, int end, int number) {
    if (units.is(end, Sign.INSTEAD_OF) && number != known) {
      int old = units.skipAbout(end + 1);
      return units.number(old) == known ? changed(i, Math.max(grammar.people(old + 1), old + 1), number) : null;
    }
    if (number != known) {
      return null;
    }
    if (units.is(i - 1, Sign.INSTEAD_OF)) {
      return changed(i, end, OUT);
    }
    int behind = units.mark(end, ",") ? end + 1 : end;
    behind = units.is(i - 1, Sign.NOT) ? contrast(behind) : behind;
    boolean but = units.is(i - 1, Sign.NOT) && units.isAny(behind, Sign.BUT, Sign.CORRECTION);
    int arrow = units.isDash(end) && units.mark(end + 1, ">") ? end + 1 : units.mark(end, "→") ? end : -1;
    int now = but ? units.skipAbout(behind + 1) : arrow > 0 ? units.skipAbout(arrow + 1) : -1;
    return now > 0 && units.number(now) > 0
        ? changed(i, Math.max(grammar.people(now + 1), now + 1), units.number(now))
        : null;
  }

  /// "plus 3 Personen", where nothing stands before that it could add to.
  private boolean isPlus(int i) {
    return (units.word(i - 1, "plus") || units.mark(i - 1, "+")) && units.clauseFrom(i) == i - 1;
  }

  /// "Non 45 come scritto ieri, bensì 54": the "but", with what was said about the old number before it.
  private int contrast(int i) {
    for (int at = i; at <= i + MOST_TOLD && units.number(at) < 0; at++) {
      if (units.isAny(at, Sign.BUT, Sign.CORRECTION)) {
        return at;
      }
    }
    return i;
  }

  /// "auf 45 gewachsen", "um fünf Personen erhöhen".
  private @Nullable Count resized(int i, int end, int number) {
    int from = units.clauseFrom(i);
    int to = units.clauseTo(end);
    boolean up = units.any(from, to, Sign.GROWING);
    boolean down = units.any(from, to, Sign.SHRINKING);
    int lead = lead(i);
    if ((!up && !down) || units.any(Sign.PRICE_CUE)) {
      return null;
    }
    if (units.isAny(lead, Sign.ON, Sign.TO)) {
      return changed(i, end, number);
    }
    boolean by = units.isAny(lead, Sign.AT, Sign.ENDING) && !units.is(lead, Sign.AT_HOUR) && up != down;
    return by ? changed(i, end, up ? known + number : known - number) : null;
  }

  /// What leads to a number, behind "about" and the like.
  private int lead(int i) {
    int at = i - 1;
    while (i - at <= MOST_ADVERBS && units.isAny(at, Sign.ABOUT, Sign.ADVERB) && !units.isAny(at, Sign.AT, Sign.TO)) {
      at--;
    }
    return at;
  }

  /// "es kommen noch drei dazu", "zwei haben abgesagt", "wir haben drei Absagen".
  private @Nullable Count joined(int i, int end, int number) {
    int from = units.clauseFrom(i);
    int to = units.clauseTo(end);
    boolean joining = units.any(from, to, Sign.JOINING);
    boolean leaving = units.any(from, to, Sign.LEAVING);
    boolean noun = end > i + 1;
    boolean article = units.is(i, Sign.THE) && units.digits(i) == 0;
    if (joining == leaving || units.any(from, to, Sign.TRAIT) || !isSmallest(number, from, to)) {
      return null;
    }
    if (leaving) {
      boolean subject = noun || !article || units.any(i + 1, i + 3, Sign.LEAVING);
      return subject && number < known ? changed(i, end, known - number) : null;
    }
    boolean hour = units.isAny(lead(i), Sign.AT, Sign.ENDING);
    boolean subject = noun || (!article && !hour && !units.isUnknownWord(i + 1));
    return subject ? changed(i, end, known + number) : null;
  }

  /// In "nach drei Absagen noch 37" the three are those who leave.
  private boolean isSmallest(int number, int from, int to) {
    for (int i = from; i < to; i++) {
      if (units.number(i) > 0 && units.number(i) < number && !units.is(i, Sign.THE)) {
        return false;
      }
    }
    return true;
  }
}
