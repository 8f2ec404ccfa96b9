package ai.openevent.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.storage.Claim;
import ai.openevent.storage.ClaimChange;
import ai.openevent.storage.Commit;
import ai.openevent.storage.StoreConflict;
import ai.openevent.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sixteen threads hold, confirm, move and cancel as they like; then the journal is read by something that knows
/// nothing of how the store checks claims.
class ClaimsRaceTests {

  private static final TenantId TEAM = TenantId.DEFAULT;
  private static final int THREADS = 16;
  private static final int OPERATIONS = 200_000;
  private static final int OWNERS = 300;
  private static final int ROOMS = 10;
  private static final LocalDateTime START = LocalDateTime.of(2027, 1, 1, 0, 0);

  private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void noTwoLiveClaimsOfOneRoomEverOverlap() throws Exception {
    long seed = new Random().nextLong();
    ForgetfulDisk disk = new ForgetfulDisk();
    try (FileStore store = FileStores.open(disk, FileStores.settings(8 << 20, 16 << 20))) {
      Threads.run(THREADS, thread -> compete(store, new Random(seed + thread)));
    }
    System.out.println("ClaimsRaceTests: seed " + seed + ", " + acknowledged.size() + " acknowledged, " + refused + " refused");

    Map<String, Claim> live = checkJournal(disk);

    assertThat(acknowledged.size() + refused.get()).isEqualTo(OPERATIONS);
    assertThat(refused).hasPositiveValue();
    try (FileStore again = FileStores.open(disk, FileStores.DEFAULTS)) {
      for (int owner = 0; owner < OWNERS; owner++) {
        assertThat(again.claims(TEAM).ownedBy("booking " + owner).orElse(null)).isEqualTo(live.get("booking " + owner));
      }
    }
  }

  private void compete(FileStore store, Random random) {
    for (int i = 0; i < OPERATIONS / THREADS; i++) {
      ClaimChange change = operation(store, random);
      try {
        long number = store.commit(new Commit(TEAM, Map.of(), List.of(), List.of(), List.of(change)));
        assertThat(acknowledged.put(number, text(change))).isNull();
      } catch (StoreConflict e) {
        refused.incrementAndGet();
      }
    }
  }

  private static ClaimChange operation(FileStore store, Random random) {
    String owner = "booking " + random.nextInt(OWNERS);
    Claim claim = store.claims(TEAM).ownedBy(owner).orElse(null);
    return switch (random.nextInt(10)) {
      case 0, 1 -> new ClaimChange.Release(owner);
      case 2, 3, 4 -> claim == null ? new ClaimChange.Take(someClaim(owner, random)) : new ClaimChange.Take(confirmed(claim));
      default -> new ClaimChange.Take(someClaim(owner, random));
    };
  }

  private static Claim someClaim(String owner, Random random) {
    LocalDateTime from = START.plusHours(random.nextInt(60 * 24));
    return new Claim("room " + random.nextInt(ROOMS), from, from.plusHours(1 + random.nextInt(30)), owner, "OPTION");
  }

  private static Claim confirmed(Claim claim) {
    return new Claim(claim.resource(), claim.from(), claim.until(), claim.owner(), "CONFIRMED");
  }

  /// Plays the journal line by line and compares every claim with every other one of its room.
  private Map<String, Claim> checkJournal(ForgetfulDisk disk) throws Exception {
    Map<String, Claim> live = new HashMap<>();
    JsonMapper json = JsonMapper.shared();
    long number = 0;
    for (int segment : Segments.list(disk, FileStores.DATA.resolve("teams/default"))) {
      String lines = new String(disk.content(FileStores.journal(FileStores.DATA, "default", segment)), StandardCharsets.UTF_8);
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        JsonNode commit = json.readTree(line);
        assertThat(commit.get("n").asLong()).isEqualTo(++number);
        JsonNode change = commit.get("claims").get(0);
        play(live, change, number);
        assertThat(line).contains(acknowledged.getOrDefault(number, "was never acknowledged"));
      }
    }
    assertThat(acknowledged).hasSize((int) number);
    return live;
  }

  private static void play(Map<String, Claim> live, JsonNode change, long number) {
    String owner = change.get("owner").asString();
    live.remove(owner);
    if (change.get("op").asString().equals("release")) {
      return;
    }
    LocalDateTime from = LocalDateTime.parse(change.get("from").asString());
    LocalDateTime until = LocalDateTime.parse(change.get("until").asString());
    Claim claim = new Claim(change.get("resource").asString(), from, until, owner, change.get("strength").asString());
    List<Claim> overlapping = new ArrayList<>();
    for (Claim other : live.values()) {
      if (other.resource().equals(claim.resource()) && other.from().isBefore(until) && from.isBefore(other.until())) {
        overlapping.add(other);
      }
    }
    assertThat(overlapping).as("commit %d gives %s", number, claim).isEmpty();
    live.put(owner, claim);
  }

  private static String text(ClaimChange change) {
    return switch (change) {
      case ClaimChange.Release(String owner) -> "{\"op\":\"release\",\"owner\":\"" + owner + "\"}";
      case ClaimChange.Take(Claim claim) ->
          "\"resource\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"owner\":\"%s\",\"strength\":\"%s\""
              .formatted(claim.resource(), claim.from(), claim.until(), claim.owner(), claim.strength());
    };
  }
}
