package ai.openevent.booking;

import static ai.openevent.booking.BookingStory.billing;
import static ai.openevent.booking.BookingStory.day;
import static ai.openevent.booking.BookingStory.days;
import static ai.openevent.booking.BookingStory.guests;
import static ai.openevent.booking.BookingStory.hours;
import static ai.openevent.booking.BookingStory.item;
import static ai.openevent.booking.BookingStory.items;
import static ai.openevent.booking.BookingStory.room;
import static ai.openevent.booking.BookingStory.window;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.ItemId;
import ai.openevent.venue.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The way from the first message to the confirmation, and what stops on it.
class WorkflowTests {

  private final House house = new House().asking(30, 10);

  @Test
  void aBookingGoesThroughItsStagesInOrder() {
    BookingStory story = house.client("nora");
    story.says(day("2027-05-14"), guests(28), hours("09:00", "17:00")).isAt(Stage.ROOM).is(Status.LEAD);
    story.says(room("B")).isAt(Stage.OFFER).is(Status.OPTION).costs("750.00").hasVersion(1);
    assertThat(story.offer().status()).isEqualTo(Offer.Status.SENT);
    assertThat(story.offer().deposit()).extracting(Deposit::amount, Deposit::due)
        .containsExactly(Money.of("225.00"), LocalDate.of(2027, 5, 4));
    story.says(new Intent.Accept()).isAt(Stage.DEPOSIT).waitsForNobody();
    assertThat(story.outcome(Outcome.BillingMissing.class).parts()).hasSize(5);
    story.says(billing()).waitsForNobody();
    assertThat(story.outcome(Outcome.DepositDue.class).open()).isEqualTo(Money.of("225.00"));
    story.pays().isAt(Stage.DEPOSIT).waitsFor(Approval.FinalConfirmation.class);
    story.approves(Approval.FinalConfirmation.class).isAt(Stage.CONFIRMED).is(Status.CONFIRMED);
    assertThat(story.outcome(Outcome.Confirmed.class).balance()).isEqualTo(Money.of("525.00"));
    assertThat(story.asked()).isEqualTo(new Expectation.AVisit());
  }

  @Test
  void everythingInOneMessageLeadsToTheOfferAtOnce() {
    BookingStory story = house.client("oliver");
    story.says(day("2027-06-10"), hours("10:00", "18:00"), guests(45), room("C"),
        item("catering-lunch-package"), item("beverage-coffee-bar"));
    story.isAt(Stage.OFFER).costs("2697.50");
    assertThat(story.outcomes()).hasAtLeastOneElementOfType(Outcome.DateConfirmed.class)
        .hasAtLeastOneElementOfType(Outcome.RoomLocked.class).hasAtLeastOneElementOfType(Outcome.OfferMade.class);
  }

  @Test
  void anOfferThatWasNotSeenCannotBeAccepted() {
    BookingStory story = house.client("eager");
    story.says(day("2027-06-24"), guests(20), room("B"), new Intent.Accept()).isAt(Stage.OFFER);
    assertThat(story.offer().status()).isEqualTo(Offer.Status.SENT);
    story.says(new Intent.Affirm()).isAt(Stage.DEPOSIT);
  }

  @Test
  void acceptingBeforeThereIsAnOfferChangesNothing() {
    BookingStory story = house.client("early");
    story.says(window("2027-04-01", "2027-04-30"), guests(33));
    story.says(new Intent.Accept(), billing()).isAt(Stage.DATE);
    assertThat(story.outcome(Outcome.AcceptedTooEarly.class)).isNotNull();
    assertThat(story.booking().person().billing().isComplete()).isTrue();
  }

  @Test
  void aVagueDateIsAnsweredWithFiveFreeDaysInside() {
    BookingStory story = house.client("petra");
    story.says(window("2027-03-01", "2027-03-07"), guests(22), room("B")).isAt(Stage.DATE).hasNoRoom();
    assertThat(story.outcome(Outcome.DatesProposed.class).days())
        .hasSize(5).first().isEqualTo(LocalDate.of(2027, 3, 1));
    story.says(day("2027-03-04")).isAt(Stage.OFFER).hasRoom("B");
  }

  @Test
  void daysThatAreTakenAreNotProposed() {
    for (String letter : List.of("A", "B", "C", "D", "E", "F")) {
      house.confirmed(letter, "2027-03-02");
    }
    BookingStory story = house.client("petra").says(window("2027-03-01", "2027-03-07"), guests(22));
    assertThat(story.outcome(Outcome.DatesProposed.class).days()).doesNotContain(LocalDate.of(2027, 3, 2));
  }

  @Test
  void aPastDateIsDeniedAndTheSameDayOfTheNextPossibleYearOffered() {
    BookingStory story = house.client("late");
    story.says(day("2025-03-12"), guests(20), room("A")).isAt(Stage.DATE).is(Status.LEAD);
    assertThat(story.outcome(Outcome.DateDenied.class).why()).isEqualTo(Outcome.DateDenial.PAST);
    assertThat(story.outcome(Outcome.DatesProposed.class).days()).contains(LocalDate.of(2027, 3, 12));
    story.says(day("2027-03-12")).isAt(Stage.OFFER).hasRoom("A");
  }

  @Test
  void theDayOfTheMessageCountsAsPast() {
    BookingStory story = house.client("today").says(day("2026-11-20"), guests(20));
    assertThat(story.outcome(Outcome.DateDenied.class).why()).isEqualTo(Outcome.DateDenial.PAST);
  }

  @Test
  void anImpossibleDateIsNeverRolledOver() {
    BookingStory story = house.client("leap").says(new Intent.ImpossibleDay("31 February"), guests(25));
    story.isAt(Stage.DATE);
    assertThat(story.booking().party().size()).isEqualTo(25);
    assertThat(story.asked()).isEqualTo(new Expectation.ADate());
  }

  @Test
  void aBareRangeIsQuestionedAndAnsweredEitherWay() {
    EventDays range = new EventDays(LocalDate.of(2027, 5, 12), LocalDate.of(2027, 5, 14));
    BookingStory all = house.client("all").says(new Intent.StateRange(range), guests(20)).isAt(Stage.DATE);
    assertThat(all.asked()).isEqualTo(new Expectation.RangeMeaning(range));
    all.says(new Intent.ExplainRange(true)).isAt(Stage.ROOM);
    assertThat(all.booking().schedule().days()).isEqualTo(range);

    BookingStory one = house.client("one").says(new Intent.StateRange(range), guests(20));
    one.says(new Intent.ExplainRange(false), day("2027-05-13")).isAt(Stage.ROOM);
    assertThat(one.booking().schedule().days()).isEqualTo(EventDays.on(LocalDate.of(2027, 5, 13)));
  }

  @Test
  void severalDaysArePricedAndHeldOnEachOfThem() {
    BookingStory story = house.client("lehm").says(days("2027-05-12", "2027-05-14"), guests(70), room("C"));
    story.isAt(Stage.OFFER).costs("3300.00");
    assertThat(house.client("b").says(day("2027-05-13"), guests(70), room("C")).booking().place().lock()).isNull();
  }

  @Test
  void aContradictionBetweenWeekdayAndDateIsAsked() {
    LocalDate byDate = LocalDate.of(2027, 5, 14);
    BookingStory story = house.client("which").says(new Intent.ContradictDay(byDate, byDate.minusDays(4)), guests(10));
    story.isAt(Stage.DATE);
    assertThat(story.asked()).isEqualTo(new Expectation.DateReading(byDate, byDate.minusDays(4)));
  }

  @Test
  void afterThreeProposalsInVainAColleagueLooks() {
    BookingStory story = house.client("undecided").says(guests(20));
    story.says(window("2027-03-01", "2027-03-07")).says(window("2027-04-01", "2027-04-07"))
        .says(window("2027-05-01", "2027-05-07")).waitsForNobody();
    story.says(window("2027-06-01", "2027-06-07")).waitsFor(Approval.Review.class);
  }

  @Test
  void moreGuestsThanTheHouseHoldsAreToldTheMaximum() {
    BookingStory story = house.client("agm").says(day("2027-06-18"), guests(180)).isAt(Stage.ROOM);
    assertThat(story.outcome(Outcome.HouseTooSmall.class).limit()).isEqualTo(120);
    story.says(guests(110)).isAt(Stage.ROOM).hasNoRoom();
    assertThat(story.outcome(Outcome.RoomsPresented.class).all()).extracting(RoomChoice::room)
        .containsExactly(ai.openevent.venue.DemoVenue.room("E").id());
    story.says(new Intent.Affirm()).hasRoom("E");
  }

  @Test
  void aNamedRoomThatIsTooSmallIsDeniedAndOthersAreShown() {
    BookingStory story = house.client("klein").says(day("2027-06-03"), guests(40), room("D")).isAt(Stage.ROOM);
    assertThat(story.outcome(Outcome.RoomTooSmall.class).limit()).isEqualTo(26);
    assertThat(story.outcome(Outcome.RoomsPresented.class).all()).isNotEmpty();
    story.says(room("F")).hasRoom("F").costs("600.00");
  }

  @Test
  void aRoomThatWasTooSmallIsLockedWhenTheGroupShrinks() {
    house.client("klein").says(day("2027-06-03"), guests(40), room("D")).says(guests(20)).hasRoom("D");
  }

  @Test
  void theLimitOfTheLayoutCounts() {
    BookingStory story = house.client("u");
    story.says(day("2027-04-08"), guests(30), room("A"), new Intent.StateLayout(ai.openevent.venue.Layout.U_SHAPE));
    assertThat(story.outcome(Outcome.RoomTooSmall.class).limit()).isEqualTo(22);
    story.says(new Intent.StateLayout(ai.openevent.venue.Layout.THEATRE), room("A")).hasRoom("A");
  }

  @Test
  void whenEveryRoomIsTakenOtherDatesAreOffered() {
    for (String letter : List.of("A", "B", "C", "D", "E", "F")) {
      house.confirmed(letter, "2027-06-25");
    }
    BookingStory story = house.client("full").says(day("2027-06-25"), guests(30)).isAt(Stage.DATE);
    assertThat(story.outcome(Outcome.DateDenied.class).why()).isEqualTo(Outcome.DateDenial.FULL);
    assertThat(story.outcome(Outcome.DatesProposed.class).days()).hasSize(5);
    story.says(day("2027-06-24")).isAt(Stage.ROOM);
  }

  @Test
  void guestsAreAskedForBeforeARoomIsLocked() {
    BookingStory story = house.client("few").says(day("2027-06-03"), room("A")).isAt(Stage.ROOM).hasNoRoom();
    assertThat(story.asked()).isEqualTo(new Expectation.Guests());
    story.says(guests(20)).hasRoom("A");
  }

  @Test
  void whereNoRoomIsLargeEnoughTheGuestsAreAskedForAgain() {
    BookingStory story = house.client("many").says(day("2027-06-03"), guests(180), room("E")).isAt(Stage.ROOM).hasNoRoom();
    assertThat(story.asked()).isEqualTo(new Expectation.Guests());
    story.says(guests(115)).hasRoom("E");
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreAskedAboutAndNotNoted() {
    BookingStory story = house.client("backwards")
        .says(day("2027-06-03"), guests(20), room("A"), hours("16:00", "14:00")).isAt(Stage.OFFER);
    assertThat(story.asked()).isEqualTo(new Expectation.EventHours());
    assertThat(story.booking().schedule().hours()).isNull();
  }

  @Test
  void anEventUntilOneInTheMorningIsANight() {
    BookingStory story = house.client("night")
        .says(day("2027-06-03"), guests(20), room("A"), hours("19:00", "01:00"));
    assertThat(story.booking().schedule().hours()).isEqualTo(Hours.between(LocalTime.of(19, 0), LocalTime.of(1, 0)));
  }

  @Test
  void aRequestForTodayIsOfferedTheComingDaysToo() {
    BookingStory story = house.client("today").says(day("2026-11-20"), guests(20));
    assertThat(story.outcome(Outcome.DatesProposed.class).days())
        .startsWith(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)).contains(LocalDate.of(2027, 11, 20));
  }

  @Test
  void repeatingWhatIsAgreedChangesNothing() {
    BookingStory story = house.client("sure").says(day("2027-04-15"), guests(32), room("F"));
    story.says(day("2027-04-15"), guests(32), room("F")).hasVersion(1);
    assertThat(story.lastEvents()).isEmpty();
    assertThat(story.outcome(Outcome.AsAgreed.class).days()).isEqualTo(EventDays.on(LocalDate.of(2027, 4, 15)));
  }

  @Test
  void unitsDecideWhatAnItemCosts() {
    BookingStory story = house.client("panel").says(day("2027-09-08"), guests(48), room("C"), hours("17:00", "20:00"),
        new Intent.AddItem(new ItemId("equipment-wireless-mics"), 3, true), item("equipment-recording"),
        item("beverage-still-sparkling-water"));
    story.costs("1623.00");
    assertThat(story.offer().deposit()).extracting(Deposit::amount).isEqualTo(Money.of("486.90"));
  }

  @Test
  void whatTheRoomIncludesIsNotCharged() {
    BookingStory story = house.client("beamer").says(day("2027-09-08"), guests(20), room("A"),
        item("equipment-projector"), items(3, "equipment-wireless-mics"));
    story.costs("550.00");
    assertThat(story.offer().lines()).filteredOn(line -> line.name().equals("Projector")).first()
        .extracting(OfferLine::included).isEqualTo(1);
  }

  @Test
  void addingAnItemAgainSetsItsQuantity() {
    BookingStory story = house.client("prosecco").says(day("2027-05-20"), guests(30), room("B"));
    story.says(items(6, "beverage-prosecco")).costs("960.00");
    story.says(items(4, "beverage-prosecco")).costs("890.00").hasVersion(3);
  }

  @Test
  void aMissingItemIsSourcedByTheManager() {
    BookingStory story = house.client("flip").says(day("2027-03-16"), guests(22), room("A"), items(1, "equipment-flipchart"));
    story.isAt(Stage.ROOM).hasNoRoom();
    assertThat(story.asked()).isEqualTo(new Expectation.TrySourcing());
    story.says(new Intent.Affirm()).waitsFor(Approval.Sourcing.class).isAt(Stage.ROOM);
    story.settles(Approval.Sourcing.class, new BookingCommand.Verdict.Approve(null, null, "Flipchart", Money.of(20)));
    story.isAt(Stage.OFFER).hasRoom("A").costs("520.00").waitsForNobody();
  }

  @Test
  void withoutTheMissingItemTheBookingGoesOn() {
    BookingStory story = house.client("bbq").says(day("2027-03-30"), guests(25), room("A"), item("catering-bbq-package"));
    story.says(new Intent.TrySourcing()).rejects(Approval.Sourcing.class).isAt(Stage.ROOM).hasNoRoom();
    assertThat(story.asked()).isEqualTo(new Expectation.GoOnWithout());
    story.says(new Intent.GoWithout()).hasRoom("A").costs("500.00");
  }

  @Test
  void aPersonWhoIsAskedForStopsTheWorkflowAndKeepsTheFacts() {
    BookingStory story = house.client("nacht").says(day("2027-04-14"), guests(60), new Intent.WantPerson("a real person"));
    story.waitsFor(Approval.PersonWanted.class).hasNoRoom();
    assertThat(story.booking().schedule().days()).isNotNull();
    assertThat(story.booking().party().size()).isEqualTo(60);
  }

  @Test
  void threeMessagesWithoutSenseGoToAPerson() {
    BookingStory story = house.client("asdf").says(day("2027-02-25"), guests(20), room("A"));
    story.says(new Intent.Unclear("asdf")).waitsForNobody().says(new Intent.Unclear("qwer")).waitsForNobody();
    story.says(new Intent.Unclear("zxcv")).waitsFor(Approval.Review.class).hasVersion(1);
  }

  @Test
  void theEventsRebuildTheBooking() {
    BookingStory story = house.client("again").says(day("2027-05-14"), guests(28), room("B")).says(new Intent.Accept(), billing());
    Booking replayed = History.evolve(Booking.nothing(story.booking().id()), story.history());
    assertThat(replayed).isEqualTo(story.booking());
  }
}
