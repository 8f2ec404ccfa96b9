package ai.openevent.language.turn;

import ai.openevent.booking.Expectation;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Offer;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Reading;
import ai.openevent.venue.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Yes, no and conditions to an offer, and the end of a booking (workflow.md 16, 19). A condition is never a yes.
final class DealIntents {

  private static final int SMALLEST_BARE_PRICE = 50;

  private final Turn turn;
  private final List<Intent> intents;
  private final Optional<Offer> offer;

  private DealIntents(Turn turn, List<Intent> intents) {
    this.turn = turn;
    this.intents = intents;
    this.offer = turn.booking().deal().current();
  }

  static void read(Turn turn, List<Intent> intents) {
    new DealIntents(turn, intents).read();
  }

  private void read() {
    boolean insisted = intents.stream().anyMatch(Intent.InsistOnRoom.class::isInstance);
    if (turn.does(Act.REQUEST_MANAGER) && !insisted) {
      intents.add(new Intent.WantPerson(TurnInterpreter.quote(turn)));
    }
    if (turn.does(Act.REPORT_PAYMENT)) {
      intents.add(new Intent.ReportPayment(words(Act.REPORT_PAYMENT)));
    }
    if (turn.does(Act.CANCEL_EVENT)) {
      intents.add(cancellation());
    } else if (turn.does(Act.COUNTER_OFFER)) {
      counter();
    } else if (turn.does(Act.DECLINE_OFFER)) {
      decline();
    } else if (turn.does(Act.ACCEPT_OFFER)) {
      accept();
    }
  }

  private Intent cancellation() {
    boolean goesElsewhere = turn.does(Act.DECLINE_OFFER) && turn.reading().signals().definiteDecline();
    String reason = TurnInterpreter.quote(turn);
    return goesElsewhere ? new Intent.Decline(true, reason) : new Intent.CancelEvent(reason);
  }

  /// Before there is an offer an amount is a budget, which is read elsewhere.
  private void counter() {
    if (offer.isPresent()) {
      intents.add(new Intent.Counter(countered(), words(Act.COUNTER_OFFER)));
    }
  }

  private @Nullable Money countered() {
    List<Mention.Priced> amounts = new ArrayList<>(turn.reading().amounts());
    amounts.removeIf(priced -> priced.perPerson() || isPaid(priced));
    Optional<Mention.Priced> inside = amounts.stream().filter(this::isCountered).reduce((_, last) -> last);
    if (inside.isPresent()) {
      return new Money(inside.get().value());
    }
    if (!amounts.isEmpty()) {
      return new Money(amounts.getLast().value());
    }
    return turn.reading().numbers().stream()
        .filter(number -> !number.ordinal() && number.value() >= SMALLEST_BARE_PRICE)
        .map(number -> Money.of(number.value()))
        .findFirst().orElse(null);
  }

  private boolean isPaid(Mention.Priced priced) {
    return turn.reading().acts().stream()
        .anyMatch(acted -> acted.act() == Act.REPORT_PAYMENT && acted.evidence().span().overlaps(priced.evidence().span()));
  }

  private boolean isCountered(Mention.Priced priced) {
    return turn.reading().acts().stream()
        .anyMatch(acted -> acted.act() == Act.COUNTER_OFFER && acted.evidence().span().overlaps(priced.evidence().span()));
  }

  /// With a change in the same message the change speaks for itself: it leads to a new offer (workflow.md 16.2).
  private void decline() {
    Reading.Signals signals = turn.reading().signals();
    boolean changed = intents.stream().anyMatch(DealIntents::changesOffer);
    if (signals.definiteDecline() || !changed) {
      intents.add(new Intent.Decline(signals.definiteDecline(), words(Act.DECLINE_OFFER)));
    }
  }

  private static boolean changesOffer(Intent intent) {
    return intent instanceof Intent.AddItem
        || intent instanceof Intent.DropItem
        || intent instanceof Intent.NameRoom
        || intent instanceof Intent.StateDay
        || intent instanceof Intent.StateDays
        || intent instanceof Intent.StateGuests;
  }

  /// A yes to a price that isn't the offer's is a counter-offer.
  private void accept() {
    if (answersAnotherQuestion()) {
      return;
    }
    Optional<Mention.Priced> other = offer.flatMap(known -> turn.reading().amounts().stream()
        .filter(priced -> !isPaid(priced) && !isOf(known, priced))
        .findFirst());
    if (other.isPresent()) {
      intents.add(new Intent.Counter(new Money(other.get().value()), words(Act.ACCEPT_OFFER)));
    } else if (offer.isPresent() || !turn.does(Act.EVENT_REQUEST)) {
      intents.add(new Intent.Accept());
    }
  }

  /// A yes to the one day that was proposed is no yes to the offer (workflow.md 27.12).
  private boolean answersAnotherQuestion() {
    boolean one = turn.asked() instanceof Expectation.OneOfDates dates && dates.days().size() == 1;
    boolean choice = turn.asked() instanceof Expectation.Adjustment && BareAnswers.isPlain(turn);
    return choice || (one && (turn.reading().signals().affirmation() || BareAnswers.isPlain(turn)));
  }

  /// Whether an amount is one that the offer holds.
  private static boolean isOf(Offer offer, Mention.Priced priced) {
    Money amount = new Money(priced.value());
    boolean deposit = offer.deposit() != null
        && (offer.deposit().amount().equals(amount) || offer.total().minus(offer.deposit().amount()).equals(amount));
    return deposit
        || offer.total().equals(amount)
        || offer.vat().equals(amount)
        || offer.lines().stream().anyMatch(line -> line.amount().equals(amount) || line.unitPrice().equals(amount));
  }

  private String words(Act act) {
    return turn.reading().acts().stream()
        .filter(acted -> acted.act() == act)
        .map(acted -> acted.evidence().words())
        .findFirst()
        .orElseGet(() -> TurnInterpreter.quote(turn));
  }
}
