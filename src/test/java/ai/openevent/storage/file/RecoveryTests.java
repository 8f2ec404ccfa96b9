package ai.openevent.storage.file;

import static ai.openevent.storage.Change.booking;
import static ai.openevent.storage.Change.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.openevent.storage.Change;
import ai.openevent.storage.Document;
import ai.openevent.storage.Store;
import ai.openevent.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store makes of a journal that isn't as it left it.
class RecoveryTests {

  private static final TenantId TEAM = TenantId.DEFAULT;
  private static final StorageSettings NO_SNAPSHOTS_YET = FileStores.DEFAULTS;
  private static final int COMMITS = 8;

  private final QuietLog log = new QuietLog();
  private final Path journal = FileStores.journal(FileStores.DATA, "default", 1);
  private ForgetfulDisk disk = new ForgetfulDisk();

  @BeforeEach
  void fillAJournal() {
    disk = filled(NO_SNAPSHOTS_YET);
    removeSnapshots(disk);
  }

  @AfterEach
  void restoreLog() {
    log.close();
  }

  private static ForgetfulDisk filled(StorageSettings settings) {
    ForgetfulDisk fresh = new ForgetfulDisk();
    FileStore store = FileStores.open(fresh, settings);
    for (int i = 0; i < COMMITS; i++) {
      Change.of(TEAM)
          .append(booking("a"), i, "event " + i)
          .put(thread("latest"), i, "text " + i)
          .put(thread("t" + i), 0, "x")
          .takes("a", "room", i, i + 1)
          .in(store);
    }
    FileStores.close(store);
    return fresh;
  }

  private static void removeSnapshots(ForgetfulDisk disk) {
    Path folder = FileStores.DATA.resolve("teams/default");
    for (String name : disk.list(folder)) {
      if (name.startsWith("snapshot")) {
        try {
          disk.delete(folder.resolve(name));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  @Test
  void cutAnywhereInTheLastThreeRecordsExactlyTheWholeOnesBeforeTheCutSurvive() {
    assertThatCutsAreRepaired(disk);
  }

  @Test
  void theSameHoldsWhenASnapshotKnowsOfMore() {
    assertThatCutsAreRepaired(filled(NO_SNAPSHOTS_YET));
  }

  private void assertThatCutsAreRepaired(ForgetfulDisk whole) {
    byte[] content = whole.content(journal);
    for (int cut = lineStart(content, COMMITS - 3); cut <= content.length; cut++) {
      ForgetfulDisk damaged = whole.copy();
      damaged.overwrite(journal, Arrays.copyOf(content, cut));

      Store store = FileStores.open(damaged, NO_SNAPSHOTS_YET);

      assertThatHolds(store, linesIn(content, cut));
      Change.of(TEAM).append(booking("a"), linesIn(content, cut), "after the crash").in(store);
      FileStores.close(store);
      removeSnapshots(damaged);
      assertThat(FileStores.open(damaged, NO_SNAPSHOTS_YET).head(TEAM)).as("cut at %d", cut).isEqualTo(linesIn(content, cut) + 1L);
    }
  }

  private static void assertThatHolds(Store store, int commits) {
    assertThat(store.head(TEAM)).isEqualTo(commits);
    assertThat(store.events(TEAM, booking("a"), 1)).hasSize(commits);
    assertThat(store.document(TEAM, thread("latest")).map(Document::data)).contains(Change.text("text " + (commits - 1)));
    assertThat(store.documents(TEAM, "thread")).hasSize(commits + 1);
    assertThat(store.claims(TEAM).ownedBy("a").orElseThrow().from()).isEqualTo(Change.at(commits - 1));
  }

  @Test
  void aTornEndIsReportedWithFileOffsetAndSize() {
    byte[] content = disk.content(journal);
    int lastLine = lineStart(content, COMMITS - 1);
    disk.overwrite(journal, Arrays.copyOf(content, content.length - 7));

    FileStores.open(disk, NO_SNAPSHOTS_YET);

    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains(journal.toString(), "at byte " + lastLine, "Cut " + (content.length - 7 - lastLine) + " bytes");
  }

  @Test
  void zerosAtTheEndAreATornEnd() {
    byte[] content = disk.content(journal);
    disk.overwrite(journal, Arrays.copyOf(content, content.length + 4096));

    assertThatHolds(FileStores.open(disk, NO_SNAPSHOTS_YET), COMMITS);
    assertThat(disk.content(journal)).isEqualTo(content);
  }

  @Test
  void anyFlippedByteInTheMiddleIsRefusedWithFileAndOffset() {
    byte[] content = disk.content(journal);
    int line = lineStart(content, 3);
    for (int at = line; at < lineStart(content, 4); at++) {
      byte[] flipped = content.clone();
      flipped[at] ^= 1;
      ForgetfulDisk damaged = disk.copy();
      damaged.overwrite(journal, flipped);

      JournalDamaged refusal = catchThrowableOfType(JournalDamaged.class, () -> FileStores.open(damaged, NO_SNAPSHOTS_YET));

      assertThat(refusal).as("flipped byte %d", at).hasMessageContaining(journal.toString()).hasMessageNotContaining("\n");
      assertThat(refusal.file()).isEqualTo(journal);
      assertThat(refusal.offset()).isEqualTo(line);
      assertThat(damaged.content(journal)).isEqualTo(flipped);
    }
  }

  @Test
  void aMissingLineIsRefused() {
    byte[] content = disk.content(journal);
    disk.overwrite(journal, without(content, lineStart(content, 3), lineStart(content, 4)));

    assertThatExceptionOfType(JournalDamaged.class)
        .isThrownBy(() -> FileStores.open(disk, NO_SNAPSHOTS_YET))
        .withMessageContaining("commit 4 is missing, commit 5 is there instead")
        .withMessageContaining("at byte " + lineStart(content, 3));
  }

  @Test
  void aMissingFileIsRefused() throws Exception {
    ForgetfulDisk small = filled(FileStores.settings(600, 64 << 20));
    Path second = FileStores.journal(FileStores.DATA, "default", 2);
    small.delete(second);

    assertThatExceptionOfType(JournalDamaged.class).isThrownBy(() -> FileStores.open(small, NO_SNAPSHOTS_YET)).withMessageContaining("is missing");
  }

  @Test
  void aBrokenEndOfAnEarlierFileIsRefused() {
    ForgetfulDisk small = filled(FileStores.settings(600, 64 << 20));
    byte[] content = small.content(journal);
    small.overwrite(journal, Arrays.copyOf(content, content.length - 3));

    assertThatExceptionOfType(JournalDamaged.class)
        .isThrownBy(() -> FileStores.open(small, NO_SNAPSHOTS_YET))
        .withMessageContaining(journal.toString())
        .withMessageContaining("there is a later file");
  }

  @Test
  void afterARefusalTheFolderIsNotLocked() {
    byte[] content = disk.content(journal);
    disk.overwrite(journal, without(content, lineStart(content, 3), lineStart(content, 4)));
    assertThatExceptionOfType(JournalDamaged.class).isThrownBy(() -> FileStores.open(disk, NO_SNAPSHOTS_YET));

    disk.overwrite(journal, content);

    assertThatHolds(FileStores.open(disk, NO_SNAPSHOTS_YET), COMMITS);
  }

  @Test
  void aDamagedSnapshotIsIgnoredWhereverItIsDamaged() {
    ForgetfulDisk whole = filled(NO_SNAPSHOTS_YET);
    Path snapshot = FileStores.DATA.resolve("teams/default/snapshot-000000000008.jsonl");
    byte[] content = whole.content(snapshot);
    for (int at = 0; at < content.length; at++) {
      byte[] flipped = content.clone();
      flipped[at] ^= 1;
      ForgetfulDisk damaged = whole.copy();
      damaged.overwrite(snapshot, flipped);

      assertThatHolds(FileStores.open(damaged, NO_SNAPSHOTS_YET), COMMITS);

      damaged = whole.copy();
      damaged.overwrite(snapshot, Arrays.copyOf(content, at));
      assertThatHolds(FileStores.open(damaged, NO_SNAPSHOTS_YET), COMMITS);
    }
    assertThat(log.lines()).hasSizeGreaterThan(content.length).allMatch(line -> line.contains("ignored"));
  }

  @Test
  void aSnapshotOfAnotherJournalIsIgnored() {
    ForgetfulDisk other = new ForgetfulDisk();
    FileStore store = FileStores.open(other, NO_SNAPSHOTS_YET);
    for (int i = 0; i < COMMITS - 1; i++) {
      Change.of(TEAM).append(booking("z"), i, "another story").in(store);
    }
    FileStores.close(store);
    Path snapshot = FileStores.DATA.resolve("teams/default/snapshot-000000000007.jsonl");
    disk.overwrite(snapshot, other.content(snapshot));

    Store opened = FileStores.open(disk, NO_SNAPSHOTS_YET);

    assertThatHolds(opened, COMMITS);
    assertThat(opened.version(TEAM, booking("z"))).isZero();
    assertThat(log.lines()).singleElement().asString().contains("doesn't belong to its journal");
  }

  @Test
  void aSnapshotAndTheLinesAfterItMakeTheWholeState() {
    ForgetfulDisk withSnapshot = filled(NO_SNAPSHOTS_YET);
    Store store = FileStores.open(withSnapshot, NO_SNAPSHOTS_YET);
    Change.of(TEAM).append(booking("a"), COMMITS, "more").put(thread("t0"), 1, "y").releases("a").in(store);

    Store opened = FileStores.open(withSnapshot.copy(), NO_SNAPSHOTS_YET);

    assertThat(opened.events(TEAM, booking("a"), 1)).hasSize(COMMITS + 1);
    assertThat(opened.documents(TEAM, "thread")).isEqualTo(store.documents(TEAM, "thread"));
    assertThat(opened.claims(TEAM).ownedBy("a")).isEmpty();
    assertThat(log.lines()).isEmpty();
  }

  private static int lineStart(byte[] content, int line) {
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    return lines.subList(0, line).stream().mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length + 1).sum();
  }

  private static int linesIn(byte[] content, int length) {
    int lines = 0;
    for (int at = 0; at < length; at++) {
      lines += content[at] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static byte[] without(byte[] content, int from, int to) {
    byte[] rest = Arrays.copyOf(content, content.length - (to - from));
    System.arraycopy(content, to, rest, from, content.length - to);
    return rest;
  }
}
