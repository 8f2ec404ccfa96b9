package ai.openevent.language.turn;

import ai.openevent.booking.Billing;
import ai.openevent.booking.Contact;
import ai.openevent.booking.Intent;
import ai.openevent.language.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The client's own data: captured whenever they appear, at any stage (workflow.md 17).
final class ClientIntents {

  private ClientIntents() {}

  static void read(Turn turn, List<Intent> intents) {
    if (!turn.reading().billing().equals(Billing.UNKNOWN)) {
      intents.add(new Intent.GiveBilling(turn.reading().billing()));
    }
    Contact given = turn.reading().contact();
    Contact fresh = turn.does(Act.GIVE_CONTACT) ? given : unknownParts(given, turn.booking().person().contact());
    if (!fresh.equals(Contact.UNKNOWN)) {
      intents.add(new Intent.GiveContact(fresh));
    }
  }

  /// What a signature says is taken where nothing is known yet (workflow.md 27.10).
  private static Contact unknownParts(Contact given, Contact known) {
    return new Contact(
        unless(known.name(), given.name()),
        unless(known.email(), given.email()),
        unless(known.phone(), given.phone()),
        unless(known.company(), given.company()),
        unless(known.address(), given.address()));
  }

  private static @Nullable String unless(@Nullable String known, @Nullable String given) {
    return known == null || known.isBlank() ? given : null;
  }
}
