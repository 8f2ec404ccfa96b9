package ai.openevent.venue;

/// The stable key of a room, for example `atelier-room-b`. Its name ("Room B") may change, this may not.
public record RoomId(String value) {

  public RoomId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A room id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
