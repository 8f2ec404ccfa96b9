package ai.openevent.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.openevent.storage.Change;
import ai.openevent.storage.Store;
import ai.openevent.tenancy.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Start and end of the application, as the operator sees them.
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /// The storage without the rest of the application.
  @Configuration(proxyBeanMethods = false)
  @Import(FileStorageConfiguration.class)
  static class Application {

    @Bean
    InstantSource clock() {
      return FileStores.CLOCK;
    }
  }

  private static ConfigurableApplicationContext start(String setting) {
    return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).run("--" + setting);
  }

  @Test
  void dataDirNamesTheFolderAndStoppingClosesTheStore() {
    Path data = folder.resolve("made/by/the/start");
    try (ConfigurableApplicationContext context = start("DATA_DIR=" + data)) {
      Store store = context.getBean(Store.class);
      Change.of(TenantId.DEFAULT).put(Change.thread("t"), 0, "x").in(store);
      assertThat(store.location()).isEqualTo(data.toString());
    }

    assertThat(data.resolve("teams/default")).isDirectoryContaining("glob:**/snapshot-*");
    try (ConfigurableApplicationContext context = start("openevent.data-dir=" + data)) {
      assertThat(context.getBean(Store.class).document(TenantId.DEFAULT, Change.thread("t"))).isPresent();
    }
  }

  @Test
  void anUnusableFolderEndsTheStartWithOneClearLine(CapturedOutput output) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> start("DATA_DIR=" + file)).hasRootCauseInstanceOf(IOException.class);

    assertThat(output).contains("APPLICATION FAILED TO START");
    assertThat(output).contains("The data folder " + file + " can't be used: " + file + " is not a folder");
    assertThat(output).doesNotContain("\tat ");
  }

  @Test
  void aDamagedJournalEndsTheStartWithOneClearLine(CapturedOutput output) throws Exception {
    Path journal = FileStores.journal(folder, "default", 1);
    Files.createDirectories(journal.getParent());
    Files.write(journal, LineWriter.line(5, FileStores.CLOCK.instant(), "\"events\":[],\"docs\":[],\"claims\":[]".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> start("DATA_DIR=" + folder)).hasRootCauseInstanceOf(JournalDamaged.class);

    assertThat(output).contains("The journal " + journal + " is damaged at byte 0: commit 1 is missing, commit 5 is there instead");
    assertThat(output).doesNotContain("\tat ");
  }
}
