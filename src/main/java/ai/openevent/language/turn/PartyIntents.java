package ai.openevent.language.turn;

import ai.openevent.booking.Budget;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Intent;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Reading;
import ai.openevent.venue.Money;
import java.time.LocalTime;
import java.util.List;

/// Who comes, when of the day, how they sit, what for and at what cost.
final class PartyIntents {

  private static final int LONGEST_EVENT_MINUTES = 16 * 60;

  private PartyIntents() {}

  static void read(Turn turn, List<Intent> intents) {
    if (turn.asksOnly() || (turn.does(Act.CANCEL_EVENT) && !turn.does(Act.EVENT_REQUEST))) {
      return;
    }
    guests(turn, intents);
    hours(turn, intents);
    layout(turn, intents);
    occasion(turn, intents);
    budget(turn, intents);
  }

  private static void guests(Turn turn, List<Intent> intents) {
    Mention.Counted counted = turn.reading().guests();
    boolean known = turn.booking().party().guests() != null;
    if (counted != null) {
      if (counted.value() >= 1 && !turn.isInQuestion(counted.evidence()) && (!known || turn.isAboutEvent())) {
        intents.add(new Intent.StateGuests(new GuestCount(counted.value(), counted.min(), counted.max())));
      }
      return;
    }
    if (turn.asked() instanceof Expectation.Guests && turn.reading().numbers().size() == 1) {
      Mention.Numbered number = turn.reading().numbers().getFirst();
      if (!number.ordinal() && number.value() >= 1) {
        intents.add(new Intent.StateGuests(GuestCount.of(number.value())));
      }
    }
  }

  private static void hours(Turn turn, List<Intent> intents) {
    Mention.Timed time = turn.eventTime();
    boolean someoneElses = turn.does(Act.REQUEST_MANAGER) && !turn.does(Act.EVENT_REQUEST, Act.CHANGE_REQUIREMENTS);
    if (time == null || someoneElses || !turn.isAboutEvent()) {
      return;
    }
    LocalTime end = time.end();
    if (end == null && time.start() != null) {
      end = turn.reading().durations().stream()
          .filter(lasting -> lasting.days() == 0 && lasting.minutes() > 0 && lasting.minutes() <= LONGEST_EVENT_MINUTES)
          .filter(_ -> turn.does(Act.EVENT_REQUEST, Act.CHANGE_REQUIREMENTS))
          .map(lasting -> time.start().plusMinutes(lasting.minutes()))
          .findFirst().orElse(null);
    }
    intents.add(new Intent.StateHours(time.start(), end));
  }

  private static void layout(Turn turn, List<Intent> intents) {
    Mention.Seated seated = turn.reading().layout();
    if (seated != null && !turn.isInQuestion(seated.evidence())) {
      intents.add(new Intent.StateLayout(seated.layout()));
    }
  }

  private static void occasion(Turn turn, List<Intent> intents) {
    Reading.Signals signals = turn.reading().signals();
    boolean told = turn.booking().party().eventType() != null && !turn.does(Act.EVENT_REQUEST);
    if (signals.eventType() != null && !told) {
      intents.add(new Intent.StateEventType(signals.eventType()));
    }
    if (signals.needs() != null) {
      intents.add(new Intent.StateNeeds(signals.needs()));
    }
  }

  /// An amount that is called a budget; before there is an offer, also one that was meant as a condition.
  private static void budget(Turn turn, List<Intent> intents) {
    boolean offered = turn.booking().deal().current().isPresent();
    if (turn.does(Act.REPORT_PAYMENT) || (offered && turn.does(Act.COUNTER_OFFER))) {
      return;
    }
    for (Mention.Priced priced : turn.reading().amounts()) {
      boolean ours = priced.currency() == null || priced.currency().equals(turn.facts().venue().currency());
      if (ours && (BudgetWords.stand(turn.reading().newText(), priced) || turn.does(Act.COUNTER_OFFER))) {
        intents.add(new Intent.StateBudget(new Budget(new Money(priced.value()), priced.perPerson())));
        return;
      }
    }
  }
}
