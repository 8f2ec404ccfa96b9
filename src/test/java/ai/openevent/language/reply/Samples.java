package ai.openevent.language.reply;

import ai.openevent.booking.Answer;
import ai.openevent.booking.Billing;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Budget;
import ai.openevent.booking.Contact;
import ai.openevent.booking.DateWindow;
import ai.openevent.booking.Deposit;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Hours;
import ai.openevent.booking.ItemChange;
import ai.openevent.booking.ItemWish;
import ai.openevent.booking.MissingItem;
import ai.openevent.booking.Offer;
import ai.openevent.booking.OfferBasis;
import ai.openevent.booking.OfferLine;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.Party;
import ai.openevent.booking.Person;
import ai.openevent.booking.RoomAvailability;
import ai.openevent.booking.RoomChoice;
import ai.openevent.booking.RoomRefusal;
import ai.openevent.booking.Schedule;
import ai.openevent.booking.SourcedItem;
import ai.openevent.booking.Stage;
import ai.openevent.booking.Standing;
import ai.openevent.booking.Status;
import ai.openevent.booking.Topic;
import ai.openevent.booking.VisitDayChoice;
import ai.openevent.booking.VisitSlot;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Layout;
import ai.openevent.venue.Money;
import ai.openevent.venue.RoomId;
import ai.openevent.venue.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One or more of everything that a reply may have to say.
final class Samples {

  static final LocalDate DAY = LocalDate.of(2027, 5, 14);
  static final EventDays DAYS = EventDays.on(DAY);
  static final EventDays THREE_DAYS = new EventDays(LocalDate.of(2027, 5, 12), DAY);
  static final Hours HOURS = Hours.between(LocalTime.of(9, 0), LocalTime.of(17, 0));
  static final RoomId ROOM_A = DemoVenue.room("A").id();
  static final RoomId ROOM_B = DemoVenue.room("B").id();
  static final RoomId ROOM_C = DemoVenue.room("C").id();
  static final ItemId LUNCH = new ItemId("catering-lunch-package");
  static final ItemId APERO = new ItemId("catering-classic-apero");
  static final ItemId PROSECCO = new ItemId("beverage-prosecco");
  static final ItemId MICROPHONE = new ItemId("equipment-wireless-mics");
  static final ItemId FLIPCHART = new ItemId("equipment-flipchart");
  static final VisitSlot VISIT = new VisitSlot(LocalDate.of(2027, 5, 7), LocalTime.of(14, 0));
  static final Billing ADDRESS =
      new Billing("Müller & Sohn AG", "Rosenweg 12", "8005", "Zürich", "Switzerland", "CHE-123.456.789", null);
  static final Deposit DEPOSIT = new Deposit(
      DepositTerms.Kind.PERCENTAGE, 30, Money.of("580.50"), Money.of("43.50"), LocalDate.of(2027, 5, 4), 10);

  private static final Booking NOTHING = Booking.nothing(new BookingId(TenantId.DEFAULT, new UUID(0, 7)));

  private Samples() {}

  static Booking booking() {
    return booking(Billing.UNKNOWN);
  }

  static Booking booking(Billing billing) {
    return new Booking(NOTHING.id(), 9, null, new Schedule(DAYS, HOURS, null, null, List.of(), 0),
        new Party(GuestCount.of(28), null, null, null), NOTHING.place(), NOTHING.extras(), NOTHING.deal(),
        new Person(Contact.UNKNOWN, billing, Language.EN), NOTHING.visit(), NOTHING.pending(), NOTHING.standing());
  }

  /// Room B for 28 with an apéro for 20, four bottles, a projector that the rate covers, microphones on top and a sourced
  /// harp: CHF 1,935.00.
  static Offer offer(int version, @Nullable Deposit deposit) {
    List<OfferLine> lines = List.of(
        new OfferLine(null, "Room B", "Room", Unit.PER_DAY, 1, Money.of(750), Money.of(750), 0),
        new OfferLine(APERO, "Classic Apéro", "Catering", Unit.PER_PERSON, 20, Money.of(18), Money.of(360), 0),
        new OfferLine(PROSECCO, "Prosecco Service", "Beverages", Unit.PER_BOTTLE, 4, Money.of(35), Money.of(140), 0),
        new OfferLine(new ItemId("equipment-projector"), "Projector", "Equipment", Unit.PER_EVENT, 0, Money.of(75), Money.ZERO, 1),
        new OfferLine(MICROPHONE, "Wireless Microphone", "Equipment", Unit.PER_UNIT, 3, Money.of(25), Money.of(75), 2),
        new OfferLine(null, "Concert Harp", "Sourced", Unit.PER_EVENT, 1, Money.of(610), Money.of(610), 0));
    Money total = Money.of(1935);
    return new Offer(version, Offer.Status.SENT, basis(), lines, total, DemoVenue.offering().venue().vatIn(total), deposit,
        Instant.EPOCH, null);
  }

  private static OfferBasis basis() {
    return new OfferBasis(DAYS, HOURS, ROOM_B, 28, Layout.U_SHAPE, List.of(), List.of(), null);
  }

  static List<RoomChoice> rooms() {
    return List.of(
        new RoomChoice(ROOM_A, RoomAvailability.HELD, 40, false, Money.of(500), List.of(LUNCH), List.of(PROSECCO)),
        new RoomChoice(ROOM_B, RoomAvailability.FREE, 60, false, Money.of(750), List.of(LUNCH, PROSECCO), List.of()),
        new RoomChoice(ROOM_C, RoomAvailability.FREE, 80, true, Money.of(1100), List.of(), List.of()));
  }

  static List<Outcome> outcomes() {
    List<Outcome> all = new ArrayList<>();
    all.addAll(dates());
    all.addAll(roomOutcomes());
    all.addAll(itemOutcomes());
    all.addAll(dealOutcomes());
    all.addAll(visitOutcomes());
    all.addAll(conversation());
    answers().forEach(answer -> all.add(new Outcome.Answered(answer)));
    expectations().forEach(expectation -> all.add(new Outcome.Ask(expectation)));
    return all;
  }

  private static List<Outcome> dates() {
    List<Outcome> all = new ArrayList<>(List.of(
        new Outcome.DateConfirmed(DAYS, false), new Outcome.DateConfirmed(THREE_DAYS, true),
        new Outcome.DateChanged(DAYS, EventDays.on(DAY.plusDays(7)), true),
        new Outcome.DateImpossible("31 February"), new Outcome.DateContradictory(DAY, DAY.plusDays(1)),
        new Outcome.RangeUnclear(THREE_DAYS),
        new Outcome.DatesProposed(List.of(DAY, DAY.plusDays(1)), null, true),
        new Outcome.DatesProposed(List.of(LocalDate.of(2027, 6, 1)), DateWindow.of(DAY, DAY), false),
        new Outcome.DatesProposed(List.of(), null, true),
        new Outcome.HoursUnclear(Hours.between(LocalTime.of(16, 0), LocalTime.of(14, 0))),
        new Outcome.HoursOutside(Hours.between(LocalTime.of(19, 0), LocalTime.of(1, 0)), DemoVenue.offering().venue().openingHours()),
        new Outcome.AsAgreed(DAYS, 28, ROOM_B), new Outcome.AsAgreed(null, null, null),
        new Outcome.GuestsChanged(28, 1), new Outcome.GuestsNoted(new GuestCount(25, 20, 25)),
        new Outcome.GuestsNoted(GuestCount.of(40)),
        new Outcome.HoursChanged(null, Hours.from(LocalTime.of(14, 0))),
        new Outcome.HoursChanged(HOURS, new Hours(null, LocalTime.of(18, 0), false)),
        new Outcome.HoursChanged(HOURS, new Hours(LocalTime.of(10, 30), null, false))));
    Arrays.stream(Outcome.DateDenial.values()).forEach(why -> all.add(new Outcome.DateDenied(DAYS, why)));
    Arrays.stream(Layout.values()).forEach(layout -> all.add(new Outcome.LayoutChanged(Layout.THEATRE, layout)));
    all.add(new Outcome.LayoutChanged(null, Layout.U_SHAPE));
    return all;
  }

  private static List<Outcome> roomOutcomes() {
    List<Outcome> all = new ArrayList<>(List.of(
        new Outcome.RoomsPresented(DAYS, 28, rooms(), ROOM_B, 0, List.of(APERO, new ItemId("beverage-coffee-bar"))),
        new Outcome.RoomsPresented(THREE_DAYS, 28, rooms().subList(0, 1), null, 2, List.of()),
        new Outcome.RoomsPresented(DAYS, 28, List.of(), null, 0, List.of()),
        new Outcome.RoomLocked(ROOM_B, null), new Outcome.RoomLocked(ROOM_B, ROOM_A), new Outcome.RoomKept(ROOM_B),
        new Outcome.RoomReleased(ROOM_B, null, 60, 70, DAYS),
        new Outcome.RoomTooSmall(ROOM_A, 40, 55, null), new Outcome.RoomTooSmall(ROOM_A, 22, 30, Layout.U_SHAPE),
        new Outcome.HouseTooSmall(DemoVenue.room("E").id(), 120, 150, null),
        new Outcome.HouseTooSmall(ROOM_C, 30, 50, Layout.U_SHAPE),
        new Outcome.RoomHeld(ROOM_C, DAYS), new Outcome.RoomTaken(ROOM_C, THREE_DAYS), new Outcome.RoomUnknown("Punkt.Null"),
        new Outcome.RoomRemembered(ROOM_A), new Outcome.DisputeOpened(ROOM_C),
        new Outcome.DisputeLost(ROOM_C, "They booked it a year ago."), new Outcome.RoomTakenAway(ROOM_C, DAYS),
        new Outcome.NoLargerRoom(ROOM_C, 80)));
    Arrays.stream(RoomRefusal.Reason.values()).forEach(why -> all.add(new Outcome.RoomReleased(ROOM_B, why, 60, 70, DAYS)));
    return all;
  }

  private static List<Outcome> itemOutcomes() {
    List<MissingItem> missing = List.of(new MissingItem(FLIPCHART, "Flipchart", 1), new MissingItem(null, "karaoke machine", null));
    return List.of(
        new Outcome.ItemsChanged(List.of(
            new ItemChange(LUNCH, null, new ItemWish(LUNCH, null, false)),
            new ItemChange(PROSECCO, null, new ItemWish(PROSECCO, 6, false)),
            new ItemChange(APERO, new ItemWish(APERO, null, false), null),
            new ItemChange(FLIPCHART, new ItemWish(FLIPCHART, 1, false), new ItemWish(FLIPCHART, 2, false)),
            new ItemChange(MICROPHONE, new ItemWish(MICROPHONE, 2, false), new ItemWish(MICROPHONE, 2, true)))),
        new Outcome.ItemsChanged(List.of()),
        new Outcome.ItemNotOrdered(LUNCH), new Outcome.ItemsToChoose("Kaffee", List.of(LUNCH)), new Outcome.SeriesPlannedSingly(),
        new Outcome.ItemsMissing(missing, ROOM_A), new Outcome.ItemsMissing(missing, null),
        new Outcome.SourcingStarted(missing), new Outcome.ItemSourced(new SourcedItem("Flipchart", Money.of(20))),
        new Outcome.SourcingFailed(missing, "No open fire near Room A"), new Outcome.SourcingFailed(missing, null),
        new Outcome.WentWithout(missing), new Outcome.MenuOutOfSeason(new ItemId("menu-alpine-roots-degustation")));
  }

  private static List<Outcome> dealOutcomes() {
    List<Outcome> all = new ArrayList<>(List.of(
        new Outcome.OfferMade(offer(1, DEPOSIT), null, List.of(LUNCH, new ItemId("equipment-lectern"))),
        new Outcome.OfferMade(offer(2, null), Money.of(750), List.of()),
        new Outcome.OverBudget(new Budget(Money.of(1000), false), Money.of(1000), Money.of(1935)),
        new Outcome.OverBudget(new Budget(Money.of(40), true), Money.of(1120), Money.of(1935)),
        new Outcome.OfferAccepted(offer(1, DEPOSIT)), new Outcome.AcceptedTooEarly(),
        new Outcome.CounterNoted(1, Money.of(900), Money.of(1100)), new Outcome.CounterNoted(1, Money.of(2000), Money.of(1100)), new Outcome.CounterTooEarly(), new Outcome.CounterNoted(2, null, Money.of(1100)),
        new Outcome.CounterReviewed(), new Outcome.OfferDeclined("too expensive"),
        new Outcome.BillingNoted(ADDRESS), new Outcome.ContactNoted(Contact.UNKNOWN),
        new Outcome.BillingMissing(List.of(Billing.Part.values())), new Outcome.BillingMissing(List.of(Billing.Part.COUNTRY)),
        new Outcome.DepositDue(DEPOSIT, DEPOSIT.amount()), new Outcome.DepositDue(DEPOSIT, Money.of("252.00")),
        new Outcome.PaymentReceived(Money.of(225)), new Outcome.PaymentClaimed(), new Outcome.AwaitingConfirmation(),
        new Outcome.Confirmed(offer(1, DEPOSIT), Money.of("580.50"), Money.of("1354.50"), VISIT),
        new Outcome.Confirmed(offer(1, null), Money.ZERO, Money.of(1935), null),
        new Outcome.BeingRevised("Technical crew not available, will propose extra setup time"),
        new Outcome.CancellationForwarded(), new Outcome.CancellationRefused(null)));
    Arrays.stream(Standing.EndReason.values()).forEach(why -> all.add(new Outcome.Farewell(why)));
    return all;
  }

  private static List<Outcome> visitOutcomes() {
    List<LocalTime> times = List.of(LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(16, 0));
    return List.of(
        new Outcome.VisitDaysOffered(List.of(new VisitDayChoice(VISIT.day(), times), new VisitDayChoice(DAY, times.subList(0, 1)))),
        new Outcome.VisitDaysOffered(List.of()),
        new Outcome.VisitTimesOffered(VISIT.day(), times), new Outcome.VisitTimesOffered(VISIT.day(), List.of()),
        new Outcome.VisitNotPossible(VISIT.day(), VISIT.time()), new Outcome.VisitNotPossible(VISIT.day(), null),
        new Outcome.VisitNotPossible(null, VISIT.time()), new Outcome.VisitNotPossible(null, null),
        new Outcome.VisitProposed(VISIT), new Outcome.VisitScheduled(VISIT, null),
        new Outcome.VisitScheduled(VISIT, new VisitSlot(DAY, LocalTime.of(10, 0))), new Outcome.VisitOvertaken(VISIT),
        new Outcome.VisitCalledOff(VISIT), new Outcome.VisitCalledOff(null));
  }

  private static List<Outcome> conversation() {
    return List.of(new Outcome.PersonComing(), new Outcome.UnderReview(), new Outcome.NotUnderstood(), new Outcome.AlreadyReceived(),
        new Outcome.NeedsNoted("a ramp for the stage"),
        new Outcome.WhichBooking(List.of(
            new Outcome.Candidate(EventDays.on(DAY), ROOM_B),
            new Outcome.Candidate(EventDays.on(VISIT.day()), null))));
  }

  static List<Answer> answers() {
    DateWindow may = DateWindow.of(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 31));
    DateWindow one = DateWindow.of(DAY, DAY);
    List<Answer> all = new ArrayList<>(List.of(
        new Answer.FromFaq(Topic.PARKING_POLICY, DemoVenue.offering().faq().subList(0, 3)),
        new Answer.FreeDates(Topic.FREE_DATES, may, null, List.of(DAY)),
        new Answer.FreeDates(Topic.FREE_DATES, may, ROOM_B, List.of(DAY)), new Answer.FreeDates(Topic.FREE_DATES, may, ROOM_B, List.of()),
        new Answer.FreeDates(Topic.FREE_DATES, may, null, List.of()), new Answer.FreeDates(Topic.FREE_DATES, one, null, List.of()),
        new Answer.RoomsFree(Topic.CHECK_AVAILABILITY, DAYS, rooms()), new Answer.RoomsFree(Topic.CHECK_AVAILABILITY, DAYS, List.of()),
        new Answer.Capacity(Topic.CHECK_CAPACITY, DemoVenue.room("A"), Layout.U_SHAPE, 22, null, List.of()),
        new Answer.Capacity(Topic.CHECK_CAPACITY, DemoVenue.room("B"), null, 60, 70, List.of(DemoVenue.room("C"), DemoVenue.room("E"))),
        new Answer.Capacity(Topic.CHECK_CAPACITY, DemoVenue.room("B"), null, 60, 170, List.of()),
        new Answer.Capacity(Topic.CHECK_CAPACITY, DemoVenue.room("B"), null, 60, 50, List.of(DemoVenue.room("B"))),
        new Answer.RoomDescribed(Topic.ROOM_FEATURES, DemoVenue.room("C"), null, false),
        new Answer.RoomDescribed(Topic.ROOM_FEATURES, DemoVenue.room("C"), "Beamer", true),
        new Answer.RoomDescribed(Topic.ROOM_FEATURES, DemoVenue.room("D"), "Wireless Microphone", false),
        new Answer.RoomsWithFeature(Topic.ROOMS_BY_FEATURE, "daylight", List.of(DemoVenue.room("A"), DemoVenue.room("B"))),
        new Answer.RoomsWithFeature(Topic.ROOMS_BY_FEATURE, "pool", List.of()),
        new Answer.RoomPrices(Topic.PRICING_INQUIRY, DemoVenue.catalog().rooms().subList(0, 1)),
        new Answer.Quote(Topic.PRICING_INQUIRY, DemoVenue.room("B"), 45, Money.of(2010)),
        new Answer.RoomPrices(Topic.PRICING_INQUIRY, DemoVenue.catalog().rooms()),
        new Answer.ItemPrices(Topic.PRICING_INQUIRY, DemoVenue.catalog().items().subList(0, 8)),
        new Answer.ItemPrices(Topic.PRICING_INQUIRY, List.of(DemoVenue.item("catering-lunch-package"))),
        new Answer.Menus(Topic.CATERING_FOR, DemoVenue.catalog().menus(), DemoVenue.catalog().items()),
        new Answer.Inclusions(Topic.RATE_INCLUSIONS, DemoVenue.room("C")),
        new Answer.Accessibility(Topic.ACCESSIBILITY_INQUIRY, DemoVenue.room("C"), DemoVenue.offering().faq().subList(9, 10)),
        new Answer.Accessibility(Topic.ACCESSIBILITY_INQUIRY, null, List.of()),
        new Answer.OpeningHours(Topic.OPENING_HOURS, DemoVenue.offering().venue().openingHours()),
        new Answer.VenueAddress(Topic.ADDRESS, DemoVenue.offering().venue()), new Answer.Currency(Topic.CURRENCY, "CHF"),
        new Answer.OptionRule(Topic.REQUEST_OPTION, true), new Answer.OptionRule(Topic.REQUEST_OPTION, false),
        new Answer.VisitRules(Topic.SITE_VISIT_OVERVIEW, DemoVenue.offering().visits().slots(), true),
        new Answer.VisitRules(Topic.SITE_VISIT_OVERVIEW, DemoVenue.offering().visits().slots(), false),
        new Answer.DepositRules(Topic.DEPOSIT_TERMS, null, null, null, 10),
        new Answer.DepositRules(Topic.DEPOSIT_TERMS, null, 30, null, 10),
        new Answer.DepositRules(Topic.DEPOSIT_TERMS, null, null, Money.of(400), 10),
        new Answer.DepositRules(Topic.DEPOSIT_TERMS, DEPOSIT, 30, null, 10), new Answer.DepositRules(Topic.DEPOSIT_TERMS, DEPOSIT, null, null, 10),
        new Answer.StatusReport(Topic.BOOKING_STATUS, Stage.OFFER, Status.CANCELLED, true),
        new Answer.Unknown(Topic.OTHER, "Is the lift big enough for a car?"), new Answer.Unknown(Topic.OTHER, "Can we pay CHF 75?")));
    Arrays.stream(Stage.values())
        .forEach(stage -> all.add(new Answer.StatusReport(Topic.BOOKING_STATUS, stage, Status.OPTION, stage == Stage.DEPOSIT)));
    return all;
  }

  /// Every question that ends a reply with words of its own.
  static List<Expectation> expectations() {
    return List.of(new Expectation.ADate(), new Expectation.OneOfDates(List.of(DAY)), new Expectation.OneOfDates(List.of()),
        new Expectation.RangeMeaning(THREE_DAYS), new Expectation.DateReading(DAY, DAY.plusDays(1)),
        new Expectation.EventHours(), new Expectation.Guests(),
        new Expectation.ARoom(List.of(ROOM_A)), new Expectation.TrySourcing(), new Expectation.GoOnWithout(),
        new Expectation.Acceptance(1), new Expectation.Adjustment(), new Expectation.BillingAddress(List.of()),
        new Expectation.BillingAddress(List.of(Billing.Part.COUNTRY, Billing.Part.CITY)), new Expectation.DepositPayment(),
        new Expectation.TheHouse(), new Expectation.AVisit(), new Expectation.VisitDay(), new Expectation.VisitTime(VISIT.day()),
        new Expectation.VisitYes(VISIT));
  }
}
