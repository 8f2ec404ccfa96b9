package ai.openevent.bench;

import ai.openevent.booking.Facts;
import ai.openevent.booking.persistence.ClaimedCalendars;
import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Commit;
import ai.openevent.storage.MemoryStorage;
import ai.openevent.storage.Store;
import ai.openevent.tenancy.TenantId;
import ai.openevent.venue.DemoVenue;
import ai.openevent.venue.DepositTerms;
import ai.openevent.venue.Money;
import ai.openevent.venue.Room;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/// The demo venue, asking for a deposit, with a calendar out of the real store.
final class BenchHouse {

  static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  static final LocalDate FREE_DAY = TODAY.plusDays(90);
  static final TenantId TEAM = TenantId.DEFAULT;

  private final Store store = MemoryStorage.create().store();
  private int claims;

  private BenchHouse() {}

  /// So many whole days taken, every room a day; nobody has one on [#FREE_DAY].
  static Facts with(int claims) {
    BenchHouse house = new BenchHouse();
    for (int day = 1; house.claims < claims; day++) {
      house.take(TODAY.plusDays(day), (_, date) -> !date.equals(FREE_DAY));
    }
    return house.facts();
  }

  /// Every room taken on so many days from tomorrow.
  static Facts fullFor(int days) {
    BenchHouse house = new BenchHouse();
    for (int day = 1; day <= days; day++) {
      house.take(TODAY.plusDays(day), (_, _) -> true);
    }
    return house.facts();
  }

  private void take(LocalDate day, BiPredicate<Room, LocalDate> wanted) {
    List<ClaimChange> taken = rooms().stream().filter(room -> wanted.test(room, day)).<ClaimChange>map(room -> {
      claims++;
      return new ClaimChange.Take(new Claim("room/" + room.id().value(), day.atStartOfDay(), day.plusDays(1).atStartOfDay(),
          new UUID(2, claims).toString(), "CONFIRMED"));
    }).toList();
    store.commit(new Commit(TEAM, Map.of(), List.of(), List.of(), taken));
  }

  private Facts facts() {
    DepositTerms terms = new DepositTerms(true, DepositTerms.Kind.PERCENTAGE, 30, Money.ZERO, 10);
    return new Facts(NOW, DemoVenue.asking(terms), ClaimedCalendars.of(store.claims(TEAM), rooms()));
  }

  private static List<Room> rooms() {
    return DemoVenue.catalog().rooms();
  }
}
