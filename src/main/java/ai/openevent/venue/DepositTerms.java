package ai.openevent.venue;

/// What the house asks for in advance (workflow.md 15). Stored per team as `global_deposit`.
///
/// @param percentage share of the total for [Kind#PERCENTAGE], 1–100
/// @param fixedAmount for [Kind#FIXED], at most the total is asked for
/// @param deadlineDays days before the event on which it is due
public record DepositTerms(boolean enabled, Kind kind, int percentage, Money fixedAmount, int deadlineDays) {

  public static final DepositTerms NONE = new DepositTerms(false, Kind.PERCENTAGE, 30, Money.ZERO, 10);

  public enum Kind {
    PERCENTAGE,
    FIXED
  }

  /// The deposit on a total.
  public Money on(Money total) {
    return switch (kind) {
      case PERCENTAGE -> total.percent(percentage);
      case FIXED -> fixedAmount.min(total);
    };
  }
}
