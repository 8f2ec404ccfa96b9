package ai.openevent.booking;

import ai.openevent.venue.RoomId;
import org.jspecify.annotations.Nullable;

/// Where the event takes place.
///
/// @param wished the room the client named last; locked as soon as everything needed is known (workflow.md 27.15)
/// @param lock the room the client has; null while none is chosen or the choice lapsed
/// @param hold what is reserved right now
/// @param refused why the wished room was not locked
public record Place(
    @Nullable RoomId wished, @Nullable RoomLock lock, @Nullable Hold hold, @Nullable RoomRefusal refused) {

  static final Place OPEN = new Place(null, null, null, null);

  Place wishing(RoomId room) {
    return new Place(room, lock, hold, null);
  }

  Place locked(RoomLock newLock, Hold newHold) {
    return new Place(newLock.room(), newLock, newHold, null);
  }

  Place kept(RoomLock newLock, Hold newHold) {
    return new Place(wished, newLock, newHold, null);
  }

  Place refusing(RoomRefusal refusal) {
    return new Place(lock == null ? wished : lock.room(), lock, hold, refusal);
  }

  Place released(boolean holdKept) {
    return new Place(wished, null, holdKept ? hold : null, refused);
  }

  Place holding(@Nullable Hold newHold) {
    return new Place(wished, lock, newHold, refused);
  }

  Place forgettingWish() {
    return new Place(null, lock, hold, null);
  }
}
