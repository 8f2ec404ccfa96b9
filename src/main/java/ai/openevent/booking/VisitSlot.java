package ai.openevent.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// When somebody comes to look at the house. Lasts an hour.
public record VisitSlot(LocalDate day, LocalTime time) {

  public LocalDateTime from() {
    return day.atTime(time);
  }

  public LocalDateTime until() {
    return from().plusHours(1);
  }
}
