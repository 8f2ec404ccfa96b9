package ai.openevent.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.openevent.storage.StoredFiles;
import ai.openevent.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFilesTests {

  private static final byte[] PLAN = "a plan".getBytes(StandardCharsets.UTF_8);
  private static final TenantId OTHER = TenantId.parse("another-team").orElseThrow();

  @Test
  void aFileIsKeptReplacedAndDropped(@TempDir Path data) {
    StoredFiles files = new FolderFiles(new RealDisk(), data);

    files.keep(TenantId.DEFAULT, "plan-1", "an old plan".getBytes(StandardCharsets.UTF_8));
    files.keep(TenantId.DEFAULT, "plan-1", PLAN);

    assertThat(files.find(TenantId.DEFAULT, "plan-1")).hasValue(PLAN);
    assertThat(files.find(OTHER, "plan-1")).isEmpty();
    files.drop(TenantId.DEFAULT, "plan-1");
    files.drop(OTHER, "plan-1");
    assertThat(files.find(TenantId.DEFAULT, "plan-1")).isEmpty();
  }

  @Test
  void aKeptFileSurvivesAPowerFailure() {
    ForgetfulDisk disk = new ForgetfulDisk();
    new FolderFiles(disk, FileStores.DATA).keep(TenantId.DEFAULT, "plan-1", PLAN);

    assertThat(new FolderFiles(disk.afterCrash(), FileStores.DATA).find(TenantId.DEFAULT, "plan-1")).hasValue(PLAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../plan", "a/b", "plan.part", "ä"})
  void aNameCantLeadElsewhere(String name) {
    StoredFiles files = new FolderFiles(new ForgetfulDisk(), FileStores.DATA);

    assertThatIllegalArgumentException().isThrownBy(() -> files.find(TenantId.DEFAULT, name));
  }
}
