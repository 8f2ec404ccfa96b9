package ai.openevent.storage.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The journal files of a team's folder: `journal-000001.jsonl` and so on. They are never deleted.
final class Segments {

  private static final Pattern NAME = Pattern.compile("journal-([0-9]{6,9})\\.jsonl");

  private Segments() {}

  static Path file(Path folder, int number) {
    return folder.resolve(String.format(Locale.ROOT, "journal-%06d.jsonl", number));
  }

  /// The numbers of the files that are there, in their order.
  static List<Integer> list(Disk disk, Path folder) throws IOException {
    return disk.list(folder).stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(name -> Integer.valueOf(name.group(1)))
        .sorted()
        .toList();
  }
}
