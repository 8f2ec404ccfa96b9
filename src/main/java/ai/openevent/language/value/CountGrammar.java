package ai.openevent.language.value;

import org.jspecify.annotations.Nullable;

/// Numbers that may count people: "about 20", "20–25", "between 35 and 45"; and the nouns behind them: "invited guests".
final class CountGrammar {

  private static final int MOST_WORDS_BETWEEN = 2;
  private static final int MOST_GROUPS = 60;

  private final Units units;

  /// @param people how many; `low` is the lower end of a range or the same
  record Count(int from, int to, int people, int low, boolean named) {
    Count plus(Count more) {
      return new Count(from, more.to, people + more.people, low + more.low, named && more.named);
    }
  }

  CountGrammar(Units units) {
    this.units = units;
  }

  /// The place after the people that are counted from here, with words between; -1 if none are.
  int people(int i) {
    int at = units.isDash(i) && units.glued(i) ? i + 1 : i;
    int most = units.is(at, Sign.OF) ? MOST_WORDS_BETWEEN + 1 : MOST_WORDS_BETWEEN;
    for (int words = 0; words <= most; words++) {
      if (units.is(at, Sign.PEOPLE) || (units.is(at, Sign.COMPANIONS) && !isOtherThing(at))) {
        return afterNoun(at);
      }
      boolean between = units.isAny(at, Sign.ADJECTIVE, Sign.MORE) || units.isAny(at, Sign.FEWER, Sign.GROUPS)
          || (units.isUnknownWord(at) && !units.startsUpperCase(at)) || isPersonOf(at);
      if (!between) {
        return -1;
      }
      at++;
    }
    return -1;
  }

  /// "interessierte Mitglieder", "Teilnehmer:innen", "Sängerinnen und Sänger".
  private int afterNoun(int i) {
    boolean gendered = units.isPunctuation(i + 1) && units.glued(i + 1) && units.glued(i + 2)
        && units.is(i + 2, Sign.GENDER_ENDING);
    boolean twice = units.is(i, Sign.PEOPLE) && units.is(i + 1, Sign.PEOPLE);
    boolean both = units.is(i + 1, Sign.AND) && units.is(i + 2, Sign.PEOPLE) && units.sharesStem(i, i + 2);
    return gendered || both ? i + 3 : twice ? i + 2 : i + 1;
  }

  /// "two other venues" are no people.
  private boolean isOtherThing(int companions) {
    return !units.startsWithOf(companions) && !units.is(companions, Sign.ATTENDING)
        && units.isUnknownWord(companions + 1) && !units.startsUpperCase(companions + 1);
  }

  /// "five of my friends".
  private boolean isPersonOf(int i) {
    return (units.is(i, Sign.OF) && (units.isUnknownWord(i + 1) || units.isAny(i + 1, Sign.ADJECTIVE, Sign.THE)))
        || (units.is(i, Sign.THE) && units.is(i - 1, Sign.OF));
  }

  /// "10 tables of 8", "two groups of fifteen", "4 x 8 people".
  @Nullable Count groups(int i) {
    int each = units.is(i + 1, Sign.GROUPS) ? count(i + 2) : -1;
    if (each < 1 || count(i) < 1 || count(i) > MOST_GROUPS || countsSomething(i + 3)) {
      return null;
    }
    int to = people(i + 3) > 0 ? people(i + 3) : i + 3;
    boolean times = units.value(i + 1, Sign.GROUPS) > 0;
    return times && to == i + 3 ? null : new Count(i, to, count(i) * each, count(i) * each, false);
  }

  /// "70 of the 120 invited", "12 of our 20 members".
  @Nullable Count ofHowMany(int i) {
    boolean definite = units.isAny(i + 2, Sign.THE, Sign.ADJECTIVE) && units.number(i + 2) < 0;
    boolean part = count(i) > 0 && units.is(i + 1, Sign.OF) && definite;
    int all = part ? count(i + 3) : -1;
    return all > count(i) && !countsSomething(i + 4)
        ? new Count(i, Math.max(i + 4, people(i + 4)), count(i), count(i), false)
        : null;
  }

  /// "Two of our participants", "five of the guests": some of those who come; "five of my friends" may be all.
  boolean isPartOf(Count count) {
    int of = count.from() + 1;
    return units.is(of, Sign.OF) && units.isAny(of + 1, Sign.THE, Sign.ADJECTIVE) && count.to() > of + 2;
  }

  /// "20–25", "between 35 and 45", "at least 70, at most 85", "20 or 25", "up to 40", a plain number.
  @Nullable Count numberOrRange(int i) {
    boolean between = units.is(i, Sign.BETWEEN) || units.is(i, Sign.FROM);
    int first = skipAbout(between ? i + 1 : i);
    int low = count(first);
    if (low < 0) {
      return null;
    }
    int after = afterAbout(first + 1);
    if (isMaybeMore(after, low)) {
      return new Count(i, after + 3, count(after + 2), low, false);
    }
    boolean atMost = units.is(after + 1, Sign.AT_MOST) || isAtMostBehind(after + 1);
    boolean andAtMost = units.is(after, Sign.AND) && units.is(after + 1, Sign.AT_MOST);
    int sign = (units.mark(after, ",") && atMost) || andAtMost ? after + 1 : after;
    if (sign > after && !units.is(sign, Sign.AT_MOST)) {
      return new Count(i, sign + 2, count(sign), low, false);
    }
    boolean range = units.isDash(sign) || units.isAny(sign, Sign.TO, Sign.OR) || units.is(sign, Sign.AT_MOST)
        || (between && units.is(sign, Sign.AND)) || (units.mark(sign, "/") && units.glued(sign));
    int second = skipAbout(afterSign(sign));
    int high = range ? count(second) : -1;
    if (high > low || (high > 0 && units.is(i, Sign.FROM))) {
      return new Count(i, afterAbout(second + 1), high, units.is(i, Sign.FROM) ? high : low, false);
    }
    return between ? null : new Count(first, after, low, low, false);
  }

  /// "zwischen 80 u. 95": the dot belongs to the sign.
  private int afterSign(int sign) {
    return units.is(sign, Sign.AND) && units.mark(sign + 1, ".") && units.glued(sign + 1) ? sign + 2 : sign + 1;
  }

  /// "30, maybe 35".
  private boolean isMaybeMore(int i, int low) {
    boolean maybe = units.mark(i, ",") && units.is(i + 1, Sign.ABOUT) && count(i + 2) > low && !units.is(i + 3, Sign.TOTAL);
    return maybe && (i + 3 >= units.size() || units.isPunctuation(i + 3) || people(i + 3) == i + 4);
  }

  /// "30 Personen, vielleicht 35": the noun stands between. Null if no more are told.
  @Nullable Count maybeMore(Count number, int i) {
    return isMaybeMore(i, number.people()) ? new Count(number.from(), i + 3, count(i + 2), number.people(), false) : null;
  }

  /// "thirty, thirty-five at most".
  private boolean isAtMostBehind(int second) {
    return units.is(second + 1, Sign.AT_MOST) && count(second) > 0;
  }

  /// "thirty-odd", "40ish", "30+", "twenty or so".
  private int afterAbout(int i) {
    int at = units.isDash(i) && units.glued(i) && units.is(i + 1, Sign.ABOUT_BEHIND) ? i + 1 : i;
    boolean plus = units.mark(i, "+") && units.glued(i) && !(units.digits(i + 1) > 0 && units.glued(i + 1));
    return plus || units.is(at, Sign.ABOUT_BEHIND) ? at + 1 : i;
  }

  private int count(int i) {
    boolean free = units.free(i) && units.number(i) > 0 && !units.leadingZero(i) && !units.is(i, Sign.FEW);
    boolean decimal = units.mark(i + 1, ".") && units.glued(i + 1) && units.digits(i + 2) > 0 && units.glued(i + 2);
    return free && !decimal ? units.number(i) : -1;
  }

  /// Whether what stands behind a number is counted by it and is no people.
  boolean countsSomething(int i) {
    int at = units.isDash(i) && units.glued(i) ? i + 1 : i;
    return units.isAny(at, Sign.UNIT, Sign.CURRENCY)
        || units.isAny(at, Sign.OCLOCK, Sign.PERCENT)
        || units.isAny(at, Sign.AM, Sign.PM)
        || units.isAny(at, Sign.MONTH, Sign.ORDINAL_SUFFIX)
        || units.is(at, Sign.THING)
        || units.mark(i, "%")
        || (units.mark(i, ":") && units.glued(i + 1))
        || (units.mark(i, ".") && units.glued(i + 1))
        || (units.isUnknownWord(i) && units.startsUpperCase(i));
  }

  /// "ca.", "max."
  private boolean isShortened(int i) {
    return units.isAny(i, Sign.ABOUT, Sign.AT_MOST) || units.is(i, Sign.AT_LEAST);
  }

  int skipAbout(int i) {
    int at = i;
    while (at - i < 3 && (units.isAny(at, Sign.ABOUT, Sign.AT_LEAST) || units.is(at, Sign.AT_MOST)
        || (units.is(at, Sign.ABOUT) && units.mark(at + 1, ".")) || (units.mark(at, ".") && isShortened(at - 1)))) {
      at++;
    }
    return at;
  }
}
