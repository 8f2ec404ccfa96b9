package ai.openevent.wire.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Reports that are kept as files: `reports/<time>__<conversation>__<granularity>.txt` in the folder for traces.
@Component
class Reports {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_NAME = 80;

  private final Path folder;
  private final InstantSource clock;

  Reports(TraceSettings settings, InstantSource clock) {
    this.folder = settings.debugTraceDir().resolve("reports");
    this.clock = clock;
  }

  /// @return where it is
  Path keep(String thread, String granularity, String text) {
    Path file = folder.resolve(
        STAMP.format(clock.instant()) + "__" + fileName(thread) + "__" + fileName(granularity) + ".txt");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text);
      return file.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new UncheckedIOException("The report can't be written to " + file, e);
    }
  }

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  /// A name that is safe as a part of a file's name and of a header.
  static String fileName(String text) {
    String safe = text.replaceAll("[^A-Za-z0-9._-]", "_");
    return safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
  }
}
