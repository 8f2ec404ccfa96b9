package ai.openevent.wire;

import ai.openevent.activity.Step;
import ai.openevent.booking.Approval;
import ai.openevent.booking.Booking;
import ai.openevent.booking.Offer;
import ai.openevent.booking.Standing;
import ai.openevent.tasks.Task;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys by which older front ends follow a booking, all computed from its facts (contract, section 16.1).
public record Steps(Booking booking) {

  int current() {
    return Step.of(booking).number();
  }

  /// Where the booking comes back to once a new offer replaces the superseded one; null when there is none.
  @Nullable Integer caller() {
    boolean awaitsSuccessor = !booking.deal().offers().isEmpty() && booking.deal().current().isEmpty();
    if (!awaitsSuccessor) {
      return null;
    }
    return booking.deal().reopened() ? Step.SETTLEMENT.number() : Step.OFFER.number();
  }

  static @Nullable String stage(@Nullable Integer step) {
    return step == null ? null : "step_" + step;
  }

  String group() {
    return group(Step.of(booking));
  }

  public static String group(Step step) {
    return switch (step) {
      case INQUIRY -> "intake";
      case DATE -> "date_confirmation";
      case ROOM -> "room_availability";
      case OFFER -> "offer_review";
      case SETTLEMENT -> "negotiation";
      case APPROVAL -> "transition_checkpoint";
      case CONFIRMED -> "confirmation";
    };
  }

  /// As it stands below a draft: `4 Offer` (contract, section 24.8).
  static String label(Step step) {
    return step.number() + " " + switch (step) {
      case INQUIRY -> "Intake";
      case DATE -> "Date Confirmation";
      case ROOM -> "Room Availability";
      case OFFER -> "Offer";
      case SETTLEMENT -> "Event Preparation";
      case APPROVAL -> "Contract";
      case CONFIRMED -> "Event Confirmation";
    };
  }

  /// The last one is followed by itself.
  static Step after(Step step) {
    return Arrays.stream(Step.values()).filter(next -> next.number() == step.number() + 1).findFirst().orElse(step);
  }

  int percentage() {
    return switch (Step.of(booking)) {
      case INQUIRY -> 0;
      case DATE -> 20;
      case ROOM -> 40;
      case OFFER -> isNegotiated() ? 70 : 60;
      case SETTLEMENT -> 70;
      case APPROVAL -> 80;
      case CONFIRMED -> 100;
    };
  }

  /// Who is to move.
  public String threadState(List<Task> tasks) {
    if (booking.standing() instanceof Standing.Ended) {
      return "Cancelled";
    }
    for (Approval approval : booking.pending().approvals().values()) {
      return threadState(approval);
    }
    if (tasks.stream().anyMatch(Steps::isWithheldReply)) {
      return "Awaiting HIL Approval";
    }
    return switch (Step.of(booking)) {
      case INQUIRY -> "In Progress";
      case DATE, ROOM, OFFER, SETTLEMENT, APPROVAL -> "Awaiting Client";
      case CONFIRMED -> "Confirmed";
    };
  }

  private static String threadState(Approval approval) {
    return switch (approval) {
      case Approval.FinalConfirmation _, Approval.CancellationWish _, Approval.Sourcing _, Approval.RoomDispute _ ->
          "Waiting on HIL";
      case Approval.PersonWanted _ -> "Awaiting Manager";
      case Approval.Review _ -> "Awaiting Manager Review";
    };
  }

  static boolean isWithheldReply(Task task) {
    return task.type() == Task.Type.AI_REPLY_APPROVAL && task.state() == Task.State.PENDING;
  }

  private boolean isNegotiated() {
    return booking.deal().counterRounds() > 0
        || booking.deal().offers().stream().anyMatch(offer -> offer.status() == Offer.Status.DECLINED);
  }
}
