package ai.openevent.tasks;

import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Decision;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tasks as stored documents. A task is settled once: the second of two managers finds it decided.
@Component
class StoredTasks implements Tasks {

  private final TaskShelf shelf;
  private final Conversations conversations;
  private final BookingDesk bookings;
  private final UnitOfWork unit;

  StoredTasks(TaskShelf shelf, Conversations conversations, BookingDesk bookings, UnitOfWork unit) {
    this.shelf = shelf;
    this.conversations = conversations;
    this.bookings = bookings;
    this.unit = unit;
  }

  @Override
  public List<Task> pending(TenantId team) {
    return shelf.pending(team);
  }

  @Override
  public Optional<Task> find(TenantId team, UUID id) {
    return shelf.find(team, id);
  }

  @Override
  public List<Task> ofBooking(TenantId team, UUID booking) {
    return shelf.ofBooking(team, booking);
  }

  @Override
  public long revision(TenantId team, UUID booking) {
    return shelf.revision(team, booking);
  }

  @Override
  public Approved approve(TenantId team, UUID id, Approval approval, String by) {
    return unit.run(team, () -> pending(team, id).map(task -> approved(task, approval, by)).orElseGet(NotPending::new));
  }

  private Approved approved(Task task, Approval approval, String by) {
    return switch (task.type()) {
      case AI_REPLY_APPROVAL -> released(task, approval, by);
      case CONFIRMATION_MESSAGE, OFFER_MESSAGE, DATE_CONFIRMATION_MESSAGE, ROOM_AVAILABILITY_MESSAGE, MANUAL_REVIEW,
          MESSAGE_MANAGER, SOURCE_MISSING_PRODUCT, CANCELLATION_REQUEST, ROOM_CONFLICT_RESOLUTION, SITE_VISIT_HIL_REVIEW ->
          approval.seenDraft() == null || approval.seenDraft().equals(Objects.requireNonNullElse(task.draft(), ""))
              ? decide(task, verdict(approval), by).<Approved>map(settled -> settled).orElseGet(NotPending::new)
              : new DraftChanged();
    };
  }

  private Approved released(Task task, Approval approval, String by) {
    Conversations.Wording wording =
        new Conversations.Wording(approval.seenDraft(), approval.editedText(), approval.note());
    return switch (conversations.release(thread(task), task.id(), wording, by)) {
      case Conversations.Release.Sent sent -> settled(task.tenant(), task.id(), sent.text());
      case Conversations.Release.Changed _ -> new DraftChanged();
      case Conversations.Release.Gone _ -> new NotPending();
    };
  }

  private static BookingCommand.Verdict verdict(Approval approval) {
    return new BookingCommand.Verdict.Approve(
        approval.note(), approval.editedText(), approval.sourcedName(), approval.sourcedPrice());
  }

  @Override
  public Optional<Settled> reject(TenantId team, UUID id, @Nullable String note, String by) {
    return unit.run(team, () -> pending(team, id).flatMap(task -> rejected(task, note, by)));
  }

  private Optional<Settled> rejected(Task task, @Nullable String note, String by) {
    TenantId team = task.tenant();
    UUID id = task.id();
    return switch (task.type()) {
      case AI_REPLY_APPROVAL -> conversations.discard(thread(task), id, note, by)
          ? Optional.of(noted(team, id, note, ""))
          : Optional.empty();
      case CONFIRMATION_MESSAGE, OFFER_MESSAGE, DATE_CONFIRMATION_MESSAGE, ROOM_AVAILABILITY_MESSAGE, MANUAL_REVIEW,
          MESSAGE_MANAGER, SOURCE_MISSING_PRODUCT, CANCELLATION_REQUEST, ROOM_CONFLICT_RESOLUTION, SITE_VISIT_HIL_REVIEW ->
          decide(task, new BookingCommand.Verdict.Reject(note), by)
              .map(done -> noted(team, id, note, done.text()));
    };
  }

  private Optional<Task> pending(TenantId team, UUID id) {
    return shelf.find(team, id).filter(task -> task.state() == Task.State.PENDING);
  }

  private Optional<Settled> decide(Task task, BookingCommand.Verdict verdict, String by) {
    if (task.booking() == null) {
      return Optional.of(closeReview(task, verdict));
    }
    Conversations.Settled settled = conversations.settle(
        new BookingId(task.tenant(), task.booking()), new ApprovalId(task.id()), verdict, task.draft(), by);
    return switch (settled.decision()) {
      case Decision.Decided _ -> {
        settleAlike(task, task.booking(), verdict, by);
        yield Optional.of(settled(task.tenant(), task.id(), settled.text()));
      }
      case Decision.Refused _ -> Optional.empty();
    };
  }

  /// The one review that a manager sees stands for all that are open on the booking.
  private void settleAlike(Task task, UUID id, BookingCommand.Verdict verdict, String by) {
    if (task.type() != Task.Type.MANUAL_REVIEW) {
      return;
    }
    BookingId booking = new BookingId(task.tenant(), id);
    BookingCommand.Verdict silent = switch (verdict) {
      case BookingCommand.Verdict.Approve _ -> new BookingCommand.Verdict.Approve(null, null, null, null);
      case BookingCommand.Verdict.Reject _ -> new BookingCommand.Verdict.Reject(null);
    };
    alike(booking, task.type()).forEach(approval -> conversations.settle(booking, approval, silent, null, by));
  }

  /// A review of a message that no booking belongs to: the manager's words are all there is. Who asked by chat reads them there.
  private Settled closeReview(Task task, BookingCommand.Verdict verdict) {
    return switch (verdict) {
      case BookingCommand.Verdict.Approve approve -> {
        shelf.put(task.in(Task.State.APPROVED));
        String edited = approve.editedText();
        String text = edited != null && !edited.isBlank() ? edited : approve.note();
        if (text != null && task.thread() != null) {
          conversations.tell(thread(task), text);
        }
        yield settled(task.tenant(), task.id(), text);
      }
      case BookingCommand.Verdict.Reject reject -> {
        shelf.put(task.in(Task.State.REJECTED));
        yield noted(task.tenant(), task.id(), reject.note(), null);
      }
    };
  }

  private Settled settled(TenantId team, UUID id, @Nullable String text) {
    return new Settled(shelf.find(team, id).orElseThrow(), text);
  }

  private Settled noted(TenantId team, UUID id, @Nullable String note, @Nullable String text) {
    Task task = shelf.find(team, id).orElseThrow();
    Task noted = note == null ? task : task.noting(note);
    shelf.put(noted);
    return new Settled(noted, text);
  }

  private static ThreadId thread(Task task) {
    return new ThreadId(task.tenant(), Objects.requireNonNull(task.thread()));
  }

  @Override
  public int cleanUp(TenantId team, @Nullable UUID keepThread, boolean includePending) {
    return unit.run(team, () -> {
      Predicate<Task> elsewhere = task -> keepThread == null || !keepThread.equals(task.thread());
      List<Task> decided = shelf.settled(team).stream().filter(elsewhere).toList();
      List<Task> undecided = includePending ? shelf.pending(team).stream().filter(elsewhere).toList() : List.of();
      List<Task> removed = Stream.concat(decided.stream(), undecided.stream().filter(this::putAway)).toList();
      removed.forEach(shelf::remove);
      return removed.size();
    });
  }

  /// @return false for what the client asked for and waits for
  private boolean putAway(Task task) {
    if (task.type() == Task.Type.AI_REPLY_APPROVAL) {
      conversations.withdraw(thread(task), task.id());
      return true;
    }
    if (task.booking() == null) {
      return true;
    }
    BookingId booking = new BookingId(task.tenant(), task.booking());
    return switch (bookings.handle(booking, new BookingCommand.PutAway(new ApprovalId(task.id()))).decision()) {
      case Decision.Decided _ -> true;
      case Decision.Refused refused -> refused.why() != Decision.Refusal.DECISION_WANTED;
    };
  }

  /// All that is open on a booking and would be a task of that kind; the newest of them is.
  private List<ApprovalId> alike(BookingId booking, Task.Type type) {
    return bookings.find(booking).map(found -> found.pending().approvals()).orElse(Map.of()).entrySet().stream()
        .filter(open -> TaskDesk.type(open.getValue()) == type)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public int forget(TenantId team, String email) {
    return unit.run(team, () -> {
      List<Task> theirs = Stream.concat(shelf.settled(team).stream(), shelf.pending(team).stream())
          .filter(task -> task.clientEmail().equalsIgnoreCase(email))
          .toList();
      theirs.forEach(shelf::remove);
      return theirs.size();
    });
  }
}
