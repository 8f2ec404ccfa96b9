package ai.openevent;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application in this process, in development mode, on a free port. Settings are given as at a real start: they are
/// checked before Spring's test properties arrive.
public final class Running implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Running(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// @param settings further ones: `OPENEVENT_CLOCK=2026-11-20T09:00:00+01:00`
  public static Running on(Path data, String... settings) {
    Stream<String> own = Stream.of("ENV=dev", "PORT=0", "DATA_DIR=" + data, "spring.main.register-shutdown-hook=false");
    String[] arguments = Stream.concat(own, Stream.of(settings)).map(setting -> "--" + setting).toArray(String[]::new);
    return new Running(SpringApplication.run(OpenEvent.class, arguments));
  }

  public int port() {
    return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
  }

  /// A part of the running application.
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  Frontend frontend() {
    return new Frontend(port());
  }

  @Override
  public void close() {
    context.close();
  }
}
