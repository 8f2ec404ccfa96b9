package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The end of a turn: what the stage now needs is presented, questions are answered on the new facts, and the one open
/// question is asked.
final class Closing {

  /// Rooms are listed fully up to this number, else the best [#SHORT_LIST] of them.
  private static final int FULL_LIST = 8;

  private static final int SHORT_LIST = 6;
  private static final int TEASED = 3;

  private final Work work;

  private Closing(Work work) {
    this.work = work;
  }

  static void close(Work work, List<Question> questions) {
    Closing closing = new Closing(work);
    if (work.now().isLive()) {
      closing.present();
    }
    closing.answer(questions);
    if (work.now().isLive()) {
      closing.ask(closing.expectation());
    }
  }

  // What the stage needs

  private void present() {
    switch (work.now().stage()) {
      case DATE -> {
        // Proposals were made where the date was spoken of.
      }
      case ROOM -> presentRooms();
      case OFFER -> {
        // The offer speaks for itself.
      }
      case DEPOSIT -> presentGate();
      case CONFIRMED -> {
        // Nothing is needed.
      }
    }
  }

  private void presentRooms() {
    EventDays days = work.now().schedule().days();
    if (days == null || work.now().party().guests() == null || !isRoomNews() || isWaitingForSourcing()) {
      return;
    }
    int guests = work.now().party().size();
    List<RoomChoice> ranked = work.rooms().ranked(work.now(), days);
    if (isHouseTooSmall()) {
      houseTooSmall(guests);
      return;
    }
    RoomId recommended = ranked.stream().filter(room -> room.availability() == RoomAvailability.FREE)
        .map(RoomChoice::room).findFirst().orElse(null);
    work.record(new BookingEvent.RoomsChecked(days, free(ranked), recommended));
    int shown = ranked.size() <= FULL_LIST ? ranked.size() : SHORT_LIST;
    work.say(new Outcome.RoomsPresented(
        days, guests, ranked.subList(0, shown), recommended, ranked.size() - shown, teaser()));
    if (recommended == null) {
      proposeOtherDates(days);
    }
  }

  private void proposeOtherDates(EventDays days) {
    List<LocalDate> near = work.dates().near(days.first());
    work.record(new BookingEvent.DatesProposed(near));
    work.say(new Outcome.DatesProposed(near, null, true));
  }

  /// Whether rooms are worth showing: something they depend on changed, or the wished one was refused.
  private boolean isRoomNews() {
    return work.did(BookingEvent.DaysChosen.class) || work.did(BookingEvent.GuestsStated.class)
        || work.did(BookingEvent.LayoutStated.class) || work.did(BookingEvent.RoomDenied.class)
        || work.did(BookingEvent.RoomReleased.class) || work.did(BookingEvent.RoomYielded.class)
        || work.did(BookingEvent.ItemsChanged.class) || work.did(BookingEvent.HoursStated.class)
        || work.did(BookingEvent.ApprovalSettled.class);
  }

  /// Whether only what is missing keeps the wished room from being locked.
  private boolean isWaitingForSourcing() {
    return !work.now().extras().missing().isEmpty() && work.now().place().wished() != null && !isWishRefused()
        && !work.did(BookingEvent.RoomDenied.class);
  }

  private boolean isWishRefused() {
    RoomRefusal refused = work.now().place().refused();
    return refused != null && refused.room().equals(work.now().place().wished())
        && refused.basis().equals(work.now().roomBasis());
  }

  private void houseTooSmall(int guests) {
    Room largest = work.rooms().largest(work.now().party().layout());
    int limit = largest.limit(work.now().party().layout());
    work.record(new BookingEvent.CapacityExceeded(largest.id(), limit, guests));
    work.say(new Outcome.HouseTooSmall(largest.id(), limit, guests, work.now().party().layout()));
  }

  private static List<RoomId> free(List<RoomChoice> rooms) {
    return rooms.stream().filter(room -> room.availability() == RoomAvailability.FREE).map(RoomChoice::room).toList();
  }

  private List<ItemId> teaser() {
    boolean spokenOf = work.now().extras().none() || work.said(Outcome.ItemsToChoose.class)
        || work.now().extras().items().stream()
        .anyMatch(wish -> work.facts().catalog().findItem(wish.item()).map(item -> item.isFoodOrDrink()).orElse(false));
    return spokenOf ? List.of() : work.facts().catalog().teaser().stream().limit(TEASED).toList();
  }

  private void presentGate() {
    boolean news = work.did(BookingEvent.OfferAccepted.class) || work.did(BookingEvent.BillingGiven.class)
        || work.did(BookingEvent.DepositPaid.class);
    if (!news) {
      return;
    }
    List<Billing.Part> missing = missingBilling();
    if (!missing.isEmpty()) {
      work.say(new Outcome.BillingMissing(missing));
    }
    work.now().deal().current().map(Offer::deposit)
        .filter(_ -> work.now().deal().depositOpen().isPositive())
        .ifPresent(deposit -> work.say(new Outcome.DepositDue(deposit, work.now().deal().depositOpen())));
  }

  private List<Billing.Part> missingBilling() {
    return work.now().person().billing().missing();
  }

  // Questions

  private void answer(List<Question> questions) {
    for (Answer answer : Inquiries.answer(questions, work.now(), work.facts())) {
      if (!isSaidAlready(answer)) {
        work.say(new Outcome.Answered(answer));
      }
      if (answer instanceof Answer.Unknown unknown && work.now().isLive()) {
        work.review(Approval.ReviewReason.UNKNOWN_ANSWER, unknown.words());
      }
    }
  }

  /// An answer that the reply holds already is not given twice (workflow.md 9).
  private boolean isSaidAlready(Answer answer) {
    return switch (answer) {
      case Answer.RoomsFree free -> work.said(Outcome.RoomsPresented.class) && free.days().equals(work.now().schedule().days());
      case Answer.FreeDates _ -> work.said(Outcome.DatesProposed.class);
      case Answer.RoomPrices prices -> work.said(Outcome.RoomsPresented.class) && prices.topic() != Topic.PRICING_INQUIRY;
      case Answer.VisitRules _ -> work.said(Outcome.VisitDaysOffered.class);
      case Answer.FromFaq faq -> faq.topic() == Topic.CANCELLATION_POLICY && work.said(Outcome.CancellationForwarded.class);
      case Answer.Capacity _, Answer.RoomDescribed _, Answer.RoomsWithFeature _, Answer.Quote _,
          Answer.ItemPrices _, Answer.Menus _, Answer.Inclusions _, Answer.Accessibility _, Answer.OpeningHours _,
          Answer.VenueAddress _, Answer.Currency _, Answer.OptionRule _, Answer.DepositRules _, Answer.StatusReport _,
          Answer.Unknown _ -> false;
    };
  }

  // The one question

  private void ask(Expectation expectation) {
    work.say(new Outcome.Ask(expectation));
    if (!work.isHeld() && !expectation.equals(work.now().pending().asked())) {
      work.record(new BookingEvent.Asked(expectation));
    }
  }

  private Expectation expectation() {
    Expectation doubt = doubt();
    if (doubt != null) {
      return doubt;
    }
    if (isMoveOffered()) {
      return new Expectation.OneOfDates(work.now().schedule().proposed());
    }
    if (isAboutTheVisit()) {
      return visitExpectation();
    }
    if (work.now().pending().open(Approval.CancellationWish.class).isPresent()) {
      return new Expectation.TheHouse();
    }
    if (isVisitInvited()) {
      return new Expectation.AVisit();
    }
    return switch (work.now().stage()) {
      case DATE -> dateExpectation();
      case ROOM -> roomExpectation();
      case OFFER -> offerExpectation();
      case DEPOSIT -> gateExpectation();
      case CONFIRMED -> work.now().visit() instanceof Visit.None && work.did(BookingEvent.Confirmed.class)
          ? new Expectation.AVisit()
          : Expectation.NOTHING;
    };
  }

  /// A date or hours that the client has to explain are asked about before anything else, at every stage.
  private @Nullable Expectation doubt() {
    for (Outcome outcome : work.decided().outcomes()) {
      if (outcome instanceof Outcome.DateContradictory contradiction) {
        return new Expectation.DateReading(contradiction.byDate(), contradiction.byWeekday());
      }
      if (outcome instanceof Outcome.RangeUnclear unclear) {
        return new Expectation.RangeMeaning(unclear.range());
      }
      if (outcome instanceof Outcome.HoursUnclear) {
        return new Expectation.EventHours();
      }
    }
    return null;
  }

  /// Whether other days were proposed for an event that has its day.
  private boolean isMoveOffered() {
    return work.now().schedule().days() != null && work.did(BookingEvent.DatesProposed.class)
        && !work.said(Outcome.RoomsPresented.class) && !work.now().schedule().proposed().isEmpty();
  }

  private boolean isAboutTheVisit() {
    return work.now().visit().isBeingArranged()
        && (work.did(BookingEvent.VisitDaysOffered.class) || work.did(BookingEvent.VisitDayPicked.class)
            || work.did(BookingEvent.VisitSuggested.class) || work.saidNothing());
  }

  /// When visits are possible was told to a client who has arranged none: the hour named next is the visit's.
  private boolean isVisitInvited() {
    return work.now().schedule().days() != null
        && work.now().visit() instanceof Visit.None
        && work.decided().outcomes().stream().anyMatch(outcome ->
            outcome instanceof Outcome.Answered answered && answered.answer() instanceof Answer.VisitRules);
  }

  private Expectation visitExpectation() {
    return switch (work.now().visit()) {
      case Visit.ChoosingDay _ -> new Expectation.VisitDay();
      case Visit.ChoosingTime choosing -> new Expectation.VisitTime(choosing.day());
      case Visit.Unconfirmed unconfirmed -> new Expectation.VisitYes(unconfirmed.slot());
      case Visit.None _, Visit.Scheduled _, Visit.CalledOff _ -> Expectation.NOTHING;
    };
  }

  private Expectation dateExpectation() {
    if (work.now().pending().isReviewed(Approval.ReviewReason.DATE_ROUNDS)) {
      return new Expectation.TheHouse();
    }
    Schedule schedule = work.now().schedule();
    if (schedule.unclear() != null) {
      return new Expectation.RangeMeaning(schedule.unclear());
    }
    return schedule.proposed().isEmpty() ? new Expectation.ADate() : new Expectation.OneOfDates(schedule.proposed());
  }

  private Expectation roomExpectation() {
    EventDays days = work.now().schedule().days();
    if (work.now().party().guests() == null || days == null || isHouseTooSmall()) {
      return new Expectation.Guests();
    }
    if (work.now().pending().open(Approval.RoomDispute.class).isPresent()
        || work.now().pending().open(Approval.Sourcing.class).isPresent()) {
      return new Expectation.TheHouse();
    }
    if (isWaitingForSourcing()) {
      return missingExpectation();
    }
    return new Expectation.ARoom(free(work.rooms().ranked(work.now(), days)));
  }

  /// Where no room would do, only another number of guests leads on.
  private boolean isHouseTooSmall() {
    return work.rooms().fitting(work.now().party().size(), work.now().party().layout()).isEmpty();
  }

  private Expectation missingExpectation() {
    boolean failed = work.did(BookingEvent.SourcingFailed.class) || work.now().pending().asked() instanceof Expectation.GoOnWithout;
    return failed ? new Expectation.GoOnWithout() : new Expectation.TrySourcing();
  }

  private Expectation offerExpectation() {
    if (work.now().pending().isReviewed(Approval.ReviewReason.COUNTER_LIMIT)
        || work.now().pending().open(Approval.Sourcing.class).isPresent()) {
      return new Expectation.TheHouse();
    }
    if (!work.now().extras().missing().isEmpty() && work.did(BookingEvent.ItemsMissing.class)) {
      return new Expectation.TrySourcing();
    }
    Expectation answer = work.now().deal().current().map(this::offerExpectation).orElse(Expectation.NOTHING);
    boolean choosing = answer instanceof Expectation.Acceptance && work.said(Outcome.ItemsToChoose.class);
    return choosing ? new Expectation.Adjustment() : answer;
  }

  private Expectation offerExpectation(Offer offer) {
    return switch (offer.status()) {
      case SENT -> new Expectation.Acceptance(offer.version());
      case DRAFT -> work.isHeld() && offer.settledAt() == null
          ? new Expectation.Acceptance(offer.version())
          : new Expectation.TheHouse();
      case DECLINED -> new Expectation.Adjustment();
      case ACCEPTED, SUPERSEDED -> Expectation.NOTHING;
    };
  }

  private Expectation gateExpectation() {
    List<Billing.Part> missing = missingBilling();
    if (!missing.isEmpty()) {
      return new Expectation.BillingAddress(missing);
    }
    boolean claimed = work.now().pending().isReviewed(Approval.ReviewReason.PAYMENT_CLAIMED);
    return work.now().deal().depositOpen().isPositive() && !claimed
        ? new Expectation.DepositPayment()
        : new Expectation.TheHouse();
  }
}
