package ai.openevent.storage.file;

import ai.openevent.storage.Change;
import ai.openevent.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Path;

/// A process of its own that opens a data folder, commits once and holds on until it's killed.
final class FolderHolder {

  private FolderHolder() {}

  /// Starts the process; returns when it has the folder.
  static Process start(Path data) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), FolderHolder.class.getName(), data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() != 'r') {
      throw new IOException("The other process could not open " + data);
    }
    return process;
  }

  public static void main(String[] arguments) throws IOException {
    FileStore store = FileStore.open(new RealDisk(), Path.of(arguments[0]), FileStores.DEFAULTS, FileStores.CLOCK);
    Change.of(new TenantId.Named("acme")).put(Change.thread("t"), 0, "x").in(store);
    System.out.print("ready");
    System.out.flush();
    while (System.in.read() >= 0) {
      // Waits to be killed.
    }
  }
}
