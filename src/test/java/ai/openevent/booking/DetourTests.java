package ai.openevent.booking;

import static ai.openevent.booking.BookingStory.billing;
import static ai.openevent.booking.BookingStory.day;
import static ai.openevent.booking.BookingStory.drop;
import static ai.openevent.booking.BookingStory.guests;
import static ai.openevent.booking.BookingStory.hours;
import static ai.openevent.booking.BookingStory.item;
import static ai.openevent.booking.BookingStory.room;
import static ai.openevent.booking.BookingStory.visit;
import static ai.openevent.booking.BookingStory.window;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Changes of mind: what lapses, what is kept, and that the way back is found by itself.
class DetourTests {

  private final House house = new House().asking(30, 10);

  private BookingStory accepted() {
    return house.client("client").says(day("2027-06-09"), guests(30), room("B"), billing()).says(new Intent.Accept());
  }

  @Test
  void movingTheDateKeepsAFreeRoomAndMakesANewOffer() {
    BookingStory story = house.client("move").says(day("2027-05-07"), guests(25), room("B"), hours("10:00", "16:00"));
    story.says(day("2027-06-15")).isAt(Stage.OFFER).hasRoom("B").hasVersion(2);
    assertThat(story.offer().deposit()).extracting(Deposit::due).isEqualTo(LocalDate.of(2027, 6, 5));
    assertThat(story.outcome(Outcome.RoomKept.class)).isNotNull();
    assertThat(story.booking().deal().offers()).extracting(Offer::status)
        .containsExactly(Offer.Status.SUPERSEDED, Offer.Status.SENT);
  }

  @Test
  void movingOntoADayOnWhichTheRoomIsTakenOffersOtherRooms() {
    house.confirmed("B", "2027-05-21");
    BookingStory story = house.client("taken").says(day("2027-05-06"), guests(25), room("B"));
    story.says(day("2027-05-21")).isAt(Stage.ROOM).hasNoRoom();
    assertThat(story.outcome(Outcome.RoomReleased.class).why()).isEqualTo(RoomRefusal.Reason.TAKEN);
    assertThat(story.outcomes()).hasAtLeastOneElementOfType(Outcome.RoomsPresented.class)
        .doesNotHaveAnyElementsOfTypes(Outcome.DatesProposed.class);
    story.says(room("C")).hasRoom("C").hasVersion(2);
  }

  @Test
  void aChangeAfterTheAcceptanceWithdrawsItAndTheStaleTask() {
    BookingStory story = accepted().pays().waitsFor(Approval.FinalConfirmation.class);
    story.says(day("2027-06-16")).isAt(Stage.OFFER).waitsForNobody().hasVersion(2);
    assertThat(story.booking().deal().paid()).isEqualTo(Money.of("225.00"));
    assertThat(story.booking().deal().depositOpen()).isEqualTo(Money.ZERO);
    story.says(new Intent.Accept()).waitsFor(Approval.FinalConfirmation.class).approves(Approval.FinalConfirmation.class)
        .isAt(Stage.CONFIRMED);
  }

  @Test
  void goingThereAndBackDoesNotReviveAnAcceptance() {
    BookingStory story = accepted();
    story.says(day("2027-06-16")).says(day("2027-06-09")).isAt(Stage.OFFER).hasVersion(3);
    assertThat(story.offer().status()).isEqualTo(Offer.Status.SENT);
  }

  @Test
  void onlyTheDifferenceOfAHigherDepositIsAskedFor() {
    BookingStory story = accepted().pays();
    story.says(item("catering-lunch-package")).isAt(Stage.OFFER).costs("1590.00").waitsForNobody();
    story.says(new Intent.Accept());
    assertThat(story.outcome(Outcome.DepositDue.class).open()).isEqualTo(Money.of("252.00"));
    story.pays().waitsFor(Approval.FinalConfirmation.class);
    assertThat(story.booking().deal().paid()).isEqualTo(Money.of("477.00"));
  }

  @Test
  void aLowerDepositThanPaidIsToldToTheHouse() {
    BookingStory story = house.client("less").says(day("2027-06-09"), guests(30), room("B"), item("catering-lunch-package"));
    story.says(new Intent.Accept(), billing()).pays();
    story.says(drop("catering-lunch-package")).isAt(Stage.OFFER);
    assertThat(story.booking().pending().isReviewed(Approval.ReviewReason.DEPOSIT_DIFFERENCE)).isTrue();
    story.says(new Intent.Accept()).waitsFor(Approval.FinalConfirmation.class);
  }

  @Test
  void aConfirmedBookingThatMovesGoesBackToOption() {
    BookingStory story = accepted().pays().approves(Approval.FinalConfirmation.class).is(Status.CONFIRMED);
    story.says(day("2027-06-16")).isAt(Stage.OFFER).is(Status.OPTION).hasRoom("B").hasVersion(2);
    assertThat(story.lastEvents()).hasAtLeastOneElementOfType(BookingEvent.Reopened.class);
  }

  @Test
  void untilANewRoomIsLockedAConfirmedBookingKeepsItsOldOne() {
    house.confirmed("B", "2027-06-16");
    BookingStory story = accepted().pays().approves(Approval.FinalConfirmation.class);
    story.says(day("2027-06-16")).isAt(Stage.ROOM).is(Status.OPTION).hasNoRoom();
    Hold hold = Objects.requireNonNull(story.booking().place().hold());
    assertThat(hold.from().toLocalDate()).isEqualTo(LocalDate.of(2027, 6, 9));
    story.says(room("C")).hasRoom("C");
    assertThat(Objects.requireNonNull(story.booking().place().hold()).room()).isEqualTo(DemoVenue.room("C").id());
  }

  @Test
  void changingTheRoomReleasesTheOldOneOnlyWithTheNew() {
    BookingStory story = house.client("switch").says(day("2027-04-29"), guests(30), room("A"));
    house.confirmed("C", "2027-04-29");
    story.says(room("C")).hasRoom("A").hasVersion(1);
    assertThat(story.outcome(Outcome.RoomTaken.class)).isNotNull();
    story.says(room("B")).hasRoom("B").hasVersion(2).costs("750.00");
    assertThat(story.outcome(Outcome.RoomLocked.class).before()).isEqualTo(DemoVenue.room("A").id());
  }

  @Test
  void moreGuestsThanTheRoomHoldsReleaseIt() {
    BookingStory story = house.client("more").says(day("2027-04-13"), guests(30), room("A"));
    story.says(guests(55)).isAt(Stage.ROOM).hasNoRoom().is(Status.LEAD);
    assertThat(story.outcome(Outcome.RoomReleased.class).why()).isEqualTo(RoomRefusal.Reason.TOO_SMALL);
    story.says(room("B")).hasRoom("B").hasVersion(2);
  }

  @Test
  void fewerGuestsKeepTheRoomAndRecalculateTheLines() {
    BookingStory story = house.client("fewer").says(day("2027-06-03"), guests(50), room("C"), item("catering-apero"), billing());
    story.costs("2300.00").says(new Intent.Accept()).says(guests(38)).isAt(Stage.OFFER).costs("2012.00").hasVersion(2);
    story.says(new Intent.Accept());
    assertThat(story.outcome(Outcome.DepositDue.class).open()).isEqualTo(Money.of("603.60"));
  }

  @Test
  void severalChangesInOneMessageMakeOneOffer() {
    BookingStory story = house.client("all").says(day("2027-06-03"), guests(50), room("C"));
    story.says(day("2027-06-10"), guests(30), room("B"), item("beverage-coffee-bar")).hasRoom("B").hasVersion(2).costs("975.00");
  }

  @Test
  void aVagueWishForAnotherDateReopensTheDate() {
    BookingStory story = house.client("vague").says(day("2027-06-03"), guests(20), room("A"));
    story.says(window("2027-07-01", "2027-07-31")).isAt(Stage.DATE).hasNoRoom().is(Status.LEAD);
    story.says(day("2027-07-06")).hasRoom("A").hasVersion(2);
  }

  @Test
  void aDeclinedOfferWaitsForTheAdjustment() {
    BookingStory story = house.client("dear").says(day("2027-06-08"), guests(50), room("C"), item("catering-premium-lunch"));
    story.says(new Intent.Decline(false, "too expensive")).isAt(Stage.OFFER).is(Status.OPTION);
    assertThat(story.offer().status()).isEqualTo(Offer.Status.DECLINED);
    assertThat(story.asked()).isEqualTo(new Expectation.Adjustment());
    story.says(drop("catering-premium-lunch"), item("catering-lunch-package")).costs("2500.00").hasVersion(2);
  }

  @Test
  void aRefusedConfirmationMakesTheOfferADraftUntilTheClientSpeaks() {
    BookingStory story = accepted().pays().rejects(Approval.FinalConfirmation.class);
    story.isAt(Stage.OFFER).is(Status.OPTION).waitsForNobody();
    assertThat(story.offer().status()).isEqualTo(Offer.Status.DRAFT);
    story.asks(Topic.PARKING_POLICY, Question.Scope.OPEN).hasVersion(1);
    story.says(new Intent.Accept()).hasVersion(2);
    assertThat(story.offer().status()).isEqualTo(Offer.Status.SENT);
    assertThat(story.booking().deal().paid()).isEqualTo(Money.of("225.00"));
  }

  @Test
  void anEventThatMovesPastTheVisitOffersOtherDays() {
    BookingStory story = house.client("visit").says(day("2027-06-16"), guests(45), room("C"), visit(null, null));
    story.says(visit("2027-06-09", "14:00"));
    assertThat(story.booking().visit()).isInstanceOf(Visit.Scheduled.class);
    story.says(day("2027-06-08")).hasRoom("C");
    assertThat(story.booking().visit()).isInstanceOf(Visit.ChoosingDay.class);
  }
}
