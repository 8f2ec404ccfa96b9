package ai.openevent.mail;

import ai.openevent.booking.Approval;
import ai.openevent.booking.ApprovalId;
import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingEvent;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ReviewWanted;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the house's people by mail that something waits for them (contract, section 25.5): the manager of decisions on
/// bookings, the alert list of messages that are left to people. A notice that can't be written never stands in the way
/// of the task.
@Component
class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Outbox outbox;
  private final MailSettings settings;
  private final Conversations conversations;
  private final Venues venues;

  Notices(Outbox outbox, MailSettings settings, Conversations conversations, Venues venues) {
    this.outbox = outbox;
    this.settings = settings;
    this.conversations = conversations;
    this.venues = venues;
  }

  @EventListener
  void on(BookingChanged changed) {
    for (BookingEvent event : changed.events()) {
      if (event instanceof BookingEvent.ApprovalAsked asked && isOpen(changed.after(), asked.approval())) {
        safely(asked.approval().value(), () -> tell(changed.after(), asked.approval(), asked.about()));
      }
    }
  }

  @EventListener
  void on(ReviewWanted wanted) {
    String dashboard = settings.dashboard(wanted.tenant());
    safely(wanted.id(), () -> alert(wanted.tenant(), null,
        NoticeText.ofMessage(wanted.clientEmail(), wanted.text(), wanted.reason(), wanted.id(), dashboard)));
  }

  private static boolean isOpen(Booking booking, ApprovalId approval) {
    return booking.pending().approvals().containsKey(approval);
  }

  private void tell(Booking booking, ApprovalId id, Approval about) {
    TenantId team = booking.id().tenant();
    Optional<String> task = taskName(about);
    if (task.isPresent()) {
      settings.noticesTo(team).filter(_ -> !(settings.postage(team) instanceof Postage.NotConfigured)).ifPresent(manager -> {
        String draft = conversations.preview(booking.id(), id).orElse("");
        post(manager, booking.id().value(),
            NoticeText.ofTask(task.get(), booking, venues.of(team), draft, id.value(), settings.dashboard(team)));
      });
    } else if (about instanceof Approval.Review) {
      alert(team, booking.id().value(),
          NoticeText.ofTask("Manual Review", booking, venues.of(team), "", id.value(), settings.dashboard(team)));
    }
  }

  /// Kinds of which the manager gets a notice; the others are seen in the front end soon enough.
  private static Optional<String> taskName(Approval about) {
    return switch (about) {
      case Approval.FinalConfirmation _ -> Optional.of("Confirmation Message");
      case Approval.CancellationWish _ -> Optional.of("Cancellation Request");
      case Approval.RoomDispute _ -> Optional.of("Room Conflict Resolution");
      case Approval.Review review when review.reason() == Approval.ReviewReason.DATE_ROUNDS ->
          Optional.of("Date Confirmation Message");
      case Approval.Review _, Approval.Sourcing _, Approval.PersonWanted _ -> Optional.empty();
    };
  }

  private void alert(TenantId team, @Nullable UUID booking, NoticeText text) {
    if (!(settings.postage(team) instanceof Postage.NotConfigured)) {
      settings.alertsTo().forEach(one -> post(one, booking, text));
    }
  }

  private void post(String to, @Nullable UUID booking, NoticeText text) {
    outbox.post(Letter.notice(to, text.subject(), text.text(), text.html(), booking));
  }

  private static void safely(UUID task, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The notice of task {} can't be written; the task itself is there", task, e);
    }
  }
}
