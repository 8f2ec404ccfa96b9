package ai.openevent.language.value;

/// What stands behind a number that may be an hour: people, days or money make it none.
final class HourNeighbours {

  private final Units units;

  HourNeighbours(Units units) {
    this.units = units;
  }

  boolean countsSomething(int i) {
    return countsPeople(i)
        || (units.isDash(i) && units.glued(i) && units.glued(i + 1) && units.is(i + 1, Sign.UNIT))
        || units.isAny(i, Sign.CURRENCY, Sign.PERCENT)
        || units.is(i, Sign.THING)
        || units.isAny(i, Sign.MONTH, Sign.UNIT)
        || units.isAny(i, Sign.ORDINAL_SUFFIX, Sign.COMPANIONS)
        || units.mark(i, "%")
        || (units.mark(i, ".") && units.glued(i) && (units.number(i + 1) >= 0 || units.is(i + 1, Sign.MONTH)))
        || (units.mark(i, "/") && units.digits(i + 1) > 0)
        || (units.mark(i, ":") && units.glued(i + 1))
        || units.is(i, Sign.MONTH_SHORT);
  }

  /// Whether what stands here says that the number before it is one of people.
  boolean countsPeople(int i) {
    return units.is(i, Sign.PEOPLE) || (units.is(i, Sign.ADJECTIVE) && !leadsToDay(i));
  }

  /// "Le 11 di giovedì", "8 di stasera": the hours of a day, no count of people.
  private boolean leadsToDay(int i) {
    return units.is(i, Sign.OF) && (units.isAny(i + 1, Sign.WEEKDAY, Sign.DAY_OFFSET) || units.is(i + 1, Sign.PART));
  }

  /// Whether a part of the day belongs to the hour before it: not "morning coffee", "evening event".
  boolean isPartOfHour(int i) {
    return !units.isAny(i + 1, Sign.EVENT, Sign.PEOPLE);
  }
}
