package ai.openevent.booking;

import ai.openevent.venue.RoomId;
import java.time.LocalDateTime;

/// The room and time that nobody else can have, widened by the room's buffers, `[from, until)` in venue time. A fact of its
/// own beside the room choice: after a change it may outlive the choice (workflow.md R7, 27.25).
public record Hold(RoomId room, LocalDateTime from, LocalDateTime until, Strength strength) {

  public enum Strength {
    OPTION,
    CONFIRMED
  }

  public Hold as(Strength newStrength) {
    return new Hold(room, from, until, newStrength);
  }
}
