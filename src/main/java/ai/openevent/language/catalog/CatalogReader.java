package ai.openevent.language.catalog;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.language.ReadingContext;
import ai.openevent.language.text.Message;
import ai.openevent.venue.Language;
import java.util.List;

/// Reads what a message names: rooms and items of the catalogue, a seating, addresses and contact data, and whether the text
/// gives orders to the machine. Stateless.
public final class CatalogReader {

  public CatalogMentions read(Message message, Language language, ReadingContext context) {
    return new CatalogMentions(
        List.of(), List.of(), List.of(), List.of(), null, Billing.UNKNOWN, Contact.UNKNOWN, false, false, List.of());
  }
}
