package ai.openevent.booking.persistence;

import ai.openevent.booking.Booking;
import ai.openevent.booking.BookingDesk.Happened;
import ai.openevent.booking.BookingEvent;
import ai.openevent.booking.BookingId;
import ai.openevent.booking.History;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Event;
import ai.openevent.storage.Recorded;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoredJson;
import ai.openevent.storage.StreamId;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// All bookings, as their events in the journal make them. Current bookings are kept in memory; a booking that the journal
/// has more of than the memory is brought up to date from there. A list of all may lag behind a commit by moments; [#head]
/// tells when it doesn't.
@Component
class JournalledBookings {

  static final String KIND = "booking";
  /// One document for each booking of a client that was forgotten: its events stay in the journal and count no more.
  private static final String FORGOTTEN = "forgotten-booking";

  private final Store store;
  private final UnitOfWork unit;
  private final EventCodec codec = new EventCodec();
  private final Map<TenantId, Team> teams = new ConcurrentHashMap<>();

  JournalledBookings(Store store, UnitOfWork unit) {
    this.store = store;
    this.unit = unit;
  }

  static StreamId stream(BookingId id) {
    return new StreamId(KIND, id.value().toString());
  }

  Optional<Booking> find(BookingId id) {
    if (isForgotten(id)) {
      return Optional.empty();
    }
    Booking written = isUnitOpen() ? written().bookings.get(id) : null;
    return written != null ? Optional.of(written) : team(id.tenant()).find(id);
  }

  List<Booking> all(TenantId tenant) {
    return team(tenant).all();
  }

  /// Needs an open unit of work.
  void forget(BookingId id) {
    unit.put(forgotten(id), unit.revision(forgotten(id)), StoredJson.mapper().createObjectNode());
    written().forgotten.add(id);
  }

  private boolean isForgotten(BookingId id) {
    boolean inUnit = unit.isOpen() && unit.team().equals(id.tenant());
    return (inUnit ? unit.revision(forgotten(id)) : store.revision(id.tenant(), forgotten(id))) > 0;
  }

  private static DocumentKey forgotten(BookingId id) {
    return new DocumentKey(FORGOTTEN, id.value().toString());
  }

  OptionalLong head(TenantId tenant) {
    long head = store.head(tenant);
    return team(tenant).onTheWay.get() == 0 ? OptionalLong.of(head) : OptionalLong.empty();
  }

  List<Happened> history(BookingId id) {
    return store.events(id.tenant(), stream(id), 1).stream()
        .map(recorded -> new Happened(decode(recorded), recorded.version(), recorded.commit(), recorded.at()))
        .toList();
  }

  /// Adds the events to the open unit of work and returns the booking they make.
  Booking append(Booking booking, List<BookingEvent> events) {
    StreamId stream = stream(booking.id());
    List<Event> encoded = events.stream().map(event -> codec.encode(stream, event)).toList();
    unit.append(stream, booking.version(), encoded);
    Booking after = History.evolve(booking, events);
    written().bookings.put(after.id(), after);
    return after;
  }

  private BookingEvent decode(Recorded recorded) {
    Event event = recorded.event();
    return codec.decode(event.type(), event.typeVersion(), event.data());
  }

  private Team team(TenantId tenant) {
    return teams.computeIfAbsent(tenant, Team::new);
  }

  private static boolean isUnitOpen() {
    return TransactionSynchronizationManager.isSynchronizationActive();
  }

  /// What the open unit of work has written; it reaches the memory with its commit.
  private Written written() {
    Object bound = TransactionSynchronizationManager.getResource(this);
    if (bound instanceof Written written) {
      return written;
    }
    Written fresh = new Written();
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }

  private final class Written implements TransactionSynchronization {
    private final Map<BookingId, Booking> bookings = new HashMap<>();
    private final Set<BookingId> forgotten = new HashSet<>();
    private final Set<Team> announced = new HashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      bookings.keySet().forEach(id -> announced.add(team(id.tenant())));
      forgotten.forEach(id -> announced.add(team(id.tenant())));
      announced.forEach(team -> team.onTheWay.incrementAndGet());
    }

    @Override
    public void afterCommit() {
      bookings.values().forEach(booking -> team(booking.id().tenant()).remember(booking));
      forgotten.forEach(id -> team(id.tenant()).forgotten.add(id.value()));
    }

    @Override
    public void afterCompletion(int status) {
      announced.forEach(team -> team.onTheWay.decrementAndGet());
      TransactionSynchronizationManager.unbindResourceIfPossible(JournalledBookings.this);
    }
  }

  /// One team's bookings in memory, read from the journal at first use.
  private final class Team {
    private final TenantId tenant;
    private final Map<UUID, Booking> byId = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Place, UUID> inOrder = new ConcurrentSkipListMap<>();
    private final Set<UUID> forgotten = ConcurrentHashMap.newKeySet();
    /// Units of work that are being committed and not in memory yet.
    private final AtomicInteger onTheWay = new AtomicInteger();

    Team(TenantId tenant) {
      this.tenant = tenant;
      Map<UUID, Booking> replayed = new HashMap<>();
      store.replay(tenant, KIND, recorded -> {
        UUID id = UUID.fromString(recorded.event().stream().id());
        Booking before = replayed.getOrDefault(id, Booking.nothing(new BookingId(tenant, id)));
        replayed.put(id, History.evolve(before, decode(recorded)));
      });
      replayed.values().forEach(this::remember);
      store.documents(tenant, FORGOTTEN).forEach(document -> forgotten.add(UUID.fromString(document.key().id())));
    }

    Optional<Booking> find(BookingId id) {
      Booking known = byId.get(id.value());
      long version = store.version(tenant, stream(id));
      if (known == null ? version > 0 : known.version() < version) {
        return Optional.of(catchUp(id, known));
      }
      return Optional.ofNullable(known);
    }

    private Booking catchUp(BookingId id, @Nullable Booking known) {
      Booking booking = known == null ? Booking.nothing(id) : known;
      for (Recorded recorded : store.events(tenant, stream(id), booking.version() + 1)) {
        booking = History.evolve(booking, decode(recorded));
      }
      remember(booking);
      return booking;
    }

    void remember(Booking booking) {
      byId.merge(booking.id().value(), booking, (known, newer) -> known.version() >= newer.version() ? known : newer);
      inOrder.putIfAbsent(new Place(booking.opened().openedAt(), booking.id().value()), booking.id().value());
    }

    List<Booking> all() {
      return inOrder.values().stream().filter(id -> !forgotten.contains(id)).map(byId::get).toList();
    }
  }

  private record Place(Instant openedAt, UUID id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byTime = openedAt.compareTo(other.openedAt);
      return byTime != 0 ? byTime : id.compareTo(other.id);
    }
  }
}
