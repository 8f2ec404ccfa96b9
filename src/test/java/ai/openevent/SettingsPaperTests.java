package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The template of settings and the settings themselves name the same variables, each with its explanation.
class SettingsPaperTests {

  private static final Path TEMPLATE = Path.of(".env.example");
  private static final Pattern USED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
  private static final Pattern LISTED = Pattern.compile("^([A-Z][A-Z0-9_]+)=", Pattern.MULTILINE);

  /// Read before anything else, so not in the application's settings.
  private static final String MODE = "ENV";

  @Test
  void theTemplateNamesEverySettingAndNoOther() throws IOException {
    Set<String> used = names(USED, Path.of("src", "main", "resources", "application.yml"));
    used.add(MODE);

    assertThat(names(LISTED, TEMPLATE)).isEqualTo(used);
  }

  @Test
  void noSettingIsBothUsedAndNot() throws IOException {
    assertThat(names(USED, Path.of("src", "main", "resources", "application.yml"))).doesNotContainAnyElementsOf(SettingsNotUsed.names());
  }

  @Test
  void everySettingIsExplained() throws IOException {
    String[] paragraphs = Files.readString(TEMPLATE).strip().split("\\n\\n", -1);

    assertThat(paragraphs).allSatisfy(paragraph -> assertThat(paragraph).startsWith("# "));
  }

  private static Set<String> names(Pattern pattern, Path file) throws IOException {
    Set<String> names = new TreeSet<>();
    pattern.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
    return names;
  }
}
