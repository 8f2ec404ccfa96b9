package ai.openevent.booking;

/// The limits after which people take over (workflow.md 5.5, 7, 16, 22).
final class Guard {

  /// Messages without sense in a row.
  static final int UNCLEAR_IN_A_ROW = 3;

  /// Proposals of dates that led to nothing.
  static final int DATE_ROUNDS = 3;

  /// Counter-offers that the engine answers itself.
  static final int COUNTER_ROUNDS = 3;

  /// Rounds in which the rules may still change something.
  static final int RULE_ROUNDS = 6;

  private Guard() {}
}
