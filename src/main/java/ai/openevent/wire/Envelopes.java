package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.Outcome;
import ai.openevent.conversation.ChatTurn;
import ai.openevent.conversation.TurnResult;
import ai.openevent.language.ReplyWriter;
import ai.openevent.tasks.Tasks;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Language;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venues;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Makes the envelopes of replies: it looks up what they tell of the booking.
@Component
class Envelopes {

  private final BookingDesk bookings;
  private final Tasks tasks;
  private final Venues venues;
  private final ReplyWriter writer;

  Envelopes(BookingDesk bookings, Tasks tasks, Venues venues, ReplyWriter writer) {
    this.bookings = bookings;
    this.tasks = tasks;
    this.venues = venues;
    this.writer = writer;
  }

  /// @param thread what the client's program calls the conversation
  ObjectNode of(ChatTurn turn, TenantId team, String thread) {
    return switch (turn.result()) {
      case TurnResult.Booked booked -> booked(booked, team, thread);
      case TurnResult.AnsweredAlone alone ->
          EnvelopeView.withoutBooking(thread, said(alone.reply(), Language.EN, venues.of(team)), false);
      case TurnResult.LeftToPeople left ->
          EnvelopeView.withoutBooking(thread, said(left.reply(), Language.EN, venues.of(team)), true);
    };
  }

  private ObjectNode booked(TurnResult.Booked booked, TenantId team, String thread) {
    Booking booking = bookings.find(booked.booking())
        .orElseThrow(() -> new IllegalStateException("No booking " + booked.booking() + " after its turn"));
    Offering offering = venues.of(team);
    String text = said(booked.reply(), booking.person().language(), offering);
    return EnvelopeView.of(
        thread, text, booked.reply().isBlank(), booking, tasks.ofBooking(team, booking.id().value()), offering);
  }

  /// A reply that waits is announced, so that the client isn't left with nothing.
  private String said(String reply, Language language, Offering offering) {
    return reply.isBlank() ? writer.write(List.of(new Outcome.UnderReview()), language, offering).strip() : reply.strip();
  }
}
