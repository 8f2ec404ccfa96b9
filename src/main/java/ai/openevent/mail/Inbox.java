package ai.openevent.mail;

import ai.openevent.booking.BookingDesk;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.Offer;
import ai.openevent.conversation.Conversations;
import ai.openevent.conversation.ThreadId;
import ai.openevent.conversation.TurnResult;
import ai.openevent.mail.IncomingMail.Enclosure;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes turns of mails. A mail is taken once: that its Message-ID was read (`mail-read/<digest>`) is in the same commit
/// as its turn and as the letter with the answer. It belongs to the conversation whose mails it refers to, else to the
/// one that its sender holds under the same subject (`mail-topic/<digest>`), else it begins one.
@Component
class Inbox {

  private static final String READ = "mail-read";
  private static final String TOPIC = "mail-topic";
  private static final String SENDER = "mail-sender";
  private static final int MOST_A_DAY = 50;
  private static final Duration TOPIC_LASTS = Duration.ofDays(120);
  private static final Pattern PREFIX = Pattern.compile(
      "(?i)^\\s*((re|aw|antw|r|rif|réf|sv|fwd?|wg|tr|i)\\s*(\\[\\d+\\])?\\s*:\\s*)+");

  private final Conversations conversations;
  private final BookingDesk bookings;
  private final Correspondence correspondence;
  private final LetterShelf letters;
  private final Replies replies;
  private final MailSettings settings;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final JsonMapper json = StoredJson.mapper();

  Inbox(
      Conversations conversations, BookingDesk bookings, Correspondence correspondence, LetterShelf letters, Replies replies,
      MailSettings settings, UnitOfWork unit, InstantSource clock) {
    this.conversations = conversations;
    this.bookings = bookings;
    this.correspondence = correspondence;
    this.letters = letters;
    this.replies = replies;
    this.settings = settings;
    this.unit = unit;
    this.clock = clock;
  }

  /// What became of a mail.
  sealed interface Taken {

    /// It was a turn.
    ///
    /// @param thread null when no conversation is kept of it
    record Heard(@Nullable ThreadId thread) implements Taken {}

    /// It was taken before.
    record Known() implements Taken {}

    /// No turn was made of it.
    ///
    /// @param important whether a person should look at it
    record LeftAlone(String why, boolean important) implements Taken {}
  }

  private record Read(
      String messageId, String from, String subject, @Nullable UUID thread, List<Enclosure> enclosures, Instant at) {}

  private record Topic(UUID thread, Instant at) {}

  private record Count(LocalDate day, int mails) {}

  Taken take(TenantId team, IncomingMail mail) {
    return unit.run(team, () -> {
      if (unit.document(readKey(mail.messageId())).isPresent()) {
        return new Taken.Known();
      }
      Taken.LeftAlone obstacle = obstacle(team, mail);
      if (obstacle != null) {
        return obstacle;
      }
      ThreadId thread = heard(team, mail);
      note(mail, thread);
      return new Taken.Heard(thread);
    });
  }

  /// Why no turn is made of a mail; null when one is.
  private Taken.@Nullable LeftAlone obstacle(TenantId team, IncomingMail mail) {
    if (mail.machine() != null) {
      return new Taken.LeftAlone(mail.machine(), false);
    }
    if (isOwn(team, mail)) {
      return new Taken.LeftAlone("the house wrote it itself", false);
    }
    return mailsToday(mail) < MOST_A_DAY ? null
        : new Taken.LeftAlone("its sender wrote more than " + MOST_A_DAY + " mails today, which looks like a loop", true);
  }

  private int mailsToday(IncomingMail mail) {
    return find(senderKey(mail), Count.class).filter(count -> count.day().equals(today())).map(Count::mails).orElse(0);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private boolean isOwn(TenantId team, IncomingMail mail) {
    return mail.from().email().equalsIgnoreCase(settings.effective(team).fromEmail())
        || letter(team, mail.messageId()).isPresent();
  }

  private @Nullable ThreadId heard(TenantId team, IncomingMail mail) {
    ThreadId known = thread(team, mail).orElse(null);
    if (known != null) {
      correspondence.heard(known, mail.from(), mail.subject(), mail.messageId(), mail.references());
      conversations.send(known, mail.text());
      return known;
    }
    Address from = mail.from();
    return switch (conversations.start(team, new Conversations.Opening(from.email(), from.name(), mail.opening()))) {
      case TurnResult.Booked booked -> {
        correspondence.heard(booked.thread(), mail.from(), mail.subject(), mail.messageId(), mail.references());
        replies.post(booked.thread(), booked.reply(), new Letter.About(booked.booking().value(), null), firstOffer(booked));
        yield booked.thread();
      }
      case TurnResult.AnsweredAlone alone -> {
        replies.answer(mail, alone.reply());
        yield null;
      }
      case TurnResult.LeftToPeople left -> {
        replies.answer(mail, left.reply());
        yield null;
      }
    };
  }

  /// The reply to a first message shows every offer that is out by then.
  private @Nullable Integer firstOffer(TurnResult.Booked booked) {
    return bookings.find(booked.booking()).flatMap(booking -> booking.deal().current())
        .filter(offer -> offer.status() == Offer.Status.SENT).map(Offer::version).orElse(null);
  }

  // Which conversation

  private Optional<ThreadId> thread(TenantId team, IncomingMail mail) {
    Stream<ThreadId> referred = mail.references().reversed().stream()
        .flatMap(reference -> ofReference(team, reference).stream());
    return Stream.concat(referred, ofTopic(team, mail).stream())
        .filter(thread -> conversations.find(thread).isPresent())
        .findFirst();
  }

  private Optional<ThreadId> ofReference(TenantId team, String reference) {
    return find(readKey(reference), Read.class)
        .flatMap(read -> Optional.ofNullable(read.thread()))
        .map(thread -> new ThreadId(team, thread))
        .or(() -> letter(team, reference).flatMap(mailing -> ofBooking(team, mailing.letter().about().booking())));
  }

  /// One of our own letters, whose id is the first part of its Message-ID.
  private Optional<Mailing> letter(TenantId team, String messageId) {
    String local = messageId.substring(1).split("@", 2)[0];
    try {
      return letters.find(team, UUID.fromString(local));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<ThreadId> ofBooking(TenantId team, @Nullable UUID booking) {
    return booking == null ? Optional.empty() : bookings.find(new BookingId(team, booking))
        .map(found -> new ThreadId(team, UUID.fromString(found.opened().thread())));
  }

  private Optional<ThreadId> ofTopic(TenantId team, IncomingMail mail) {
    DocumentKey key = topicKey(mail);
    return key == null ? Optional.empty() : find(key, Topic.class)
        .filter(topic -> topic.at().plus(TOPIC_LASTS).isAfter(clock.instant()))
        .map(topic -> new ThreadId(team, topic.thread()));
  }

  // What is kept

  private void note(IncomingMail mail, @Nullable ThreadId thread) {
    UUID id = thread == null ? null : thread.value();
    put(readKey(mail.messageId()),
        new Read(mail.messageId(), mail.from().email(), mail.subject(), id, mail.enclosures(), clock.instant()));
    DocumentKey topic = topicKey(mail);
    if (topic != null && id != null) {
      put(topic, new Topic(id, clock.instant()));
    }
    put(senderKey(mail), new Count(today(), mailsToday(mail) + 1));
  }

  private <T> Optional<T> find(DocumentKey key, Class<T> type) {
    return unit.document(key).map(document -> json.treeToValue(document.data(), type));
  }

  private void put(DocumentKey key, Object value) {
    unit.put(key, unit.document(key).map(Document::revision).orElse(0L), json.valueToTree(value));
  }

  private static DocumentKey readKey(String messageId) {
    return new DocumentKey(READ, Digests.of(messageId));
  }

  private static DocumentKey senderKey(IncomingMail mail) {
    return new DocumentKey(SENDER, Digests.of(mail.from().email().toLowerCase(Locale.ROOT)));
  }

  /// A sender's subject without the marks of answers; null for a mail without a subject.
  private static @Nullable DocumentKey topicKey(IncomingMail mail) {
    String subject = PREFIX.matcher(mail.subject()).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    return subject.isEmpty() ? null
        : new DocumentKey(TOPIC, Digests.of(mail.from().email().toLowerCase(Locale.ROOT) + "\n" + subject));
  }
}
