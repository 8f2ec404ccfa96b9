package ai.openevent.language.value;

import ai.openevent.language.Evidence;
import ai.openevent.language.Mention.Timed;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the clock times of a sentence: first what can be nothing else, after the dates what is a time by its neighbours.
final class TimeReader {

  /// "Morning session 9–12".
  private static final int PART_DISTANCE = 3;
  /// In minutes; a longer time is a from-to.
  private static final int MOST_MOVED = 120;

  static final int MINUTE = 1;
  static final int HOUR = 2;

  private final Units units;
  private final ClockGrammar clocks;
  private final HourSpans spans;
  private final EndWords closings;
  private final OtherNumbers others;
  private final boolean timeIsAsked;
  private final boolean numbersAreGuests;
  private final List<Piece> pieces = new ArrayList<>();
  private final BitSet hours = new BitSet();
  private boolean afterDate;

  /// A time or range in units, before start and end named apart are joined.
  private record Piece(int from, int to, @Nullable Clock start, @Nullable Clock end) {}

  TimeReader(Units units, ClockGrammar clocks, ReadingContext context) {
    this.units = units;
    this.clocks = clocks;
    this.timeIsAsked = context.asked() == AskedFor.TIME;
    this.spans = new HourSpans(units, context.asked() == null);
    this.closings = new EndWords(units);
    this.others = new OtherNumbers(units, timeIsAsked);
    this.numbersAreGuests = context.asked() == AskedFor.GUESTS;
  }

  /// Before the dates: whatever carries a colon, "pm", "Uhr", a part of the day.
  void readExplicit() {
    for (int i = 0; i < units.size(); i++) {
      if (units.free(i)) {
        Piece piece = explicitAt(i);
        if (piece != null) {
          take(piece);
        }
      }
    }
  }

  /// After the dates: bare hours where an hour is expected.
  ///
  /// @param dated whether the sentence names a day
  void readLoose(boolean dated) {
    afterDate = dated;
    for (int i = 0; i < units.size(); i++) {
      if (units.free(i)) {
        Piece piece = looseAt(i);
        if (piece != null) {
          take(piece);
        }
      }
    }
  }

  private void take(Piece piece) {
    units.claim(piece.from(), piece.to());
    hours.set(piece.from(), piece.to());
    if (!isReplaced(piece.from())) {
      pieces.add(piece);
    }
  }

  /// "Statt um 9 beginnen wir um 10", "rather at ten than at eleven": the other one is no wish.
  private boolean isReplaced(int i) {
    boolean led = units.isAny(i - 1, Sign.AT, Sign.THE) || units.isAny(i - 1, Sign.FROM, Sign.ENDING);
    int before = led ? i - 2 : i - 1;
    return units.is(before, Sign.INSTEAD_OF) || (units.is(before, Sign.THAN) && !units.isAny(before - 1, Sign.LATER, Sign.EARLIER));
  }

  private @Nullable Piece explicitAt(int i) {
    int first = isOpening(i) && !units.is(i, Sign.HOUR) ? skip(i + 1) : i;
    Clock start = clocks.at(first, true);
    if (start == null || isNoonToldTwice(i)) {
      return null;
    }
    Piece range = range(i, start, false);
    if (range != null) {
      return range;
    }
    Clock clock = clocks.at(first, false);
    return clock == null || !clock.explicit() ? null : single(i, first, clock);
  }

  /// "Mittags ab zwölf", "mittags um halb eins": the hour behind it says more.
  private boolean isNoonToldTwice(int i) {
    boolean led = units.is(i, Sign.NOON) && units.isAny(i + 1, Sign.AT, Sign.FROM) && !units.is(i + 1, Sign.TO);
    Clock hour = led ? clocks.at(skip(i + 2), true) : null;
    return hour != null && Math.abs(hour.guessed().hour() - 12) <= 1;
  }

  private boolean isOpening(int i) {
    return units.isAny(i, Sign.FROM, Sign.BETWEEN) || units.isAny(i, Sign.TO, Sign.AT) || units.is(i, Sign.ENDING);
  }

  private int skip(int i) {
    int at = i;
    while (at - i < 3 && (units.isAny(at, Sign.AT, Sign.ABOUT) || (units.is(at, Sign.THE) && units.number(at) < 0))) {
      at++;
    }
    return at;
  }

  private Piece single(int i, int first, Clock clock) {
    boolean end = isEnd(i) || isEnd(first - 1) || isEnd(first - 2) || closings.isBehind(clock.to()) || closings.isBefore(i);
    boolean movedTo = end && units.is(i, Sign.TO) && movesStart(i);
    Clock guessed = clock.guessed();
    int from = first > i ? first : clock.from();
    int to = afterOpenEnd(clock.to());
    return end && !movedTo ? new Piece(from, to, null, guessed) : new Piece(from, to, guessed, null);
  }

  /// "From seven | till late", "nine | to late".
  private int afterOpenEnd(int i) {
    if (units.is(i, Sign.OPEN_END)) {
      return i + 1;
    }
    boolean late = units.is(i, Sign.TO) && units.is(i + 1, Sign.LATE) && !units.isAny(i + 2, Sign.MONTH, Sign.MONTH_SHORT);
    return late ? i + 2 : i;
  }

  /// "Move the dinner to 6 pm", but "push the end to 10 pm".
  private boolean movesStart(int to) {
    return units.any(units.clauseFrom(to), to, Sign.MOVE) && !units.any(0, to, Sign.ENDING);
  }

  private boolean isEnd(int i) {
    return units.is(i, Sign.ENDING) || (units.is(i, Sign.TO) && !units.isAny(i, Sign.AT, Sign.HOUR));
  }

  /// From–to; if not `loose`, one end at least must be a time for certain.
  private @Nullable Piece range(int i, Clock start, boolean loose) {
    int sign = units.mark(start.to(), ",") ? start.to() + 1 : start.to();
    boolean between = units.is(i, Sign.BETWEEN) && units.is(sign, Sign.AND);
    if (!units.isDash(sign) && !units.is(sign, Sign.TO) && !between && !isSlashRange(start, sign)) {
      return null;
    }
    // "le 16 à 18h" is a day and a time, "de 16 à 18h" a range.
    if (!start.explicit() && ((units.is(sign, Sign.AT) && !isOpening(i)) || isDayNumber(start))) {
      return null;
    }
    Clock end = clocks.at(units.is(sign, Sign.HOUR) ? sign : skip(sign + 1), true);
    boolean certain = end != null && (loose || start.explicit() || end.explicit());
    if (end == null || !certain || isDayBeforeMonth(start) || !units.free(start.from(), end.to())) {
      return null;
    }
    return movedTo(i, joined(start, end));
  }

  /// "Move the start from 2 to 3 pm", "the end from 5 to 6": two hours so near are the old one and the new one.
  private Piece movedTo(int i, Piece range) {
    Clock first = range.start();
    Clock last = range.end();
    boolean near = first != null && last != null && Math.abs(last.minutes() - first.minutes()) <= MOST_MOVED;
    if (!near || !units.is(i, Sign.FROM) || !units.any(units.clauseFrom(i), i, Sign.MOVE)) {
      return range;
    }
    boolean ends = units.any(units.clauseFrom(i), i, Sign.ENDING);
    return ends ? new Piece(range.from(), range.to(), null, last) : new Piece(range.from(), range.to(), last, null);
  }

  private boolean isSlashRange(Clock start, int sign) {
    return units.mark(sign, "/") && start.explicit();
  }

  /// "Le 20 jusqu'à 18h", "il 5 fino alle 18": the article tells the day.
  private boolean isDayNumber(Clock clock) {
    return units.is(clock.from() - 1, Sign.DAY_ARTICLE);
  }

  /// "May 3 – 5 pm" does not start at three.
  private boolean isDayBeforeMonth(Clock start) {
    return !start.explicit() && units.isAny(start.from() - 1, Sign.MONTH, Sign.MONTH_SHORT);
  }

  private Piece joined(Clock start, Clock end) {
    Clock first = start;
    Clock last = end;
    if (!start.fixed() && end.half() >= 0 && start.hour() <= 12) {
      Clock same = start.half(end.half());
      first = same.minutes() < end.minutes() ? same : start.half(0);
    }
    first = first.guessed();
    last = last.guessed();
    if (!end.fixed() && last.minutes() <= first.minutes() && last.hour() < 12) {
      last = last.half(1);
    }
    // "Quarter to seven until half ten": the named hour is one of the evening where the start is.
    boolean said = end.fixed() && end.half() < 0 && units.digits(end.from()) == 0 && last.hour() > 7 && last.hour() < 12;
    if (said && last.minutes() <= first.minutes()) {
      last = last.half(1);
    }
    return new Piece(start.from(), end.to(), first, end.fixed() ? last : last.afterMidnight(first));
  }

  private @Nullable Piece looseAt(int i) {
    boolean opened = isOpening(i) || units.is(i, Sign.ON);
    int first = isOpening(i) ? skip(i + 1) : i;
    if (units.number(first) < 0 || !units.free(first)) {
      return null;
    }
    Clock clock = timeIsAsked && units.size() <= 3 ? clocks.joined(first) : null;
    clock = clock != null ? clock : clocks.at(first, true);
    if (clock == null || others.isAmount(first) || isDayNumber(clock) || clock.hour() == 0) {
      return null;
    }
    Piece range = range(i, clock, true);
    if (range != null && mayBeTimes(i, range)) {
      return range;
    }
    boolean expected = timeIsAsked || units.is(i, Sign.AT) || units.is(first - 1, Sign.AT)
        || isLoneEnd(i, clock.to())
        || (clock.explicit() && units.mark(first - 1, ",") && units.claimed(first - 2))
        || (units.is(first, Sign.HOUR_WORD) && leadsToHour(first - 1))
        || (opened && units.isAny(i, Sign.TO, Sign.ENDING) && followsTime());
    boolean counted = others.countsUnknown(clock.to())
        || others.leadsToGuests(i, first, isRangeTold())
        || others.isInName(first, clock);
    return expected && !counted ? single(i, first, clock) : null;
  }

  /// One end of a time alone: "from 7 till late", "from 7.", "we end at 10."; not "we go up from 12.".
  private boolean isLoneEnd(int i, int to) {
    boolean ends = to >= units.size() || units.isPunctuation(to) || units.isNewline(to) || units.isAny(to, Sign.THAN, Sign.INSTEAD_OF);
    boolean counts = units.is(i, Sign.FROM) && units.any(0, i, Sign.HEADCOUNT_LEAD);
    boolean changes = units.any(0, i, Sign.MOVE) || units.any(0, i, Sign.CORRECTION) || counts;
    boolean ending = units.is(i, Sign.ENDING) && !units.isAny(i, Sign.TO, Sign.DEADLINE);
    boolean opened = (units.is(i, Sign.FROM) || ending) && !units.is(i, Sign.DAY_ARTICLE) && !numbersAreGuests;
    return opened && (afterOpenEnd(to) > to || (ends && !changes));
  }

  /// Where the hours have words of their own: "am achti", "ab de drü".
  private boolean leadsToHour(int i) {
    return units.isAny(i, Sign.ON, Sign.FROM) || units.isAny(i, Sign.TO, Sign.DAY_OFFSET);
  }

  private boolean isRangeTold() {
    return !pieces.isEmpty() && pieces.getLast().end() != null;
  }

  private boolean followsTime() {
    return !pieces.isEmpty() && pieces.getLast().end() == null;
  }

  /// Two bare numbers are hours after "from", beside a date, or as an answer; not when they count something.
  private boolean mayBeTimes(int i, Piece range) {
    boolean guests = (numbersAreGuests && !units.is(i, Sign.AT)) || others.leadsToGuests(i, range.to() - 1, isRangeTold());
    if (guests || others.countsUnknown(range.to()) || clocks.countsPeople(range.to())) {
      return false;
    }
    boolean small = range.end() != null && range.end().hour() <= 24 && units.number(range.from()) <= 24;
    boolean opened = units.isAny(i, Sign.FROM, Sign.BETWEEN) || units.is(i, Sign.AT);
    boolean besideDate = i > 0 && (units.claimed(i - 1) || (units.mark(i - 1, ",") && units.claimed(i - 2)));
    boolean session = units.any(i - PART_DISTANCE, i, Sign.PART) && units.any(units.clauseFrom(i), i, Sign.PART);
    boolean sign = units.is(range.to(), Sign.AND) || units.mark(range.to(), ",");
    boolean besideTime = sign && (isHour(range.to() + 1) || isHour(range.to() + 2));
    return small && (timeIsAsked || opened || besideDate || besideTime || session
        || spans.isAll(range.from(), range.to()) || spans.isLabelled(i) || spans.isListed(range.from(), range.to(), afterDate));
  }

  /// Whether a unit belongs to a clock time.
  boolean isHour(int i) {
    return i >= 0 && hours.get(i);
  }

  /// The times, with a lone end joined to the start before it and a corrected start dropped.
  List<Timed> times() {
    pieces.sort(Comparator.comparingInt(Piece::from));
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.end() == null && piece.start() == null) {
        joined.removeLast();
        joined.add(new Piece(last.from(), piece.to(), last.start(), after(last.start(), piece.end())));
      } else {
        if (last != null && units.any(last.to(), piece.from(), Sign.CORRECTION)) {
          joined.removeLast();
        }
        joined.add(piece);
      }
    }
    return joined.stream().map(this::timed).toList();
  }

  private static @Nullable Clock after(@Nullable Clock start, @Nullable Clock end) {
    boolean earlier = start != null && end != null && end.half() < 0 && end.hour() > 0 && end.hour() < 12
        && end.minutes() <= start.minutes();
    if (start == null || end == null) {
      return end;
    }
    return earlier ? end.half(1) : end.afterMidnight(start);
  }

  private Timed timed(Piece piece) {
    Clock start = piece.start();
    Clock end = piece.end();
    return new Timed(
        start == null ? null : start.time(), end == null ? null : end.time(), null,
        units.evidence(piece.from(), piece.to(), "clock time"));
  }

  /// Parts of the day that belong to no time.
  List<Timed> parts(PartHours usual) {
    PartGrammar grammar = new PartGrammar(units, usual);
    List<Timed> parts = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      PartGrammar.Read read = grammar.at(i);
      if (read != null && !isHourOf(read)) {
        Evidence evidence = units.evidence(read.from(), read.to(), "part of the day");
        parts.add(new Timed(read.start(), read.end(), read.part(), evidence));
        i = read.to() - 1;
      }
    }
    return parts;
  }

  /// "Evening 4:30", "7 in the evening": the part belongs to the time beside it.
  private boolean isHourOf(PartGrammar.Read read) {
    int next = hours.nextSetBit(Math.max(0, read.from() - 3));
    return next >= 0 && next <= read.to() + 2;
  }
}
