package ai.openevent.conversation;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.RoomLock;
import ai.openevent.booking.Status;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Reading;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which booking of a conversation a message means (workflow.md 7 step 1, 27.19).
@Component
class Targeting {

  private final BookingDesk desk;

  Targeting(BookingDesk desk) {
    this.desk = desk;
  }

  /// The booking in focus, or another open one that the message names; empty when a new one is to be opened.
  Optional<Booking> find(ThreadId thread, ThreadState state, Reading reading, boolean carriesContent) {
    UUID focus = state.focus();
    if (focus == null) {
      return Optional.empty();
    }
    Booking current = booking(thread, focus);
    return opensAnother(current, reading, carriesContent)
        ? Optional.empty()
        : Optional.of(named(thread, state, current, reading));
  }

  private static boolean opensAnother(Booking current, Reading reading, boolean carriesContent) {
    if (!current.isLive()) {
      return carriesContent;
    }
    boolean afresh = current.status() == Status.CONFIRMED
        && reading.does(Act.EVENT_REQUEST) && !reading.does(Act.CHANGE_DATE);
    return carriesContent && (afresh || reading.signals().secondEvent());
  }

  private Booking named(ThreadId thread, ThreadState state, Booking current, Reading reading) {
    if (names(current, reading)) {
      return current;
    }
    return state.bookings().stream()
        .map(id -> booking(thread, id))
        .filter(booking -> booking.isLive() && names(booking, reading))
        .findFirst()
        .orElse(current);
  }

  private static boolean names(Booking booking, Reading reading) {
    EventDays days = booking.schedule().days();
    RoomLock lock = booking.place().lock();
    boolean date = days != null && reading.dates().stream()
        .filter(mention -> mention.role() == Mention.DateRole.EVENT || mention.role() == Mention.DateRole.OLD)
        .anyMatch(mention -> days.first().equals(mention.start()));
    boolean room = lock != null && reading.rooms().stream().anyMatch(mention -> mention.room().equals(lock.room()));
    return date || room;
  }

  private Booking booking(ThreadId thread, UUID id) {
    return desk.find(new BookingId(thread.tenant(), id))
        .orElseThrow(() -> new IllegalStateException("Thread %s names booking %s that is not there".formatted(thread, id)));
  }
}
