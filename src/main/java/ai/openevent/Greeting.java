package ai.openevent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells an operator, once the application is ready, how it runs.
@Component
class Greeting {

  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final Environment environment;

  Greeting(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    boolean development = environment.getRequiredProperty("openevent.development", Boolean.class);
    LOG.info("Ready on port {} in {} mode", environment.getProperty("local.server.port"),
        development ? "development" : "production");
    if (!development) {
      LOG.warn("Whoever reaches this server may use it: let a proxy in front of it decide who that is");
    }
    SettingsNotUsed.told(environment).forEach(LOG::warn);
    LOG.info("Built-in mode: no language model is configured, messages are read and answered by the application itself");
    if (!environment.getProperty("openevent.clock", "").isEmpty()) {
      LOG.warn("The clock is not the real one: it was started at {}", environment.getProperty("openevent.clock"));
    }
  }
}
