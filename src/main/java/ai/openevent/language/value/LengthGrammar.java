package ai.openevent.language.value;

import org.jspecify.annotations.Nullable;

/// Lengths of time: "two weeks", "a couple of days", "half an hour", "two and a half hours", "an hour and a half",
/// "1 day 2 hours", "2.5 hours", "a fortnight".
final class LengthGrammar {

  private static final int HOUR_MINUTES = 60;
  private static final int DAY_MINUTES = 24 * HOUR_MINUTES;
  private static final int MOST = 1000;
  private static final int MOST_PARTS = 5;

  private final Units units;

  LengthGrammar(Units units) {
    this.units = units;
  }

  @Nullable Length at(int i) {
    Length whole = part(i);
    Length more = whole == null ? null : further(whole);
    for (int parts = 1; whole != null && more != null && parts < MOST_PARTS; parts++) {
      whole = whole.plus(more);
      more = further(whole);
    }
    return whole;
  }

  /// So many of the unit that stands there: "3 | prochaines semaines".
  @Nullable Length counted(int from, int unit, int number) {
    return units.is(unit, Sign.UNIT) ? of(from, unit + 1, number, units.value(unit, Sign.UNIT)) : null;
  }

  /// A unit alone counts once: "the next hour".
  @Nullable Length once(int i) {
    return units.is(i, Sign.UNIT) ? of(i, i + 1, 1, units.value(i, Sign.UNIT)) : null;
  }

  /// The next, smaller part: "1 day | 2 hours", "an hour | and a half".
  private @Nullable Length further(Length before) {
    boolean joined = units.is(before.to(), Sign.AND) || units.mark(before.to(), ",");
    int at = joined ? before.to() + 1 : before.to();
    int unit = unit(before.to() - 1);
    int half = units.is(at, Sign.THE) ? at + 1 : at;
    if (units.is(before.to(), Sign.AND) && units.is(half, Sign.HALF) && !units.is(half + 1, Sign.UNIT) && !units.is(half + 1, Sign.THE)) {
      return half(at, half + 1, unit);
    }
    Length part = part(at);
    int next = part == null ? 0 : unit(part.to() - 1);
    return part != null && isSmaller(next, unit) ? part : null;
  }

  private static boolean isSmaller(int unit, int than) {
    return minutes(unit) < minutes(than);
  }

  private int unit(int i) {
    return Math.max(units.value(i, Sign.UNIT), units.value(i, Sign.FLEXIBLE));
  }

  private @Nullable Length part(int i) {
    if (units.value(i, Sign.FLEXIBLE) > 0) {
      return of(i, i + 1, 1, units.value(i, Sign.FLEXIBLE));
    }
    int half = units.is(i, Sign.THE) && units.is(i + 1, Sign.HALF) ? i + 1 : i;
    if (units.is(half, Sign.HALF)) {
      int unit = units.is(half + 1, Sign.THE) || units.isDash(half + 1) ? half + 2 : half + 1;
      return units.is(unit, Sign.UNIT) ? half(i, unit + 1, units.value(unit, Sign.UNIT)) : null;
    }
    if (units.is(i, Sign.AND_A_HALF) && units.is(i + 1, Sign.UNIT)) {
      return andAHalf(i, i + 2, units.value(i, Sign.AND_A_HALF), units.value(i + 1, Sign.UNIT));
    }
    int number = count(i);
    if (number < 1 || number > MOST) {
      return null;
    }
    int and = units.is(i + 2, Sign.THE) ? i + 3 : i + 2;
    boolean andHalf = units.is(i + 1, Sign.AND) && units.is(and, Sign.HALF) && units.is(and + 1, Sign.UNIT);
    boolean decimal = (units.mark(i + 1, ".") || units.mark(i + 1, ",")) && units.glued(i + 1)
        && units.digits(i + 2) == 1 && units.number(i + 2) == 5;
    int unit = andHalf ? and + 1 : decimal ? i + 3 : units.isDash(i + 1) || isDozen(i) ? i + 2 : i + 1;
    if (!units.is(unit, Sign.UNIT)) {
      return null;
    }
    Length whole = of(i, unit + 1, number, units.value(unit, Sign.UNIT));
    Length more = andHalf || decimal ? half(i, unit + 1, units.value(unit, Sign.UNIT)) : null;
    return whole == null || more == null ? whole : whole.plus(more);
  }

  /// "Une dizaine de jours".
  private boolean isDozen(int i) {
    return units.digits(i) == 0 && units.number(i) > 2 && units.is(i + 1, Sign.OF) && units.is(i + 2, Sign.UNIT);
  }

  /// "Anderthalb Stunden", "zweieinhalb Wochen".
  private static @Nullable Length andAHalf(int from, int to, int number, int unit) {
    Length whole = of(from, to, number, unit);
    Length more = half(from, to, unit);
    return whole == null || more == null ? null : whole.plus(more);
  }

  /// A number, or "couple" before what it counts.
  private int count(int i) {
    return units.number(i) > 0 ? units.number(i) : units.value(i, Sign.PEOPLE) == 2 ? 2 : -1;
  }

  private static @Nullable Length of(int from, int to, int number, int unit) {
    return switch (unit) {
      case RelativeGrammar.SECOND -> new Length(from, to, 0, 0, number / 60, true);
      case TimeReader.MINUTE -> new Length(from, to, 0, 0, number, true);
      case TimeReader.HOUR -> new Length(from, to, 0, 0, number * HOUR_MINUTES, true);
      case RelativeGrammar.DAY -> new Length(from, to, 0, number, 0, false);
      case RelativeGrammar.WEEK -> new Length(from, to, 0, number * 7, 0, false);
      case RelativeGrammar.FORTNIGHT -> new Length(from, to, 0, number * 14, 0, false);
      case RelativeGrammar.MONTH -> new Length(from, to, number, 0, 0, false);
      case RelativeGrammar.QUARTER -> new Length(from, to, number * 3, 0, 0, false);
      case RelativeGrammar.YEAR -> new Length(from, to, number * 12, 0, 0, false);
      default -> null;
    };
  }

  private static @Nullable Length half(int from, int to, int unit) {
    return switch (unit) {
      case TimeReader.MINUTE -> new Length(from, to, 0, 0, 0, true);
      case TimeReader.HOUR -> new Length(from, to, 0, 0, HOUR_MINUTES / 2, true);
      case RelativeGrammar.DAY -> new Length(from, to, 0, 0, DAY_MINUTES / 2, true);
      case RelativeGrammar.WEEK -> new Length(from, to, 0, 4, 0, false);
      case RelativeGrammar.MONTH -> new Length(from, to, 0, 15, 0, false);
      case RelativeGrammar.YEAR -> new Length(from, to, 6, 0, 0, false);
      default -> null;
    };
  }

  private static int minutes(int unit) {
    return switch (unit) {
      case RelativeGrammar.SECOND -> 0;
      case TimeReader.MINUTE -> 1;
      case TimeReader.HOUR -> HOUR_MINUTES;
      case RelativeGrammar.DAY -> DAY_MINUTES;
      case RelativeGrammar.WEEK -> 7 * DAY_MINUTES;
      case RelativeGrammar.FORTNIGHT -> 14 * DAY_MINUTES;
      case RelativeGrammar.MONTH -> 30 * DAY_MINUTES;
      case RelativeGrammar.QUARTER -> 91 * DAY_MINUTES;
      case RelativeGrammar.YEAR -> 365 * DAY_MINUTES;
      default -> 0;
    };
  }
}
