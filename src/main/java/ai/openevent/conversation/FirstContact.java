package ai.openevent.conversation;

import ai.openevent.booking.Answer;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.Intent;
import ai.openevent.booking.Outcome;
import ai.openevent.language.Act;
import ai.openevent.language.Interpreter;
import ai.openevent.language.Reading;
import ai.openevent.language.ReplyWriter;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What becomes of a first message that may be no request at all: a question is answered by itself, anything else is left to
/// people. Neither makes a booking (workflow.md 5.5).
@Component
class FirstContact {

  private final BookingDesk desk;
  private final ReplyWriter writer;
  private final Venues venues;
  private final PageLinks links;
  private final ApplicationEventPublisher events;

  FirstContact(BookingDesk desk, ReplyWriter writer, Venues venues, PageLinks links, ApplicationEventPublisher events) {
    this.desk = desk;
    this.writer = writer;
    this.venues = venues;
    this.links = links;
    this.events = events;
  }

  /// Whether a booking is to be made of it. A known client's wish to see the house belongs to the booking that is open.
  boolean isRequest(TenantId team, String email, Reading reading, Interpreter.Wanted wanted) {
    return reading.does(Act.EVENT_REQUEST) || reading.signals().secondEvent() || Content.isIn(wanted.intents())
        || (Content.isVisit(wanted.intents()) && !hasOpenBooking(team, email));
  }

  private boolean hasOpenBooking(TenantId team, String email) {
    return desk.ofClient(team, email).stream().anyMatch(Booking::isLive);
  }

  /// Needs an open unit of work.
  TurnResult answer(ThreadId thread, String email, String text, Reading reading, Interpreter.Wanted wanted) {
    if (wanted.questions().isEmpty()) {
      return unanswered(thread, email, text, reading, wanted.intents());
    }
    List<Outcome> answers = desk.answer(thread.tenant(), wanted.questions());
    long unknown = answers.stream().filter(FirstContact::isUnknown).count();
    if (unknown > 0) {
      leaveToPeople(thread, email, text, "unknown_answer");
    }
    long known = answers.stream().filter(Outcome.Answered.class::isInstance).count() - unknown;
    return known == 0
        ? new TurnResult.LeftToPeople(write(List.of(new Outcome.UnderReview()), thread, reading))
        : new TurnResult.AnsweredAlone(write(links.in(new Pages.Reply(thread, null, answers, false)), thread, reading));
  }

  /// A blank message counts for nothing.
  TurnResult pointer(ThreadId thread, Reading reading) {
    return new TurnResult.AnsweredAlone(write(List.of(new Outcome.NotUnderstood()), thread, reading));
  }

  private static boolean isUnknown(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered && answered.answer() instanceof Answer.Unknown;
  }

  private TurnResult unanswered(ThreadId thread, String email, String text, Reading reading, List<Intent> intents) {
    boolean person = intents.stream().anyMatch(Intent.WantPerson.class::isInstance);
    leaveToPeople(thread, email, text, reason(thread.tenant(), email, text, intents, person));
    Outcome holding = person ? new Outcome.PersonComing() : new Outcome.UnderReview();
    return new TurnResult.LeftToPeople(write(List.of(holding), thread, reading));
  }

  private String reason(TenantId team, String email, String text, List<Intent> intents, boolean person) {
    if (text.isBlank()) {
      return "empty_message";
    }
    if (person) {
      return "person_wanted";
    }
    return Content.isFollowUp(intents) && hasOpenBooking(team, email)
        ? "follow_up_in_new_conversation"
        : "not_an_event_request";
  }

  /// Needs an open unit of work.
  void leaveToPeople(ThreadId thread, String email, String text, String reason) {
    events.publishEvent(new ReviewWanted(thread.tenant(), UUID.randomUUID(), thread.value(), email, text, reason));
  }

  private String write(List<Outcome> outcomes, ThreadId thread, Reading reading) {
    return writer.write(outcomes, reading.language(), venues.of(thread.tenant()));
  }
}
