package ai.openevent.language.value;

import ai.openevent.language.Mention.Percent;
import ai.openevent.language.Mention.Priced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Amounts of money and percentages: "CHF 1'450.50", "900 Franken", "75.– pro Person", "10 %". Last year's prices are none of
/// this event's.
final class MoneyReader {

  /// Smaller numbers after "budget" count something else.
  private static final int SMALLEST_BARE_AMOUNT = 50;
  private static final int LONGEST_CUE_DISTANCE = 4;

  private final Units units;
  final List<Priced> amounts = new ArrayList<>();
  final List<Percent> percentages = new ArrayList<>();

  /// A number with its decimals, in units `[from, to)`.
  private record Amount(int from, int to, BigDecimal value) {}

  MoneyReader(Units units) {
    this.units = units;
  }

  void read() {
    for (int i = 0; i < units.size(); i++) {
      if (units.free(i)) {
        readAt(i);
      }
    }
  }

  private void readAt(int i) {
    if (isWeekdayBeforeDate(i)) {
      return;
    }
    Amount amount = amount(units.is(i, Sign.CURRENCY) ? i + 1 : i);
    if (amount == null) {
      return;
    }
    if (units.is(amount.to(), Sign.PERCENT) || units.mark(amount.to(), "%")) {
      units.claim(i, amount.to() + 1);
      percentages.add(new Percent(amount.value(), units.evidence(i, amount.to() + 1, "percentage")));
    } else if (units.is(i, Sign.CURRENCY)) {
      take(i, amount.to(), amount, units.value(i, Sign.CURRENCY));
    } else if (units.is(amount.to(), Sign.CURRENCY) && !units.is(i, Sign.THE)) {
      take(i, amount.to() + 1, amount, units.value(amount.to(), Sign.CURRENCY));
    } else if (isBudget(amount)) {
      take(i, amount.to(), amount, 0);
    }
  }

  /// "Fr. 14.5.27" is a Friday.
  private boolean isWeekdayBeforeDate(int i) {
    return units.is(i, Sign.WEEKDAY_SHORT) && units.mark(i + 2, ".") && units.digits(i + 3) > 0 && units.mark(i + 4, ".");
  }

  private @Nullable Amount amount(int i) {
    if (units.number(i) < 0 || !units.free(i) || units.is(i, Sign.THE)) {
      return null;
    }
    BigDecimal whole = BigDecimal.valueOf(units.number(i));
    boolean decimal = units.digits(i) > 0
        && (units.mark(i + 1, ".") || units.mark(i + 1, ","))
        && units.glued(i + 1)
        && units.glued(i + 2);
    if (decimal && units.digits(i + 2) > 0 && units.digits(i + 2) <= 2) {
      BigDecimal part = BigDecimal.valueOf(units.number(i + 2), units.digits(i + 2));
      return new Amount(i, i + 3, whole.add(part));
    }
    boolean dashed = units.digits(i) > 0 && units.mark(i + 1, ".") && units.isDash(i + 2) && units.glued(i + 2)
        && units.number(i + 3) < 0 && !(units.glued(i) && units.mark(i - 1, "."));
    return new Amount(i, dashed ? i + 3 : i + 1, whole);
  }

  private boolean isBudget(Amount amount) {
    boolean dashed = amount.to() == amount.from() + 3 && units.isDash(amount.to() - 1);
    boolean cue = units.any(amount.from() - LONGEST_CUE_DISTANCE, amount.from(), Sign.PRICE_CUE)
        && units.free(Math.max(0, amount.from() - LONGEST_CUE_DISTANCE), amount.from());
    boolean counted = units.isAny(amount.to(), Sign.PEOPLE, Sign.ADJECTIVE) || units.isAny(amount.to(), Sign.UNIT, Sign.OCLOCK);
    return dashed || (cue && !counted && amount.value().intValue() >= SMALLEST_BARE_AMOUNT);
  }

  private void take(int from, int to, Amount amount, int currency) {
    int end = units.is(to, Sign.CURRENCY) && currency == 0 ? to + 1 : to;
    boolean history = units.any(units.clauseFrom(from), units.clauseTo(from), Sign.HISTORY);
    boolean perPerson = units.is(end, Sign.PER_PERSON) || units.is(end + 1, Sign.PER_PERSON);
    units.claim(from, end);
    if (!history) {
      amounts.add(new Priced(amount.value(), code(currency), perPerson, units.evidence(from, end, "amount")));
    }
  }

  private static @Nullable String code(int currency) {
    return switch (currency) {
      case 1 -> "CHF";
      case 2 -> "EUR";
      case 3 -> "USD";
      case 4 -> "GBP";
      default -> null;
    };
  }
}
