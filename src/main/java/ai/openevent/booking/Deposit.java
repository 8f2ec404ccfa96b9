package ai.openevent.booking;

import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import java.time.LocalDate;

/// The deposit that an offer asks for, as of the terms that counted when it was composed.
///
/// @param percentage only meaningful for [DepositTerms.Kind#PERCENTAGE]
/// @param vat the tax contained in the amount
public record Deposit(
    DepositTerms.Kind kind, int percentage, Money amount, Money vat, LocalDate due, int deadlineDays) {}
