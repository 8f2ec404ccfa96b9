package ai.openevent.storage.file;

import ai.openevent.storage.Change;
import ai.openevent.storage.Store;
import ai.openevent.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Path;

/// A process of its own that opens a data folder and writes until it's killed.
final class OtherProcess {

  static final TenantId TEAM = new TenantId.Named("acme");

  private OtherProcess() {}

  /// Starts the process; returns when it has the folder. Its output then names what it was told is saved: a line
  /// `<writer> <version>` per commit.
  static Process start(Path data, int writers) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                data.toString(),
                Integer.toString(writers))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() != '!') {
      throw new IOException("The other process could not open " + data);
    }
    return process;
  }

  public static void main(String[] arguments) throws Exception {
    Store store =
        FileStore.open(new RealDisk(), Path.of(arguments[0]), FileStores.settings(200_000, 300_000), FileStores.CLOCK);
    System.out.print('!');
    System.out.flush();
    Threads.run(Integer.parseInt(arguments[1]), writer -> write(store, writer));
    while (System.in.read() >= 0) {
      // Holds the folder until it's killed.
    }
  }

  /// Writes the same number as an event's version and a document's revision, again and again.
  private static void write(Store store, int writer) {
    String id = "w" + writer;
    for (long version = store.version(TEAM, Change.booking(id)); ; version++) {
      Change.of(TEAM)
          .append(Change.booking(id), version, "x".repeat(200))
          .put(Change.thread(id), version, "x")
          .takes(id, "room " + id, (int) version, (int) version + 1)
          .in(store);
      System.out.println(writer + " " + (version + 1));
      System.out.flush();
    }
  }
}
