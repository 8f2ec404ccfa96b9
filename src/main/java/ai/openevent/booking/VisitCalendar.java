package ai.openevent.booking;

import ai.openevent.venue.VisitPolicy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a client could come and look at the house (workflow.md 18).
final class VisitCalendar {

  /// How far to look for days when many are taken.
  private static final int REACH_DAYS = 90;

  private final Facts facts;
  private final Booking booking;

  VisitCalendar(Facts facts, Booking booking) {
    this.facts = facts;
    this.booking = booking;
  }

  private VisitPolicy policy() {
    return facts.offering().visits();
  }

  /// Up to three days with free times, a week before the event or in a week's time, never on or after the event's day.
  List<VisitDayChoice> offer() {
    LocalDate event = eventDay();
    LocalDate start = event == null
        ? facts.today().plusDays(policy().offsetDays())
        : event.minusDays(policy().offsetDays());
    LocalDate earliest = facts.today().plusDays(policy().minDaysAhead());
    LocalDate from = start.isBefore(earliest) ? earliest : start;
    return offer(DateWindow.of(from, from.plusDays(REACH_DAYS - 1L)));
  }

  /// The first days of a span with free times; none when nobody can be received in it.
  List<VisitDayChoice> offer(DateWindow within) {
    LocalDate from = within.from().isAfter(facts.today()) ? within.from() : facts.today();
    List<VisitDayChoice> days = new ArrayList<>();
    for (LocalDate day = from; days.size() < policy().offeredDays() && !day.isAfter(within.until()); day = day.plusDays(1)) {
      List<LocalTime> times = within.contains(day) ? freeTimes(day) : List.of();
      if (!times.isEmpty()) {
        days.add(new VisitDayChoice(day, times));
      }
    }
    return days;
  }

  /// The free times of a day; none on a day on which nobody is received.
  List<LocalTime> freeTimes(LocalDate day) {
    LocalDate event = eventDay();
    boolean possible = policy().allows(day, facts.today())
        && (event == null || day.isBefore(event))
        && !facts.occupancy().isEventDay(day, booking.id());
    return possible ? policy().slots().stream().filter(time -> isFree(new VisitSlot(day, time))).toList() : List.of();
  }

  private boolean isFree(VisitSlot slot) {
    return !facts.occupancy().isVisitTaken(slot, booking.id());
  }

  private @Nullable LocalDate eventDay() {
    EventDays days = booking.schedule().days();
    return days == null ? null : days.first();
  }
}
