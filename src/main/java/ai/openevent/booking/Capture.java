package ai.openevent.booking;

import ai.openevent.venue.Language;
import org.jspecify.annotations.Nullable;

/// Keeps what a message tells about the client, at every stage, also beside anything else (workflow.md 1.4, 17).
final class Capture {

  private Capture() {}

  static void apply(Work work, Intents intents) {
    intents.of(Intent.Speak.class).forEach(speak -> language(work, speak.language()));
    intents.of(Intent.GiveContact.class).forEach(give -> contact(work, give.parts()));
    intents.of(Intent.StateEventType.class).forEach(stated -> eventType(work, stated.type()));
    intents.of(Intent.StateNeeds.class).forEach(stated -> needs(work, stated.words()));
    intents.of(Intent.StateBudget.class).forEach(stated -> budget(work, stated.budget()));
    if (intents.has(Intent.NoExtras.class) && !work.now().extras().none()) {
      work.record(new BookingEvent.ExtrasDeclined());
    }
    intents.of(Intent.GiveBilling.class).forEach(give -> billing(work, give.parts()));
  }

  private static void language(Work work, Language language) {
    if (!language.equals(work.now().person().language())) {
      work.record(new BookingEvent.LanguageChanged(language));
    }
  }

  private static void eventType(Work work, String type) {
    if (!type.equals(work.now().party().eventType())) {
      work.record(new BookingEvent.EventTypeNoted(type));
    }
  }

  private static void needs(Work work, String words) {
    if (!words.equals(work.now().party().special())) {
      work.record(new BookingEvent.NeedsNoted(words));
      work.say(new Outcome.NeedsNoted(words));
    }
  }

  private static void budget(Work work, Budget budget) {
    if (!budget.equals(work.now().extras().budget())) {
      work.record(new BookingEvent.BudgetNoted(budget));
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
