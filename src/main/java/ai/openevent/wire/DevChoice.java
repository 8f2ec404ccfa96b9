package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The choice that testers get with `DEV_TEST_MODE`: who writes again while an event is open goes on with it (`client/continue`)
/// or begins anew (`client/reset`), instead of opening one event after the other (contract, section 13.1).
@Component
class DevChoice {

  private final Mode mode;
  private final BookingDesk bookings;
  private final Venues venues;

  DevChoice(Mode mode, BookingDesk bookings, Venues venues) {
    this.mode = mode;
    this.bookings = bookings;
    this.venues = venues;
  }

  /// What is answered instead of taking the message; empty when there is nothing to choose. No conversation is kept.
  ///
  /// @param email the client's address, in any case
  Optional<ObjectNode> of(TenantId team, String email) {
    if (!mode.devTestMode()) {
      return Optional.empty();
    }
    return bookings.ofClient(team, email.toLowerCase(Locale.ROOT)).reversed().stream()
        .filter(Booking::isLive)
        .findFirst()
        .map(this::answer);
  }

  private ObjectNode answer(Booking booking) {
    ObjectNode answer = ReplyView.withoutBooking(UUID.randomUUID().toString(), "dev_choice",
        "This client has an open event. Go on with it, or reset the client and begin anew.");
    answer.set("dev_choice", choice(booking));
    return answer;
  }

  private ObjectNode choice(Booking booking) {
    EventParts parts = new EventParts(booking, venues.of(booking.id().tenant()));
    Step step = Step.of(booking);
    ObjectNode choice = Json.object()
        .put("client_id", booking.opened().clientEmail())
        .put("event_id", booking.id().toString())
        .put("current_step", step.number())
        .put("step_name", name(step))
        .put("event_date", booking.schedule().days() == null ? "unknown" : Stamps.day(booking.schedule().days().first()))
        .put("locked_room", booking.place().lock() == null ? "none" : parts.roomName(booking.place().lock().room()))
        .put("offer_accepted", booking.deal().isAccepted());
    ArrayNode options = choice.putArray("options");
    options.addObject().put("id", "continue").put("label", "Continue this event");
    options.addObject().put("id", "reset").put("label", "Reset and begin anew");
    return choice;
  }

  /// `Step3_Room`
  private static String name(Step step) {
    return "Step" + step.number() + "_" + switch (step) {
      case INQUIRY -> "Intake";
      case DATE -> "Date";
      case ROOM -> "Room";
      case OFFER -> "Offer";
      case SETTLEMENT -> "Negotiation";
      case APPROVAL -> "Transition";
      case CONFIRMED -> "Confirmation";
    };
  }
}
