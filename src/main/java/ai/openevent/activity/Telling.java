package ai.openevent.activity;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.Contact;
import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.ItemChange;
import ai.openevent.booking.ItemWish;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.RoomRefusal;
import ai.openevent.booking.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What there is to tell about an event, knowing the booking before it. Changes of status and step are told elsewhere,
/// because they follow from several events.
///
/// @param first whether the event came with the client's first message
record Telling(Words words, boolean first) {

  List<Line> of(Booking before, BookingEvent event) {
    return switch (event) {
      case BookingEvent.Opened e -> opened(e);
      case BookingEvent.LanguageChanged _ -> List.of();
      case BookingEvent.OfDates dates -> ofDates(dates);
      case BookingEvent.OfParty party -> ofParty(party);
      case BookingEvent.OfRooms rooms -> ofRooms(rooms);
      case BookingEvent.OfItems items -> ofItems(items);
      case BookingEvent.OfDeal deal -> ofDeal(before, deal);
      case BookingEvent.OfApprovals approvals -> ofApprovals(before, approvals);
      case BookingEvent.OfVisits visits -> ofVisits(visits);
      case BookingEvent.OfConversation conversation -> ofConversation(before, conversation);
    };
  }

  private List<Line> ofDates(BookingEvent.OfDates event) {
    return switch (event) {
      case BookingEvent.DaysChosen e -> daysChosen(e);
      case BookingEvent.WindowStated e -> windowStated(e);
      case BookingEvent.RangeQuestioned e -> onlyFirst(Line.of(Title.PREFERRED_DATE, Words.days(e.range())));
      case BookingEvent.DateDenied e -> dateDenied(e);
      case BookingEvent.DatesProposed e -> List.of(Line.of(Title.DATES_SUGGESTED, Words.days(e.days())));
      case BookingEvent.HoursStated e -> hoursStated(e);
    };
  }

  private List<Line> ofParty(BookingEvent.OfParty event) {
    return switch (event) {
      case BookingEvent.GuestsStated e -> List.of(e.before() == null
          ? Line.of(Title.EXPECTED_GUESTS, "" + e.guests().count())
          : Line.of(Title.PARTICIPANTS_CHANGED, e.before().count() + " → " + e.guests().count()));
      case BookingEvent.LayoutStated e -> List.of(Line.of(Title.ROOM_SETUP, e.layout().key().replace('_', '-')));
      case BookingEvent.EventTypeNoted e -> List.of(Line.of(Title.EVENT_TYPE, e.type()));
      case BookingEvent.NeedsNoted e -> List.of(Line.of(first ? Title.NOTES : Title.SPECIAL_REQUEST, e.words()));
      case BookingEvent.BudgetNoted e -> List.of(Line.of(Title.BUDGET,
          words.money(e.budget().amount()) + (e.budget().perPerson() ? " per person" : "")));
    };
  }

  private List<Line> ofRooms(BookingEvent.OfRooms event) {
    return switch (event) {
      case BookingEvent.RoomWished e -> List.of(Line.of(Title.PREFERRED_ROOM, words.room(e.room())));
      case BookingEvent.RoomsChecked e -> List.of(
          Line.of(Title.ROOMS_CHECKED, e.free().size() + " available for " + Words.days(e.days())));
      case BookingEvent.CapacityExceeded e -> List.of(Line.of(Title.CAPACITY_EXCEEDED,
          words.room(e.largest()) + " max " + e.limit() + ", requested " + e.guests()));
      case BookingEvent.RoomDenied e -> roomDenied(e);
      case BookingEvent.RoomLocked e -> roomLocked(e);
      case BookingEvent.RoomKept e -> List.of(Line.of(Title.AVAILABILITY_CHECKED,
          Words.days(e.lock().basis().days()) + " - " + words.room(e.lock().room()) + " stays reserved"));
      case BookingEvent.RoomReleased e -> roomReleased(e);
      case BookingEvent.RoomYielded e -> List.of(
          Line.of(Title.ROOM_RELEASED, words.room(e.room())),
          Line.of(Title.ROOM_CONFLICT, words.room(e.room()) + " was given to another booking"));
    };
  }

  private List<Line> ofItems(BookingEvent.OfItems event) {
    return switch (event) {
      case BookingEvent.ItemsChanged e -> itemsChanged(e);
      case BookingEvent.ExtrasDeclined _ -> List.of();
      case BookingEvent.ItemsMissing e -> List.of(Line.of(Title.EQUIPMENT, Words.missing(e.items())));
      case BookingEvent.WentWithout e -> List.of(Line.of(Title.PRODUCTS_CHANGED, "without " + Words.missing(e.items())));
      case BookingEvent.ItemSourced e -> List.of(Line.of(Title.PRODUCT_SOURCED, words.arranged(e.item())));
      case BookingEvent.SourcingFailed _ -> List.of();
    };
  }

  private List<Line> ofDeal(Booking before, BookingEvent.OfDeal event) {
    return switch (event) {
      case BookingEvent.OfferComposed e -> offerComposed(before, e.offer());
      case BookingEvent.OfferReleased e -> List.of(Line.of(Title.OFFER_SENT, total(before, e.version())));
      case BookingEvent.OfferSuperseded _, BookingEvent.AcceptanceWithdrawn _, BookingEvent.OfferReturned _ -> List.of();
      case BookingEvent.OfferAccepted _ -> offerAccepted(before);
      case BookingEvent.OfferDeclined e -> List.of(Line.of(Title.OFFER_REJECTED, orNothing(e.reason())));
      case BookingEvent.CounterMade e -> List.of(Line.of(Title.NEGOTIATION,
          "Counter-offer " + e.round() + (e.amount() == null ? "" : ": " + words.money(e.amount()))));
      case BookingEvent.CountersCleared _, BookingEvent.RoomPriceSet _ -> List.of();
      case BookingEvent.BillingGiven _ -> List.of(Line.of(Title.BILLING_UPDATED));
      case BookingEvent.ContactGiven e -> contact(before.person().contact(), e.contact());
      case BookingEvent.DepositPaid e -> List.of(Line.of(Title.DEPOSIT_PAID, words.money(e.payment().amount())));
      case BookingEvent.PaymentClaimed _ -> List.of();
      case BookingEvent.Confirmed _, BookingEvent.Reopened _ -> List.of();
    };
  }

  private List<Line> ofApprovals(Booking before, BookingEvent.OfApprovals event) {
    return switch (event) {
      case BookingEvent.ApprovalAsked _ -> List.of(Line.of(Title.AWAITING_REVIEW, "Step " + Step.of(before).number()));
      case BookingEvent.ApprovalWithdrawn _ -> List.of();
      case BookingEvent.ApprovalSettled e ->
          Deciding.lines("workflow task", Step.of(before), e.approved(), e.edited(), e.note());
    };
  }

  private List<Line> ofVisits(BookingEvent.OfVisits event) {
    return switch (event) {
      case BookingEvent.VisitDaysOffered _, BookingEvent.VisitDayPicked _, BookingEvent.VisitSuggested _ -> List.of();
      case BookingEvent.VisitScheduled e -> List.of(Line.of(Title.VISIT_BOOKED,
          Words.day(e.slot().day()) + " at " + Words.time(e.slot().time())));
      case BookingEvent.VisitCalledOff _ -> List.of();
    };
  }

  private List<Line> ofConversation(Booking before, BookingEvent.OfConversation event) {
    return switch (event) {
      case BookingEvent.Asked _, BookingEvent.MessageUnclear _, BookingEvent.MessageUnderstood _,
          BookingEvent.InjectionNoticed _ -> List.of();
      case BookingEvent.Ended e -> List.of(Line.of(Title.STATUS_CANCELLED, ended(before, e)));
    };
  }

  private List<Line> opened(BookingEvent.Opened event) {
    List<Line> lines = new ArrayList<>();
    String email = event.origin().clientEmail();
    if (event.origin().newClient()) {
      lines.add(Line.of(Title.CLIENT_SAVED, event.contact().name() == null ? email : event.contact().name()));
    }
    lines.add(Line.of(Title.EVENT_CREATED, "Status: Lead"));
    lines.add(Line.of(Title.STATUS_LEAD, "New inquiry"));
    lines.add(Line.of(Title.EMAIL_RECEIVED, "From: " + email));
    lines.addAll(contact(Contact.UNKNOWN, event.contact()));
    return lines;
  }

  private List<Line> daysChosen(BookingEvent.DaysChosen event) {
    String days = Words.days(event.days());
    List<Line> lines = new ArrayList<>(onlyFirst(Line.of(Title.PREFERRED_DATE, days)));
    lines.add(Line.of(Title.DATE_CHECKED, days + " - available"));
    lines.add(event.before() == null
        ? Line.of(Title.DATE_CONFIRMED, days)
        : Line.of(Title.DATE_CHANGED, Words.days(event.before()) + " → " + days));
    return lines;
  }

  private List<Line> windowStated(BookingEvent.WindowStated event) {
    if (event.before() != null) {
      return List.of(Line.of(Title.DATE_CHANGED, Words.days(event.before()) + " → " + Words.PENDING));
    }
    DateWindow window = event.window();
    return List.of(Line.of(Title.PREFERRED_DATE, window.from().equals(window.until())
        ? Words.day(window.from()) : Words.span(window.from(), window.until())));
  }

  private List<Line> dateDenied(BookingEvent.DateDenied event) {
    String said = Words.days(event.days()) + " - " + reason(event.why());
    return List.of(Line.of(Title.DATE_CHECKED, said), Line.of(Title.DATE_DENIED, said));
  }

  private static String reason(Outcome.DateDenial denial) {
    return switch (denial) {
      case PAST -> "not in the future";
      case CLOSED -> "the house is closed";
      case FULL -> "fully booked";
    };
  }

  private List<Line> hoursStated(BookingEvent.HoursStated event) {
    String hours = Words.hours(event.hours());
    return event.outsideOpening()
        ? List.of(Line.of(Title.TIMING, hours), Line.of(Title.OUTSIDE_HOURS, hours + " (outside the opening hours)"))
        : List.of(Line.of(Title.TIMING, hours));
  }

  private List<Line> roomDenied(BookingEvent.RoomDenied event) {
    String room = words.room(event.refusal().room());
    return switch (event.refusal().reason()) {
      case TOO_SMALL -> List.of(
          Line.of(Title.CAPACITY_CHECKED, room + " - max " + event.limit()),
          Line.of(Title.ROOM_DENIED, room + " - max " + event.limit() + " guests"));
      case HELD -> List.of(Line.of(Title.ROOM_CONFLICT, room + " not available"));
      case TAKEN -> List.of(Line.of(Title.ROOM_DENIED, room + " - taken on that day"));
    };
  }

  private List<Line> roomLocked(BookingEvent.RoomLocked event) {
    String room = words.room(event.lock().room());
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Title.AVAILABILITY_CHECKED, Words.days(event.lock().basis().days()) + " - " + room + " is free"));
    lines.add(Line.of(Title.CAPACITY_CHECKED, room + " - holds " + event.lock().basis().guests()));
    if (event.before() != null && !event.before().equals(event.lock().room())) {
      lines.add(Line.of(Title.ROOM_CHANGED, words.room(event.before()) + " → " + room));
    }
    lines.add(Line.of(Title.ROOM_SELECTED, room));
    lines.add(Line.of(Title.ROOM_RESERVED, room));
    return lines;
  }

  private List<Line> roomReleased(BookingEvent.RoomReleased event) {
    String room = words.room(event.room());
    Line released = Line.of(Title.ROOM_RELEASED, room);
    return event.why() == null ? List.of(released) : List.of(released, Line.of(Title.ROOM_DENIED, room + " - " + reason(event.why())));
  }

  private static String reason(RoomRefusal.Reason reason) {
    return switch (reason) {
      case TOO_SMALL -> "too small";
      case HELD -> "held for another booking";
      case TAKEN -> "taken on that day";
    };
  }

  private List<Line> itemsChanged(BookingEvent.ItemsChanged event) {
    if (!first) {
      return List.of(Line.of(Title.PRODUCTS_CHANGED, event.changes().stream().map(this::change).collect(Collectors.joining(", "))));
    }
    List<Line> lines = new ArrayList<>();
    wished(event.items(), true).ifPresentAdd(lines, Title.CATERING);
    wished(event.items(), false).ifPresentAdd(lines, Title.EQUIPMENT);
    return lines;
  }

  private Listed wished(List<ItemWish> items, boolean foodOrDrink) {
    return new Listed(items.stream()
        .filter(wish -> words.isFoodOrDrink(wish.item()) == foodOrDrink)
        .map(words::wish)
        .collect(Collectors.joining(", ")));
  }

  private record Listed(String text) {
    void ifPresentAdd(List<Line> lines, Title title) {
      if (!text.isEmpty()) {
        lines.add(Line.of(title, text));
      }
    }
  }

  private String change(ItemChange change) {
    ItemWish after = change.after();
    if (after == null) {
      return "- " + words.item(change.item());
    }
    return (change.before() == null ? "+ " : "") + words.wish(after);
  }

  private List<Line> offerComposed(Booking before, Offer offer) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Title.PRICING_CALCULATED, words.money(offer.total())));
    Offer previous = before.deal().offers().isEmpty() ? null : before.deal().offers().getLast();
    if (previous != null && !previous.total().equals(offer.total())) {
      lines.add(Line.of(Title.PRICE_UPDATED, words.money(previous.total()) + " → " + words.money(offer.total())));
    }
    deposit(previous == null ? null : previous.deposit(), offer.deposit(), lines);
    return lines;
  }

  private void deposit(@Nullable Deposit previous, @Nullable Deposit now, List<Line> lines) {
    if (now == null) {
      return;
    }
    String due = " due " + Words.day(now.due());
    if (previous == null) {
      lines.add(Line.of(Title.DEPOSIT_SET, words.money(now.amount()) + due));
    } else if (!previous.amount().equals(now.amount()) || !previous.due().equals(now.due())) {
      lines.add(Line.of(Title.DEPOSIT_UPDATED, words.money(previous.amount()) + " → " + words.money(now.amount()) + due));
    }
  }

  private List<Line> offerAccepted(Booking before) {
    List<Line> lines = new ArrayList<>(List.of(Line.of(Title.OFFER_ACCEPTED)));
    if (before.deal().depositOpen().isPositive()) {
      lines.add(Line.of(Title.DEPOSIT_REQUIRED, words.money(before.deal().depositOpen())));
    }
    return lines;
  }

  private String total(Booking before, int version) {
    return before.deal().offers().stream().filter(offer -> offer.version() == version).findFirst()
        .map(offer -> words.money(offer.total())).orElse("");
  }

  private static List<Line> contact(Contact before, Contact now) {
    List<Line> lines = new ArrayList<>();
    captured(lines, Title.NAME, before.name(), now.name());
    captured(lines, Title.EMAIL, before.email(), now.email());
    captured(lines, Title.PHONE, before.phone(), now.phone());
    captured(lines, Title.COMPANY, before.company(), now.company());
    captured(lines, Title.ADDRESS, before.address(), now.address());
    return lines;
  }

  private static void captured(List<Line> lines, Title title, @Nullable String before, @Nullable String now) {
    if (now != null && !now.isBlank() && !Objects.equals(before, now)) {
      lines.add(Line.of(title, now));
    }
  }

  private static String ended(Booking before, BookingEvent.Ended event) {
    if (event.note() != null && !event.note().isBlank()) {
      return event.note();
    }
    return switch (event.why()) {
      case Standing.EndReason.WITHDRAWN, Standing.EndReason.CANCELLED_ON_REQUEST -> "withdrawn by the client";
      case Standing.EndReason.DECLINED -> "the client decided otherwise";
      case Standing.EndReason.CANCELLED_BY_HOUSE -> Step.ofVisit(before) ? "site_visit" : "standard";
    };
  }

  private List<Line> onlyFirst(Line line) {
    return first ? List.of(line) : List.of();
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
