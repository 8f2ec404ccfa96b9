package ai.openevent.mail;

import ai.openevent.booking.ClientForgotten;
import ai.openevent.conversation.ThreadId;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Which mails came in: `mail-read/<digest>` by Message-ID, `mail-topic/<digest>` by sender and subject,
/// `mail-sender/<digest>` how many a day. Everything needs an open unit of work.
@Component
class Register {

  private static final String READ = "mail-read";
  private static final String TOPIC = "mail-topic";
  private static final String SENDER = "mail-sender";
  private static final Duration TOPIC_LASTS = Duration.ofDays(120);
  private static final Pattern PREFIX = Pattern.compile(
      "(?i)^\\s*((re|aw|antw|r|rif|réf|sv|fwd?|wg|tr|i)\\s*(\\[\\d+\\])?\\s*:\\s*)+");

  private final UnitOfWork unit;
  private final InstantSource clock;
  private final JsonMapper json = StoredJson.mapper();

  Register(UnitOfWork unit, InstantSource clock) {
    this.unit = unit;
    this.clock = clock;
  }

  private record Read(String messageId, String from, String subject, @Nullable UUID thread, Instant at) {}

  private record Topic(UUID thread, Instant at) {}

  private record Count(LocalDate day, int mails) {}

  boolean knows(IncomingMail mail) {
    return unit.revision(readKey(mail.messageId())) > 0;
  }

  /// The conversation that a mail was part of.
  Optional<UUID> threadOf(String messageId) {
    return find(readKey(messageId), Read.class).flatMap(read -> Optional.ofNullable(read.thread()));
  }

  /// The conversation that the sender holds under this subject.
  Optional<UUID> threadOfTopic(IncomingMail mail) {
    DocumentKey key = topicKey(mail);
    return key == null ? Optional.empty() : find(key, Topic.class)
        .filter(topic -> topic.at().plus(TOPIC_LASTS).isAfter(clock.instant()))
        .map(Topic::thread);
  }

  /// @param thread null when no conversation is kept of it
  void note(IncomingMail mail, @Nullable ThreadId thread) {
    UUID id = thread == null ? null : thread.value();
    put(readKey(mail.messageId()), new Read(mail.messageId(), mail.from().email(), mail.subject(), id, clock.instant()));
    DocumentKey topic = topicKey(mail);
    if (topic != null && id != null) {
      put(topic, new Topic(id, clock.instant()));
    }
  }

  /// Notes a mail that can't be read under another name than its Message-ID. False when that was done before.
  boolean notesUnreadable(String mark, Address from) {
    boolean fresh = unit.revision(readKey(mark)) == 0;
    if (fresh) {
      put(readKey(mark), new Read(mark, from.email(), "", null, clock.instant()));
    }
    return fresh;
  }

  /// Counts a mail of its sender.
  ///
  /// @return how many there were since midnight UTC before it
  int count(IncomingMail mail) {
    int before = find(senderKey(mail), Count.class).filter(count -> count.day().equals(today())).map(Count::mails).orElse(0);
    put(senderKey(mail), new Count(today(), before + 1));
    return before;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @EventListener
  void on(ClientForgotten forgotten) {
    unit.documents(READ).stream()
        .filter(document -> document.data().path("from").asString().equalsIgnoreCase(forgotten.email()))
        .forEach(document -> unit.put(document.key(), document.revision(), null));
  }

  private <T> Optional<T> find(DocumentKey key, Class<T> type) {
    return unit.document(key).map(Document::data).map(data -> json.treeToValue(data, type));
  }

  private void put(DocumentKey key, Object value) {
    unit.put(key, unit.revision(key), json.valueToTree(value));
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
