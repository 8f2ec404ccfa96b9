package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README says is true: its conversation ends where it says, its commands are those of CI.
class ReadmeTests {

  private static final Path README = Path.of("README.md");
  private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

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

  private static List<String> run(String script) throws Exception {
    Process bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return output.strip().lines().toList();
  }
}
