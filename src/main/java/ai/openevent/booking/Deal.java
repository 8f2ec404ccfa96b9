package ai.openevent.booking;

import ai.openevent.venue.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was offered, accepted, paid and confirmed.
///
/// @param offers all versions, oldest first
/// @param counterRounds proposals of another price since the last acceptance or structural change
/// @param confirmed a manager said yes to the whole
/// @param reopened it was confirmed once and is being changed
/// @param roomPrice per day, where a manager set one
/// @param shown the version that the client saw last; 0 before the first
public record Deal(
    List<Offer> offers,
    int counterRounds,
    List<Payment> payments,
    boolean confirmed,
    boolean reopened,
    @Nullable Money roomPrice,
    int shown) {

  static final Deal NONE = new Deal(List.of(), 0, List.of(), false, false, null, 0);

  public Deal {
    offers = List.copyOf(offers);
    payments = List.copyOf(payments);
  }

  /// The version that counts; empty before the first offer and while a superseded one has no successor.
  public Optional<Offer> current() {
    return offers.isEmpty() || offers.getLast().isSuperseded() ? Optional.empty() : Optional.of(offers.getLast());
  }

  public boolean isAccepted() {
    return current().filter(offer -> offer.status() == Offer.Status.ACCEPTED).isPresent();
  }

  public Money paid() {
    return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
  }

  /// What of the current offer's deposit is still to be paid.
  public Money depositOpen() {
    return current().map(Offer::deposit)
        .map(deposit -> deposit.amount().minus(paid()))
        .filter(Money::isPositive)
        .orElse(Money.ZERO);
  }

  /// What is to be paid on the latest version, also while it is being replaced: money that arrives during a change counts.
  public Money depositOutstanding() {
    Deposit deposit = offers.isEmpty() ? null : offers.getLast().deposit();
    Money outstanding = deposit == null ? Money.ZERO : deposit.amount().minus(paid());
    return outstanding.isPositive() ? outstanding : Money.ZERO;
  }

  public boolean isDepositRequired() {
    return current().map(Offer::deposit).isPresent();
  }

  Deal withOffer(Offer offer) {
    List<Offer> all = new ArrayList<>(offers);
    all.removeIf(known -> known.version() == offer.version());
    all.add(offer);
    return new Deal(all, counterRounds, payments, confirmed, reopened, roomPrice, shown);
  }

  /// The given version, whatever its status.
  public Optional<Offer> version(int version) {
    return offers.stream().filter(offer -> offer.version() == version).findFirst();
  }

  /// The total that the client saw last, which may be that of an earlier offer than the one that counts; null before the first.
  public @Nullable Money totalShown() {
    return version(shown).map(Offer::total).orElse(null);
  }

  Deal showing(int version) {
    return new Deal(offers, counterRounds, payments, confirmed, reopened, roomPrice, version);
  }

  Deal rounds(int newRounds) {
    return new Deal(offers, newRounds, payments, confirmed, reopened, roomPrice, shown);
  }

  Deal withPayment(Payment payment) {
    List<Payment> all = new ArrayList<>(payments);
    all.add(payment);
    return new Deal(offers, counterRounds, all, confirmed, reopened, roomPrice, shown);
  }

  Deal asConfirmed() {
    return new Deal(offers, counterRounds, payments, true, false, roomPrice, shown);
  }

  Deal asReopened() {
    return new Deal(offers, counterRounds, payments, false, true, roomPrice, shown);
  }

  Deal priced(Money newRoomPrice) {
    return new Deal(offers, counterRounds, payments, confirmed, reopened, newRoomPrice, shown);
  }
}
