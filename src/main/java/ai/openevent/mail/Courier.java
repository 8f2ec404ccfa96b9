package ai.openevent.mail;

import ai.openevent.storage.StoreConflict;
import ai.openevent.storage.StoreUnavailable;
import ai.openevent.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings letters to the mail server, each at most once: just before the server reads the end of a letter, and so has it, the
/// letter is claimed in a commit of its own. Whatever fails before that is tried again, ever more rarely, for about two days;
/// where nobody knows whether a letter arrived, a person decides.
@Component
public class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final List<Duration> PAUSES = List.of(
      Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
      Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

  static final String UNKNOWN =
      "Nobody knows whether it arrived: the connection or the application ended before the mail server confirmed it";
  static final String INTERRUPTED = "The application ended before it was sent";

  private final Outbox outbox;
  private final MailSettings settings;
  private final SmtpLine line;
  private final OfferPapers papers;
  private final InstantSource clock;

  Courier(
      Outbox outbox, MailSettings settings, SmtpLine line, OfferPapers papers, InstantSource clock) {
    this.outbox = outbox;
    this.settings = settings;
    this.line = line;
    this.papers = papers;
    this.clock = clock;
  }

  /// Sends a letter while somebody waits for the outcome. A text that went to the same address before is not sent again.
  /// Without a mail server nothing is kept.
  public Mailing send(TenantId team, Letter letter) {
    if (settings.postage(team) instanceof Postage.NotConfigured) {
      return Mailing.waiting(letter, clock.instant()).simulated(clock.instant());
    }
    Mailing mailing = outbox.postAtOnce(team, letter);
    boolean mine = mailing.letter().id().equals(letter.id());
    return mine ? bring(team, mailing) : mailing;
  }

  /// Sends what is due and goes on to the next letter whatever happens to one.
  ///
  /// @return how many letters were tried
  int deliverDue(TenantId team) {
    if (settings.postage(team) instanceof Postage.NoVenueYet) {
      return 0;
    }
    int tried = 0;
    for (Mailing mailing : outbox.open(team)) {
      if (mailing.isDue(clock.instant())) {
        bring(team, mailing);
        tried++;
      }
    }
    return tried;
  }

  private Mailing bring(TenantId team, Mailing mailing) {
    return settle(team, deliver(team, mailing.tried()));
  }

  /// When the next letter of a team is due; empty when none waits.
  Optional<Instant> nextDue(TenantId team) {
    return outbox.open(team).stream().map(Mailing::due).flatMap(due -> Optional.ofNullable(due).stream())
        .min(Instant::compareTo);
  }

  /// After a start. What certainly hasn't arrived is due at once. What the mail server was about to have is given up, because
  /// it may have arrived; so is what a person waited for, who heard nothing.
  void takeUp(TenantId team) {
    Instant now = clock.instant();
    for (Mailing mailing : outbox.open(team)) {
      if (mailing.state() == Mailing.State.SENDING) {
        settle(team, mailing.doubtful(UNKNOWN, now));
      } else if (mailing.letter().nature() == Letter.Nature.BY_HAND && mailing.due() == null) {
        settle(team, mailing.dead(INTERRUPTED, now));
      } else if (!mailing.isDue(now)) {
        settle(team, mailing.dueAt(now));
      }
    }
  }

  private Mailing deliver(TenantId team, Mailing mailing) {
    try {
      return delivered(team, mailing);
    } catch (RuntimeException e) {
      LOG.error("Letter {} of {} can't be prepared", mailing.letter().id(), team, e);
      return mailing.dead("It could not be prepared; the log says why", clock.instant());
    }
  }

  private Mailing delivered(TenantId team, Mailing mailing) {
    Instant now = clock.instant();
    return switch (settings.postage(team)) {
      case Postage.NotConfigured _ -> mailing.simulated(now);
      case Postage.NoVenueYet _ -> mailing.dead("No venue is stored yet, so nothing leaves in its name", now);
      case Postage.ForeignServer _ ->
          mailing.dead("The password of SMTP_HOST is given to no other mail server", now);
      case Postage.Ready ready -> after(mailing,
          line.send(ready, mailing.letter(), enclosure(team, mailing.letter()), () -> outbox.claim(team, mailing)));
    };
  }

  private Optional<OfferPaper> enclosure(TenantId team, Letter letter) {
    UUID booking = letter.about().booking();
    return letter.offer() == null || booking == null ? Optional.empty() : papers.find(team, booking, letter.offer());
  }

  private Mailing after(Mailing mailing, SmtpLine.Outcome outcome) {
    Instant now = clock.instant();
    return switch (outcome) {
      case SmtpLine.Outcome.Accepted _ -> mailing.sent(now);
      case SmtpLine.Outcome.Unknown _ -> mailing.doubtful(UNKNOWN, now);
      case SmtpLine.Outcome.Refused refused -> {
        boolean awaited = mailing.letter().nature() == Letter.Nature.BY_HAND;
        yield refused.forGood() || awaited || mailing.tries() > PAUSES.size()
            ? mailing.dead(refused.why(), now)
            : mailing.failed(refused.why(), now.plus(PAUSES.get(mailing.tries() - 1)));
      }
    };
  }

  /// When the outcome can't be stored the letter stays claimed, so that it is never sent twice; a restart gives it up.
  private Mailing settle(TenantId team, Mailing mailing) {
    if (mailing.isGivenUp()) {
      LOG.warn("Letter {} of {} is given up: {}", mailing.letter().id(), team, mailing.problem());
    }
    try {
      return outbox.settle(team, mailing);
    } catch (StoreUnavailable | StoreConflict e) {
      LOG.error("Letter {} of {} is {}, which can't be stored", mailing.letter().id(), team, mailing.state(), e);
      return mailing;
    }
  }
}
