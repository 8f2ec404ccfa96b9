package ai.openevent.venue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in the venue's currency, always with two decimals, rounded half up. One venue has one currency
/// ([Venue#currency()]), so the amount doesn't repeat it.
public record Money(BigDecimal amount) implements Comparable<Money> {

  public static final Money ZERO = Money.of(0);

  public Money {
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }

  public static Money of(long units) {
    return new Money(BigDecimal.valueOf(units));
  }

  /// The amount of a decimal text such as `1234.50`.
  public static Money of(String decimal) {
    return new Money(new BigDecimal(decimal));
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  public Money times(long factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)));
  }

  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor));
  }

  /// This share of the amount, for example 30 for 30 %.
  public Money percent(int percent) {
    return new Money(amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100)));
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isLessThan(Money other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
