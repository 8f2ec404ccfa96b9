package ai.openevent.booking;

import ai.openevent.venue.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of the offer. The total is the sum of the lines.
///
/// @param version from 1; the highest is the current one
public record Offer(
    int version,
    Status status,
    OfferBasis basis,
    List<OfferLine> lines,
    Money total,
    Money vat,
    @Nullable Deposit deposit,
    Instant createdAt,
    @Nullable Instant settledAt) {

  public enum Status {
    /// Composed; the client hasn't seen it.
    DRAFT,
    /// Before the client.
    SENT,
    /// A later version counts.
    SUPERSEDED,
    ACCEPTED,
    DECLINED
  }

  public Offer {
    lines = List.copyOf(lines);
  }

  /// The offer in another status, reached at that moment.
  Offer as(Status newStatus, Instant at) {
    return new Offer(version, newStatus, basis, lines, total, vat, deposit, createdAt, at);
  }

  public boolean isSuperseded() {
    return status == Status.SUPERSEDED;
  }
}
