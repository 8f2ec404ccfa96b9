package ai.openevent.mail;

import ai.openevent.tenancy.TenantId;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks into the IMAP box again and again, once one is configured. A trouble is told when it begins and when it ends,
/// and after one the pauses grow. Nothing is taken as long as no answer could leave.
@Component
class Mailbox implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final ImapBox box;
  private final ImapEnvironment environment;
  private final MailSettings settings;
  private final TenantId team;
  private final boolean enabled;
  private final Thread loop = Thread.ofVirtual().name("mailbox").unstarted(this::go);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;
  private @Nullable String trouble;

  /// @param enabled off where somebody else looks into the box, as tests do
  Mailbox(
      ImapBox box, ImapEnvironment environment, MailSettings settings, @Value("${openevent.team-id:}") String usualTeam,
      @Value("${openevent.mail.rounds:true}") boolean enabled) {
    this.box = box;
    this.environment = environment;
    this.settings = settings;
    this.enabled = enabled;
    this.team = TenantId.parse(environment.teamId().isEmpty() ? usualTeam : environment.teamId())
        .orElseThrow(() -> new IllegalStateException("No team " + environment.teamId()));
  }

  @Override
  public void start() {
    if (enabled && environment.isConfigured()) {
      running = true;
      loop.start();
      LOG.info("Mails come in through {}", environment);
    }
  }

  private void go() {
    Duration usual = Duration.ofSeconds(environment.pollSeconds());
    Duration pause = usual;
    try {
      do {
        pause = looked() ? usual : longer(pause);
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /// @return false when there was trouble
  boolean looked() {
    String now = problem();
    if (now == null && trouble != null) {
      LOG.info("The mailbox works again");
    } else if (now != null && !now.equals(trouble)) {
      LOG.warn("No mails are taken: {}", now);
    }
    trouble = now;
    return now == null;
  }

  private @Nullable String problem() {
    try {
      String obstacle = switch (settings.postage(team)) {
        case Postage.Ready _ -> null;
        case Postage.NotConfigured _ -> "no answer could leave, because SMTP_USER and SMTP_PASSWORD are not set";
        case Postage.NoVenueYet _ -> "the team has not stored its venue yet";
        case Postage.ForeignServer _ -> "no answer could leave, because the team stored another mail server than SMTP_HOST";
      };
      if (obstacle == null) {
        box.look(team, () -> stopped.getCount() > 0);
      }
      return obstacle;
    } catch (MessagingException e) {
      LOG.debug("The mailbox", e);
      return "the box can't be reached or does not let us in (" + e.getClass().getSimpleName() + ")";
    } catch (RuntimeException e) {
      LOG.error("The mailbox", e);
      return "something went wrong that is in the log";
    }
  }

  /// The mail that is being taken is taken to its end.
  @Override
  public void stop() {
    stopped.countDown();
    try {
      if (running && !loop.join(GRACE)) {
        LOG.warn("The mailbox did not come to an end in time; the mail it was at is taken again");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
