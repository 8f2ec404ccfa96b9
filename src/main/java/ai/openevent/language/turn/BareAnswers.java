package ai.openevent.language.turn;

import ai.openevent.booking.Expectation;
import ai.openevent.booking.Intent;
import ai.openevent.language.text.Folding;
import java.util.List;

/// A yes or a no that says nothing else: it answers the one question that was asked last (workflow.md 27.12). Beside a choice
/// or a change the choice counts.
final class BareAnswers {

  private static final int LONGEST_PLAIN = 40;

  private BareAnswers() {}

  static void read(Turn turn, List<Intent> intents) {
    boolean yes = turn.reading().signals().affirmation() || isPlain(turn);
    boolean no = turn.reading().signals().denial();
    if (yes && !no && turn.asked() instanceof Expectation.TrySourcing && onlyRepeatsRoom(turn, intents)) {
      intents.removeIf(Intent.NameRoom.class::isInstance);
      intents.add(new Intent.Affirm());
    } else if (yes && !no && intents.stream().allMatch(BareAnswers::isTold) && !isPolite(turn)) {
      intents.add(new Intent.Affirm());
    } else if (yes && !no && turn.asked() instanceof Expectation.VisitYes && intents.stream().noneMatch(BareAnswers::isOfVisit)) {
      intents.add(new Intent.Affirm());
    } else if (no && !yes && intents.stream().allMatch(BareAnswers::isTold)) {
      intents.add(new Intent.Deny());
    }
  }

  /// "Yes, thanks": nothing but a yes and a courtesy.
  static boolean isPlain(Turn turn) {
    String text = Folding.fold(turn.reading().newText());
    String rest = TurnWords.COURTESY.cutFrom(TurnWords.YES.cutFrom(text));
    return TurnWords.YES.standIn(text) && text.length() <= LONGEST_PLAIN && rest.chars().noneMatch(Character::isLetterOrDigit)
        && text.indexOf('?') < 0;
  }

  /// "Ok, and is there parking?" accepts no offer.
  private static boolean isPolite(Turn turn) {
    return turn.asked() instanceof Expectation.Acceptance && !turn.reading().questions().isEmpty();
  }

  private static boolean onlyRepeatsRoom(Turn turn, List<Intent> intents) {
    return intents.stream().allMatch(intent -> isTold(intent)
        || (intent instanceof Intent.NameRoom named && named.room().equals(turn.booking().place().wished())));
  }

  /// A day or an hour of its own says more than a yes.
  private static boolean isOfVisit(Intent intent) {
    return intent instanceof Intent.ArrangeVisit || intent instanceof Intent.CancelVisit;
  }

  /// Data that may stand beside a yes.
  private static boolean isTold(Intent intent) {
    return intent instanceof Intent.GiveBilling
        || intent instanceof Intent.GiveContact
        || intent instanceof Intent.StateNeeds
        || intent instanceof Intent.StateEventType;
  }
}
