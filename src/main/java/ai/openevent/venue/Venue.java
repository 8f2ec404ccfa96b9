package ai.openevent.venue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The house itself.
///
/// @param country null where it isn't known
/// @param vatRate share of the net price, for example 0.081; every price is gross
/// @param blackouts days on which nothing can be booked
public record Venue(
    String name,
    String city,
    @Nullable String country,
    ZoneId zone,
    String currency,
    OpeningHours openingHours,
    BigDecimal vatRate,
    List<String> languages,
    String defaultLanguage,
    String fromEmail,
    String fromName,
    String frontendUrl,
    Set<LocalDate> blackouts) {

  public Venue {
    languages = List.copyOf(languages);
    blackouts = Set.copyOf(blackouts);
  }

  /// From and until on every day of the week.
  public record OpeningHours(LocalTime from, LocalTime until) {}

  /// The value added tax contained in a gross amount.
  public Money vatIn(Money gross) {
    return new Money(gross.amount().multiply(vatRate)
        .divide(BigDecimal.ONE.add(vatRate), 10, java.math.RoundingMode.HALF_UP));
  }

  public boolean isOpenOn(LocalDate day) {
    return !blackouts.contains(day);
  }
}
