package ai.openevent.language.value;

/// What stands behind a number that may be an hour: people, days or money make it none.
final class HourNeighbours {

  private static final int NOON = 12;
  private static final int MOST_LEADS = 4;

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

  /// "Trois heures de plus", "une séance de 2 heures": where the word for the clock is that of a length as well, only what leads
  /// to it makes it a time: "à trois heures", "9 heures du matin", "lundi, 15 heures".
  boolean isLength(int number) {
    int noun = number + 1;
    if (!units.is(noun, Sign.OCLOCK) || units.value(noun, Sign.UNIT) != TimeReader.HOUR) {
      return false;
    }
    if (units.isAny(noun + 1, Sign.MORE, Sign.FEWER) || units.isAny(noun + 1, Sign.FROM_NOW, Sign.AFTER)) {
      return true;
    }
    boolean told = units.is(noun + 1, Sign.PART) || units.isAny(noun + 1, Sign.MINUTES_AFTER, Sign.MINUTES_LESS)
        || units.number(noun + 1) > 0;
    boolean late = units.digits(number) == 2 && units.number(number) > NOON && units.number(number) % NOON != 0;
    return !told && !late && !isLedToHour(number) && !isRange(noun + 1);
  }

  private boolean isRange(int sign) {
    return units.is(sign, Sign.TO) || (units.isDash(sign) && units.number(sign + 1) > 0);
  }

  private boolean isLedToHour(int number) {
    int lead = number - 1;
    while (lead >= 0 && number - lead < MOST_LEADS && units.is(lead, Sign.ABOUT) && !units.is(lead, Sign.AT)) {
      lead--;
    }
    boolean led = (units.isAny(lead, Sign.AT, Sign.TO) && !units.is(lead, Sign.FROM))
        || units.isAny(lead, Sign.BETWEEN, Sign.ENDING) || units.isAny(lead, Sign.AND, Sign.OR);
    boolean dated = units.isAny(lead, Sign.WEEKDAY, Sign.DAY_OFFSET) || units.isAny(lead, Sign.PART, Sign.MONTH);
    return led || dated || lead < 0 || units.isPunctuation(lead) || units.isNewline(lead) || units.digits(lead) == 4;
  }

  /// Whether a part of the day belongs to the hour before it: not "morning coffee", "evening event".
  boolean isPartOfHour(int i) {
    return !units.isAny(i + 1, Sign.EVENT, Sign.PEOPLE);
  }
}
