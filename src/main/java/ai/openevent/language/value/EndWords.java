package ai.openevent.language.value;

/// Words near a time that make it an end: "um 22 Uhr ist Schluss", "nous terminerons à 15h".
final class EndWords {

  /// How far behind the word of an end its time may stand.
  private static final int MOST_BEHIND_STOP = 6;

  private final Units units;

  EndWords(Units units) {
    this.units = units;
  }

  /// "um 22 Uhr ist Schluss"; not "um 17 Uhr fertig aufgebaut".
  boolean isBehind(int i) {
    for (int at = i; at < units.clauseTo(i); at++) {
      if (units.number(at) >= 0 && !units.is(at, Sign.THE)) {
        return false;
      }
      if (units.is(at, Sign.FINISHED) && !units.isAny(at + 1, Sign.AT, Sign.ENDING) && units.number(at + 1) < 0) {
        boolean object = units.isUnknownWord(at + 1) && !units.isAny(at + 2, Sign.THE, Sign.POSSESSIVE);
        return !object && !(units.isUnknownWord(at - 1) && units.startsUpperCase(at - 1));
      }
    }
    return false;
  }

  /// "Nous commencerons à 8h30 et terminerons à 15h", "Schluss ist dann um 20 Uhr".
  boolean isBefore(int i) {
    int from = Math.max(units.clauseFrom(i), i - MOST_BEHIND_STOP);
    for (int at = i - 1; at >= from && units.free(at) && (units.number(at) < 0 || units.is(at, Sign.THE)); at--) {
      if (units.is(at, Sign.STOPPING)) {
        return true;
      }
    }
    return false;
  }
}
