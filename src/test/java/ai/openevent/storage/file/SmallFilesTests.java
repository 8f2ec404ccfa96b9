package ai.openevent.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import ai.openevent.storage.Change;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoreContract;
import org.junit.jupiter.api.Test;

/// The contract where nearly every commit begins a new file and a new snapshot.
class SmallFilesTests extends StoreContract {

  private final ForgetfulDisk disk = new ForgetfulDisk();

  @Override
  protected Store open() {
    return FileStores.open(disk, FileStores.settings(300, 500));
  }

  @Override
  protected void close(Store open) {
    FileStores.close(open);
  }

  @Test
  void filesFollowEachOtherAndAreKept() throws Exception {
    for (int i = 0; i < 20; i++) {
      Change.of(TEAM).append(Change.booking("a"), i, "a text that fills a file of three hundred bytes soon").in(store);
    }

    assertThat(Segments.list(disk, FileStores.DATA.resolve("teams/team-acme"))).startsWith(1, 2, 3).hasSize(10);
    assertThat(store.events(TEAM, Change.booking("a"), 1)).hasSize(20);
  }

  @Test
  void onlyTheLatestSnapshotIsKept() {
    for (int i = 0; i < 20; i++) {
      Change.of(TEAM).append(Change.booking("a"), i, "a text that fills a file of three hundred bytes soon").in(store);
    }
    close(store);

    assertThat(disk.list(FileStores.DATA.resolve("teams/team-acme")))
        .filteredOn(name -> name.startsWith("snapshot"))
        .containsExactly("snapshot-000000000020.jsonl");
  }
}
