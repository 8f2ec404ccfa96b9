package ai.openevent.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.storage.Change;
import ai.openevent.storage.Document;
import ai.openevent.storage.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writing process with SIGKILL, again and again on the same folder. What it said was saved is there, and the
/// store opens without anybody's help.
class KilledProcessTests {

  private static final int WRITERS = 16;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Test
  void nothingSavedIsLostInTwoRounds() throws Exception {
    killAgainAndAgain(2);
  }

  @Test
  @Tag("crash")
  void nothingSavedIsLostInFiftyRounds() throws Exception {
    killAgainAndAgain(50);
  }

  private void killAgainAndAgain(int rounds) throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int saved = 0;
    long[] latest = new long[WRITERS];
    for (int round = 1; round <= rounds; round++) {
      saved += killAfter(1 + random.nextInt(3_000), latest);
      check(latest, "seed %d, round %d".formatted(seed, round));
    }
    System.out.println("KilledProcessTests: seed " + seed + ", " + rounds + " rounds, " + saved + " acknowledged, none lost");
  }

  /// Returns how many commits the process said were saved, and notes the latest of each writer.
  private int killAfter(int lines, long[] latest) throws IOException, InterruptedException {
    Process process = OtherProcess.start(data, WRITERS);
    int saved = 0;
    try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.matches("[0-9]+ [0-9]+")) {
          String[] words = line.split(" ", -1);
          latest[Integer.parseInt(words[0])] = Long.parseLong(words[1]);
          saved++;
        }
        if (saved == lines) {
          process.toHandle().destroyForcibly(); // the process itself would close the output
        }
      }
    }
    process.waitFor();
    return saved;
  }

  private void check(long[] latest, String when) throws IOException {
    try (FileStore store = FileStore.open(new RealDisk(), data, FileStores.DEFAULTS, FileStores.CLOCK)) {
      long total = 0;
      for (int writer = 0; writer < WRITERS; writer++) {
        long version = store.version(OtherProcess.TEAM, Change.booking("w" + writer));
        assertThat(version).as(when).isGreaterThanOrEqualTo(latest[writer]);
        assertThat(store.events(OtherProcess.TEAM, Change.booking("w" + writer), 1)).as(when).hasSize((int) version);
        assertThat(revision(store, "w" + writer)).as(when).isEqualTo(version);
        total += version;
      }
      assertThat(store.head(OtherProcess.TEAM)).as(when).isEqualTo(total);
    }
  }

  private static long revision(Store store, String id) {
    return store.document(OtherProcess.TEAM, Change.thread(id)).map(Document::revision).orElse(0L);
  }
}
