package ai.openevent.language.value;

import ai.openevent.language.ReadingContext;
import ai.openevent.language.ReadingContext.AskedFor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds all dates of a sentence, from left to right; at each place the longest kind of expression first.
final class DateReader {

  private static final int MOST_WORDS_BEFORE_WEEKDAY = 2;

  /// "The second" of an answer may be one of the options.
  private static final int MOST_OPTIONS = 3;

  private final Units units;
  private final Days days;
  private final PointGrammar points;
  private final RelativeGrammar relatives;
  private final RangeGrammar ranges;
  private final WindowGrammar windows;
  private final OffsetGrammar offsets;
  private final ShiftGrammar shifts;
  private final PastGrammar pasts;
  private final boolean dateIsAsked;
  private final List<Draft> drafts = new ArrayList<>();

  /// @param spoken the day that the sentences before spoke of last
  DateReader(Units units, ReadingContext context, @Nullable LocalDate spoken) {
    this.units = units;
    this.days = new Days(context);
    days.speakOf(spoken);
    this.dateIsAsked = context.asked() == AskedFor.DATE || context.asked() == AskedFor.SITE_VISIT;
    this.points = new PointGrammar(units);
    this.relatives = new RelativeGrammar(units, days);
    this.pasts = new PastGrammar(units, days, relatives);
    this.ranges = new RangeGrammar(units, points, relatives, days);
    this.windows = new WindowGrammar(units, points, relatives, days, dateIsAsked);
    this.shifts = new ShiftGrammar(units, spoken != null ? spoken : context.known().chosenDate());
    this.offsets = new OffsetGrammar(units, days, points, relatives);
  }

  List<Draft> read() {
    for (int i = 0; i < units.size(); i++) {
      if (units.free(i)) {
        readAt(i);
      }
    }
    return drafts;
  }

  private void readAt(int i) {
    Draft counted = offsets.at(i);
    counted = counted != null ? counted : shifts.at(i, drafts.isEmpty() ? null : drafts.getLast());
    if (counted != null) {
      take(counted);
      return;
    }
    Draft range = ranges.at(i);
    if (range != null) {
      take(moved(range));
      return;
    }
    List<Draft> list = ranges.list(i);
    list.forEach(this::take);
    if (list.isEmpty()) {
      Draft single = single(i);
      if (single != null) {
        take(single);
      }
    }
  }

  private @Nullable Draft single(int i) {
    Point point = points.at(i);
    if (point != null) {
      return withPart(days.read(point));
    }
    Draft draft = longer(windows.at(i), weekdayAndDay(i));
    draft = longer(draft, relatives.at(i));
    draft = longer(draft, pasts.at(i));
    return draft != null ? draft : dayOnly(i);
  }

  private static @Nullable Draft longer(@Nullable Draft first, @Nullable Draft second) {
    return first == null || (second != null && second.to() > first.to()) ? second : first;
  }

  /// "Move it from 14 to 21 May" names the new day last.
  private Draft moved(Draft range) {
    LocalDate end = range.end();
    boolean moved = end != null && units.is(range.from(), Sign.FROM) && units.any(0, range.from(), Sign.MOVE);
    return moved && end != null ? Draft.day(range.from(), range.to(), end, "moved to") : range;
  }

  private void take(Draft read) {
    Draft draft = withWeekdayBehind(read);
    units.claim(draft.from(), draft.to());
    drafts.add(draft);
    days.speakOf(draft.start());
    Draft further = ranges.further(draft);
    further = further != null ? further : windows.furtherWeek(draft);
    if (further != null) {
      take(further);
    }
  }

  /// "the 17th of April, a Saturday", "14 May 2027 (Friday)", "3 June, which is a Thursday".
  private Draft withWeekdayBehind(Draft draft) {
    boolean written = units.any(draft.from(), draft.to(), Sign.MONTH) || units.digits(draft.from()) > 0;
    if (!written || units.any(draft.from(), draft.to(), Sign.WEEKDAY)) {
      return draft;
    }
    int at = units.mark(draft.to(), ",") || units.mark(draft.to(), "(") ? draft.to() + 1 : draft.to();
    int weekday = at;
    while (weekday - at < MOST_WORDS_BEFORE_WEEKDAY && units.isAny(weekday, Sign.THE, Sign.WHICH_IS)) {
      weekday++;
    }
    boolean told = weekday > at || units.mark(at - 1, "(") || endsAt(weekday + 1);
    boolean own = points.at(weekday) == null && !units.isAny(weekday + 1, Sign.OR, Sign.TO) && !units.isDash(weekday + 1);
    if ((at == draft.to() && weekday == at) || !told || !own || !units.free(at, weekday + 1)) {
      return draft;
    }
    int end = units.mark(at - 1, "(") && units.mark(weekday + 1, ")") ? weekday + 2 : weekday + 1;
    return days.withWeekday(draft, points.weekday(weekday), end);
  }

  private boolean endsAt(int i) {
    return i >= units.size() || units.isPunctuation(i) || units.isNewline(i);
  }

  private Draft withPart(Draft draft) {
    int at = units.mark(draft.to(), ",") ? draft.to() + 1 : draft.to();
    return units.is(at, Sign.PART) ? draft.at(relatives.part(at)) : draft;
  }

  /// "Friday the 26th", "Dienstag, der 25.".
  private @Nullable Draft weekdayAndDay(int i) {
    if (!units.isAny(i, Sign.WEEKDAY, Sign.WEEKDAY_SHORT)) {
      return null;
    }
    int number = points.afterWeekday(i);
    int to = points.afterDay(number);
    boolean day = points.isOrdinal(number) || isDayBehind(i, number) || isPlainDay(i, number, to);
    if (to < 0 || !day || !units.free(i, to)) {
      return null;
    }
    return Draft.day(i, to, days.dayOfMonth(points.dayNumber(number), points.weekday(i)), "weekday and day");
  }

  /// "Saturday 17", where that day is a Saturday; not "Saturday 17:00", "Saturday 10 to 12".
  private boolean isPlainDay(int weekday, int number, int to) {
    boolean counted = countsSomething(to) || units.isAny(to, Sign.TO, Sign.HALF) || units.isDash(to) || units.is(to, Sign.PART)
        || units.mark(to, ".");
    // "Wir sind so 20" names no Sunday.
    boolean named = units.is(weekday, Sign.WEEKDAY) || units.startsUpperCase(weekday);
    return to > 0 && units.digits(number) > 0 && !units.leadingZero(number) && !counted && named
        && days.dayOfMonth(points.dayNumber(number), points.weekday(weekday)).getDayOfWeek().getValue() == points.weekday(weekday);
  }

  /// "Mardi 12", "martedì 12", "mardi le 12".
  private boolean isDayBehind(int weekday, int number) {
    boolean led = units.is(weekday, Sign.DAY_ARTICLE) || units.is(number - 1, Sign.DAY_ARTICLE);
    int to = points.afterDay(number);
    return led && units.digits(number) > 0 && !countsSomething(to) && !units.isUnknownWord(to) && !units.is(to, Sign.PEOPLE);
  }

  /// "the 14th", "am 14.", "20th of this month"; not "the 14th floor", "the second one".
  private @Nullable Draft dayOnly(int i) {
    int to = points.isWritten(i) ? points.afterDay(i) : -1;
    LocalDate inMonth = to < 0 ? null : ofMonth(i, to);
    if (to < 0 || !units.free(i, to) || (inMonth == null && (!mayStandAlone(i) || countsSomething(to)))) {
      return null;
    }
    if (inMonth != null) {
      return Draft.day(i, whichMonth(to) + 2, inMonth, "day of the month");
    }
    return Draft.day(i, to, days.dayOfMonth(points.dayNumber(i), 0), "day of the month");
  }

  private @Nullable LocalDate ofMonth(int i, int to) {
    int which = whichMonth(to);
    if (which < 0) {
      return null;
    }
    LocalDate month = days.today.plusMonths(units.is(which, Sign.NEXT) || units.is(which + 1, Sign.NEXT) ? 1 : 0);
    return Point.date(month.getYear(), month.getMonthValue(), points.dayNumber(i));
  }

  /// The place of "this" in "20th of this month", "14. diesen Monats", "12 du mois prochain"; -1 if there is none.
  private int whichMonth(int i) {
    int at = units.skipFillers(units.isAny(i, Sign.OF, Sign.THE) ? i + 1 : i);
    boolean named = units.isAny(at, Sign.THIS, Sign.NEXT) && units.value(at + 1, Sign.UNIT) == RelativeGrammar.MONTH;
    boolean behind = units.value(at, Sign.UNIT) == RelativeGrammar.MONTH && units.is(at + 1, Sign.NEXT);
    return named || behind ? at : -1;
  }

  private boolean mayStandAlone(int i) {
    boolean led = units.isAny(i - 1, Sign.THE, Sign.ON);
    if (units.is(i, Sign.ORDINAL)) {
      boolean answer = dateIsAsked && units.size() <= 4 && units.value(i, Sign.ORDINAL) > MOST_OPTIONS;
      boolean dated = answer || units.isAny(i - 2, Sign.ON, Sign.FOR) || units.is(i - 1, Sign.ON);
      return led && dated && units.number(i + 1) < 0 && (i + 1 >= units.size() || units.isPunctuation(i + 1));
    }
    if (units.is(i + 1, Sign.ORDINAL_SUFFIX)) {
      return !units.is(i - 1, Sign.POSSESSIVE);
    }
    boolean alone = units.size() - i <= 2 && i <= 2 && units.is(i - 1, Sign.THE) && units.number(i + 1) < 0;
    boolean bareAnswer = ((dateIsAsked && units.size() <= 4) || alone) && units.digits(i) > 0;
    return bareAnswer || (points.isOrdinal(i) ? led : units.is(i - 1, Sign.ON) && units.digits(i) > 0);
  }

  private boolean countsSomething(int to) {
    return units.isAny(to, Sign.ORDINAL_NOUN, Sign.UNIT)
        || units.isAny(to, Sign.PEOPLE, Sign.EVENT)
        || units.is(to, Sign.COMPANIONS)
        || (units.is(to, Sign.ADJECTIVE) && !units.is(to, Sign.OF))
        || units.isAny(to, Sign.OCLOCK, Sign.CURRENCY)
        || units.isAny(to, Sign.AM, Sign.PM)
        || units.is(to, Sign.THING)
        || units.number(to) >= 0
        || units.mark(to, ":")
        || units.mark(to, "%")
        || (units.isUnknownWord(to) && units.startsUpperCase(to));
  }
}
