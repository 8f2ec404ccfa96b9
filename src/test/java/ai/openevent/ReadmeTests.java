package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README says is true: its conversation ends where it says, its links lead somewhere, its commands are those of CI.
class ReadmeTests {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

  @Test
  void theConversationEndsConfirmed(@TempDir Path data) throws Exception {
    Matcher block = BLOCK.matcher(Files.readString(README));
    assertThat(block.find()).isTrue();
    try (Running application = Running.on(data)) {
      String script = block.group(1).replace("localhost:8000", "localhost:" + application.port());
      List<String> lines = run(script);

      assertThat(lines.getLast()).as(String.join("\n", lines)).isEqualTo("\"status\":\"Confirmed\"");
      assertThat(String.join("\n", lines)).contains("Room B").doesNotContain("curl:");
    }
  }

  @Test
  void theContinuousBuildRunsTheReadmesTestCommand() throws Exception {
    assertThat(Files.readString(README)).contains("./mvnw verify");
    assertThat(Files.readString(Path.of(".ci", "run"))).contains("./mvnw -B verify");
  }

  @Test
  void linksOfThePapersLeadSomewhere() throws Exception {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      Stream<Path> top = Stream.of(README, Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md"), Path.of("CHANGELOG.md"));
      for (Path paper : Stream.concat(top, docs.filter(path -> path.toString().endsWith(".md"))).toList()) {
        Path folder = Objects.requireNonNull(paper.toAbsolutePath().getParent());
        assertThat(LINK.matcher(Files.readString(paper)).results().map(link -> folder.resolve(link.group(1))))
            .as("links of %s", paper).allSatisfy(target -> assertThat(target).exists());
      }
    }
  }

  private static List<String> run(String script) throws Exception {
    Process bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return output.strip().lines().toList();
  }
}
