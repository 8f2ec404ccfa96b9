package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people wrote about the code still fits it: links lead somewhere, and no paper names a class that is gone.
class PapersTests {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z][A-Za-z]+)[`.(]");
  private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");
  private static final Set<String> FOREIGN = Set.of("EventSource", "Instant", "InstantSource", "Idempotency");

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path paper : papers()) {
      Path folder = Objects.requireNonNull(paper.toAbsolutePath().getParent());
      assertThat(LINK.matcher(Files.readString(paper)).results().map(link -> folder.resolve(link.group(1))))
          .as("links of %s", paper).allSatisfy(target -> assertThat(target).exists());
    }
  }

  @Test
  void classesThatAreNamedExist() throws IOException {
    Set<String> known = declared();
    known.addAll(FOREIGN);
    for (Path paper : papers()) {
      assertThat(CLASS.matcher(Files.readString(paper)).results().map(found -> found.group(1)))
          .as("classes named in %s", paper).allSatisfy(name -> assertThat(known).contains(name));
    }
  }

  private static List<Path> papers() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs")); Stream<Path> top = Files.list(Path.of(""))) {
      return Stream.concat(top, docs).filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Set<String> declared() throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        DECLARED.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
      }
    }
    return names;
  }
}
