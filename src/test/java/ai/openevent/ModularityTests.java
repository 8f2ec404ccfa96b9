package ai.openevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The cut into modules is the one that their `package-info` files state, and its documentation is up to date.
class ModularityTests {

  private static final Path COMMITTED = Path.of("docs", "modules");

  private final ApplicationModules modules = ApplicationModules.of(OpenEvent.class);

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    modules.verify();
  }

  @Test
  void nobodyUsesTheWire() {
    assertThat(modules.stream().filter(module -> !module.getDisplayName().equals("Wire")))
        .allSatisfy(module -> assertThat(module.getDirectDependencies(modules).uniqueModules().map(found -> found.getDisplayName()))
            .doesNotContain("Wire"));
  }

  @Test
  void moduleDocumentationIsUpToDate(@TempDir Path folder) throws IOException {
    new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString())).writeDocumentation();

    List<Path> generated = files(folder);
    for (Path file : generated) {
      Approved.checkUnordered(COMMITTED.resolve(file.getFileName()), Files.readString(file));
    }
    assertThat(files(COMMITTED)).as("documents of modules that are gone")
        .allSatisfy(file -> assertThat(generated).anySatisfy(fresh -> assertThat(fresh).hasFileName(String.valueOf(file.getFileName()))));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
