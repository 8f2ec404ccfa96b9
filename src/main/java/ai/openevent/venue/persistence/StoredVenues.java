package ai.openevent.venue.persistence;

import ai.openevent.storage.Document;
import ai.openevent.storage.DocumentKey;
import ai.openevent.storage.Store;
import ai.openevent.storage.UnitOfWork;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Offering;
import ai.openevent.venue.Venues;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Every team has the demo venue, with deposit terms of its own where it stored some. An offering is built once for
/// the terms as they are stored, so that asking for it costs a look-up.
@Component
final class StoredVenues implements Venues {

  private static final DocumentKey DEPOSIT = new DocumentKey("settings", "global-deposit");
  private static final long NEVER_STORED = 0;

  private final Store store;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final Offering demo = VenueFile.demo();
  private final ConcurrentMap<TenantId, Known> cache = new ConcurrentHashMap<>();

  private record Known(JsonNode terms, Offering offering) {}

  StoredVenues(Store store, UnitOfWork unit, InstantSource clock) {
    this.store = store;
    this.unit = unit;
    this.clock = clock;
  }

  @Override
  public Offering of(TenantId team) {
    return document(team).map(Document::data).map(terms -> with(team, terms)).orElse(demo);
  }

  private Offering with(TenantId team, JsonNode terms) {
    Known known = cache.get(team);
    if (known == null || !known.terms().equals(terms)) {
      known = new Known(terms, offering(terms));
      cache.put(team, known);
    }
    return known.offering();
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
    long revision = unit.document(DEPOSIT).map(Document::revision).orElse(NEVER_STORED);
    unit.put(DEPOSIT, revision, DepositDocument.write(terms, clock.instant()));
  }

  private Optional<Document> document(TenantId team) {
    return isOpenFor(team) ? unit.document(DEPOSIT) : store.document(team, DEPOSIT);
  }

  private boolean isOpenFor(TenantId team) {
    return unit.isOpen() && unit.team().equals(team);
  }

  private Offering offering(JsonNode terms) {
    return new Offering(demo.venue(), demo.catalog(), DepositDocument.read(terms), demo.visits(),
        demo.cancellation(), demo.faq(), demo.stored());
  }
}
