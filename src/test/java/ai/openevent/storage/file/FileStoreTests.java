package ai.openevent.storage.file;

import static ai.openevent.storage.Change.booking;
import static ai.openevent.storage.Change.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.openevent.storage.Change;
import ai.openevent.storage.Store;
import ai.openevent.storage.StoreContract;
import ai.openevent.storage.StoreUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract on the machine's own disk, and what is special about files.
class FileStoreTests extends StoreContract {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Override
  protected Store open() {
    return FileStore.open(new RealDisk(), data, FileStores.DEFAULTS, FileStores.CLOCK);
  }

  @Override
  protected void close(Store open) {
    FileStores.close(open);
  }

  @Test
  void aCommitIsOneLineOfReadableJson() throws Exception {
    Change.of(TEAM).append(booking("a"), 0, "hello").put(thread("t"), 0, "x").delete(thread("u"), 0).takes("a", "room", 10, 12).releases("b").in(store);

    List<String> lines = Files.readAllLines(FileStores.journal(data, "team-acme", 1));

    assertThat(lines)
        .containsExactly(
            "{\"n\":1,\"at\":\"2026-11-20T09:00:00.123Z\","
                + "\"events\":[{\"s\":\"booking/a\",\"v\":1,\"t\":\"noted\",\"tv\":1,\"d\":{\"text\":\"hello\"}}],"
                + "\"docs\":[{\"k\":\"thread/t\",\"rev\":1,\"d\":{\"text\":\"x\"}}],"
                + "\"claims\":[{\"op\":\"take\",\"resource\":\"room\",\"from\":\"2027-05-12T10:00\",\"until\":\"2027-05-12T12:00\","
                + "\"owner\":\"a\",\"strength\":\"OPTION\"},{\"op\":\"release\",\"owner\":\"b\"}],\"crc\":\"CRC\"}"
                    .replace("CRC", lines.getFirst().substring(lines.getFirst().length() - 10, lines.getFirst().length() - 2)));
  }

  @Test
  void aSecondOpenerIsRefusedAndToldWhoHasIt() {
    assertThatExceptionOfType(StorageUnusable.class)
        .isThrownBy(this::open)
        .withMessageContaining(data.toString())
        .withMessageContaining("in use by process " + ProcessHandle.current().pid());
  }

  @Test
  void anotherProcessIsRefusedUntilThisOneIsGone() throws Exception {
    Path shared = data.resolve("shared");
    Process other = OtherProcess.start(shared, 0);
    try {
      assertThatExceptionOfType(StorageUnusable.class)
          .isThrownBy(() -> FileStore.open(new RealDisk(), shared, FileStores.DEFAULTS, FileStores.CLOCK))
          .withMessageContaining("in use by process " + other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }

    FileStore afterwards = FileStore.open(new RealDisk(), shared, FileStores.DEFAULTS, FileStores.CLOCK);
    assertThat(afterwards.teams()).isEmpty();
    afterwards.close();
  }

  @Test
  void aDataFolderThatCannotBeMadeIsReportedInOneLine() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "not a folder");

    assertThatExceptionOfType(StorageUnusable.class)
        .isThrownBy(() -> FileStore.open(new RealDisk(), file.resolve("data"), FileStores.DEFAULTS, FileStores.CLOCK))
        .withMessageContaining(file.toString())
        .withMessageNotContaining("\n");
  }

  @Test
  void aFileThatAppearedFromElsewhereIsNeverOverwritten() throws Exception {
    Path foreign = FileStores.journal(data, "team-acme", 1);
    Files.createDirectories(foreign.getParent());
    Files.writeString(foreign, "somebody else's\n");

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> Change.of(TEAM).put(thread("t"), 0, "x").in(store));

    assertThat(foreign).hasContent("somebody else's\n");
    Files.delete(foreign);
  }

  @Test
  void foreignFoldersAreLeftAlone() throws Exception {
    Files.createDirectories(data.resolve("teams/lost+found"));

    reopen();

    assertThat(store.teams()).isEmpty();
  }

  @Test
  void aClosedStoreTakesNothingMore() {
    Change.of(TEAM).put(thread("t"), 0, "x").in(store);
    FileStores.close(store);

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> Change.of(TEAM).put(thread("t"), 1, "y").in(store));
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> Change.of(OTHER).put(thread("t"), 0, "y").in(store));
  }

  @Test
  void sixteenThreadsAtOnceLoseNothing() throws Exception {
    Threads.run(16, writer -> {
      for (int i = 0; i < 50; i++) {
        Change.of(TEAM).append(booking("b" + writer), i, "event " + i).put(thread("t" + writer), i, "x").in(store);
      }
    });
    reopen();

    assertThat(store.head(TEAM)).isEqualTo(800);
    for (int writer = 0; writer < 16; writer++) {
      assertThat(store.events(TEAM, booking("b" + writer), 1)).hasSize(50);
      assertThat(store.document(TEAM, thread("t" + writer)).orElseThrow().revision()).isEqualTo(50);
    }
  }
}
