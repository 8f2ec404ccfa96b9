package ai.openevent.mail;

import ai.openevent.booking.ClientForgotten;
import ai.openevent.conversation.ThreadId;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The conversations that are held by mail: documents `mail-thread/<thread>`. Only their replies leave by themselves;
/// the words of every other conversation are brought to the client by who shows it.
@Component
class Correspondence {

  private static final String KIND = "mail-thread";
  private static final int REFERENCES_KEPT = 20;
  private static final Pattern ANSWERING = Pattern.compile("(?i)^\\s*(re|aw|antw|r|rif|réf|sv)\\s*(\\[\\d+\\])?\\s*:.*");

  private final Store store;
  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.mapper();

  Correspondence(Store store, UnitOfWork unit) {
    this.store = store;
    this.unit = unit;
  }

  /// @param client who gets the replies
  /// @param subject of the client's latest mail
  /// @param latest the mail that the next reply answers
  record Held(Address client, String subject, Letter.Reply latest) {

    /// @param markdown the engine's or a manager's words
    Letter answer(String markdown, Letter.About about) {
      return Letter.reply(client, answering(subject), markdown, about, latest);
    }
  }

  static String answering(String subject) {
    return ANSWERING.matcher(subject).matches() ? subject : "Re: " + subject;
  }

  Optional<Held> find(ThreadId thread) {
    return document(thread).map(document -> json.treeToValue(document.data(), Held.class));
  }

  /// A mail came in for the conversation: from now on its replies leave by mail. Needs an open unit of work.
  void heard(ThreadId thread, Address client, String subject, String messageId, List<String> references) {
    Address receiver = find(thread).map(Held::client).orElse(client);
    save(thread, new Held(receiver, subject, new Letter.Reply(messageId, shortened(references))));
  }

  @EventListener
  void on(ClientForgotten forgotten) {
    unit.documents(KIND).stream()
        .filter(document -> document.data().path("client").path("email").asString().equalsIgnoreCase(forgotten.email()))
        .forEach(document -> unit.put(document.key(), document.revision(), null));
  }

  /// The first ones and the latest, as mail programs do it.
  private static List<String> shortened(List<String> references) {
    if (references.size() <= REFERENCES_KEPT) {
      return references;
    }
    List<String> kept = new ArrayList<>(references.subList(0, 1));
    kept.addAll(references.subList(references.size() - REFERENCES_KEPT + 1, references.size()));
    return kept;
  }

  private void save(ThreadId thread, Held held) {
    unit.put(key(thread), document(thread).map(Document::revision).orElse(0L), json.valueToTree(held));
  }

  private Optional<Document> document(ThreadId thread) {
    return unit.isOpen() ? unit.document(key(thread)) : store.document(thread.tenant(), key(thread));
  }

  private static DocumentKey key(ThreadId thread) {
    return new DocumentKey(KIND, thread.value().toString());
  }
}
