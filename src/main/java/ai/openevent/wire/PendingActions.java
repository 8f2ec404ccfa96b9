package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Approval;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Offer;
import ai.openevent.conversation.Conversation;
import ai.openevent.venue.Offering;
import ai.openevent.venue.RoomId;
import ai.openevent.wire.http.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What can be clicked below a reply (contract, section 24.4).
final class PendingActions {

  private PendingActions() {}

  /// @param draft the reply that waits for a manager; null when none does
  /// @return null when there is nothing to click
  static @Nullable ObjectNode of(Booking booking, Offering offering, Conversation.@Nullable Draft draft) {
    ArrayNode actions = Json.array();
    if (draft != null) {
      withheld(actions, booking, draft);
    } else if (booking.pending().open(Approval.FinalConfirmation.class).isPresent()) {
      action(actions, "confirmation_enqueued").putObject("payload").put("event_id", booking.id().toString());
    } else if (booking.isLive()) {
      choices(actions, booking, offering);
    }
    if (actions.isEmpty()) {
      return null;
    }
    ObjectNode pending = Json.object().put("type", "workflow_actions");
    pending.set("actions", actions);
    return pending;
  }

  private static void withheld(ArrayNode actions, Booking booking, Conversation.Draft draft) {
    String email = booking.person().contact().email();
    action(actions, "hil_ai_reply_approval").putObject("payload")
        .put("task_id", draft.id().toString())
        .put("event_id", booking.id().toString())
        .put("client_name", booking.person().contact().name())
        .put("client_email", email == null ? booking.opened().clientEmail() : email)
        .put("draft_message", draft.text())
        .put("workflow_step", Step.of(booking).number())
        .put("editable", true);
  }

  private static void choices(ArrayNode actions, Booking booking, Offering offering) {
    if (booking.pending().asked() instanceof Expectation.OneOfDates dates) {
      dates(actions, dates.days());
    } else if (booking.pending().asked() instanceof Expectation.ARoom rooms) {
      rooms(actions, rooms.listed(), offering);
    } else if (booking.schedule().days() == null) {
      dates(actions, booking.schedule().proposed());
    } else if (booking.pending().asked() instanceof Expectation.Guests && booking.party().guests() != null) {
      otherWays(actions);
    } else {
      offer(actions, booking);
    }
  }

  /// An offer that is before the client, for front ends that also send it as a letter.
  private static void offer(ArrayNode actions, Booking booking) {
    booking.deal().current()
        .filter(offer -> offer.status() == Offer.Status.SENT)
        .ifPresent(offer -> action(actions, "send_offer")
            .put("label", "Send offer")
            .put("offer_id", booking.id() + "-OFFER-" + offer.version()));
  }

  private static void dates(ArrayNode actions, List<LocalDate> days) {
    days.forEach(day -> action(actions, "select_date")
        .put("label", Stamps.day(day))
        .put("date", day.toString())
        .put("display_date", Stamps.day(day)));
  }

  /// Where no room can be had, what else would help: a known number of guests that is asked for again is too large.
  private static void otherWays(ArrayNode actions) {
    action(actions, "change_date").put("label", "Another date");
    action(actions, "reduce_capacity").put("label", "Fewer guests");
    action(actions, "contact_manager").put("label", "Talk to us");
  }

  private static void rooms(ArrayNode actions, List<RoomId> rooms, Offering offering) {
    if (rooms.isEmpty()) {
      otherWays(actions);
    }
    rooms.forEach(id -> offering.catalog().findRoom(id).ifPresent(room -> action(actions, "select_room")
        .put("label", room.name())
        .put("room", room.name())
        .put("room_id", room.id().value())));
  }

  private static ObjectNode action(ArrayNode actions, String type) {
    return actions.addObject().put("type", type).put("action", type);
  }
}
