package ai.openevent.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps what a message tells about the client, at every stage, also beside anything else (workflow.md 1.4, 17).
final class Capture {

  private Capture() {}

  static void apply(Work work, List<Intent> intents) {
    for (Intent intent : intents) {
      switch (intent) {
        case Intent.Speak speak when speak.language() != work.now().person().language() ->
            work.record(new BookingEvent.LanguageChanged(speak.language()));
        case Intent.GiveContact give -> contact(work, give.parts());
        case Intent.StateEventType type when !type.type().equals(work.now().party().eventType()) ->
            work.record(new BookingEvent.EventTypeNoted(type.type()));
        case Intent.StateNeeds needs when !needs.words().equals(work.now().party().special()) -> {
          work.record(new BookingEvent.NeedsNoted(needs.words()));
          work.say(new Outcome.NeedsNoted(needs.words()));
        }
        case Intent.StateBudget budget when !budget.budget().equals(work.now().extras().budget()) ->
            work.record(new BookingEvent.BudgetNoted(budget.budget()));
        case Intent.NoExtras _ when !work.now().extras().none() -> work.record(new BookingEvent.ExtrasDeclined());
        case Intent _ -> {
          // Wishes and actions come later.
        }
      }
    }
    for (Intent intent : intents) {
      if (intent instanceof Intent.GiveBilling give) {
        billing(work, give.parts());
      }
    }
  }

  /// A name or company that is known stays; an address to reach the client at is replaced by a newer one.
  private static void contact(Work work, Contact parts) {
    Contact known = work.now().person().contact();
    Contact merged = new Contact(
        first(known.name(), parts.name()),
        first(parts.email(), known.email()),
        first(parts.phone(), known.phone()),
        first(known.company(), parts.company()),
        first(known.address(), parts.address()));
    if (!merged.equals(known)) {
      work.record(new BookingEvent.ContactGiven(merged));
    }
  }

  private static void billing(Work work, Billing parts) {
    Billing known = work.now().person().billing();
    Billing merged = named(known.with(parts), work.now().person().contact());
    if (!sameAddress(merged, known)) {
      work.record(new BookingEvent.BillingGiven(merged));
      work.say(new Outcome.BillingNoted(merged));
    }
  }

  /// The address with the client's company, else name, where a street is given and nobody to bill (workflow.md 17).
  static Billing named(Billing billing, Contact contact) {
    String who = first(contact.company(), contact.name());
    boolean nameless = billing.nameOrCompany() == null && billing.street() != null && who != null;
    return nameless ? billing.with(new Billing(who, null, null, null, null, null, null)) : billing;
  }

  private static boolean sameAddress(Billing a, Billing b) {
    return a.equals(b.with(new Billing(null, null, null, null, null, null, a.raw())));
  }

  private static @Nullable String first(@Nullable String preferred, @Nullable String other) {
    return preferred != null ? preferred : other;
  }
}
