package ai.openevent.booking;

import ai.openevent.venue.Catalog;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venue;
import java.time.Instant;
import java.time.LocalDate;

/// What the world looked like when a decision was taken.
public record Facts(Instant now, Offering offering, Occupancy occupancy) {

  /// The venue's date.
  public LocalDate today() {
    return LocalDate.ofInstant(now, venue().zone());
  }

  public Venue venue() {
    return offering.venue();
  }

  public Catalog catalog() {
    return offering.catalog();
  }
}
