package ai.openevent.tasks;

import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.MissingItem;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.DraftSettled;
import ai.openevent.conversation.PreviewChanged;
import ai.openevent.conversation.ReplyDrafted;
import ai.openevent.conversation.ReviewWanted;
import ai.openevent.conversation.ThreadId;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens and closes tasks as bookings and conversations need them, in the same commit as what made them necessary.
@Component
class TaskDesk {

  private static final int SNIPPET_LENGTH = 200;

  /// As staff reads it, in every language.
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private final TaskShelf shelf;
  private final Conversations conversations;
  private final BookingDesk bookings;
  private final InstantSource clock;

  TaskDesk(TaskShelf shelf, Conversations conversations, BookingDesk bookings, InstantSource clock) {
    this.shelf = shelf;
    this.conversations = conversations;
    this.bookings = bookings;
    this.clock = clock;
  }

  @EventListener
  void on(BookingChanged changed) {
    for (BookingEvent event : changed.events()) {
      if (event instanceof BookingEvent.ApprovalWithdrawn withdrawn) {
        close(changed.id().tenant(), withdrawn.approval().value(), Task.State.DONE);
      } else if (event instanceof BookingEvent.ApprovalSettled settled) {
        close(changed.id().tenant(), settled.approval().value(),
            settled.approved() ? Task.State.APPROVED : Task.State.REJECTED);
      }
    }
    show(changed.after());
  }

  /// One pending task for each kind of decision that is open: the newest stands for the older ones of its kind, which come
  /// up again when it is settled alone. Its draft is what would be said now.
  private void show(Booking booking) {
    Map<Task.Type, ApprovalId> newest = new EnumMap<>(Task.Type.class);
    booking.pending().approvals().forEach((id, about) -> newest.put(type(about), id));
    booking.pending().approvals().forEach((id, about) -> {
      if (id.equals(newest.get(type(about)))) {
        open(booking, id, about);
      } else {
        close(booking.id().tenant(), id.value(), Task.State.DONE);
      }
    });
  }

  private void open(Booking booking, ApprovalId id, Approval about) {
    String draft = conversations.preview(booking.id(), id).orElse(null);
    Task known = shelf.find(booking.id().tenant(), id.value()).orElse(null);
    Task task = known == null
        ? created(booking, id, about, draft)
        : known.in(Task.State.PENDING).drafting(draft, known.snippet());
    if (!task.equals(known)) {
      shelf.put(task);
    }
  }

  private Task created(Booking booking, ApprovalId id, Approval about, @Nullable String draft) {
    ThreadId thread = ThreadId.named(booking.id().tenant(), booking.opened().thread());
    String text = conversations.lastClientText(thread).orElse(null);
    return new Task(
        booking.id().tenant(), id.value(), type(about), Task.State.PENDING, booking.opened().clientEmail(),
        booking.id().value(), thread.value(), snippet(text), draft, products(about), suggestedDates(booking, about), reason(about),
        clock.instant(), "");
  }

  @EventListener
  void on(PreviewChanged changed) {
    shelf.find(changed.booking().tenant(), changed.approval().value())
        .filter(task -> task.state() == Task.State.PENDING)
        .ifPresent(task -> shelf.put(task.drafting(
            conversations.preview(changed.booking(), changed.approval()).orElse(null), task.snippet())));
  }

  private void close(TenantId team, UUID id, Task.State state) {
    shelf.find(team, id)
        .filter(task -> task.state() == Task.State.PENDING)
        .ifPresent(task -> shelf.put(task.in(state)));
  }

  static Task.Type type(Approval about) {
    return switch (about) {
      case Approval.FinalConfirmation _ -> Task.Type.CONFIRMATION_MESSAGE;
      case Approval.CancellationWish _ -> Task.Type.CANCELLATION_REQUEST;
      case Approval.Sourcing _ -> Task.Type.SOURCE_MISSING_PRODUCT;
      case Approval.RoomDispute _ -> Task.Type.ROOM_CONFLICT_RESOLUTION;
      case Approval.PersonWanted _ -> Task.Type.MESSAGE_MANAGER;
      case Approval.Review review -> review.reason() == Approval.ReviewReason.DATE_ROUNDS
          ? Task.Type.DATE_CONFIRMATION_MESSAGE
          : Task.Type.MANUAL_REVIEW;
    };
  }

  private static List<String> products(Approval about) {
    return about instanceof Approval.Sourcing sourcing
        ? sourcing.items().stream().map(MissingItem::name).toList()
        : List.of();
  }

  private static List<String> suggestedDates(Booking booking, Approval about) {
    return type(about) == Task.Type.DATE_CONFIRMATION_MESSAGE
        ? booking.schedule().proposed().stream().map(DAY::format).toList()
        : List.of();
  }

  private static @Nullable String reason(Approval about) {
    return switch (about) {
      case Approval.FinalConfirmation _ -> null;
      case Approval.CancellationWish wish -> wish.reason();
      case Approval.Sourcing sourcing -> sourcing.room().value();
      case Approval.RoomDispute dispute -> dispute.reason();
      case Approval.PersonWanted wanted -> wanted.words();
      case Approval.Review review -> switch (review.reason()) {
        case COUNTER_LIMIT -> "negotiation_counter_limit";
        case DEPOSIT_DIFFERENCE -> "deposit_difference";
        case PAYMENT_CLAIMED -> "payment_claimed";
        case NONSENSE, INJECTION, DATE_ROUNDS, UNKNOWN_ANSWER, LOOP -> review.reason().name().toLowerCase(Locale.ROOT);
      };
    };
  }

  @EventListener
  void on(ReplyDrafted drafted) {
    TenantId team = drafted.thread().tenant();
    Instant since = shelf.find(team, drafted.draft())
        .filter(known -> known.state() == Task.State.PENDING)
        .map(Task::createdAt)
        .orElseGet(clock::instant);
    shelf.put(new Task(
        team, drafted.draft(), Task.Type.AI_REPLY_APPROVAL, Task.State.PENDING, email(drafted.booking()),
        drafted.booking().value(), drafted.thread().value(), snippet(drafted.clientText()), drafted.text(), List.of(),
        List.of(), null, since, ""));
  }

  private String email(BookingId booking) {
    return bookings.find(booking).map(found -> found.opened().clientEmail()).orElse("");
  }

  @EventListener
  void on(DraftSettled settled) {
    Boolean approved = settled.approved();
    Task.State state = approved == null ? Task.State.DONE : approved ? Task.State.APPROVED : Task.State.REJECTED;
    close(settled.thread().tenant(), settled.draft(), state);
  }

  /// One review of a conversation that has no booking, with the client's latest words.
  @EventListener
  void on(ReviewWanted wanted) {
    Optional<Task> known = shelf.pending(wanted.tenant()).stream()
        .filter(task -> task.type() == Task.Type.MANUAL_REVIEW && task.booking() == null)
        .filter(task -> wanted.thread().equals(task.thread()))
        .findFirst();
    UUID id = known.map(Task::id).orElse(wanted.id());
    Instant since = known.map(Task::createdAt).orElseGet(clock::instant);
    shelf.put(new Task(
        wanted.tenant(), id, Task.Type.MANUAL_REVIEW, Task.State.PENDING, wanted.clientEmail(), null,
        wanted.thread(), snippet(wanted.text()), null, List.of(), List.of(), wanted.reason(), since, ""));
  }

  private static @Nullable String snippet(@Nullable String text) {
    return text == null || text.length() <= SNIPPET_LENGTH ? text : text.substring(0, SNIPPET_LENGTH);
  }
}
