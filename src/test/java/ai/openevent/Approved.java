package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file that is generated from the code and committed. The test fails when it is stale and leaves the new one below
/// `target/approved`; running it with `-Daccept` replaces the committed file.
public final class Approved {

  private static final Path FRESH = Path.of("target", "approved");

  private Approved() {}

  /// @param committed relative to the project
  public static void check(Path committed, String generated) {
    String text = generated.endsWith("\n") ? generated : generated + "\n";
    if (text.equals(committed(committed))) {
      return;
    }
    if (isAccepting()) {
      write(committed, text);
      return;
    }
    write(FRESH.resolve(committed), text);
    if (!Files.exists(committed)) {
      fail("%s is missing. See %s; accept it with -Daccept", committed, FRESH.resolve(committed));
    }
    assertThat(text)
        .as("%s is stale. See %s; accept it with -Daccept", committed, FRESH.resolve(committed))
        .isEqualTo(committed(committed));
  }

  /// Like [#check], for generators that keep no order of their lines.
  static void checkUnordered(Path committed, String generated) {
    if (!lines(generated).equals(lines(committed(committed)))) {
      check(committed, generated);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(line -> line.replaceFirst("^\\|", "").strip()).filter(line -> !line.isEmpty()).sorted().toList();
  }

  static boolean isAccepting() {
    return System.getProperty("accept") != null;
  }

  private static String committed(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
