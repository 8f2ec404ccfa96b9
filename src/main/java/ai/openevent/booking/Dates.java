package ai.openevent.booking;

import ai.openevent.venue.Room;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which days could be proposed to a booking: in the future, open, and with at least one fitting room free
/// (workflow.md 6, 7 step 2, 27.1).
final class Dates {

  /// How many days a proposal lists.
  static final int PROPOSED = 5;

  /// How far around a day alternatives are looked for.
  private static final int REACH_DAYS = 60;

  /// A same weekday counts as if it were this much nearer.
  private static final int WEEKDAY_BONUS = 4;

  private final Facts facts;
  private final Booking booking;
  private final Rooms rooms;
  private final List<Room> fitting;

  Dates(Facts facts, Booking booking) {
    this.facts = facts;
    this.booking = booking;
    this.rooms = new Rooms(facts, booking.id());
    List<Room> holding = rooms.fitting(booking.party().size(), booking.party().layout());
    this.fitting = holding.isEmpty() ? rooms.all() : holding;
  }

  boolean isInFuture(LocalDate day) {
    return day.isAfter(facts.today());
  }

  boolean isOpen(EventDays days) {
    return days.all().stream().allMatch(facts.venue()::isOpenOn);
  }

  /// Whether some room that would do is free on all these days.
  boolean isBookable(EventDays days) {
    return rooms.anyFree(fitting, days, booking.schedule().hours());
  }

  private boolean isProposable(LocalDate day) {
    return isInFuture(day) && facts.venue().isOpenOn(day) && isBookable(EventDays.on(day));
  }

  /// The first free days of a span, earliest first.
  List<LocalDate> freeDays(DateWindow window, int max) {
    LocalDate from = window.from().isAfter(facts.today()) ? window.from() : facts.today().plusDays(1);
    List<LocalDate> free = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(window.until()) && free.size() < max; day = day.plusDays(1)) {
      if (window.contains(day) && isProposable(day)) {
        free.add(day);
      }
    }
    return free;
  }

  /// The free days nearest to one, the same weekday preferred, listed earliest first.
  List<LocalDate> near(LocalDate anchor) {
    LocalDate from = isInFuture(anchor.minusDays(REACH_DAYS)) ? anchor.minusDays(REACH_DAYS) : facts.today().plusDays(1);
    List<LocalDate> byDistance = from.datesUntil(latest(from, anchor).plusDays(REACH_DAYS + 1L))
        .filter(day -> !day.equals(anchor))
        .sorted(Comparator.comparingLong(day -> distance(day, anchor)))
        .toList();
    List<LocalDate> near = new ArrayList<>();
    for (LocalDate day : byDistance) {
      if (near.size() == PROPOSED) {
        break;
      }
      if (isProposable(day)) {
        near.add(day);
      }
    }
    near.sort(Comparator.naturalOrder());
    return near;
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static long distance(LocalDate day, LocalDate anchor) {
    long days = Math.abs(day.toEpochDay() - anchor.toEpochDay());
    return 2 * Math.max(0, days - (day.getDayOfWeek() == anchor.getDayOfWeek() ? WEEKDAY_BONUS : 0)) + (days > 0 ? 1 : 0);
  }

  /// The same day of the year, at its next time in the future.
  LocalDate nextTime(LocalDate past) {
    MonthDay day = MonthDay.from(past);
    LocalDate thisYear = day.atYear(Year.from(facts.today()).getValue());
    return isInFuture(thisYear) ? thisYear : day.atYear(thisYear.getYear() + 1);
  }
}
