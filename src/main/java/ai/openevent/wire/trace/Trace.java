package ai.openevent.wire.trace;

import ai.openevent.booking.Booking;
import ai.openevent.tasks.Task;
import ai.openevent.venue.Offering;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation as a developer looks at it.
///
/// @param thread as the request names it
/// @param all what happened up to the moment, oldest first; empty for a conversation that nobody knows
/// @param booking as it was at that moment; null when there was none
/// @param tasks of the booking; empty when the moment is past, because the journal doesn't tell how they were
/// @param replyWaits whether a reply waits for a manager now
/// @param moment null for now
record Trace(
    String thread,
    Offering offering,
    List<Happening> all,
    @Nullable Booking booking,
    List<Task> tasks,
    boolean replyWaits,
    @Nullable Instant moment) {

  Trace {
    all = List.copyOf(all);
    tasks = List.copyOf(tasks);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// What a request wants to see of it.
  List<Happening> shown(Wanted wanted) {
    return all.stream().filter(wanted::shows).toList();
  }

  /// @param granularity `logic` for what decisions follow from, `verbose` for everything
  /// @param lanes empty for all
  record Wanted(String granularity, List<String> lanes) {

    static final Wanted EVERYTHING = new Wanted("verbose", List.of());

    Wanted {
      lanes = List.copyOf(lanes);
    }

    private boolean shows(Happening happening) {
      return (granularity.equals("verbose") || granularity.equals(happening.granularity()))
          && (lanes.isEmpty() || lanes.contains(happening.kind().lane().key()));
    }
  }
}
