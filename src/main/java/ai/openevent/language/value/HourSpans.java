package ai.openevent.language.value;

/// Spans of two bare numbers that are hours by their place: behind a word for hours, in a list beside a day and the guests, or
/// as the whole message.
final class HourSpans {

  /// How far behind a word like "hours" a span may stand.
  private static final int MOST_BEHIND_LABEL = 4;

  private final Units units;
  private final boolean nothingIsAsked;

  HourSpans(Units units, boolean nothingIsAsked) {
    this.units = units;
    this.nothingIsAsked = nothingIsAsked;
  }

  /// "Orario 9-17", "Zeit: 14-18", "the hours would be 9-5".
  boolean isLabelled(int i) {
    return units.any(Math.max(units.clauseFrom(i), i - MOST_BEHIND_LABEL), i, Sign.HOURS_LABEL);
  }

  /// "3/2/27, 16 ppl, 9-12.30": of what is listed beside a day and the guests, the span that is left.
  ///
  /// @param dated whether the sentence names a day
  boolean isListed(int from, int to, boolean dated) {
    boolean alone = units.mark(from - 1, ",") && endsListItem(to);
    return alone && dated && units.any(Sign.PEOPLE);
  }

  private boolean endsListItem(int i) {
    return i >= units.size() || units.isPunctuation(i) || units.isNewline(i);
  }

  /// "9–5", "10 till 4" as the whole message, where nothing was asked for.
  boolean isAll(int from, int to) {
    boolean hours = units.digits(from) <= 2 && units.digits(to - 1) <= 2 && units.number(from) <= 12
        && units.number(to - 1) <= 12;
    boolean ends = to >= units.size() || (units.isPunctuation(to) && to + 1 >= units.size());
    return nothingIsAsked && hours && ends && from <= 1;
  }
}
