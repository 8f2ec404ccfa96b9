package ai.openevent.booking;

import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a room choice holds, when it lapses, and when a wished room can be locked (workflow.md 7 step 3, 10.2, 13).
final class RoomRules {

  private RoomRules() {}

  /// A room chosen on facts that changed is kept when it is still free and large enough, else given up.
  static void keepOrRelease(Work work) {
    RoomLock lock = work.now().place().lock();
    RoomBasis basis = work.now().roomBasis();
    if (lock == null || lock.basis().equals(basis)) {
      return;
    }
    Room room = work.facts().catalog().room(lock.room());
    if (basis == null) {
      release(work, lock, null, 0);
    } else if (!room.holds(basis.guests(), basis.layout())) {
      release(work, lock, RoomRefusal.Reason.TOO_SMALL, room.limit(basis.layout()));
      deny(work, room, basis, RoomRefusal.Reason.TOO_SMALL);
    } else {
      switch (work.rooms().availability(room, basis.days(), basis.hours())) {
        case FREE -> {
          work.record(new BookingEvent.RoomKept(new RoomLock(room.id(), basis), hold(room, basis)));
          if (room.id().equals(work.now().place().wished())) {
            work.say(new Outcome.RoomKept(room.id()));
          }
        }
        case HELD -> giveUp(work, lock, room, basis, RoomRefusal.Reason.HELD);
        case TAKEN -> giveUp(work, lock, room, basis, RoomRefusal.Reason.TAKEN);
      }
    }
  }

  private static void giveUp(Work work, RoomLock lock, Room room, RoomBasis basis, RoomRefusal.Reason why) {
    release(work, lock, why, room.limit(basis.layout()));
    deny(work, room, basis, why);
  }

  /// Until a new room is locked a booking that was confirmed keeps what it has (workflow.md R7).
  private static void release(Work work, RoomLock lock, RoomRefusal.@Nullable Reason why, int limit) {
    boolean holdKept = work.now().deal().reopened();
    work.record(new BookingEvent.RoomReleased(lock.room(), why, holdKept));
    EventDays days = work.now().schedule().days();
    work.say(new Outcome.RoomReleased(lock.room(), why, limit, work.now().party().size(),
        days != null ? days : lock.basis().days()));
  }

  private static void deny(Work work, Room room, RoomBasis basis, RoomRefusal.Reason why) {
    UUID holder = why == RoomRefusal.Reason.HELD
        ? work.rooms().holder(room, basis.days(), basis.hours()).map(Occupancy.Holder::booking).orElse(null)
        : null;
    work.record(new BookingEvent.RoomDenied(new RoomRefusal(room.id(), why, basis, holder), room.limit(basis.layout())));
  }

  static Hold hold(Room room, RoomBasis basis) {
    return Slot.of(basis.days(), basis.hours(), room).hold(room, Hold.Strength.OPTION);
  }

  /// The room the client named is locked as soon as everything it needs is known and it can be had.
  static void lockWished(Work work) {
    RoomId wished = work.now().place().wished();
    RoomBasis basis = work.now().roomBasis();
    RoomLock lock = work.now().place().lock();
    boolean open = wished != null && basis != null && (lock == null || !lock.room().equals(wished));
    if (!open || wished == null || basis == null || wasRefused(work.now(), wished, basis)
        || work.now().pending().open(Approval.Sourcing.class).isPresent()) {
      return;
    }
    work.facts().catalog().findRoom(wished).ifPresent(room -> tryToLock(work, room, basis));
  }

  private static boolean wasRefused(Booking booking, RoomId wished, RoomBasis basis) {
    RoomRefusal refused = booking.place().refused();
    return refused != null && refused.room().equals(wished) && refused.basis().equals(basis)
        && (refused.reason() == RoomRefusal.Reason.TOO_SMALL || booking.pending().open(Approval.RoomDispute.class).isPresent());
  }

  private static void tryToLock(Work work, Room room, RoomBasis basis) {
    if (!room.holds(basis.guests(), basis.layout())) {
      refuseSmall(work, room, basis);
      return;
    }
    switch (work.rooms().availability(room, basis.days(), basis.hours())) {
      case FREE -> lockUnlessMissing(work, room, basis);
      case HELD -> refuse(work, room, basis, RoomRefusal.Reason.HELD, new Outcome.RoomHeld(room.id(), basis.days()));
      case TAKEN -> refuse(work, room, basis, RoomRefusal.Reason.TAKEN, new Outcome.RoomTaken(room.id(), basis.days()));
    }
  }

  private static void refuse(Work work, Room room, RoomBasis basis, RoomRefusal.Reason why, Outcome outcome) {
    RoomRefusal refused = work.now().place().refused();
    boolean known = refused != null && refused.room().equals(room.id()) && refused.reason() == why
        && refused.basis().equals(basis);
    if (!known) {
      deny(work, room, basis, why);
      work.say(outcome);
    }
  }

  private static void refuseSmall(Work work, Room room, RoomBasis basis) {
    deny(work, room, basis, RoomRefusal.Reason.TOO_SMALL);
    if (!work.rooms().fitting(basis.guests(), basis.layout()).isEmpty()) {
      work.say(new Outcome.RoomTooSmall(room.id(), room.limit(basis.layout()), basis.guests(), basis.layout()));
    }
  }

  private static void lockUnlessMissing(Work work, Room room, RoomBasis basis) {
    List<MissingItem> missing = Missing.in(room.id(), work.now(), work.facts());
    if (missing.isEmpty()) {
      RoomLock before = work.now().place().lock();
      work.record(new BookingEvent.RoomLocked(
          new RoomLock(room.id(), basis), hold(room, basis), before == null ? null : before.room()));
      work.say(new Outcome.RoomLocked(room.id(), before == null ? null : before.room()));
      return;
    }
    if (!missing.equals(work.now().extras().missing())) {
      work.record(new BookingEvent.ItemsMissing(missing, room.id()));
    }
    if (!work.said(Outcome.ItemsMissing.class) && !Objects.equals(missing, work.before().extras().missing())) {
      work.say(new Outcome.ItemsMissing(missing, room.id()));
    }
  }
}
