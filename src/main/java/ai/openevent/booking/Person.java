package ai.openevent.booking;

import ai.openevent.venue.Language;

/// The client.
public record Person(Contact contact, Billing billing, Language language) {

  Person reachedAt(Contact newContact) {
    return new Person(newContact, billing, language);
  }

  Person billedTo(Billing newBilling) {
    return new Person(contact, newBilling, language);
  }

  Person speaking(Language newLanguage) {
    return new Person(contact, billing, newLanguage);
  }
}
