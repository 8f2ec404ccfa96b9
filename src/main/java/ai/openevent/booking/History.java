package ai.openevent.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Turns events into the booking they make. Records only, decides nothing: whatever lapses is an event of its own, so that an
/// old history reads the same under every later version (architecture.md D1).
public final class History {

  private History() {}

  public static Booking evolve(Booking booking, BookingEvent event) {
    return apply(booking, event).next();
  }

  public static Booking evolve(Booking booking, List<? extends BookingEvent> events) {
    Booking result = booking;
    for (BookingEvent event : events) {
      result = evolve(result, event);
    }
    return result;
  }

  private static Booking apply(Booking b, BookingEvent event) {
    return switch (event) {
      case BookingEvent.Opened e -> b.with(e.origin()).with(new Person(e.contact(), e.billing(), e.language()));
      case BookingEvent.LanguageChanged e -> b.with(b.person().speaking(e.language()));
      case BookingEvent.OfDates dates -> ofDates(b, dates);
      case BookingEvent.OfParty party -> ofParty(b, party);
      case BookingEvent.OfRooms rooms -> ofRooms(b, rooms);
      case BookingEvent.OfItems items -> ofItems(b, items);
      case BookingEvent.OfDeal deal -> ofDeal(b, deal);
      case BookingEvent.OfApprovals approvals -> ofApprovals(b, approvals);
      case BookingEvent.OfVisits visits -> ofVisits(b, visits);
      case BookingEvent.OfConversation conversation -> ofConversation(b, conversation);
    };
  }

  private static Booking ofDates(Booking b, BookingEvent.OfDates event) {
    return switch (event) {
      case BookingEvent.DaysChosen e -> b.with(b.schedule().chosen(e.days()));
      case BookingEvent.WindowStated e -> b.with(b.schedule().within(e.window()));
      case BookingEvent.RangeQuestioned e -> b.with(b.schedule().questioned(e.range()));
      case BookingEvent.DateDenied _ -> b;
      case BookingEvent.DatesProposed e -> b.with(b.schedule().proposing(e.days()));
      case BookingEvent.HoursStated e -> b.with(b.schedule().during(e.hours()));
    };
  }

  private static Booking ofParty(Booking b, BookingEvent.OfParty event) {
    return switch (event) {
      case BookingEvent.GuestsStated e -> b.with(b.party().counting(e.guests()));
      case BookingEvent.LayoutStated e -> b.with(b.party().seated(e.layout()));
      case BookingEvent.EventTypeNoted e -> b.with(b.party().celebrating(e.type()));
      case BookingEvent.NeedsNoted e -> b.with(b.party().needing(e.words()));
      case BookingEvent.BudgetNoted e -> b.with(b.extras().spending(e.budget()));
    };
  }

  private static Booking ofRooms(Booking b, BookingEvent.OfRooms event) {
    return switch (event) {
      case BookingEvent.RoomWished e -> b.with(b.place().wishing(e.room()));
      case BookingEvent.RoomsChecked _, BookingEvent.CapacityExceeded _ -> b;
      case BookingEvent.RoomDenied e -> b.with(b.place().refusing(e.refusal()));
      case BookingEvent.RoomLocked e -> b.with(b.place().locked(e.lock(), e.hold()));
      case BookingEvent.RoomKept e -> b.with(b.place().kept(e.lock(), e.hold()));
      case BookingEvent.RoomReleased e -> b.with(b.place().released(e.holdKept()));
      case BookingEvent.RoomYielded _ -> b.with(b.place().released(false).forgettingWish());
    };
  }

  private static Booking ofItems(Booking b, BookingEvent.OfItems event) {
    return switch (event) {
      case BookingEvent.ItemsChanged e -> b.with(b.extras().ordering(e.items()));
      case BookingEvent.ExtrasDeclined _ -> b.with(b.extras().nothingElse());
      case BookingEvent.ItemsMissing e -> b.with(b.extras().missing(e.items()));
      case BookingEvent.WentWithout e -> b.with(without(b.extras(), e.items()));
      case BookingEvent.ItemSourced e -> b.with(sourced(b.extras(), e));
      case BookingEvent.SourcingFailed _ -> b;
    };
  }

  private static Booking ofDeal(Booking b, BookingEvent.OfDeal event) {
    return switch (event) {
      case BookingEvent.OfferComposed e -> b.with(b.deal().withOffer(e.offer()));
      case BookingEvent.OfferReleased e ->
          offer(b.with(b.deal().showing(e.version())), e.version(), offer -> offer.as(Offer.Status.SENT, e.at()));
      case BookingEvent.OfferSuperseded e -> offer(b, e.version(), offer -> offer.as(Offer.Status.SUPERSEDED, e.at()));
      case BookingEvent.OfferAccepted e ->
          offer(b.with(b.deal().rounds(0)), e.version(), offer -> offer.as(Offer.Status.ACCEPTED, e.at()));
      case BookingEvent.AcceptanceWithdrawn e ->
          offer(b, e.version(), offer -> offer.as(Offer.Status.SENT, offer.createdAt()));
      case BookingEvent.OfferReturned e -> offer(b, e.version(), offer -> offer.as(Offer.Status.DRAFT, e.at()));
      case BookingEvent.OfferDeclined e -> offer(b, e.version(), offer -> offer.as(Offer.Status.DECLINED, e.at()));
      case BookingEvent.CounterMade e -> b.with(b.deal().rounds(e.round()));
      case BookingEvent.CountersCleared _ -> b.with(b.deal().rounds(0));
      case BookingEvent.RoomPriceSet e -> b.with(b.deal().priced(e.fullDay()));
      case BookingEvent.BillingGiven e -> b.with(b.person().billedTo(e.billing()));
      case BookingEvent.ContactGiven e -> b.with(b.person().reachedAt(e.contact()));
      case BookingEvent.DepositPaid e -> b.with(b.deal().withPayment(e.payment()));
      case BookingEvent.PaymentClaimed _ -> b;
      case BookingEvent.Confirmed e -> b.with(b.deal().asConfirmed()).with(b.place().holding(e.hold()));
      case BookingEvent.Reopened _ -> b.with(b.deal().asReopened()).with(b.place().holding(asOption(b.place().hold())));
    };
  }

  private static Booking ofApprovals(Booking b, BookingEvent.OfApprovals event) {
    return switch (event) {
      case BookingEvent.ApprovalAsked e -> b.with(b.pending().asking(e.approval(), e.about()));
      case BookingEvent.ApprovalWithdrawn e -> b.with(b.pending().without(e.approval()));
      case BookingEvent.ApprovalSettled e -> b.with(b.pending().without(e.approval()));
    };
  }

  private static Booking ofVisits(Booking b, BookingEvent.OfVisits event) {
    return switch (event) {
      case BookingEvent.VisitDaysOffered e -> b.with(new Visit.ChoosingDay(e.days()));
      case BookingEvent.VisitDayPicked e -> b.with(new Visit.ChoosingTime(e.day(), offeredDays(b.visit())));
      case BookingEvent.VisitSuggested e -> b.with(new Visit.Unconfirmed(e.slot()));
      case BookingEvent.VisitScheduled e -> b.with(new Visit.Scheduled(e.slot(), offeredDays(b.visit())));
      case BookingEvent.VisitCalledOff e -> b.with(new Visit.CalledOff(e.slot()));
    };
  }

  private static Booking ofConversation(Booking b, BookingEvent.OfConversation event) {
    return switch (event) {
      case BookingEvent.Asked e -> b.with(b.pending().expecting(e.expectation()));
      case BookingEvent.MessageUnclear _ -> b.with(b.pending().unclear(b.pending().unclear() + 1));
      case BookingEvent.MessageUnderstood _ -> b.with(b.pending().unclear(0));
      case BookingEvent.InjectionNoticed _ -> b.with(b.pending().injected());
      case BookingEvent.Ended e ->
          b.with(new Standing.Ended(e.why(), e.at(), e.note(), e.when())).with(b.place().holding(null));
    };
  }

  private static Booking offer(Booking booking, int version, UnaryOperator<Offer> change) {
    Offer offer = booking.deal().version(version)
        .orElseThrow(() -> new IllegalStateException("Booking %s has no offer %d".formatted(booking.id(), version)));
    return booking.with(booking.deal().withOffer(change.apply(offer)));
  }

  private static @Nullable Hold asOption(@Nullable Hold hold) {
    return hold == null ? null : hold.as(Hold.Strength.OPTION);
  }

  private static Extras without(Extras extras, List<MissingItem> dropped) {
    List<ItemWish> kept = new ArrayList<>(extras.items());
    kept.removeIf(wish -> dropped.stream().anyMatch(item -> wish.item().equals(item.item())));
    List<MissingItem> missing = new ArrayList<>(extras.missing());
    missing.removeAll(dropped);
    return extras.ordering(kept).missing(missing);
  }

  private static Extras sourced(Extras extras, BookingEvent.ItemSourced event) {
    List<SourcedItem> all = new ArrayList<>(extras.sourced());
    all.add(event.item());
    return without(extras, event.instead()).sourcing(all);
  }

  private static List<LocalDate> offeredDays(Visit visit) {
    return switch (visit) {
      case Visit.ChoosingDay choosing -> choosing.offered();
      case Visit.ChoosingTime choosing -> choosing.offered();
      case Visit.Scheduled scheduled -> scheduled.offered();
      case Visit.None _, Visit.Unconfirmed _, Visit.CalledOff _ -> List.of();
    };
  }
}
