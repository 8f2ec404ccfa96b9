package ai.openevent.venue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/// When people may come and look at the house (workflow.md 18).
public record VisitPolicy(
    List<LocalTime> slots, boolean weekdaysOnly, int minDaysAhead, Set<LocalDate> blocked, int offeredDays, int offsetDays) {

  public VisitPolicy {
    slots = List.copyOf(slots);
    blocked = Set.copyOf(blocked);
  }

  /// Whether the house receives visitors on that day, events of the day aside.
  public boolean allows(LocalDate day, LocalDate today) {
    boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !day.isBefore(today.plusDays(minDaysAhead)) && !(weekdaysOnly && weekend) && !blocked.contains(day);
  }
}
