package ai.openevent.language.value;

/// Numbers that could be hours and tell something else: guests, an amount, a part of a name.
final class OtherNumbers {

  /// No clock face has more.
  private static final int LAST_HOUR = 12;

  private final Units units;
  private final boolean timeIsAsked;

  /// @param timeIsAsked whether the house has just asked for the hours
  OtherNumbers(Units units, boolean timeIsAsked) {
    this.units = units;
    this.timeIsAsked = timeIsAsked;
  }

  /// "Le club des 4 saisons": a number between two words of a name, led by nothing that leads to hours alone.
  boolean isInName(int number, Clock clock) {
    boolean named = units.isUnknownWord(number - 2) || units.is(number - 2, Sign.SIZED);
    boolean unsure = units.digits(number) > 0 && !timeIsAsked && !clock.explicit() && !units.is(number - 1, Sign.AT_HOUR);
    return unsure && named && units.isWord(number - 1) && units.isUnknownWord(clock.to());
  }

  /// "A team of around 20", "we are between 15 and 20".
  ///
  /// @param i where the number's phrase starts
  /// @param rangeTold whether the last time before it has both its ends
  boolean leadsToGuests(int i, int number, boolean rangeTold) {
    int lead = units.mark(i - 1, ":") ? i - 2 : i - 1;
    boolean told = rangeTold && !units.is(i, Sign.AT);
    return units.is(lead, Sign.HEADCOUNT_LEAD) && (told || (!timeIsAsked && units.number(number) > LAST_HOUR));
  }

  /// "CHF 9", "the 9", "the ninth".
  boolean isAmount(int i) {
    return units.is(i - 1, Sign.CURRENCY) || units.is(i, Sign.THE) || (units.digits(i) == 0 && units.is(i, Sign.ORDINAL));
  }

  /// A word behind the number that nobody knows, and people behind that.
  boolean countsUnknown(int i) {
    return !timeIsAsked && units.isUnknownWord(i) && !units.isAny(i, Sign.FOLLOW, Sign.PART) && units.is(i + 1, Sign.PEOPLE);
  }
}
