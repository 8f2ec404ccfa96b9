package ai.openevent.wire.snapshot;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingChanged;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.ClientForgotten;
import ai.openevent.booking.Outcome;
import ai.openevent.booking.Status;
import ai.openevent.conversation.DraftSettled;
import ai.openevent.conversation.Pages;
import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.Venues;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Freezes what a reply shows, as two documents in the commit of the turn: what it is, and the data. Nothing that is set up
/// later changes a page that a client was sent to.
@Component
class Snapshots implements Pages {

  /// Older ones can't be read any more.
  private static final int KEPT = 500;

  private static final String KIND = "snapshot";
  private static final String DATA = "snapshot-data";

  private final Store store;
  private final UnitOfWork unit;
  private final Venues venues;
  private final InfoPages pages;
  private final InstantSource clock;

  Snapshots(Store store, UnitOfWork unit, Venues venues, InfoPages pages, InstantSource clock) {
    this.store = store;
    this.unit = unit;
    this.venues = venues;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public List<Outcome.PageShown> keep(Reply reply) {
    TenantId team = reply.thread().tenant();
    List<Outcome.PageShown> links = new ArrayList<>();
    for (Shown shown : Freezing.of(reply.booking(), venues.of(team), reply.outcomes())) {
      String id = SnapshotId.next(team, clock.instant());
      keep(id, shown, reply);
      pages.of(shown, id).ifPresent(links::add);
    }
    return links;
  }

  private void keep(String id, Shown shown, Reply reply) {
    Instant now = clock.instant();
    Booking booking = reply.booking();
    Snapshot made = Snapshot.made(id, shown, booking == null ? null : booking.id().toString(),
        reply.waits() ? reply.thread().toString() : null, now);
    unit.put(new DocumentKey(KIND, id), 0, made.stored());
    unit.put(new DocumentKey(DATA, id), 0, shown.data());
    if (isTimeToTidyUp(id)) {
      tidyUp(now);
    }
  }

  /// What a client never got to see goes with the draft that would have shown it.
  @EventListener
  void on(DraftSettled settled) {
    String thread = settled.thread().toString();
    boolean released = Boolean.TRUE.equals(settled.approved());
    for (Document document : unit.documents(KIND)) {
      Snapshot snapshot = read(document);
      if (thread.equals(snapshot.waitingIn()) && released) {
        unit.put(document.key(), document.revision(), snapshot.released().stored());
      } else if (thread.equals(snapshot.waitingIn())) {
        delete(document);
      }
    }
  }

  /// A booking that is over or settled needs no pages to choose from.
  @EventListener
  void on(BookingChanged changed) {
    boolean ended = changed.before().isLive() && !changed.after().isLive();
    boolean confirmed = changed.before().status() != Status.CONFIRMED && changed.after().status() == Status.CONFIRMED;
    if (ended || confirmed) {
      deleteAllOf(changed.id());
    }
  }

  @EventListener
  void on(ClientForgotten forgotten) {
    forgotten.bookings().forEach(this::deleteAllOf);
  }

  private void deleteAllOf(BookingId booking) {
    String event = booking.toString();
    unit.documents(KIND).stream()
        .filter(document -> event.equals(read(document).event()))
        .forEach(this::delete);
  }

  /// Once in sixteen: two turns that delete the same snapshot have to wait for each other.
  private static boolean isTimeToTidyUp(String id) {
    return id.endsWith("0");
  }

  private void tidyUp(Instant now) {
    List<Document> all = unit.documents(KIND);
    int tooMany = Math.max(0, all.size() - KEPT);
    for (int i = 0; i < all.size(); i++) {
      if (i < tooMany || read(all.get(i)).isExpired(now)) {
        delete(all.get(i));
      }
    }
  }

  private void delete(Document document) {
    unit.put(document.key(), document.revision(), null);
    DocumentKey data = new DocumentKey(DATA, document.key().id());
    unit.document(data).ifPresent(known -> unit.put(data, known.revision(), null));
  }

  /// The snapshots of a team that can be read, newest first.
  List<Snapshot> all(TenantId team, Predicate<Snapshot> wanted, int limit) {
    Instant now = clock.instant();
    return store.documents(team, KIND).reversed().stream()
        .limit(KEPT)
        .map(Snapshots::read)
        .filter(snapshot -> !snapshot.isExpired(now))
        .filter(wanted)
        .limit(limit)
        .toList();
  }

  /// A snapshot with its data, of whichever team it is.
  record Found(Snapshot snapshot, JsonNode data) {}

  Optional<Found> find(String id) {
    return store.teams().stream()
        .filter(team -> SnapshotId.isOf(id, team))
        .flatMap(team -> find(team, id).stream())
        .findFirst();
  }

  private Optional<Found> find(TenantId team, String id) {
    return store.document(team, new DocumentKey(KIND, id))
        .map(Snapshots::read)
        .filter(snapshot -> !snapshot.isExpired(clock.instant()))
        .flatMap(snapshot -> store.document(team, new DocumentKey(DATA, id))
            .map(document -> new Found(snapshot, document.data())));
  }

  private static Snapshot read(Document document) {
    return Snapshot.read(document.key().id(), document.data());
  }
}
