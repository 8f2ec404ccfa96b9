package ai.openevent.conversation;

import ai.openevent.booking.Intent;
import java.util.List;

/// Whether a message carries anything of which a booking could be made (workflow.md 5.5).
final class Content {

  private Content() {}

  static boolean isIn(List<Intent> intents) {
    return intents.stream().anyMatch(intent -> switch (intent) {
      case Intent.StateDay _, Intent.StateDays _, Intent.StateRange _, Intent.StateWindow _, Intent.ContradictDay _,
          Intent.ImpossibleDay _, Intent.StateGuests _, Intent.NameRoom _, Intent.AddItem _, Intent.AddUnknownItem _,
          Intent.ArrangeVisit _ -> true;
      case Intent.Speak _, Intent.ExplainRange _, Intent.DropDay _, Intent.StateHours _, Intent.StateLayout _,
          Intent.StateEventType _, Intent.StateNeeds _, Intent.StateBudget _, Intent.GiveBilling _, Intent.GiveContact _,
          Intent.NameUnknownRoom _, Intent.WantLarger _, Intent.DropItem _, Intent.NoExtras _, Intent.GoWithout _,
          Intent.TrySourcing _, Intent.Accept _, Intent.Counter _, Intent.Decline _, Intent.Affirm _, Intent.Deny _,
          Intent.InsistOnRoom _, Intent.CancelEvent _, Intent.WantPerson _, Intent.ReportPayment _, Intent.CancelVisit _,
          Intent.Unclear _, Intent.Inject _ -> false;
    });
  }
}
