package ai.openevent.wire;

import ai.openevent.activity.ActivityLog;
import ai.openevent.activity.Chronicle;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.tasks.Task;
import ai.openevent.tasks.Tasks;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venues;
import ai.openevent.wire.http.Json;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.util.RawValue;

/// Pending tasks as managers see them. Every open page asks for all of them every few seconds, so each is rendered once per
/// state of what it tells; what was rendered is kept as long as its task waits.
@Component
class TaskViews {

  /// Of so many teams, those that asked last.
  private static final int TEAMS = 64;

  private final Tasks tasks;
  private final Conversations conversations;
  private final BookingDesk bookings;
  private final ActivityLog activity;
  private final Venues venues;
  private final Map<TenantId, Map<UUID, Shown>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<TenantId, Map<UUID, Shown>> eldest) {
      return size() > TEAMS;
    }
  });

  TaskViews(Tasks tasks, Conversations conversations, BookingDesk bookings, ActivityLog activity, Venues venues) {
    this.tasks = tasks;
    this.conversations = conversations;
    this.bookings = bookings;
    this.activity = activity;
    this.venues = venues;
  }

  /// What a view follows from.
  ///
  /// @param booking the version of its booking; 0 for none
  /// @param thread the version of its conversation; 0 for none
  private record Basis(Task task, long booking, long thread, Offering offering) {}

  private record Shown(Basis basis, RawValue json) {}

  /// Oldest first.
  ArrayNode pending(TenantId team) {
    Offering offering = venues.of(team);
    Map<UUID, Shown> before = kept.getOrDefault(team, Map.of());
    Map<UUID, Shown> now = new HashMap<>();
    ArrayNode views = Json.array();
    for (Task task : tasks.pending(team)) {
      Shown shown = shown(task, before.get(task.id()), offering);
      now.put(task.id(), shown);
      views.addRawValue(shown.json());
    }
    kept.put(team, now);
    return views;
  }

  private Shown shown(Task task, @Nullable Shown known, Offering offering) {
    Booking booking = Optional.ofNullable(task.booking())
        .flatMap(id -> bookings.find(new BookingId(task.tenant(), id))).orElse(null);
    ThreadId thread = booking == null ? null : ThreadId.named(task.tenant(), booking.opened().thread());
    Basis basis = new Basis(task, booking == null ? 0 : booking.version(),
        thread == null ? 0 : conversations.version(thread), offering);
    if (known != null && known.basis().equals(basis)) {
      return known;
    }
    TaskView.Background background = booking == null || thread == null
        ? TaskView.Background.NONE
        : new TaskView.Background(verdicts(booking), conversations.grounds(thread));
    return new Shown(basis, new RawValue(Json.text(TaskView.of(task, threadName(task), booking, background, offering))));
  }

  /// What programs call the conversation of a task; null when it has none.
  @Nullable String threadName(Task task) {
    return task.thread() == null ? null : conversations.name(new ThreadId(task.tenant(), task.thread()));
  }

  /// A history is only read when something about the booking was decided before.
  private List<Chronicle.Verdict> verdicts(Booking booking) {
    boolean decided = tasks.ofBooking(booking.id().tenant(), booking.id().value()).stream()
        .anyMatch(task -> task.state() == Task.State.APPROVED || task.state() == Task.State.REJECTED);
    return decided ? activity.chronicle(booking.id()).verdicts() : List.of();
  }
}
