package ai.openevent.mail;

import ai.openevent.storage.Store;
import ai.openevent.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The courier's rounds: as soon as the bell rings, and whenever a letter's next try is due. Teams don't wait for each
/// other's mail servers. Starts before the first request is taken and ends after the last.
@Component
class Rounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final long GRACE_SECONDS = 15;

  private final Courier courier;
  private final Store store;
  private final Bell bell;
  private final InstantSource clock;
  private final boolean enabled;
  private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
  private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService errands = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;
  private final Thread loop = Thread.ofVirtual().name("mail rounds").unstarted(this::go);

  /// @param enabled off where somebody else makes the rounds, as tests do
  Rounds(
      Courier courier, Store store, Bell bell, InstantSource clock, @Value("${openevent.mail.rounds:true}") boolean enabled) {
    this.courier = courier;
    this.store = store;
    this.bell = bell;
    this.clock = clock;
    this.enabled = enabled;
  }

  @Override
  public void start() {
    running = true;
    store.teams().forEach(courier::takeUp);
    if (enabled) {
      waiting.addAll(store.teams());
      loop.start();
    }
  }

  private void go() {
    try {
      while (running) {
        waiting.addAll(bell.await(round()));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whatever happens in one round, there is a next one.
  ///
  /// @return how long to wait for it
  private Duration round() {
    try {
      waiting.forEach(this::visit);
      return pause();
    } catch (RuntimeException e) {
      LOG.error("A round failed; the next one is in a minute", e);
      return LONGEST_PAUSE;
    }
  }

  /// One errand for a team at a time.
  private void visit(TenantId team) {
    if (courier.nextDue(team).isEmpty()) {
      waiting.remove(team);
    } else if (courier.nextDue(team).filter(due -> !due.isAfter(clock.instant())).isPresent() && busy.add(team)) {
      errands.execute(() -> errand(team));
    }
  }

  /// The bell may have rung for the team while it was being served, so it is looked at once more after something was done.
  private void errand(TenantId team) {
    int tried = 0;
    try {
      tried = courier.deliverDue(team);
    } catch (RuntimeException e) {
      LOG.error("The letters of {} can't be brought; they are tried again in a minute", team, e);
    } finally {
      busy.remove(team);
    }
    if (tried > 0) {
      bell.ring(team);
    }
  }

  private Duration pause() {
    Duration pause = LONGEST_PAUSE;
    for (TenantId team : waiting) {
      Instant due = courier.nextDue(team).orElse(Instant.MAX);
      if (due.isAfter(clock.instant()) && due.isBefore(clock.instant().plus(pause))) {
        pause = Duration.between(clock.instant(), due);
      }
    }
    return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
  }

  /// What is on its way gets its answer; the rest stays in the outbox.
  @Override
  public void stop() {
    running = false;
    loop.interrupt();
    errands.shutdown();
    try {
      if (!errands.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The mail server did not answer in time; its letters are given up at the next start");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
