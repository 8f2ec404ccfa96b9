package ai.openevent.booking;

import static ai.openevent.booking.BookingStory.billing;
import static ai.openevent.booking.BookingStory.day;
import static ai.openevent.booking.BookingStory.guests;
import static ai.openevent.booking.BookingStory.room;
import static ai.openevent.booking.BookingStory.visit;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Acceptance, negotiation, deposit, cancellation, approvals, visits, and two clients who want the same room.
class AgreementTests {

  private final House house = new House().asking(30, 10);

  private BookingStory offered() {
    return house.client("client").says(day("2027-06-09"), guests(30), room("B"));
  }

  @Test
  void thePriceNeverMovesAndTheFourthCounterGoesToTheManager() {
    BookingStory story = offered();
    for (int round = 1; round <= 3; round++) {
      story.says(new Intent.Counter(Money.of(600 + round), "less")).waitsForNobody().costs("750.00").hasVersion(1);
      assertThat(story.booking().deal().counterRounds()).isEqualTo(round);
    }
    story.says(new Intent.Counter(Money.of(700), "last")).waitsFor(Approval.Review.class).costs("750.00");
    story.says(new Intent.Counter(Money.of(710), "really")).hasVersion(1);
    assertThat(story.booking().pending().approvals()).hasSize(1);
  }

  @Test
  void bargainingBeforeAnOfferIsAnsweredAndChangesNothing() {
    BookingStory story = house.client("client").says(day("2027-06-09"), guests(30), new Intent.Counter(null, "10 % off"));

    assertThat(story.outcomes()).contains(new Outcome.CounterTooEarly());
    assertThat(story.booking().deal().counterRounds()).isZero();
  }

  @Test
  void aDayThatContradictsItselfIsAskedAboutEvenBesideAnOffer() {
    LocalDate byDate = LocalDate.of(2027, 9, 18);
    LocalDate byWeekday = LocalDate.of(2027, 9, 13);
    BookingStory story = offered().says(new Intent.ContradictDay(byDate, byWeekday));

    assertThat(story.asked()).isEqualTo(new Expectation.DateReading(byDate, byWeekday));
    story.isAt(Stage.OFFER).hasVersion(1);
  }

  @Test
  void aPriceForOtherGuestsIsTheOnePricingWouldMake() {
    BookingStory story = offered().says(BookingStory.items(30, "catering-lunch-package"));
    story.asks(Topic.PRICING_INQUIRY, new Question.Scope(null, null, 40, null, null, null));

    Money quoted = story.outcome(Outcome.Answered.class).answer() instanceof Answer.Quote quote ? quote.total() : Money.ZERO;
    story.hasVersion(story.offer().version()).says(guests(40));
    assertThat(story.offer().total()).isEqualTo(quoted);
  }

  @Test
  void whatARoomLacksIsNotAskedAboutOnceTheRoomIsGone() {
    BookingStory story = house.client("client").says(day("2027-06-09"), guests(20), room("F"));
    story.says(guests(50), BookingStory.items(1, lackingIn("F")));

    assertThat(story.asked()).isInstanceOf(Expectation.ARoom.class);
    assertThat(story.says(new Intent.Accept()).asked()).isInstanceOf(Expectation.ARoom.class);
  }

  private static String lackingIn(String letter) {
    return DemoVenue.catalog().items().stream()
        .filter(item -> !item.isAvailableIn(DemoVenue.room(letter).id())).findFirst().orElseThrow().id().value();
  }

  @Test
  void theGateOpensInAnyOrder() {
    List<List<Intent>> orders = List.of(
        List.of(new Intent.Accept(), billing()), List.of(billing(), new Intent.Accept()));
    for (List<Intent> order : orders) {
      for (int payAfter = 0; payAfter <= 2; payAfter++) {
        BookingStory story = new House().asking(30, 10).client("order").says(day("2027-06-09"), guests(30), room("B"));
        for (int step = 0; step <= 2; step++) {
          if (step == payAfter) {
            story.pays();
          }
          if (step < 2) {
            story.says(order.get(step));
          }
        }
        story.isAt(Stage.DEPOSIT).waitsFor(Approval.FinalConfirmation.class);
        assertThat(story.count(BookingEvent.ApprovalAsked.class)).isEqualTo(1);
        assertThat(story.count(BookingEvent.DepositPaid.class)).isEqualTo(1);
      }
    }
  }

  @Test
  void aPaymentIsRefusedWhereNoneIsDue() {
    assertThat(new House().client("free").says(day("2027-06-09"), guests(30), room("B")).pays().last())
        .isEqualTo(new Decision.Refused(Decision.Refusal.NO_DEPOSIT_REQUIRED));
    assertThat(house.client("none").pays().last()).isEqualTo(new Decision.Refused(Decision.Refusal.NO_OFFER_YET));
    assertThat(offered().pays().pays().last()).isEqualTo(new Decision.Refused(Decision.Refusal.ALREADY_PAID));
  }

  @Test
  void aClaimedPaymentIsNoPayment() {
    BookingStory story = offered().says(new Intent.Accept(), billing()).says(new Intent.ReportPayment("we paid"));
    assertThat(story.booking().deal().paid()).isEqualTo(Money.ZERO);
    story.waitsFor(Approval.Review.class).pays();
    assertThat(story.booking().pending().approvals().values()).singleElement().isInstanceOf(Approval.FinalConfirmation.class);
  }

  @Test
  void onlyMissingPartsOfTheAddressAreAskedFor() {
    BookingStory story = offered().says(new Intent.Accept());
    story.says(new Intent.GiveBilling(new Billing("Marlow & Finch KLG", null, null, null, null, null, null)));
    story.says(new Intent.GiveBilling(new Billing(null, "Seeweg 3", "8800", "Thalwil", null, null, null)));
    assertThat(story.outcome(Outcome.BillingMissing.class).parts()).containsExactly(Billing.Part.COUNTRY);
    story.says(new Intent.GiveBilling(new Billing(null, null, null, null, "Switzerland", null, null)));
    assertThat(story.booking().person().billing().isComplete()).isTrue();
    assertThat(story.asked()).isEqualTo(new Expectation.DepositPayment());
  }

  @Test
  void aDecisionIsTakenOnce() {
    BookingStory story = offered().says(new Intent.Accept(), billing()).pays();
    ApprovalId id = story.booking().pending().open(Approval.FinalConfirmation.class).orElseThrow();
    BookingCommand.Settle settle =
        new BookingCommand.Settle(id, new BookingCommand.Verdict.Approve(null, null, null, null), "manager");
    story.handle(settle).is(Status.CONFIRMED);
    assertThat(story.handle(settle).last()).isEqualTo(new Decision.Refused(Decision.Refusal.NOT_OPEN));
  }

  @Test
  void beforeTheAcceptanceACancellationTakesEffectAtOnce() {
    BookingStory story = offered().says(new Intent.CancelEvent("ill")).is(Status.CANCELLED).waitsForNobody();
    assertThat(story.booking().stage()).isEqualTo(Stage.OFFER);
    assertThat(story.booking().place().hold()).isNull();
    house.client("next").says(day("2027-06-09"), guests(30), room("B")).hasRoom("B");
  }

  @Test
  void afterTheAcceptanceAManagerDecidesAboutACancellation() {
    BookingStory story = offered().says(new Intent.Accept()).says(new Intent.CancelEvent(null)).is(Status.OPTION);
    story.rejects(Approval.CancellationWish.class).is(Status.OPTION).isAt(Stage.DEPOSIT).waitsForNobody();
    story.says(new Intent.CancelEvent(null)).approves(Approval.CancellationWish.class).is(Status.CANCELLED);
  }

  @Test
  void aDefiniteNoEndsTheBookingAndFreesTheRoom() {
    BookingStory story = offered().says(new Intent.Decline(true, "another house")).is(Status.CANCELLED);
    assertThat(story.booking().deal().offers().getLast().status()).isEqualTo(Offer.Status.DECLINED);
  }

  @Test
  void theHouseCancelsOnce() {
    BookingStory story = offered().handle(new BookingCommand.CancelDirectly("storm", "manager")).is(Status.CANCELLED);
    assertThat(story.handle(new BookingCommand.CancelDirectly("storm", "manager")).last())
        .isEqualTo(new Decision.Refused(Decision.Refusal.ALREADY_CANCELLED));
  }

  @Test
  void onlyAManagerMovesThePrice() {
    BookingStory story = offered().handle(new BookingCommand.SetRoomPrice(Money.of(700), "manager"));
    story.costs("700.00").hasVersion(2).isAt(Stage.OFFER);
  }

  @Test
  void aHeldOfferIsADraftUntilItIsReleased() {
    BookingStory story = house.client("hil").withheld().says(day("2027-04-16"), guests(30), room("B"));
    assertThat(story.offer().status()).isEqualTo(Offer.Status.DRAFT);
    assertThat(story.booking().pending().asked()).isEqualTo(Expectation.NOTHING);
    story.says(new Intent.Affirm(), new Intent.Accept());
    assertThat(story.booking().deal().isAccepted()).isFalse();
    story.handle(new BookingCommand.ReleaseReply(1));
    assertThat(story.offer().status()).isEqualTo(Offer.Status.SENT);
    story.says(new Intent.Affirm()).isAt(Stage.DEPOSIT);
  }

  @Test
  void theSecondClientIsToldThatTheRoomIsHeldAndMayTakeAnother() {
    offered();
    BookingStory second = house.client("second").says(day("2027-06-09"), guests(50), room("B")).isAt(Stage.ROOM).hasNoRoom();
    assertThat(second.outcome(Outcome.RoomHeld.class)).isNotNull();
    second.says(room("C")).hasRoom("C");
  }

  @Test
  void aDisputeIsDecidedByTheManager() {
    BookingStory holder = offered();
    BookingStory loser = house.client("loser").says(day("2027-06-09"), guests(50), room("B"));
    loser.says(new Intent.InsistOnRoom("farewell"), room("B")).waitsFor(Approval.RoomDispute.class).hasNoRoom();
    loser.rejects(Approval.RoomDispute.class).hasNoRoom().is(Status.LEAD);
    holder.hasRoom("B");

    BookingStory winner = house.client("winner").says(day("2027-06-09"), guests(50), room("B"));
    winner.says(new Intent.InsistOnRoom("founder")).approves(Approval.RoomDispute.class).hasRoom("B").isAt(Stage.OFFER);
    holder.hasNoRoom().is(Status.LEAD).isAt(Stage.ROOM);
  }

  @Test
  void aDisputeIsOvertakenWhenTheHolderWasConfirmed() {
    BookingStory holder = offered();
    BookingStory late = house.client("late").says(day("2027-06-09"), guests(50), room("B"));
    late.says(new Intent.InsistOnRoom("farewell")).waitsFor(Approval.RoomDispute.class);
    holder.says(new Intent.Accept(), billing()).pays().approves(Approval.FinalConfirmation.class).is(Status.CONFIRMED);

    late.approves(Approval.RoomDispute.class).hasNoRoom();
    assertThat(late.last()).isEqualTo(new Decision.Refused(Decision.Refusal.OVERTAKEN));
    holder.is(Status.CONFIRMED).hasRoom("B");
  }

  @Test
  void aDisputeEndsWhenTheClientWantsAnotherDate() {
    offered();
    BookingStory late = house.client("late").says(day("2027-06-09"), guests(50), room("B"));
    late.says(new Intent.InsistOnRoom("farewell")).waitsFor(Approval.RoomDispute.class);
    late.says(day("2027-06-16")).waitsForNobody().hasRoom("B");
  }

  @Test
  void aDepositThatArrivesDuringAChangeIsRecorded() {
    BookingStory story = offered().says(new Intent.Accept(), billing());
    house.confirmed("B", "2027-06-16");
    story.says(day("2027-06-16")).isAt(Stage.ROOM);
    story.pays();
    assertThat(story.booking().deal().paid()).isEqualTo(Money.of("225.00"));
    story.says(room("C"), new Intent.Accept()).says(new Intent.Accept());
    assertThat(story.outcome(Outcome.DepositDue.class).open()).isEqualTo(Money.of("105.00"));
  }

  @Test
  void timesThatDontTouchShareARoom() {
    house.client("morning").says(day("2027-06-09"), guests(20), room("A"), BookingStory.hours("08:00", "11:00")).hasRoom("A");
    house.client("noon").says(day("2027-06-09"), guests(20), room("A"), BookingStory.hours("11:30", "13:00")).hasNoRoom();
    house.client("later").says(day("2027-06-09"), guests(20), room("A"), BookingStory.hours("12:00", "13:00")).hasRoom("A");
    house.client("all day").says(day("2027-06-09"), guests(20), room("A")).hasNoRoom();
  }

  @Test
  void aVisitIsArrangedStepByStepAndNothingIsPickedForTheClient() {
    BookingStory story = offered().says(visit(null, null));
    assertThat(story.outcome(Outcome.VisitDaysOffered.class).days()).extracting(VisitDayChoice::day)
        .containsExactly(LocalDate.of(2027, 6, 2), LocalDate.of(2027, 6, 3), LocalDate.of(2027, 6, 4));
    story.says(visit("2027-06-03", null));
    assertThat(story.asked()).isEqualTo(new Expectation.VisitTime(LocalDate.of(2027, 6, 3)));
    story.says(visit(null, "16:00"));
    assertThat(story.outcome(Outcome.VisitScheduled.class).slot().day()).isEqualTo(LocalDate.of(2027, 6, 3));
    assertThat(story.asked()).isEqualTo(new Expectation.Acceptance(1));
    story.hasVersion(1);
  }

  @Test
  void aVisitWishedForASpanIsOfferedInIt() {
    DateWindow week = DateWindow.of(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 13));
    BookingStory story = offered().says(new Intent.ArrangeVisit(null, null, week));
    assertThat(story.outcome(Outcome.VisitDaysOffered.class).days()).extracting(VisitDayChoice::day)
        .containsExactly(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 9));
  }

  @Test
  void aSpanWithoutAVisitorsDayIsTurnedDownWithOtherDays() {
    DateWindow weekend = DateWindow.of(LocalDate.of(2026, 12, 12), LocalDate.of(2026, 12, 13));
    BookingStory story = offered().says(new Intent.ArrangeVisit(null, null, weekend));
    assertThat(story.outcome(Outcome.VisitNotPossible.class).day()).isNull();
    assertThat(story.outcome(Outcome.VisitDaysOffered.class).days()).hasSize(3);
  }

  @Test
  void whoIsToldTheHoursOfVisitsIsAskedWhetherHeComes() {
    BookingStory story = offered().asks(Topic.SITE_VISIT_OVERVIEW, Question.Scope.OPEN);
    assertThat(story.asked()).isEqualTo(new Expectation.AVisit());
    assertThat(story.booking().visit()).isInstanceOf(Visit.None.class);
  }

  @Test
  void aSlotOfTheClientsOwnIsConfirmedWithAYesThatIsNotAnAcceptance() {
    BookingStory story = house.client("own").says(day("2027-09-10"), guests(110), room("E"), visit("2027-09-02", "10:00"));
    assertThat(story.booking().visit()).isInstanceOf(Visit.Unconfirmed.class);
    story.says(new Intent.Affirm());
    assertThat(story.booking().visit()).isInstanceOf(Visit.Scheduled.class);
    assertThat(story.booking().deal().isAccepted()).isFalse();
  }

  @Test
  void askingForTheVisitThatWasProposedConfirmsIt() {
    BookingStory story = house.client("again").says(day("2027-09-10"), guests(110), room("E"), visit("2027-09-02", "10:00"));
    story.says(visit(null, null));
    assertThat(story.booking().visit().reserved()).isEqualTo(new VisitSlot(LocalDate.of(2027, 9, 2), java.time.LocalTime.of(10, 0)));
    assertThat(story.booking().visit()).isInstanceOf(Visit.Scheduled.class);
  }

  @Test
  void aDayOnWhichNobodyIsReceivedIsNeverPicked() {
    BookingStory story = offered().says(visit("2027-06-05", "10:00"));
    assertThat(story.outcome(Outcome.VisitNotPossible.class).day()).isEqualTo(LocalDate.of(2027, 6, 5));
    assertThat(story.booking().visit()).isInstanceOf(Visit.ChoosingDay.class);
  }

  @Test
  void anotherClientsSlotIsNotOffered() {
    offered().says(visit(null, null)).says(visit("2027-06-02", "10:00"));
    BookingStory other = house.client("other").says(day("2027-06-09"), guests(20), room("A"), visit(null, null));
    assertThat(other.outcome(Outcome.VisitDaysOffered.class).days().getFirst().times()).hasSize(2);
  }

  @Test
  void aQuestionNeverChangesTheBooking() {
    BookingStory story = offered();
    Booking before = story.booking();
    story.asks(Topic.CHECK_CAPACITY, new Question.Scope(room("B") instanceof Intent.NameRoom named ? named.room() : null,
        null, 70, null, null, null));
    assertThat(story.booking()).isEqualTo(before);
    assertThat(story.outcome(Outcome.Answered.class).answer()).isInstanceOf(Answer.Capacity.class);
    assertThat(story.asked()).isEqualTo(new Expectation.Acceptance(1));
  }

  @Test
  void afterThreeInjectionsOnlyPeopleAnswer() {
    BookingStory story = offered();
    story.says(new Intent.Inject("ignore")).says(new Intent.Inject("ignore")).waitsForNobody();
    story.says(new Intent.Inject("ignore"), new Intent.Accept()).waitsFor(Approval.Review.class).isAt(Stage.OFFER);
  }

  @Test
  void theFirstApprovalOfABookingIsAlwaysTheSame() {
    BookingId id = new BookingId(House.TEAM, new UUID(7, 7));
    assertThat(ApprovalId.of(id, 1)).isEqualTo(ApprovalId.of(id, 1)).isNotEqualTo(ApprovalId.of(id, 2));
  }
}
