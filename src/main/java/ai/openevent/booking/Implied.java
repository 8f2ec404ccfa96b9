package ai.openevent.booking;

import java.util.ArrayList;
import java.util.List;

/// What a bare yes or no means after what was asked last (workflow.md 27.12). Nothing is ever selected by it: a date, a
/// room or a time has to be named, unless only one was asked about.
final class Implied {

  private Implied() {}

  static Intents with(List<Intent> intents, Booking booking) {
    Expectation asked = booking.pending().asked();
    List<Intent> all = new ArrayList<>();
    for (Intent intent : intents) {
      if (intent instanceof Intent.Affirm) {
        all.addAll(yes(asked));
      } else if (intent instanceof Intent.Deny) {
        all.addAll(no(asked));
      } else {
        all.add(intent);
      }
    }
    return new Intents(all.stream().distinct().toList());
  }

  private static List<Intent> yes(Expectation asked) {
    return switch (asked) {
      case Expectation.OneOfDates dates when dates.days().size() == 1 ->
          List.of(new Intent.StateDay(dates.days().getFirst(), false));
      case Expectation.ARoom room when room.listed().size() == 1 -> List.of(new Intent.NameRoom(room.listed().getFirst()));
      case Expectation.TrySourcing _ -> List.of(new Intent.TrySourcing());
      case Expectation.GoOnWithout _ -> List.of(new Intent.GoWithout());
      case Expectation.Acceptance _ -> List.of(new Intent.Accept());
      case Expectation.AVisit _ -> List.of(new Intent.ArrangeVisit(null, null));
      case Expectation.VisitYes visit -> List.of(new Intent.ArrangeVisit(visit.slot().day(), visit.slot().time()));
      case Expectation.Nothing _, Expectation.ADate _, Expectation.OneOfDates _, Expectation.RangeMeaning _,
          Expectation.DateReading _, Expectation.EventHours _,
          Expectation.Guests _, Expectation.ARoom _, Expectation.Adjustment _,
          Expectation.BillingAddress _, Expectation.DepositPayment _, Expectation.TheHouse _, Expectation.VisitDay _,
          Expectation.VisitTime _ -> List.of();
    };
  }

  private static List<Intent> no(Expectation asked) {
    return switch (asked) {
      case Expectation.TrySourcing _ -> List.of(new Intent.GoWithout());
      case Expectation.Acceptance _ -> List.of(new Intent.Decline(false, null));
      case Expectation.VisitYes _, Expectation.VisitDay _, Expectation.VisitTime _ -> List.of(new Intent.CancelVisit());
      case Expectation.Nothing _, Expectation.ADate _, Expectation.OneOfDates _, Expectation.RangeMeaning _,
          Expectation.DateReading _, Expectation.EventHours _,
          Expectation.Guests _, Expectation.ARoom _, Expectation.GoOnWithout _,
          Expectation.Adjustment _, Expectation.BillingAddress _, Expectation.DepositPayment _, Expectation.TheHouse _,
          Expectation.AVisit _ -> List.of();
    };
  }
}
