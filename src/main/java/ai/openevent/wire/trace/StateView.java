package ai.openevent.wire.trace;

import ai.openevent.activity.Step;
import ai.openevent.booking.Approval;
import ai.openevent.booking.Booking;
import ai.openevent.booking.EventDays;
import ai.openevent.booking.Offer;
import ai.openevent.booking.RoomLock;
import ai.openevent.tasks.Task;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomId;
import ai.openevent.wire.Hashes;
import ai.openevent.wire.Stamps;
import ai.openevent.wire.Steps;
import ai.openevent.wire.http.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Where a booking stands, in the words of the debug routes (contract, section 20).
///
/// @param booking null while there is none
/// @param tasks of the booking, as far as they are known
record StateView(@Nullable Booking booking, Offering offering, List<Task> tasks) {

  ObjectNode confirmed() {
    ObjectNode node = Json.object();
    EventDays days = booking == null ? null : booking.schedule().days();
    node.putObject("date").put("confirmed", days != null).put("value", days == null ? null : Stamps.day(days.first()));
    return node
        .put("room_status", roomStatus())
        .put("requirements_match", "Match".equals(hashStatus()))
        .put("requirements_match_tooltip", hashHelp())
        .put("hash_status", hashStatus())
        .put("offer_status", offerStatus())
        .put("offer_status_display", offerDisplay())
        .put("wait_state", waitState());
  }

  /// @param replyWaits whether a reply waits for a manager
  ObjectNode summary(boolean replyWaits) {
    return Json.object()
        .put("current_step_major", step())
        .put("wait_state", waitState())
        .put("hash_help", hashHelp())
        .put("hash_status", hashStatus())
        .put("hil_open", replyWaits || (booking != null && !booking.pending().approvals().isEmpty()));
  }

  /// Everything that the booking's facts say. Empty while there is no booking.
  ObjectNode state() {
    ObjectNode node = Json.object();
    if (booking == null) {
      return node;
    }
    RoomLock lock = booking.place().lock();
    node.put("event_id", booking.id().toString())
        .put("version", booking.version())
        .put("current_step", step())
        .put("subflow_group", Steps.group(Step.of(booking)))
        .put("stage", booking.stage().key())
        .put("status", booking.status().label())
        .put("thread_state", waitState());
    EventDays days = booking.schedule().days();
    node.put("chosen_date", days == null ? null : Stamps.day(days.first()))
        .put("end_date", days == null ? null : Stamps.day(days.last()))
        .put("date_confirmed", days != null)
        .put("participants", booking.party().guests() == null ? null : (Integer) booking.party().size())
        .put("wished_room", name(booking.place().wished()))
        .put("locked_room_id", lock == null ? null : name(lock.room()))
        .put("requirements_hash", Hashes.requirements(booking, offering))
        .put("room_eval_hash", Hashes.roomEvaluation(booking, offering))
        .put("offer_hash", Hashes.acceptedOffer(booking))
        .put("offer_status", offerStatus())
        .put("counter_count", booking.deal().counterRounds())
        .put("language", booking.person().language().code())
        .put("injections", booking.pending().injections());
    node.set("billing_missing", Json.texts(booking.person().billing().missing().stream().map(part -> part.key()).toList()));
    node.set("open_approvals", Json.nodes(booking.pending().approvals().entrySet().stream()
        .map(open -> Json.object().put("task_id", open.getKey().toString()).put("about", name(open.getValue()))).toList()));
    return node;
  }

  @Nullable Integer step() {
    return booking == null ? null : (Integer) Step.of(booking).number();
  }

  @Nullable String waitState() {
    return booking == null ? null : new Steps(booking).threadState(tasks);
  }

  /// Whether the room was chosen on what is wanted now; null while none is chosen.
  @Nullable String hashStatus() {
    String chosenOn = booking == null ? null : Hashes.roomEvaluation(booking, offering);
    if (booking == null || chosenOn == null) {
      return null;
    }
    return chosenOn.equals(Hashes.requirements(booking, offering)) ? "Match" : "Mismatch";
  }

  @Nullable String hashHelp() {
    return switch (hashStatus()) {
      case "Match" -> "The room was chosen on what is wanted now";
      case "Mismatch" -> "What is wanted changed after the room was chosen";
      case null, default -> "No room is chosen yet";
    };
  }

  private String roomStatus() {
    if (booking == null) {
      return "Unselected";
    }
    if (booking.place().lock() != null) {
      return booking.place().hold() == null ? "Available" : "Option";
    }
    return booking.place().refused() == null ? "Unselected" : "Unavailable";
  }

  private @Nullable Offer offer() {
    return booking == null || booking.deal().offers().isEmpty() ? null : booking.deal().offers().getLast();
  }

  private @Nullable String offerStatus() {
    Offer offer = offer();
    return offer == null ? null : label(offer.status());
  }

  private String offerDisplay() {
    Offer offer = offer();
    return offer == null ? "No offer yet" : "Version " + offer.version() + ": " + label(offer.status());
  }

  private static String label(Offer.Status status) {
    return status.name().charAt(0) + status.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static String name(Approval approval) {
    return switch (approval) {
      case Approval.FinalConfirmation _ -> "final_confirmation";
      case Approval.CancellationWish _ -> "cancellation";
      case Approval.Sourcing _ -> "sourcing";
      case Approval.RoomDispute _ -> "room_dispute";
      case Approval.PersonWanted _ -> "person_wanted";
      case Approval.Review review -> "review_" + review.reason().name().toLowerCase(Locale.ROOT);
    };
  }

  private @Nullable String name(@Nullable RoomId room) {
    return room == null ? null : offering.catalog().findRoom(room).map(Room::name).orElse(room.value());
  }
}
