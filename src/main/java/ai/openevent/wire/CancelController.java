package ai.openevent.wire;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.Standing;
import ai.openevent.tenancy.Caller;
import ai.openevent.tenancy.TenantId;
import ai.openevent.wire.http.Doing;
import ai.openevent.wire.http.Fields;
import ai.openevent.wire.http.Json;
import ai.openevent.wire.http.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The house cancels an event (contract, section 15.5).
@RestController
class CancelController {

  private static final String WORD = "CANCEL";

  private final Records records;
  private final BookingDesk bookings;

  CancelController(Records records, BookingDesk bookings) {
    this.records = records;
    this.bookings = bookings;
  }

  @PostMapping("/api/event/{event_id}/cancel")
  @Doing("cancel event")
  ResponseEntity<byte[]> cancel(@PathVariable("event_id") String id, Fields body, TenantId team, Caller caller) {
    String confirmed = body.text("event_id");
    String word = body.text("confirmation");
    String reason = body.optionalText("reason");
    body.complete();
    if (!word.equals(WORD)) {
      throw Refused.badRequest("Write " + WORD + " as confirmation to cancel this event");
    }
    if (!confirmed.equals(id)) {
      throw Refused.badRequest("The event_id of the body is not that of the path");
    }
    Booking booking = records.named(team, id);
    if (booking.standing() instanceof Standing.Ended ended) {
      return Json.ok(CancellationView.already(booking, ended));
    }
    return cancelled(bookings.handle(booking.id(), new BookingCommand.CancelDirectly(blankToNull(reason), name(caller))));
  }

  private static ResponseEntity<byte[]> cancelled(BookingDesk.Handled handled) {
    boolean byUs = handled.before().isLive();
    return switch (handled.after().standing()) {
      case Standing.Ended ended -> Json.ok(byUs
          ? CancellationView.done(handled.after(), ended)
          : CancellationView.already(handled.after(), ended));
      case Standing.Live _ -> throw new IllegalStateException("Booking " + handled.after().id() + " was not cancelled");
    };
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  static String name(Caller caller) {
    return switch (caller) {
      case Caller.Client client -> client.email();
      case Caller.Manager manager -> manager.id();
      case Caller.Clockwork _ -> "system";
    };
  }
}
