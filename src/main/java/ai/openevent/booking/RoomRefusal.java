package ai.openevent.booking;

import ai.openevent.venue.RoomId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a wished room could not be had, and on which facts, so that it isn't said twice.
///
/// @param holder the booking that has the room, for [Reason#HELD]
public record RoomRefusal(RoomId room, Reason reason, RoomBasis basis, @Nullable UUID holder) {

  public enum Reason {
    /// More guests than the room takes.
    TOO_SMALL,
    /// Another booking holds it provisionally.
    HELD,
    /// Another booking has it for good.
    TAKEN
  }
}
