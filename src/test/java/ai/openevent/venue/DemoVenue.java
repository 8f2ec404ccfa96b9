package ai.openevent.venue;

import ai.openevent.venue.persistence.VenueFile;

/// The demo venue for tests, read once and without Spring.
public final class DemoVenue {

  private static final Offering OFFERING = VenueFile.demo();

  private DemoVenue() {}

  public static Offering offering() {
    return OFFERING;
  }

  public static Catalog catalog() {
    return OFFERING.catalog();
  }

  /// The demo venue asking for a deposit.
  public static Offering asking(DepositTerms terms) {
    return OFFERING.asking(terms);
  }

  /// "Room B" by its letter.
  public static Room room(String letter) {
    return OFFERING.catalog().roomNamed("Room " + letter).orElseThrow();
  }

  public static Item item(String id) {
    return OFFERING.catalog().findItem(new ItemId(id)).orElseThrow();
  }
}
