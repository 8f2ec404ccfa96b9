package ai.openevent.storage.file;

import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the file store at start and closes it at the end.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class FileStorageConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(FileStorageConfiguration.class);

  @Bean(destroyMethod = "close")
  FileStore store(
      @Value("${openevent.data-dir:${DATA_DIR:./data}}") Path data, StorageSettings settings, InstantSource clock) {
    FileStore store = FileStore.open(new RealDisk(), data, settings, clock);
    LOG.info("The data is in {}; teams so far: {}", store.location(), store.teams().size());
    return store;
  }

  @Bean
  FolderFiles files(FileStore store) {
    return new FolderFiles(new RealDisk(), Path.of(store.location()));
  }
}
