package ai.openevent.mail;

import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Offer;
import ai.openevent.conversation.Conversation;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes turns of mails. A mail is taken once: that its Message-ID was read is in the same commit as its turn and as the
/// letter with the answer. It belongs to the conversation whose mails it refers to, else to the one that its sender holds
/// under the same subject, else it begins one. What can't be a turn and isn't to be ignored becomes a task for people.
@Component
class Inbox {

  private static final int MOST_A_DAY = 50;

  private final Conversations conversations;
  private final BookingDesk bookings;
  private final Correspondence correspondence;
  private final Register register;
  private final Attachments attachments;
  private final Outbox outbox;
  private final Replies replies;
  private final MailSettings settings;
  private final UnitOfWork unit;

  Inbox(
      Conversations conversations, BookingDesk bookings, Correspondence correspondence, Register register,
      Attachments attachments, Outbox outbox, Replies replies, MailSettings settings, UnitOfWork unit) {
    this.conversations = conversations;
    this.bookings = bookings;
    this.correspondence = correspondence;
    this.register = register;
    this.attachments = attachments;
    this.outbox = outbox;
    this.replies = replies;
    this.settings = settings;
    this.unit = unit;
  }

  /// What became of a mail.
  sealed interface Taken {

    /// It was a turn.
    ///
    /// @param thread null when no conversation is kept of it
    /// @param important whether a person should look at it, because of what is only in the mail itself
    record Heard(@Nullable ThreadId thread, boolean important) implements Taken {}

    /// It was taken before.
    record Known() implements Taken {}

    /// No turn was made of it.
    ///
    /// @param important whether a person should look at it
    record LeftAlone(String why, boolean important) implements Taken {}
  }

  Taken take(TenantId team, IncomingMail mail) {
    return unit.run(team, () -> {
      if (register.knows(mail)) {
        return new Taken.Known();
      }
      Taken.LeftAlone obstacle = obstacle(team, mail);
      if (obstacle != null) {
        return obstacle;
      }
      Taken.Heard heard = heard(team, mail);
      register.note(mail, heard.thread());
      return heard;
    });
  }

  /// People hear which files are nowhere but in the mail.
  private Taken.Heard heard(TenantId team, IncomingMail mail, @Nullable ThreadId thread, List<String> leftInMail) {
    if (!leftInMail.isEmpty()) {
      String why = thread == null ? "it began no conversation" : "they are too large or too many to be kept";
      conversations.leaveToPeople(team, "files of " + mail.messageId(), mail.from().email(),
          "Files of a mail are only in the box, where it is marked as important, because " + why + ": "
              + String.join(", ", leftInMail) + ". Subject: " + mail.subject(), "files_in_mail");
    }
    return new Taken.Heard(thread, !leftInMail.isEmpty());
  }

  /// Makes a task of a mail that could not be taken, so that somebody looks for it in the box.
  ///
  /// @param mark names the mail in its box: one task for it, however often it is tried
  /// @param known what could be read of it
  void leaveToPeople(TenantId team, String mark, Address from, String known) {
    unit.run(team, () -> {
      if (register.notesUnreadable("mail " + mark, from)) {
        conversations.leaveToPeople(team, "mail " + mark, from.email(), known, "unreadable_mail");
      }
      return mark;
    });
  }

  /// Why no turn is made of a mail; null when one is.
  private Taken.@Nullable LeftAlone obstacle(TenantId team, IncomingMail mail) {
    if (mail.machine() != null) {
      cameBack(team, mail);
      return new Taken.LeftAlone(mail.machine(), false);
    }
    if (isOwn(team, mail)) {
      return new Taken.LeftAlone("the house wrote it itself", false);
    }
    if (settings.isOfTheHouse(team, mail.from().email()) || answersNotice(team, mail)) {
      return new Taken.LeftAlone("it is the house's own people's, who are no clients", true);
    }
    int before = register.count(mail);
    return before < MOST_A_DAY ? null : tooMany(team, mail, before);
  }

  /// Two machines may be writing to each other. People hear of it once.
  private Taken.LeftAlone tooMany(TenantId team, IncomingMail mail, int before) {
    String why = "its sender wrote more than " + MOST_A_DAY + " mails today, which looks like a loop";
    if (before == MOST_A_DAY) {
      conversations.leaveToPeople(team, "mails of " + mail.from().email(), mail.from().email(),
          "Mails are left in the box, marked as important: " + why + ". The first one is: " + mail.subject(), "too_many_mails");
    }
    return new Taken.LeftAlone(why, true);
  }

  /// A notice that came back makes no task, because a task makes a notice.
  private void cameBack(TenantId team, IncomingMail mail) {
    String returned = mail.returned();
    Optional<Mailing> ours = returned == null ? Optional.empty() : letter(team, returned);
    ours.filter(outbox::cameBack).map(Mailing::letter).filter(letter -> letter.nature() != Letter.Nature.NOTICE)
        .ifPresent(letter -> conversations.leaveToPeople(team, "letter " + letter.id(), letter.to().email(),
            "This letter came back: " + letter.subject(), "mail_returned"));
  }

  private boolean isOwn(TenantId team, IncomingMail mail) {
    return mail.from().email().equalsIgnoreCase(settings.effective(team).fromEmail())
        || letter(team, mail.messageId()).isPresent();
  }

  /// Only the house's own people get notices, so whoever answers one is not the client it tells of.
  private boolean answersNotice(TenantId team, IncomingMail mail) {
    return mail.references().stream().flatMap(reference -> letter(team, reference).stream())
        .anyMatch(mailing -> mailing.letter().nature() == Letter.Nature.NOTICE);
  }

  private Taken.Heard heard(TenantId team, IncomingMail mail) {
    Conversation known = conversation(team, mail).orElse(null);
    if (known != null) {
      correspondence.heard(known.thread(), client(known, mail), mail.subject(), mail.messageId(), mail.references());
      List<String> leftInMail = attachments.keep(known.thread(), known.clientEmail(), mail);
      conversations.send(known.thread(), mail.text());
      return heard(team, mail, known.thread(), leftInMail);
    }
    Address from = mail.from();
    return switch (conversations.start(team, new Conversations.Opening(from.email(), from.name(), mail.opening()))) {
      case TurnResult.Booked booked -> {
        correspondence.heard(booked.thread(), mail.from(), mail.subject(), mail.messageId(), mail.references());
        List<String> leftInMail = attachments.keep(booked.thread(), from.email(), mail);
        replies.post(booked.thread(), booked.reply(), new Letter.About(booked.booking().value(), null), firstOffer(booked));
        yield heard(team, mail, booked.thread(), leftInMail);
      }
      case TurnResult.AnsweredAlone alone -> {
        replies.answer(mail, alone.reply());
        yield heard(team, mail, null, names(mail));
      }
      case TurnResult.LeftToPeople left -> {
        replies.answer(mail, left.reply());
        yield heard(team, mail, null, names(mail));
      }
    };
  }

  private static List<String> names(IncomingMail mail) {
    return mail.enclosures().stream().map(IncomingMail.Enclosure::name).toList();
  }

  /// The reply to a first message shows every offer that is out by then.
  private @Nullable Integer firstOffer(TurnResult.Booked booked) {
    return bookings.find(booked.booking()).flatMap(booking -> booking.deal().current())
        .filter(offer -> offer.status() == Offer.Status.SENT).map(Offer::version).orElse(null);
  }

  /// Who gets the answers: the conversation's client, also when somebody else who was sent our letter writes. Only where no
  /// address is known yet, as in a chat, it is who writes.
  private static Address client(Conversation known, IncomingMail mail) {
    String client = known.clientEmail();
    return client.isBlank() || client.equalsIgnoreCase(mail.from().email()) ? mail.from() : Address.of(client);
  }

  // Which conversation

  private Optional<Conversation> conversation(TenantId team, IncomingMail mail) {
    Stream<ThreadId> referred = mail.references().reversed().stream()
        .flatMap(reference -> ofReference(team, reference).stream());
    return Stream.concat(referred, register.threadOfTopic(mail).map(thread -> new ThreadId(team, thread)).stream())
        .flatMap(thread -> conversations.find(thread).stream())
        .findFirst();
  }

  private Optional<ThreadId> ofReference(TenantId team, String reference) {
    return register.threadOf(reference)
        .map(thread -> new ThreadId(team, thread))
        .or(() -> letter(team, reference).flatMap(mailing -> ofBooking(team, mailing.letter().about().booking())));
  }

  /// One of our own letters, whose id is the first part of its Message-ID.
  private Optional<Mailing> letter(TenantId team, String messageId) {
    String local = messageId.substring(1).split("@", 2)[0];
    try {
      return outbox.find(team, UUID.fromString(local));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<ThreadId> ofBooking(TenantId team, @Nullable UUID booking) {
    return booking == null ? Optional.empty() : bookings.find(new BookingId(team, booking))
        .map(found -> new ThreadId(team, UUID.fromString(found.opened().thread())));
  }
}
