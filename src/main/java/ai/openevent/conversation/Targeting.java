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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Which booking of a conversation a message means (workflow.md 7 step 1, 27.19).
@Component
class Targeting {

  private static final Set<Act> CHANGES =
      EnumSet.of(Act.CHANGE_DATE, Act.CHANGE_ROOM, Act.CHANGE_PARTICIPANTS, Act.CHANGE_REQUIREMENTS);

  /// What must not happen to the wrong booking.
  private static final Set<Act> GRAVE = EnumSet.of(Act.ACCEPT_OFFER, Act.DECLINE_OFFER, Act.CANCEL_EVENT);

  private final BookingDesk desk;

  Targeting(BookingDesk desk) {
    this.desk = desk;
  }

  /// What a message means.
  sealed interface Target {

    /// @param named whether the message itself says so
    record Known(Booking booking, boolean named) implements Target {}

    /// A booking that is not there yet.
    record Another() implements Target {}

    /// One of these, and it matters which.
    record OneOf(List<Booking> bookings) implements Target {
      public OneOf {
        bookings = List.copyOf(bookings);
      }
    }
  }

  /// @param carriesContent whether a booking could be made of the message
  Target find(ThreadId thread, ThreadState state, Reading reading, BooleanSupplier carriesContent) {
    UUID focus = state.focus();
    if (focus == null) {
      return new Target.Another();
    }
    Booking current = booking(thread, focus);
    List<Booking> open = state.bookings().stream().map(id -> booking(thread, id)).filter(Booking::isLive).toList();
    if (opensAnother(current, open, reading, carriesContent)) {
      return new Target.Another();
    }
    return switch (open.size()) {
      case 0 -> new Target.Known(current, false);
      case 1 -> new Target.Known(open.getFirst(), false);
      default -> among(open, current.isLive() ? current : open.getLast(), reading, state.unresolved() != null);
    };
  }

  private static boolean opensAnother(
      Booking current, List<Booking> open, Reading reading, BooleanSupplier carriesContent) {
    boolean requests = reading.does(Act.EVENT_REQUEST);
    if (open.isEmpty() || reading.signals().secondEvent()) {
      return requests || carriesContent.getAsBoolean();
    }
    boolean changes = reading.acts().stream().anyMatch(acted -> CHANGES.contains(acted.act()));
    boolean isOver = !current.isLive() || (current.status() == Status.CONFIRMED && !namesDays(current, reading, true));
    return requests && !changes && isOver && carriesContent.getAsBoolean();
  }

  /// @param running the booking that a message means unless it names another one
  /// @param answering whether the client was just asked which booking is meant
  private static Target among(List<Booking> open, Booking running, Reading reading, boolean answering) {
    List<Booking> named = named(open, running, reading, answering);
    if (named.isEmpty() && !answering && reading.does(Act.CHANGE_DATE) && changesMore(reading)) {
      named = orOnTheDay(open, running, reading);
    }
    if (named.isEmpty() && answering) {
      named = ordinal(open, reading);
    }
    return switch (named.size()) {
      case 0 -> new Target.Known(running, false);
      case 1 -> new Target.Known(named.getFirst(), true);
      default -> isGrave(reading)
          ? new Target.OneOf(named)
          : new Target.Known(named.contains(running) ? running : named.getLast(), true);
    };
  }

  /// "For the 3 February one: 35 people" looks like a move, unless another booking is on that day: then both may be meant.
  private static List<Booking> orOnTheDay(List<Booking> open, Booking running, Reading reading) {
    List<Booking> onTheDay = open.stream()
        .filter(booking -> !booking.id().equals(running.id()) && namesDays(booking, reading, true)).toList();
    return onTheDay.isEmpty() ? List.of() : open.stream()
        .filter(booking -> booking.id().equals(running.id()) || onTheDay.contains(booking)).toList();
  }

  private static boolean changesMore(Reading reading) {
    return reading.acts().stream().anyMatch(acted -> acted.act() != Act.CHANGE_DATE && CHANGES.contains(acted.act()));
  }

  /// "The second one", after the bookings were listed.
  private static List<Booking> ordinal(List<Booking> open, Reading reading) {
    return reading.numbers().stream()
        .filter(number -> number.ordinal() && number.value() >= 1 && number.value() <= open.size())
        .map(number -> open.get(number.value() - 1))
        .toList();
  }

  private static boolean isGrave(Reading reading) {
    return reading.acts().stream().anyMatch(acted -> GRAVE.contains(acted.act()) || CHANGES.contains(acted.act()));
  }

  /// The bookings that a message names: by their days, else by their room. A value that is being chosen or changed to names
  /// none, because it is the running booking's.
  private static List<Booking> named(List<Booking> open, Booking running, Reading reading, boolean answering) {
    boolean daysChosen = reading.does(Act.CHANGE_DATE)
        || (reading.does(Act.CHOOSE_DATE) && running.schedule().days() == null);
    boolean roomChosen = reading.does(Act.CHANGE_ROOM)
        || (reading.does(Act.CHOOSE_ROOM) && running.place().lock() == null);
    List<Booking> byDays = open.stream().filter(booking -> namesDays(booking, reading, answering || !daysChosen)).toList();
    List<Booking> byRoom = (byDays.isEmpty() ? open : byDays).stream()
        .filter(booking -> namesRoom(booking, reading, answering || !roomChosen)).toList();
    return byRoom.isEmpty() ? byDays : byRoom;
  }

  /// @param byNew whether a day that is not said to be left behind counts
  private static boolean namesDays(Booking booking, Reading reading, boolean byNew) {
    EventDays days = booking.schedule().days();
    return days != null && reading.dates().stream()
        .filter(mention -> mention.role() == Mention.DateRole.OLD
            || (byNew && (mention.role() == Mention.DateRole.EVENT || mention.role() == Mention.DateRole.ASKED)))
        .anyMatch(mention -> mention.start() != null && mention.kind() != Mention.DateKind.VAGUE
            && !mention.start().isBefore(days.first()) && !mention.start().isAfter(days.last()));
  }

  private static boolean namesRoom(Booking booking, Reading reading, boolean byNew) {
    RoomLock lock = booking.place().lock();
    return lock != null && reading.rooms().stream()
        .filter(mention -> byNew || mention.role() == Mention.RoomRole.REFUSED)
        .anyMatch(mention -> mention.room().equals(lock.room()));
  }

  private Booking booking(ThreadId thread, UUID id) {
    return desk.find(new BookingId(thread.tenant(), id))
        .orElseThrow(() -> new IllegalStateException("Thread %s names booking %s that is not there".formatted(thread, id)));
  }
}
