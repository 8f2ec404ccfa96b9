package ai.openevent.wire.trace;

import ai.openevent.booking.BookingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an event of a booking is in a trace: one event may replace a value, capture one and open a gate.
record Meaning(Kind kind, String subject) {

  static List<Meaning> of(BookingEvent event) {
    return switch (event) {
      case BookingEvent.Opened _ -> captured("booking");
      case BookingEvent.LanguageChanged _ -> captured("language");
      case BookingEvent.OfDates dates -> ofDates(dates);
      case BookingEvent.OfParty party -> ofParty(party);
      case BookingEvent.OfRooms rooms -> ofRooms(rooms);
      case BookingEvent.OfItems items -> ofItems(items);
      case BookingEvent.OfDeal deal -> ofDeal(deal);
      case BookingEvent.OfApprovals approvals -> ofApprovals(approvals);
      case BookingEvent.OfVisits visits -> ofVisits(visits);
      case BookingEvent.OfConversation conversation -> ofConversation(conversation);
    };
  }

  private static List<Meaning> ofDates(BookingEvent.OfDates event) {
    return switch (event) {
      case BookingEvent.DaysChosen e -> settled("date", e.before());
      case BookingEvent.WindowStated e -> captured("date_window", e.before());
      case BookingEvent.RangeQuestioned _, BookingEvent.DateDenied _ -> failed("date");
      case BookingEvent.DatesProposed _ -> captured("proposed_dates");
      case BookingEvent.HoursStated e -> captured("hours", e.before());
    };
  }

  private static List<Meaning> ofParty(BookingEvent.OfParty event) {
    return switch (event) {
      case BookingEvent.GuestsStated e -> captured("guests", e.before());
      case BookingEvent.LayoutStated e -> captured("layout", e.before());
      case BookingEvent.EventTypeNoted _ -> captured("event_type");
      case BookingEvent.NeedsNoted _ -> captured("special_requirements");
      case BookingEvent.BudgetNoted _ -> captured("budget");
    };
  }

  private static List<Meaning> ofRooms(BookingEvent.OfRooms event) {
    return switch (event) {
      case BookingEvent.RoomWished _ -> captured("wished_room");
      case BookingEvent.RoomsChecked e -> e.recommended() == null ? failed("availability") : passed("availability");
      case BookingEvent.CapacityExceeded _ -> failed("capacity");
      case BookingEvent.RoomDenied _ -> failed("room");
      case BookingEvent.RoomLocked e -> settled("room", e.before());
      case BookingEvent.RoomKept _ -> passed("room");
      case BookingEvent.RoomReleased _, BookingEvent.RoomYielded _ -> superseded("room");
    };
  }

  private static List<Meaning> ofItems(BookingEvent.OfItems event) {
    return switch (event) {
      case BookingEvent.ItemsChanged _, BookingEvent.ExtrasDeclined _ -> captured("products");
      case BookingEvent.ItemsMissing _ -> failed("products");
      case BookingEvent.WentWithout _ -> superseded("products");
      case BookingEvent.ItemSourced _ -> passed("sourcing");
      case BookingEvent.SourcingFailed _ -> failed("sourcing");
    };
  }

  private static List<Meaning> ofDeal(BookingEvent.OfDeal event) {
    return switch (event) {
      case BookingEvent.OfferComposed _ -> captured("offer");
      case BookingEvent.OfferReleased _, BookingEvent.OfferAccepted _ -> passed("offer");
      case BookingEvent.OfferSuperseded _, BookingEvent.AcceptanceWithdrawn _, BookingEvent.OfferReturned _ ->
          superseded("offer");
      case BookingEvent.OfferDeclined _ -> failed("offer");
      case BookingEvent.CounterMade _ -> captured("counter_offer");
      case BookingEvent.CountersCleared _ -> superseded("counter_offer");
      case BookingEvent.RoomPriceSet _ -> captured("room_price");
      case BookingEvent.BillingGiven _ -> captured("billing");
      case BookingEvent.ContactGiven _ -> captured("contact");
      case BookingEvent.DepositPaid _ -> passed("deposit");
      case BookingEvent.PaymentClaimed _ -> captured("payment_claim");
      case BookingEvent.Confirmed _ -> passed("confirmation");
      case BookingEvent.Reopened _ -> superseded("confirmation");
    };
  }

  private static List<Meaning> ofApprovals(BookingEvent.OfApprovals event) {
    return switch (event) {
      case BookingEvent.ApprovalAsked _ -> failed("approval");
      case BookingEvent.ApprovalWithdrawn _ -> superseded("approval");
      case BookingEvent.ApprovalSettled e -> e.approved() ? passed("approval") : failed("approval");
    };
  }

  private static List<Meaning> ofVisits(BookingEvent.OfVisits event) {
    return switch (event) {
      case BookingEvent.VisitDaysOffered _, BookingEvent.VisitDayPicked _, BookingEvent.VisitSuggested _ ->
          captured("site_visit");
      case BookingEvent.VisitScheduled e -> settled("site_visit", e.before());
      case BookingEvent.VisitCalledOff _ -> superseded("site_visit");
    };
  }

  private static List<Meaning> ofConversation(BookingEvent.OfConversation event) {
    return switch (event) {
      case BookingEvent.Asked _ -> captured("open_question");
      case BookingEvent.MessageUnclear _ -> failed("understanding");
      case BookingEvent.MessageUnderstood _ -> passed("understanding");
      case BookingEvent.InjectionNoticed _ -> failed("injection");
      case BookingEvent.Ended _ -> superseded("booking");
    };
  }

  private static List<Meaning> captured(String subject) {
    return List.of(new Meaning(Kind.ENTITY_CAPTURE, subject));
  }

  private static List<Meaning> captured(String subject, @Nullable Object before) {
    return before == null
        ? captured(subject)
        : List.of(new Meaning(Kind.ENTITY_SUPERSEDED, subject), new Meaning(Kind.ENTITY_CAPTURE, subject));
  }

  private static List<Meaning> settled(String subject, @Nullable Object before) {
    Meaning gate = new Meaning(Kind.GATE_PASS, subject);
    Meaning value = new Meaning(Kind.ENTITY_CAPTURE, subject);
    return before == null ? List.of(value, gate) : List.of(new Meaning(Kind.ENTITY_SUPERSEDED, subject), value, gate);
  }

  private static List<Meaning> superseded(String subject) {
    return List.of(new Meaning(Kind.ENTITY_SUPERSEDED, subject));
  }

  private static List<Meaning> passed(String subject) {
    return List.of(new Meaning(Kind.GATE_PASS, subject));
  }

  private static List<Meaning> failed(String subject) {
    return List.of(new Meaning(Kind.GATE_FAIL, subject));
  }
}
