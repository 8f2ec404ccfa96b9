package ai.openevent.storage.file;

import static ai.openevent.storage.Change.booking;
import static ai.openevent.storage.Change.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.openevent.storage.Change;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.tenancy.TenantId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A disk without room, or one that fails, costs the commits it meets and nothing else.
class FullDiskTests {

  private static final TenantId TEAM = TenantId.DEFAULT;

  private final QuietLog log = new QuietLog();
  private final ForgetfulDisk memory = new ForgetfulDisk();
  private final FullDisk disk = new FullDisk(memory);
  private final Path journal = FileStores.journal(FileStores.DATA, "default", 1);
  private final Store store = FileStores.open(disk, FileStores.DEFAULTS);

  @AfterEach
  void restoreLog() {
    log.close();
  }

  @Test
  void whateverPartOfALineFitsNoneOfItStays() {
    commit(0);
    byte[] good = memory.content(journal);
    for (int room = 0; room < 100; room++) {
      disk.room.set(room);

      assertUnavailable(1);

      assertThat(memory.content(journal)).isEqualTo(good);
      assertThat(store.version(TEAM, booking("a"))).isEqualTo(1);
    }
    disk.room.set(1 << 20);

    commit(1);

    assertThatTwoCommitsSurvive();
    assertThat(log.lines()).hasSize(2);
    assertThat(log.lines().getFirst()).contains("can't be written", "No space left on device", "default");
    assertThat(log.lines().getLast()).contains("can be written again");
  }

  @Test
  void theVeryFirstCommitMayMeetAFullDisk() {
    disk.room.set(10);
    assertUnavailable(0);
    assertThat(store.teams()).isEmpty();
    disk.room.set(1 << 20);

    commit(0);
    commit(1);

    assertThatTwoCommitsSurvive();
  }

  @Test
  void aFolderThatCannotBeMadeLeavesNoTrace() {
    disk.foldersFail = true;
    assertUnavailable(0);
    assertUnavailable(0);
    disk.foldersFail = false;

    commit(0);
    commit(1);

    assertThatTwoCommitsSurvive();
    assertThat(memory.list(FileStores.DATA.resolve("teams/default"))).containsExactly("journal-000001.jsonl");
  }

  @Test
  void aNextFileThatCannotBeMadeIsTriedAgain() {
    FileStores.close(store);
    Store small = FileStores.open(disk, FileStores.settings(10, 1 << 20));
    Change.of(TEAM).append(booking("a"), 0, "text").in(small);
    disk.foldersFail = true;
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> Change.of(TEAM).append(booking("a"), 1, "text").in(small));
    disk.foldersFail = false;

    Change.of(TEAM).append(booking("a"), 1, "text").in(small);

    assertThatTwoCommitsSurvive();
  }

  @Test
  void aFailedForceIsNotRepeatedOnTheSameData() {
    commit(0);
    byte[] good = memory.content(journal);
    disk.forceFails = true;

    assertUnavailable(1);
    assertUnavailable(1);

    assertThat(memory.content(journal)).isEqualTo(good);
    disk.forceFails = false;
    commit(1);
    assertThatTwoCommitsSurvive();
  }

  @Test
  void whileTheFailedPartCannotBeCutOffNothingIsAppended() {
    commit(0);
    byte[] good = memory.content(journal);
    disk.room.set(20);
    disk.truncateFails = true;
    assertUnavailable(1);
    disk.room.set(1 << 20);

    assertUnavailable(1);
    assertThat(memory.content(journal)).hasSize(good.length + 20);
    assertThat(store.events(TEAM, booking("a"), 1)).hasSize(1);

    disk.truncateFails = false;
    commit(1);
    assertThatTwoCommitsSurvive();
  }

  @Test
  void readsGoOnWhileTheDiskIsFull() {
    commit(0);
    disk.room.set(0);
    assertUnavailable(1);

    assertThat(store.events(TEAM, booking("a"), 1)).hasSize(1);
    assertThat(store.document(TEAM, thread("t"))).isPresent();
    store.replay(TEAM, "booking", recorded -> assertThat(recorded.version()).isEqualTo(1));
  }

  @Test
  void aSnapshotThatDoesNotFitIsNotMissed() {
    commit(0);
    commit(1);
    disk.room.set(5);
    FileStores.close(store);

    assertThat(log.lines()).singleElement().asString().contains("Snapshot 2 couldn't be written");
    assertThatTwoCommitsSurvive();
  }

  private void commit(int version) {
    Change.of(TEAM).append(booking("a"), version, "text").put(thread("t"), version, "x").in(store);
  }

  private void assertUnavailable(int version) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> commit(version)).withMessageContaining("can't be written");
  }

  private void assertThatTwoCommitsSurvive() {
    Store found = FileStores.open(memory.afterCrash(), FileStores.DEFAULTS);
    assertThat(found.head(TEAM)).isEqualTo(2);
    assertThat(found.events(TEAM, booking("a"), 1)).hasSize(2);
  }
}
