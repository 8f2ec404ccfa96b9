package ai.openevent.booking;

import ai.openevent.venue.Layout;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question about when and whether something is free.
final class DateInquiry {

  /// How far ahead free days are looked for when nobody named a time.
  private static final int LOOK_AHEAD_DAYS = 60;

  private final Topic topic;
  private final Question.Scope scope;
  private final Booking asked;
  private final Facts facts;
  private final Rooms rooms;
  private final Dates dates;

  DateInquiry(Question question, Booking booking, Facts facts) {
    this.topic = question.topic();
    this.scope = question.scope();
    this.asked = booking.with(party(booking.party(), question.scope()));
    this.facts = facts;
    this.rooms = new Rooms(facts, booking.id());
    this.dates = new Dates(facts, asked);
  }

  private static Party party(Party known, Question.Scope scope) {
    Party counted = scope.guests() == null || scope.guests() < 1 ? known : known.counting(GuestCount.of(scope.guests()));
    Layout layout = scope.layout();
    return layout == null ? counted : counted.seated(layout);
  }

  /// Free days in the span asked about, else around the booking's date, else in the weeks to come.
  Answer freeDates() {
    EventDays known = asked.schedule().days();
    if (scope.window() == null && known != null && scope.room() == null) {
      List<LocalDate> near = dates.near(known.first());
      if (!near.isEmpty()) {
        return new Answer.FreeDates(topic, DateWindow.of(near.getFirst(), near.getLast()), null, near);
      }
    }
    return freeDates(window());
  }

  /// Whether the room, or which room, is free on the day asked about.
  Answer availability() {
    EventDays days = days();
    return days == null ? freeDates() : free(days, scope.room(), null);
  }

  /// The other rooms of the day, or other days.
  Answer alternatives() {
    EventDays days = days();
    RoomLock lock = asked.place().lock();
    RoomId not = scope.room() != null ? scope.room() : lock != null ? lock.room() : null;
    return days == null || not == null ? freeDates() : free(days, null, not);
  }

  /// The day or days a question is about; null when it is about a span or nothing is known.
  private @Nullable EventDays days() {
    DateWindow window = scope.window();
    if (window == null) {
      return asked.schedule().days();
    }
    return window.from().equals(window.until()) ? EventDays.on(window.from()) : null;
  }

  private DateWindow window() {
    if (scope.window() != null) {
      return scope.window();
    }
    EventDays known = asked.schedule().days();
    LocalDate from = known == null ? facts.today().plusDays(1) : known.first();
    DateWindow wish = asked.schedule().window();
    return wish != null ? wish : DateWindow.of(from, from.plusDays(LOOK_AHEAD_DAYS));
  }

  private Answer freeDates(DateWindow window) {
    RoomId named = scope.room();
    List<LocalDate> days = named == null
        ? dates.freeDays(window, Dates.PROPOSED)
        : facts.catalog().findRoom(named).map(room -> freeDays(room, window)).orElse(List.of());
    return new Answer.FreeDates(topic, window, named, days);
  }

  private List<LocalDate> freeDays(Room room, DateWindow window) {
    return window.from().datesUntil(window.until().plusDays(1))
        .filter(window::contains)
        .filter(dates::isInFuture)
        .filter(day -> rooms.isFree(room, EventDays.on(day), asked.schedule().hours()))
        .limit(Dates.PROPOSED)
        .toList();
  }

  /// @param only the one room asked about; its availability is told whatever it is
  /// @param not a room that is not to be listed
  private Answer free(EventDays days, @Nullable RoomId only, @Nullable RoomId not) {
    if (!dates.isInFuture(days.first())) {
      return new Answer.FreeDates(topic, DateWindow.of(days.first(), days.last()), only, List.of());
    }
    List<Room> candidates = only == null
        ? rooms.fitting(asked.party().size(), asked.party().layout())
        : facts.catalog().findRoom(only).stream().toList();
    return new Answer.RoomsFree(topic, days, candidates.stream()
        .filter(room -> !room.id().equals(not))
        .map(room -> choice(room, days))
        .filter(choice -> only != null || choice.availability() != RoomAvailability.TAKEN)
        .sorted(Comparator.comparing(RoomChoice::availability).thenComparingInt(RoomChoice::limit))
        .toList());
  }

  private RoomChoice choice(Room room, EventDays days) {
    int guests = asked.party().size();
    return new RoomChoice(room.id(), rooms.availability(room, days, asked.schedule().hours()),
        room.limit(asked.party().layout()), guests > 0 && guests < room.capacity().min(), room.fullDay(), List.of(), List.of());
  }
}
