package ai.openevent.venue;

import java.util.List;

/// One team's venue with everything it sells and the terms it sells them on, as of one moment.
///
/// @param stored whether the team has stored a venue of its own; until then it works with the demo venue
public record Offering(
    Venue venue,
    Catalog catalog,
    DepositTerms deposit,
    VisitPolicy visits,
    CancellationPolicy cancellation,
    List<Faq> faq,
    boolean stored) {

  public Offering {
    faq = List.copyOf(faq);
  }
}
