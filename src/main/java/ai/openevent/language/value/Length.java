package ai.openevent.language.value;

import java.time.LocalDateTime;

/// A length of time as it is written: "two weeks", "1 day 2 hours", "an hour and a half".
///
/// @param from first unit
/// @param to after the last unit
/// @param clock it names hours, minutes or seconds, so that its end is a time of the day
record Length(int from, int to, int months, int days, int minutes, boolean clock) {

  Length plus(Length more) {
    return new Length(from, more.to, months + more.months, days + more.days, minutes + more.minutes, clock || more.clock);
  }

  Length over(int newFrom, int newTo) {
    return new Length(newFrom, newTo, months, days, minutes, clock);
  }

  LocalDateTime after(LocalDateTime start) {
    return start.plusMonths(months).plusDays(days).plusMinutes(minutes);
  }

  LocalDateTime before(LocalDateTime end) {
    return end.minusMonths(months).minusDays(days).minusMinutes(minutes);
  }
}
