package ai.openevent.venue.persistence;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Room;
import ai.openevent.venue.RoomDeposit;
import ai.openevent.venue.VenueSetting;
import ai.openevent.venue.VenueSettings;
import ai.openevent.venue.Venues;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Every team has the demo venue, with settings of its own over it. An offering is built once for the revisions of the settings
/// as they are stored, so that asking for it reads nothing.
@Component
final class StoredVenues implements Venues, VenueSettings {

  private static final long NEVER_STORED = 0;

  private final Store store;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final Offering demo = VenueFile.demo();
  private final BuiltIn builtIn = new BuiltIn(demo, VenueFile.productRooms());
  private final ConcurrentMap<TenantId, Known> cache = new ConcurrentHashMap<>();

  /// @param revisions of the settings' documents
  private record Known(List<Long> revisions, Offering offering) {}

  StoredVenues(Store store, UnitOfWork unit, InstantSource clock) {
    this.store = store;
    this.unit = unit;
    this.clock = clock;
  }

  @Override
  public Offering of(TenantId team) {
    List<Long> revisions = TeamSettings.KEYS.stream().map(key -> store.revision(team, key)).toList();
    if (isOpenFor(team) && !TeamSettings.KEYS.stream().map(unit::revision).toList().equals(revisions)) {
      return TeamVenue.of(demo, settings(team));
    }
    Known known = cache.get(team);
    if (known == null || !known.revisions().equals(revisions)) {
      known = new Known(revisions, TeamVenue.of(demo, TeamSettings.read(key -> store.document(team, key))));
      cache.put(team, known);
    }
    return known.offering();
  }

  private TeamSettings settings(TenantId team) {
    return isOpenFor(team) ? TeamSettings.read(unit::document) : TeamSettings.read(key -> store.document(team, key));
  }

  private boolean isOpenFor(TenantId team) {
    return unit.isOpen() && unit.team().equals(team);
  }

  @Override
  public DepositTerms depositTerms(TenantId team) {
    return of(team).deposit();
  }

  @Override
  public void store(TenantId team, DepositTerms terms) {
    if (!isOpenFor(team)) {
      throw new IllegalStateException("Deposit terms of " + team + " are stored outside a unit of work of that team");
    }
    put(TeamSettings.DEPOSIT, DepositDocument.write(terms, clock.instant()));
  }

  @Override
  public <S extends VenueSetting<S>> S setting(TenantId team, S kind) {
    return settings(team).get(kind).completedBy(builtIn.like(kind));
  }

  @Override
  public <S extends VenueSetting<S>> Changed<S> change(TenantId team, S change) {
    return unit.run(team, () -> {
      S merged = change.over(settings(team).get(change));
      Instant now = clock.instant();
      put(TeamSettings.key(change), TeamSettings.write(merged, now));
      return new Changed<>(merged, now);
    });
  }

  @Override
  public Optional<RoomDeposit> roomDeposit(TenantId team, String room) {
    return Optional.ofNullable(settings(team).roomDeposits().get(canonical(room)));
  }

  @Override
  public RoomDeposit store(TenantId team, String room, boolean required, Optional<Integer> percent) {
    return unit.run(team, () -> {
      RoomDeposit deposit = new RoomDeposit(required, percent.orElse(null), clock.instant());
      put(TeamSettings.ROOM_DEPOSIT, settings(team).writeRoomDeposit(canonical(room), deposit));
      return deposit;
    });
  }

  /// One key for all the names of a room.
  private String canonical(String room) {
    return demo.catalog().roomCalled(room).map(Room::id).map(Object::toString).orElse(room);
  }

  private void put(DocumentKey key, JsonNode data) {
    unit.put(key, unit.document(key).map(Document::revision).orElse(NEVER_STORED), data);
  }
}
