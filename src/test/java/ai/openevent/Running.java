package ai.openevent;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application in this process, in development mode, on a free port.
final class Running implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Running(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Running on(Path data) {
    return new Running(SpringApplication.run(
        OpenEvent.class, "--ENV=dev", "--PORT=0", "--DATA_DIR=" + data, "--spring.main.register-shutdown-hook=false"));
  }

  int port() {
    return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
  }

  Frontend frontend() {
    return new Frontend(port());
  }

  @Override
  public void close() {
    context.close();
  }
}
