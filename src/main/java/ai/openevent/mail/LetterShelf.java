package ai.openevent.mail;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where letters are kept. Open ones are documents `outbox/<id>`, given up ones `dead-letter/<id>`; of the others only the
/// envelope stays, as `letter/<id>`, so that looking for work costs what there is to do. `letter-of-text/<digest>` names the
/// letter that brought a text to an address.
@Component
class LetterShelf {

  private static final String OPEN = "outbox";
  private static final String DEAD = "dead-letter";
  private static final String DONE = "letter";
  private static final String OF_TEXT = "letter-of-text";

  private final Store store;
  private final UnitOfWork unit;
  private final JsonMapper json = StoredJson.mapper();

  LetterShelf(Store store, UnitOfWork unit) {
    this.store = store;
    this.unit = unit;
  }

  private record Pointer(UUID letter) {}

  List<Mailing> open(TenantId team) {
    return mailings(team, OPEN).toList();
  }

  List<Mailing> unsent(TenantId team) {
    return Stream.concat(mailings(team, OPEN), mailings(team, DEAD)).sorted(Comparator.comparing(Mailing::createdAt)).toList();
  }

  private Stream<Mailing> mailings(TenantId team, String kind) {
    List<Document> documents = unit.isOpen() ? unit.documents(kind) : store.documents(team, kind);
    return documents.stream().map(this::mailing);
  }

  Optional<Mailing> find(TenantId team, UUID letter) {
    return Stream.of(OPEN, DEAD, DONE)
        .flatMap(kind -> document(team, new DocumentKey(kind, letter.toString())).stream())
        .findFirst().map(this::mailing);
  }

  /// The latest mailing of the same text to the same address.
  Optional<Mailing> ofText(TenantId team, Letter letter) {
    DocumentKey key = textKey(letter);
    return key == null ? Optional.empty() : document(team, key)
        .map(document -> json.treeToValue(document.data(), Pointer.class).letter())
        .flatMap(id -> find(team, id));
  }

  /// Needs an open unit of work, as does removing.
  void put(Mailing mailing) {
    String kind = switch (mailing.state()) {
      case WAITING, SENDING, FAILED -> OPEN;
      case DEAD, DOUBTFUL -> DEAD;
      case SENT, SIMULATED -> DONE;
    };
    Stream.of(OPEN, DEAD, DONE).filter(other -> !other.equals(kind)).forEach(other -> drop(other, mailing.letter().id()));
    write(new DocumentKey(kind, mailing.letter().id().toString()), kind.equals(DONE) ? envelope(mailing) : mailing);
    DocumentKey text = textKey(mailing.letter());
    if (text != null) {
      write(text, new Pointer(mailing.letter().id()));
    }
  }

  void remove(Mailing mailing) {
    Stream.of(OPEN, DEAD, DONE).forEach(kind -> drop(kind, mailing.letter().id()));
  }

  /// Drops every letter that fits, and what names it.
  void forget(Predicate<Letter> theirs) {
    Stream.of(OPEN, DEAD, DONE).flatMap(kind -> unit.documents(kind).stream())
        .map(this::mailing)
        .filter(mailing -> theirs.test(mailing.letter()))
        .forEach(mailing -> {
          remove(mailing);
          DocumentKey text = textKey(mailing.letter());
          if (text != null) {
            unit.put(text, unit.revision(text), null);
          }
        });
  }

  private void drop(String kind, UUID letter) {
    DocumentKey key = new DocumentKey(kind, letter.toString());
    unit.document(key).ifPresent(document -> unit.put(key, document.revision(), null));
  }

  private void write(DocumentKey key, Object value) {
    unit.put(key, unit.document(key).map(Document::revision).orElse(0L), json.valueToTree(value));
  }

  private static Mailing envelope(Mailing mailing) {
    Letter whole = mailing.letter();
    Letter letter = new Letter(whole.id(), whole.to(), whole.subject(), "", null, whole.about(), whole.offer(), whole.reply(),
        whole.nature());
    return new Mailing(letter, mailing.state(), mailing.tries(), mailing.createdAt(), null, null, mailing.settledAt());
  }

  private Mailing mailing(Document document) {
    return json.treeToValue(document.data(), Mailing.class);
  }

  private Optional<Document> document(TenantId team, DocumentKey key) {
    return unit.isOpen() ? unit.document(key) : store.document(team, key);
  }

  private static @Nullable DocumentKey textKey(Letter letter) {
    String text = letter.about().textId();
    String address = letter.to().email().toLowerCase(Locale.ROOT);
    return text == null ? null : new DocumentKey(OF_TEXT, Digests.of(text + " " + address));
  }
}
