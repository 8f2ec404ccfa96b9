package ai.openevent.storage.file;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the file store at start and closes it at the end.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class FileStorageConfiguration {

  @Bean(destroyMethod = "close")
  FileStore store(
      @Value("${openevent.data-dir:${DATA_DIR:./data}}") Path data, StorageSettings settings, InstantSource clock) {
    return FileStore.open(new RealDisk(), data, settings, clock);
  }
}
