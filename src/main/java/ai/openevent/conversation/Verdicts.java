package ai.openevent.conversation;

import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingCommand;
import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Decision;
import ai.openevent.booking.Expectation;
import ai.openevent.booking.Outcome;
import ai.openevent.conversation.Conversations.Settled;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What people's decisions about bookings mean for the client: the words that go out with them. Needs an open unit of work.
@Component
class Verdicts {

  private final BookingDesk desk;
  private final Threads threads;
  private final Transcript transcript;
  private final Delivery delivery;
  private final HilSettings hil;
  private final Receipts receipts;

  Verdicts(
      BookingDesk desk, Threads threads, Transcript transcript, Delivery delivery, HilSettings hil, Receipts receipts) {
    this.desk = desk;
    this.threads = threads;
    this.transcript = transcript;
    this.delivery = delivery;
    this.hil = hil;
    this.receipts = receipts;
  }

  Settled settle(
      BookingId id, ApprovalId approval, BookingCommand.Verdict verdict, @Nullable String shown, String by) {
    Booking before = booking(id);
    Approval about = before.pending().approvals().get(approval);
    String draft = about == null ? null : draft(before, approval, about, shown);
    BookingDesk.Handled handled = desk.handle(id, new BookingCommand.Settle(approval, verdict, by));
    ThreadId thread = thread(before);
    return switch (handled.decision()) {
      case Decision.Refused refused -> new Settled(refused, thread, null);
      case Decision.Decided decided -> {
        String own = ownWords(verdict, draft);
        String text = noted(verdict, own.isEmpty()
            ? below(aside(thread, approval), words(thread, decided.outcomes(), handled.after()))
            : own);
        forgetAside(thread, approval);
        if (draft != null && about instanceof Approval.Review && verdict instanceof BookingCommand.Verdict.Approve) {
          desk.handle(id, new BookingCommand.ReleaseReply(null));
        }
        release(thread, id, text, decided.outcomes(), approval);
        yield new Settled(decided, thread, text.isBlank() ? null : text);
      }
    };
  }

  /// The draft as the manager saw it, where it stands for the decision. What is to be sourced is not known before the
  /// manager says so, and a review has no words but the manager's.
  private @Nullable String draft(Booking booking, ApprovalId id, Approval about, @Nullable String shown) {
    return switch (about) {
      case Approval.FinalConfirmation _, Approval.CancellationWish _ -> shown;
      case Approval.Review review when review.reason() == Approval.ReviewReason.DATE_ROUNDS ->
          shown != null ? shown : preview(booking.id(), id).orElse(null);
      case Approval.Sourcing _, Approval.RoomDispute _, Approval.PersonWanted _, Approval.Review _ -> null;
    };
  }

  /// The manager's own words, or the draft as the manager saw it; empty when what came of the decision speaks for itself.
  private static String ownWords(BookingCommand.Verdict verdict, @Nullable String draft) {
    return switch (verdict) {
      case BookingCommand.Verdict.Approve approve -> {
        String edited = approve.editedText();
        String own = edited != null && !edited.isBlank() ? edited : draft;
        yield own == null || own.isBlank() ? "" : own;
      }
      case BookingCommand.Verdict.Reject _ -> "";
    };
  }

  /// What came of a decision, with the pages that it links to: asked for only when these words are the ones that leave.
  private String words(ThreadId thread, List<Outcome> outcomes, Booking after) {
    return outcomes.isEmpty() ? "" : delivery.wordsWithPages(thread, outcomes, after);
  }

  private static String noted(BookingCommand.Verdict verdict, String words) {
    return switch (verdict) {
      case BookingCommand.Verdict.Approve approve -> Notes.below(words, approve.note());
      case BookingCommand.Verdict.Reject reject -> words.isBlank() ? "" : Notes.below(words, reject.note());
    };
  }

  private String aside(ThreadId thread, ApprovalId approval) {
    return threads.find(thread).map(state -> state.asideOf(approval.value())).orElse("");
  }

  private void forgetAside(ThreadId thread, ApprovalId approval) {
    if (!aside(thread, approval).isEmpty()) {
      threads.find(thread).ifPresent(state -> threads.save(thread, state.keeping(null)));
    }
  }

  private static String below(String aside, String words) {
    if (aside.isBlank() || words.isBlank()) {
      return aside.isBlank() ? words : aside;
    }
    return aside + "\n\n" + words;
  }

  private void release(ThreadId thread, BookingId booking, String text, List<Outcome> outcomes, ApprovalId approval) {
    if (!text.isBlank()) {
      transcript.released(thread, booking, text, Delivery.offerIn(outcomes), approval.value());
    }
  }

  /// What would be said if the approval were given now.
  Optional<String> preview(BookingId id, ApprovalId approval) {
    return desk.find(id).flatMap(booking -> {
      List<Outcome> outcomes = booking.pending().approvals().get(approval) instanceof Approval.Review review
          ? suggestion(review, booking)
          : desk.preview(id, approval);
      return outcomes.isEmpty()
          ? Optional.empty()
          : Optional.of(below(aside(thread(booking), approval), delivery.words(outcomes, booking)));
    });
  }

  /// Where no date was found, the days that were proposed last are what a manager may suggest once more.
  private static List<Outcome> suggestion(Approval.Review review, Booking booking) {
    if (review.reason() != Approval.ReviewReason.DATE_ROUNDS || booking.schedule().proposed().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Outcome.DatesProposed(booking.schedule().proposed(), booking.schedule().window(), true),
        new Outcome.Ask(new Expectation.OneOfDates(booking.schedule().proposed())));
  }

  Settled recordPayment(BookingId id, BookingCommand.RecordPayment payment) {
    BookingDesk.Handled handled = desk.handle(id, payment);
    ThreadId thread = thread(handled.before());
    return switch (handled.decision()) {
      case Decision.Refused refused -> new Settled(refused, thread, null);
      case Decision.Decided decided -> {
        String words = tell(handled.after(), decided.outcomes());
        receipts.keep(new TurnResult.Booked(thread, id, words, null));
        yield new Settled(decided, thread, words);
      }
    };
  }

  /// Says something that no message of the client asked for; as every reply it may have to wait.
  private String tell(Booking booking, List<Outcome> outcomes) {
    ThreadId thread = thread(booking);
    boolean held = hil.of(thread.tenant()).enabled();
    return threads.find(thread)
        .map(state -> delivery.deliver(thread, state, booking, outcomes, held).reply())
        .orElse("");
  }

  /// A booking that loses its room to another one hears of it in its own conversation; what waits on a booking that is over
  /// goes out no more.
  @EventListener
  void on(BookingChanged changed) {
    if (changed.before().isLive() && !changed.after().isLive()) {
      delivery.withdraw(thread(changed.after()), changed.id());
    }
    if (changed.outcomes().stream().anyMatch(Outcome.RoomTakenAway.class::isInstance)) {
      tell(changed.after(), changed.outcomes());
    }
  }

  Booking booking(BookingId id) {
    return desk.find(id).orElseThrow(() -> new NoSuchElementException("No booking " + id));
  }

  /// When a booking was opened, as exactly as commits tell the time.
  Instant openedAt(BookingId id) {
    return booking(id).opened().openedAt().truncatedTo(ChronoUnit.MILLIS);
  }

  /// The conversation that a booking came out of.
  static ThreadId thread(Booking booking) {
    return ThreadId.named(booking.id().tenant(), booking.opened().thread());
  }
}
