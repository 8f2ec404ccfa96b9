package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Decision records are numbered without a gap, and each says what was decided, why, and what was not.
class DecisionRecordTests {

  private static final Path FOLDER = Path.of("docs", "adr");

  @Test
  void numbersAreUniqueAndWithoutGap() throws IOException {
    List<Integer> numbers = records().stream().map(path -> Integer.valueOf(name(path).substring(0, 4))).toList();

    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void everyRecordHasItsParts() throws IOException {
    for (Path path : records()) {
      int number = Integer.parseInt(name(path).substring(0, 4));
      assertThat(Files.readString(path)).as(name(path)).startsWith("# " + number + ". ")
          .contains("\n## Context\n", "\n## Decision\n", "\n## Consequences\n", "\n## Rejected\n");
    }
  }

  private static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
