package ai.openevent.mail;

import ai.openevent.tenancy.TenantId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Says that a team has letters to send. A hint: whoever misses it finds the letters in the outbox.
@Component
class Bell {

  private final BlockingQueue<TenantId> rung = new LinkedBlockingQueue<>();

  void ring(TenantId team) {
    rung.add(team);
  }

  /// The teams it rang for; none when it didn't ring within that time.
  Set<TenantId> await(Duration atMost) throws InterruptedException {
    Set<TenantId> teams = new HashSet<>();
    TenantId first = rung.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      teams.add(first);
      rung.drainTo(teams);
    }
    return teams;
  }
}
