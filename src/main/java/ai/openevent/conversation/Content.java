package ai.openevent.conversation;

import ai.openevent.booking.Intent;
import java.util.List;
import java.util.function.Predicate;

/// What a message without a booking is about (workflow.md 5.5, 7 step 1).
final class Content {

  private Content() {}

  /// Whether a booking could be made of the message.
  static boolean isIn(List<Intent> intents) {
    return intents.stream().anyMatch(intent -> kind(intent) == Kind.REQUEST);
  }

  /// Whether the message goes on with a booking that is there already: its billing address, its offer, its payment.
  static boolean isFollowUp(List<Intent> intents) {
    return intents.stream().anyMatch(intent -> kind(intent) == Kind.FOLLOW_UP || kind(intent) == Kind.VISIT)
        && intents.stream().map(Content::kind).noneMatch(Predicate.isEqual(Kind.REQUEST));
  }

  /// Whether somebody only wants to see the house.
  static boolean isVisit(List<Intent> intents) {
    return intents.stream().anyMatch(intent -> kind(intent) == Kind.VISIT);
  }

  private enum Kind {
    REQUEST,
    VISIT,
    FOLLOW_UP,
    /// Says something only beside something else.
    DETAIL
  }

  private static Kind kind(Intent intent) {
    return switch (intent) {
      case Intent.StateDay _, Intent.StateDays _, Intent.StateRange _, Intent.StateWindow _, Intent.ContradictDay _,
          Intent.ImpossibleDay _, Intent.StateGuests _, Intent.NameRoom _, Intent.AddItem _ -> Kind.REQUEST;
      case Intent.ArrangeVisit _ -> Kind.VISIT;
      case Intent.GiveBilling _, Intent.Accept _, Intent.Counter _, Intent.Decline _, Intent.CancelEvent _,
          Intent.ReportPayment _, Intent.CancelVisit _ -> Kind.FOLLOW_UP;
      case Intent.Speak _, Intent.ExplainRange _, Intent.DropDay _, Intent.RepeatEvent _, Intent.StateHours _, Intent.StateLayout _,
          Intent.StateEventType _, Intent.StateNeeds _, Intent.StateBudget _, Intent.GiveContact _,
          Intent.NameUnknownRoom _, Intent.WantLarger _, Intent.AddUnknownItem _, Intent.WishKind _, Intent.DropItem _, Intent.NoExtras _,
          Intent.GoWithout _, Intent.TrySourcing _, Intent.Affirm _, Intent.Deny _, Intent.InsistOnRoom _,
          Intent.WantPerson _, Intent.Unclear _, Intent.Inject _ -> Kind.DETAIL;
    };
  }
}
