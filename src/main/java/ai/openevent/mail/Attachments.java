package ai.openevent.mail;

import ai.openevent.booking.Booking;
import ai.openevent.booking.ClientForgotten;
import ai.openevent.conversation.ThreadId;
import ai.openevent.mail.IncomingMail.Enclosure;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.storage.StoredFiles;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// What clients sent along with their mails: documents `mail-files/<thread>` tell what there is, the bytes are files. Nothing
/// is opened here or shown as what it says it is.
@Component
public class Attachments {

  private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);
  private static final String KIND = "mail-files";
  private static final int MOST_OF_A_CONVERSATION = 100;
  private static final long MOST_BYTES_OF_A_CONVERSATION = 50L << 20;

  /// So that strangers' files never take the room that the journal needs.
  private static final long ROOM_LEFT_FREE = 256L << 20;

  private final Store store;
  private final StoredFiles files;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final JsonMapper json = StoredJson.mapper();

  Attachments(Store store, StoredFiles files, UnitOfWork unit, InstantSource clock) {
    this.store = store;
    this.files = files;
    this.unit = unit;
    this.clock = clock;
  }

  /// @param id of the file; null when it was too large or too much and is only in the mail itself
  /// @param type as the mail says
  /// @param bytes how many; -1 for a file that was too large
  public record Attachment(
      @Nullable String id, String name, String type, int bytes, String from, String messageId, Instant receivedAt) {}

  /// @param clientEmail the conversation's client, with whom the files are forgotten; others may have sent some of them
  private record Kept(String clientEmail, List<Attachment> attachments) {}

  /// Keeps what came with a mail of a conversation. Needs an open unit of work; when that runs again the same files are written
  /// again.
  ///
  /// @param client the address of the conversation's client
  /// @return the names of those that could not be kept
  List<String> keep(ThreadId thread, String client, IncomingMail mail) {
    if (mail.enclosures().isEmpty()) {
      return List.of();
    }
    List<Attachment> all = new ArrayList<>(kept(thread).map(Kept::attachments).orElse(List.of()));
    String name = Digests.of(mail.messageId()).substring(0, 32);
    for (int i = 0; i < mail.enclosures().size(); i++) {
      Enclosure enclosure = mail.enclosures().get(i);
      String id = hasRoom(all, enclosure) ? name + "-" + (i + 1) : null;
      all.add(keep(thread.tenant(), id, mail, enclosure));
    }
    DocumentKey key = key(thread);
    unit.put(key, unit.revision(key), json.valueToTree(new Kept(client, all)));
    return all.subList(all.size() - mail.enclosures().size(), all.size()).stream()
        .filter(attachment -> attachment.id() == null).map(Attachment::name).toList();
  }

  /// @param before what the conversation has by then
  private boolean hasRoom(List<Attachment> before, Enclosure enclosure) {
    byte[] bytes = enclosure.bytes();
    if (bytes == null || before.size() >= MOST_OF_A_CONVERSATION) {
      return false;
    }
    long kept = before.stream().filter(attachment -> attachment.id() != null).mapToLong(Attachment::bytes).sum();
    return kept + bytes.length <= MOST_BYTES_OF_A_CONVERSATION && files.room() - bytes.length >= ROOM_LEFT_FREE;
  }

  /// @param id null for one that is only described
  private Attachment keep(TenantId team, @Nullable String id, IncomingMail mail, Enclosure enclosure) {
    byte[] bytes = enclosure.bytes();
    if (id != null && bytes != null) {
      files.keep(team, id, bytes);
    }
    return described(id, enclosure, mail);
  }

  private Attachment described(@Nullable String id, Enclosure enclosure, IncomingMail mail) {
    byte[] bytes = enclosure.bytes();
    return new Attachment(id, enclosure.name(), enclosure.type(), bytes == null ? -1 : bytes.length, mail.from().email(),
        mail.messageId(), clock.instant());
  }

  /// What came with the mails of a booking's conversation, oldest first.
  public List<Attachment> of(Booking booking) {
    return kept(ThreadId.named(booking.id().tenant(), booking.opened().thread())).map(Kept::attachments).orElse(List.of());
  }

  private Optional<Kept> kept(ThreadId thread) {
    DocumentKey key = key(thread);
    Optional<Document> document = unit.isOpen() ? unit.document(key) : store.document(thread.tenant(), key);
    return document.map(found -> json.treeToValue(found.data(), Kept.class));
  }

  /// The bytes of a file of that booking's conversation.
  public Optional<byte[]> bytes(Booking booking, String id) {
    return of(booking).stream().anyMatch(attachment -> id.equals(attachment.id()))
        ? files.find(booking.id().tenant(), id) : Optional.empty();
  }

  @EventListener
  void on(ClientForgotten forgotten) {
    unit.documents(KIND).stream()
        .filter(document -> document.data().path("clientEmail").asString().equalsIgnoreCase(forgotten.email()))
        .forEach(document -> drop(forgotten.team(), document));
  }

  private void drop(TenantId team, Document document) {
    unit.put(document.key(), document.revision(), null);
    List<Attachment> gone = json.treeToValue(document.data(), Kept.class).attachments();
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        gone.stream().flatMap(attachment -> Optional.ofNullable(attachment.id()).stream()).forEach(id -> dropFile(team, id));
      }
    });
  }

  private void dropFile(TenantId team, String id) {
    try {
      files.drop(team, id);
    } catch (StoreUnavailable e) {
      LOG.error("Nobody knows of file {} of {} any more, but it can't be deleted", id, team, e);
    }
  }

  private static DocumentKey key(ThreadId thread) {
    return new DocumentKey(KIND, thread.value().toString());
  }
}
