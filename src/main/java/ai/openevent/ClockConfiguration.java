package ai.openevent;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The application's clock: the real one, or one that was started at a stated moment and ticks from there
/// (`OPENEVENT_CLOCK`, development only).
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  InstantSource clock(@Value("${openevent.clock:}") String startsAt) {
    return startsAt.isEmpty() ? InstantSource.system() : startingAt(OffsetDateTime.parse(startsAt), InstantSource.system());
  }

  static InstantSource startingAt(OffsetDateTime start, InstantSource real) {
    Duration ahead = Duration.between(real.instant(), start.toInstant());
    return () -> real.instant().plus(ahead);
  }
}
