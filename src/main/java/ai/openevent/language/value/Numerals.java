package ai.openevent.language.value;

import ai.openevent.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Numbers of several words or digit groups.
final class Numerals {

  private Numerals() {}

  /// Puts together what stands apart: "a hundred and twenty", "two thousand", "2 dozen", "1'450",
  /// "1,450".
  static List<Unit> composed(List<Unit> units) {
    return years(multiplied(grouped(units)));
  }

  /// "May two thousand twenty-seven", "the fifth of June twenty twenty-seven": a spelt number behind a date is a year.
  private static List<Unit> years(List<Unit> units) {
    List<Unit> whole = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      boolean dated = !whole.isEmpty() && isDatePart(whole.getLast());
      boolean followed = dated && i + 1 < units.size();
      boolean halves = followed && isSpelt(unit, 19, 20) && isSpelt(units.get(i + 1), 10, 99);
      boolean apart = followed && isSpelt(unit, 2000, 2000) && isSpelt(units.get(i + 1), 1, 99);
      if (apart) {
        Unit last = units.get(++i);
        whole.add(merged(unit, last, unit.number() + last.number(), 4));
      } else if (halves) {
        Unit last = units.get(++i);
        whole.add(merged(unit, last, unit.number() * 100 + last.number(), 4));
      } else if (dated && isSpelt(unit, 1900, 2199)) {
        whole.add(merged(unit, unit, unit.number(), 4));
      } else {
        whole.add(unit);
      }
    }
    return whole;
  }

  private static boolean isDatePart(Unit unit) {
    return unit.is(Sign.MONTH) || unit.is(Sign.MONTH_SHORT) || unit.is(Sign.ORDINAL) || unit.is(Sign.ORDINAL_SUFFIX)
        || unit.is(Sign.SEASON);
  }

  private static boolean isSpelt(Unit unit, int from, int to) {
    return unit.digits() == 0 && unit.number() >= from && unit.number() <= to;
  }

  private static List<Unit> grouped(List<Unit> units) {
    List<Unit> grouped = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      while (isThousandsGroup(units, i, unit)) {
        Unit rest = units.get(i + 2);
        unit = merged(unit, rest, unit.number() * 1000 + rest.number(), unit.digits() + 3);
        i += 2;
      }
      grouped.add(unit);
    }
    return grouped;
  }

  private static boolean isThousandsGroup(List<Unit> units, int i, Unit soFar) {
    if (i + 2 >= units.size() || soFar.digits() == 0 || soFar.digits() > 6 || soFar.leadingZero()) {
      return false;
    }
    Unit separator = units.get(i + 1);
    Unit rest = units.get(i + 2);
    boolean apart = switch (separator.folded()) {
      case "'", "," -> true;
      case "." -> soFar.digits() <= 3;
      default -> false;
    };
    return apart
        && rest.digits() == 3
        && (soFar.digits() <= 3 || soFar.is(Sign.CARDINAL))
        && soFar.span().until() == separator.span().from()
        && separator.span().until() == rest.span().from();
  }

  private static List<Unit> multiplied(List<Unit> units) {
    List<Unit> whole = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.is(Sign.HUNDRED) || unit.is(Sign.THOUSAND)) {
        if (whole.size() > 1 && isHyphen(units, i - 1) && whole.get(whole.size() - 2).is(Sign.CARDINAL)) {
          whole.removeLast();
        }
        i = addMultiple(units, i, whole);
      } else if (unit.is(Sign.DOZEN) && !whole.isEmpty() && whole.getLast().number() > 1) {
        Unit times = whole.removeLast();
        whole.add(merged(times, unit, times.number() * unit.signs().getOrDefault(Sign.DOZEN, 0), 0));
      } else {
        whole.add(unit);
      }
    }
    return whole;
  }

  private static int addMultiple(List<Unit> units, int i, List<Unit> whole) {
    Unit unit = units.get(i);
    int size = unit.is(Sign.HUNDRED) ? 100 : 1000;
    Unit number = new Unit(unit.span(), unit.folded(), Unit.Kind.NUMBER, Map.of(Sign.CARDINAL, size), 0, size, false);
    int tenths = tenths(whole, unit);
    if (tenths > 0) {
      Unit first = whole.get(whole.size() - 3);
      whole.subList(whole.size() - 3, whole.size()).clear();
      whole.add(merged(first, number, tenths * size / 10, 0));
      return i;
    }
    if (!whole.isEmpty() && whole.getLast().number() > 0 && whole.getLast().number() < size) {
      Unit times = whole.removeLast();
      number = merged(times, number, times.number() * size, 0);
    }
    int next = i + 1 < units.size() && (units.get(i + 1).is(Sign.AND) || isHyphen(units, i + 1)) ? i + 2 : i + 1;
    if (next < units.size() && units.get(next).is(Sign.CARDINAL) && units.get(next).number() < size) {
      whole.add(merged(number, units.get(next), number.number() + units.get(next).number(), 0));
      return next;
    }
    whole.add(number);
    return i;
  }

  /// "Cent-vingt", "deux-mille".
  private static boolean isHyphen(List<Unit> units, int i) {
    return units.get(i).folded().equals("-") && i > 0 && i + 1 < units.size()
        && units.get(i - 1).span().until() == units.get(i).span().from()
        && units.get(i).span().until() == units.get(i + 1).span().from();
  }

  /// "2.5k", "1.5 thousand": the tenths before a thousand, else 0.
  private static int tenths(List<Unit> before, Unit size) {
    int last = before.size() - 1;
    if (last < 2 || !size.is(Sign.THOUSAND)) {
      return 0;
    }
    Unit whole = before.get(last - 2);
    Unit decimal = before.get(last);
    boolean point = before.get(last - 1).folded().equals(".") && decimal.digits() == 1 && whole.digits() > 0
        && whole.digits() <= 3 && before.get(last - 1).span().until() == decimal.span().from();
    return point ? whole.number() * 10 + decimal.number() : 0;
  }

  private static Unit merged(Unit first, Unit last, int number, int digits) {
    Span span = new Span(first.span().from(), last.span().until());
    return new Unit(span, Integer.toString(number), Unit.Kind.NUMBER, Map.of(Sign.CARDINAL, number), digits, number, false);
  }
}
