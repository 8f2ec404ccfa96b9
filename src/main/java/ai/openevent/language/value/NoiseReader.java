package ai.openevent.language.value;

/// Claims digits that count and date nothing: telephone numbers, references, tax numbers, house numbers and postcodes.
final class NoiseReader {

  private static final int SHORTEST_PHONE_DIGITS = 9;

  private final Units units;

  NoiseReader(Units units) {
    this.units = units;
  }

  void read() {
    for (int i = 0; i < units.size(); i++) {
      boolean counted = units.is(i, Sign.WEEKDAY) && units.number(i - 1) > 0 && units.is(i + 1, Sign.FROM_NOW);
      if (units.is(i, Sign.NOISE) && !counted) {
        units.claim(i, i + 1);
      } else if (units.digits(i) > 0) {
        int to = phoneEnd(i);
        to = to > 0 ? to : referenceEnd(i);
        to = to > 0 ? to : placeEnd(i);
        if (to > 0) {
          units.claim(i, to);
          i = to - 1;
        }
      }
    }
  }

  /// "+41 79 555 30 14", "044 555 12 34": starts with a plus or zero, nine digits at least.
  private int phoneEnd(int i) {
    boolean plus = units.mark(i - 1, "+") || units.mark(i - 1, "(");
    if (!plus && !(units.leadingZero(i) && units.digits(i) >= 3)) {
      return units.digits(i) >= SHORTEST_PHONE_DIGITS ? i + 1 : 0;
    }
    int digits = 0;
    int at = i;
    int to = i;
    while (units.digits(at) > 0 || (isPhoneSign(at) && at - to < 2)) {
      if (units.digits(at) > 0) {
        digits += units.digits(at);
        to = at + 1;
      }
      at++;
    }
    boolean date = units.mark(i + 1, ".") && units.mark(i + 3, ".");
    return digits >= SHORTEST_PHONE_DIGITS && !date ? to : 0;
  }

  private boolean isPhoneSign(int i) {
    return units.mark(i, "-") || units.mark(i, "/") || units.mark(i, ".") || units.mark(i, "(") || units.mark(i, ")");
  }

  /// "no. 2026-118", "Referenz 4711-2027", "extension 60".
  private int referenceEnd(int i) {
    boolean referred = units.is(i - 1, Sign.REFERENCE)
        || (units.is(i - 2, Sign.REFERENCE) && (units.mark(i - 1, ".") || units.mark(i - 1, "#") || units.mark(i - 1, ":")));
    if (!referred) {
      return 0;
    }
    int to = i + 1;
    while ((units.isDash(to) || units.mark(to, "/") || units.mark(to, ".")) && units.digits(to + 1) > 0
        && units.glued(to) && units.glued(to + 1)) {
      to += 2;
    }
    return to;
  }

  /// "Seestrasse 45", "14 Marsh Lane", "8004 Zurich".
  private int placeEnd(int i) {
    boolean house = units.is(i - 1, Sign.STREET) || (isStreetName(i + 1) && units.is(i + 2, Sign.STREET));
    boolean postcode = (units.digits(i) == 4 || units.digits(i) == 5)
        && units.startsUpperCase(i + 1)
        && units.isUnknownWord(i + 1)
        && !isYear(i)
        && !units.is(i - 1, Sign.CURRENCY);
    return house || postcode || isStreetWord(i - 1) ? i + 1 : 0;
  }

  private boolean isStreetName(int i) {
    return units.startsUpperCase(i) && units.isUnknownWord(i);
  }

  private boolean isStreetWord(int i) {
    return units.startsUpperCase(i) && units.isUnknownWord(i) && units.endsLikeStreet(i);
  }

  private boolean isYear(int i) {
    return units.number(i) >= 1900 && units.number(i) <= 2099 && !units.mark(i - 1, ",");
  }
}
