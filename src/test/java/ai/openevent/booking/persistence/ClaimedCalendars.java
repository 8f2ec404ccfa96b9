package ai.openevent.booking.persistence;

import ai.openevent.booking.Occupancy;
import ai.openevent.storage.Claims;
import ai.openevent.venue.Room;
import java.util.List;

/// The real calendar for measurements outside this package.
public final class ClaimedCalendars {

  private ClaimedCalendars() {}

  public static Occupancy of(Claims claims, List<Room> rooms) {
    return new ClaimedOccupancy(claims, rooms, null);
  }
}
