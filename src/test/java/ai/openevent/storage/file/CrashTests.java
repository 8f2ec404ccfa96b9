package ai.openevent.storage.file;

import static ai.openevent.storage.Change.booking;
import static ai.openevent.storage.Change.thread;
import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.storage.Change;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.tenancy.TenantId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pulls the plug at every single force of a random run. Whatever was acknowledged is there afterwards; whatever wasn't
/// is there as a whole or not at all.
class CrashTests {

  private static final List<TenantId> TEAMS = List.of(TenantId.DEFAULT, new TenantId.Named("acme"));
  private static final int COMMITS = 30;

  private final QuietLog log = new QuietLog();

  @AfterEach
  void restoreLog() {
    log.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void nothingAcknowledgedIsLostAndNothingIsHalf(int threads) throws Exception {
    long seed = new Random().nextLong();
    int forces = run(new ForgetfulDisk(new Random(seed)), threads, seed).forces;
    System.out.println("CrashTests: seed " + seed + ", " + threads + " threads, cut at each of " + forces + " forces");

    for (int cut = 1; cut <= forces; cut++) {
      ForgetfulDisk disk = new ForgetfulDisk(new Random(seed + cut));
      disk.pullPlugAtForce(cut);
      Run run = run(disk, threads, seed);
      ForgetfulDisk found = disk.afterCrash();
      try (FileStore store = open(found)) {
        check(store, run.acknowledged, "seed %d, cut at force %d".formatted(seed, cut));
      }
      try (FileStore again = open(found)) {
        check(again, run.acknowledged, "seed %d, second start after force %d".formatted(seed, cut));
      }
    }
  }

  /// @param acknowledged the ids of the commits that returned
  private record Run(int forces, Set<String> acknowledged) {}

  private static FileStore open(Disk disk) {
    return FileStores.open(disk, FileStores.settings(2_000, 3_000));
  }

  private static Run run(ForgetfulDisk disk, int threads, long seed) throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (FileStore store = open(disk)) {
      Threads.run(threads, thread -> {
        Random random = new Random(seed + thread);
        for (int i = 0; i < COMMITS; i++) {
          String id = thread + "-" + i;
          if (commit(store, id, random)) {
            acknowledged.add(id);
          }
        }
      });
    } catch (StorageUnusable e) {
      assertThat(disk.forces()).isLessThanOrEqualTo(2);
    }
    return new Run(disk.forces(), acknowledged);
  }

  /// Writes an id everywhere: as two streams, two documents and a claim.
  private static boolean commit(Store store, String id, Random random) {
    String padding = "x".repeat(random.nextInt(400));
    int hour = Integer.parseInt(id.substring(id.indexOf('-') + 1));
    try {
      Change.of(team(id))
          .append(booking(id), 0, padding, "second")
          .append(booking("twin of " + id), 0, "first")
          .put(thread(id), 0, padding)
          .put(thread("twin of " + id), 0, "x")
          .takes(id, "room " + id.charAt(0), hour, hour + 1)
          .in(store);
      return true;
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  private static TenantId team(String id) {
    return TEAMS.get(id.hashCode() & 1);
  }

  private static void check(Store store, Set<String> acknowledged, String when) {
    int there = 0;
    for (int thread = 0; thread < 4; thread++) {
      for (int i = 0; i < COMMITS; i++) {
        String id = thread + "-" + i;
        int traces = traces(store, id);
        assertThat(traces).as("%s: %s is there as a whole or not at all", when, id).isIn(0, 7);
        if (acknowledged.contains(id)) {
          assertThat(traces).as("%s: %s was acknowledged", when, id).isEqualTo(7);
        }
        there += traces / 7;
      }
    }
    assertThat(TEAMS.stream().mapToLong(store::head).sum()).as(when).isEqualTo(there);
  }

  private static int traces(Store store, String id) {
    TenantId team = team(id);
    return store.events(team, booking(id), 1).size()
        + store.events(team, booking("twin of " + id), 1).size()
        + (int) store.version(team, booking("twin of " + id))
        + (int) IntStream.of(0, 1).filter(twin -> store.document(team, thread(twin == 1 ? "twin of " + id : id)).isPresent()).count()
        + (store.claims(team).ownedBy(id).isPresent() ? 1 : 0);
  }
}
