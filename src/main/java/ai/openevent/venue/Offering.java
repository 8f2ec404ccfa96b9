package ai.openevent.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// One team's venue with everything it sells and the terms it sells them on, as of one moment.
///
/// @param deposit what is asked for in advance where a room has no terms of its own
/// @param roomDeposits the terms of rooms that have their own
/// @param managers people of the house that clients may ask for by name
/// @param autofillMinScore how sure a match with the catalogue must be for an item to be ordered by it, 0 to 1
/// @param stored whether the team has stored a venue of its own; until then it works with the demo venue
public record Offering(
    Venue venue,
    Catalog catalog,
    DepositTerms deposit,
    Map<RoomId, DepositTerms> roomDeposits,
    VisitPolicy visits,
    CancellationPolicy cancellation,
    List<Faq> faq,
    List<String> managers,
    BigDecimal autofillMinScore,
    boolean stored) {

  /// The least sure match that is ordered where the team has set nothing.
  public static final BigDecimal USUAL_MIN_SCORE = new BigDecimal("0.5");

  public Offering {
    roomDeposits = Map.copyOf(roomDeposits);
    faq = List.copyOf(faq);
    managers = List.copyOf(managers);
  }

  /// What is asked for in advance for a room.
  public DepositTerms depositFor(RoomId room) {
    return roomDeposits.getOrDefault(room, deposit);
  }

  /// The same with other deposit terms.
  public Offering asking(DepositTerms terms) {
    return new Offering(venue, catalog, terms, roomDeposits, visits, cancellation, faq, managers, autofillMinScore, stored);
  }
}
