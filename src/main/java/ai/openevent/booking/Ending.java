package ai.openevent.booking;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// How a booking ends: what is open is closed, what is held is released, what was recorded stays (workflow.md 19).
final class Ending {

  private Ending() {}

  static void end(Work work, Standing.EndReason why, @Nullable String note) {
    for (ApprovalId open : new ArrayList<>(work.now().pending().approvals().keySet())) {
      work.record(new BookingEvent.ApprovalWithdrawn(open));
    }
    if (work.now().visit().reserved() != null) {
      work.record(new BookingEvent.VisitCalledOff(work.now().visit().reserved()));
    }
    work.record(new BookingEvent.Ended(why, work.now().stage(), note, work.facts().now()));
    work.say(new Outcome.Farewell(why));
  }

  /// Whether the client can still leave without a manager: nothing was accepted, paid or confirmed.
  static boolean isFree(Booking booking) {
    return !booking.deal().isAccepted() && booking.deal().payments().isEmpty()
        && !booking.deal().confirmed() && !booking.deal().reopened();
  }

  /// The client wants out. Before the acceptance that is done at once, after it a manager decides.
  static void onRequest(Work work, Standing.EndReason why, @Nullable String reason) {
    if (isFree(work.now())) {
      end(work, why, reason);
      return;
    }
    if (work.now().pending().open(Approval.CancellationWish.class).isEmpty()) {
      work.ask(new Approval.CancellationWish(reason));
    }
    work.say(new Outcome.CancellationForwarded());
  }
}
