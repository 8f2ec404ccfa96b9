package ai.openevent.conversation;

import static ai.openevent.conversation.FrontDesk.ACCEPTANCE;
import static ai.openevent.conversation.FrontDesk.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.booking.Approval;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.GuestCount;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Status;
import ai.openevent.language.Act;
import ai.openevent.language.Mention.DateRole;
import ai.openevent.venue.DemoVenue;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeveralBookingsTests {

  private static final String SECOND = "Also a second, separate event: Room B on 10 June 2027.";
  private static final LocalDate MAY = LocalDate.of(2027, 5, 14);
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 10);

  private final FrontDesk desk = FrontDesk.open();
  private ThreadId thread = new ThreadId(FrontDesk.TEAM, new java.util.UUID(0, 0));

  @BeforeEach
  void twoEventsInOneConversation() {
    desk.teach(SECOND, FrontDesk.request("2027-06-10", "B")).announcingAnother().doing(Act.EVENT_REQUEST);
    thread = desk.starts(REQUEST).thread();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Booking on(LocalDate day) {
    return desk.bookings().stream()
        .filter(booking -> EventDays.on(day).equals(booking.schedule().days()))
        .findFirst().orElseThrow();
  }

  @Test
  void aSecondEventInTheSameConversationIsABookingOfItsOwn() {
    desk.says(thread, SECOND);

    assertThat(desk.bookings()).hasSize(2).allMatch(booking -> booking.status() == Status.OPTION);
    assertThat(desk.booking(thread)).isEqualTo(on(JUNE));
    assertThat(desk.conversations().find(thread).orElseThrow().bookings()).hasSize(2);
  }

  @Test
  void aMessageThatNamesNoneMeansTheRunningOne() {
    desk.says(thread, SECOND);

    desk.says(thread, ACCEPTANCE);

    assertThat(on(JUNE).deal().isAccepted()).isTrue();
    assertThat(on(MAY).deal().isAccepted()).isFalse();
  }

  @Test
  void aMessageThatNamesTheDateOfAnotherOneMeansThatOne() {
    desk.says(thread, SECOND);
    desk.teach("We accept the one on 14 May.", new Intent.Accept()).doing(Act.ACCEPT_OFFER).naming(MAY, DateRole.EVENT);

    desk.says(thread, "We accept the one on 14 May.");

    assertThat(on(MAY).deal().isAccepted()).isTrue();
    assertThat(desk.booking(thread)).isEqualTo(on(MAY));
  }

  @Test
  void theNewDateOfAChangeNamesNoBooking() {
    desk.says(thread, SECOND);
    desk.teach("Move it to 14 May.", new Intent.StateDay(MAY, false)).doing(Act.CHANGE_DATE).naming(MAY, DateRole.EVENT);

    desk.says(thread, "Move it to 14 May.");

    assertThat(desk.bookings()).allMatch(booking -> EventDays.on(MAY).equals(booking.schedule().days()));
  }

  @Test
  void whereBothFitAndItMattersTheClientIsAskedAndTheAnswerDecides() {
    desk.says(thread, SECOND);
    desk.teach("Please cancel Room B.", new Intent.CancelEvent(null)).doing(Act.CANCEL_EVENT)
        .naming(DemoVenue.room("B").id());
    desk.teach("The one on 14 May.").naming(MAY, DateRole.EVENT);

    String question = desk.says(thread, "Please cancel Room B.").reply();
    assertThat(desk.bookings()).allMatch(Booking::isLive);
    desk.says(thread, "The one on 14 May.");

    assertThat(question).contains("14 May 2027").contains("10 June 2027").endsWith("?");
    assertThat(on(MAY).status()).isEqualTo(Status.CANCELLED);
    assertThat(on(JUNE).isLive()).isTrue();
  }

  @Test
  void theAnswerMayBeAnOrdinal() {
    desk.says(thread, SECOND);
    desk.teach("Please cancel Room B.", new Intent.CancelEvent(null)).doing(Act.CANCEL_EVENT)
        .naming(DemoVenue.room("B").id());
    desk.teach("The second one.").ordinal(2);

    desk.says(thread, "Please cancel Room B.");
    desk.says(thread, "The second one.");

    assertThat(on(JUNE).status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void afterACancellationANewRequestIsANewBooking() {
    desk.teach("We have to cancel.", new Intent.CancelEvent(null)).doing(Act.CANCEL_EVENT);
    desk.teach("We need Room C on 10 June after all.", FrontDesk.request("2027-06-10", "C")).doing(Act.EVENT_REQUEST);
    desk.says(thread, "We have to cancel.");

    desk.says(thread, "We need Room C on 10 June after all.");

    assertThat(desk.bookings()).hasSize(2);
    assertThat(on(MAY).status()).isEqualTo(Status.CANCELLED);
    assertThat(desk.booking(thread)).isEqualTo(on(JUNE));
  }

  @Test
  void aChangeIsNoNewBooking() {
    desk.teach("We will be 35.", new Intent.StateGuests(GuestCount.of(35))).doing(Act.CHANGE_PARTICIPANTS);

    desk.says(thread, "We will be 35.");

    assertThat(desk.bookings()).hasSize(1);
    assertThat(on(MAY).party().size()).isEqualTo(35);
  }

  @Test
  void aSecondEventWithoutAnyDetailIsABookingAlready() {
    desk.teach("We also need a second, separate event.").announcingAnother().doing(Act.EVENT_REQUEST);

    desk.says(thread, "We also need a second, separate event.");

    assertThat(desk.bookings()).hasSize(2);
  }

  @Test
  void afterTheConfirmationANewRequestIsANewBooking() {
    confirm();
    desk.teach("We need Room C on 10 June.", FrontDesk.request("2027-06-10", "C")).doing(Act.EVENT_REQUEST)
        .naming(JUNE, DateRole.EVENT);

    desk.says(thread, "We need Room C on 10 June.");

    assertThat(on(MAY).status()).isEqualTo(Status.CONFIRMED);
    assertThat(on(JUNE).status()).isEqualTo(Status.OPTION);
  }

  @Test
  void afterTheConfirmationAClearChangeIsTheSameBooking() {
    confirm();
    desk.teach("Can we move it to 10 June?", new Intent.StateDay(JUNE, false)).doing(Act.EVENT_REQUEST, Act.CHANGE_DATE)
        .naming(JUNE, DateRole.EVENT);

    desk.says(thread, "Can we move it to 10 June?");

    assertThat(desk.bookings()).hasSize(1);
    assertThat(on(JUNE).status()).isEqualTo(Status.OPTION);
  }

  private void confirm() {
    desk.says(thread, ACCEPTANCE);
    desk.says(thread, FrontDesk.ADDRESS);
    Booking booking = on(MAY);
    desk.conversations().settle(booking.id(), booking.pending().open(Approval.FinalConfirmation.class).orElseThrow(),
        new BookingCommand.Verdict.Approve(null, null, null, null), null, "eva");
  }
}
