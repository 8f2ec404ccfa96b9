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

/// Brings letters to the mail server, each at most once: a letter is claimed in a commit of its own before the server
/// hears of it. What the server refuses for now is tried again, ever more rarely, for about two days; where nobody knows
/// whether a letter arrived, a person decides.
@Component
public class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final List<Duration> PAUSES = List.of(
      Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3),
      Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

  static final String UNKNOWN =
      "Nobody knows whether it arrived: the connection or the application ended while it was being sent";

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
    return mine ? settle(team, deliver(team, mailing)) : mailing;
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
      if (mailing.isDue(clock.instant()) && deliver(team, mailing.letter().id())) {
        tried++;
      }
    }
    return tried;
  }

  private boolean deliver(TenantId team, UUID letter) {
    Optional<Mailing> claimed = outbox.claim(team, letter);
    claimed.ifPresent(mailing -> settle(team, deliver(team, mailing)));
    return claimed.isPresent();
  }

  /// When the next letter of a team is due; empty when none waits.
  Optional<Instant> nextDue(TenantId team) {
    return outbox.open(team).stream().map(Mailing::due).flatMap(due -> Optional.ofNullable(due).stream())
        .min(Instant::compareTo);
  }

  /// After a start: what was being sent when the application ended is given up, because it may have arrived.
  void giveUpInterrupted(TenantId team) {
    for (Mailing mailing : outbox.open(team)) {
      if (mailing.state() == Mailing.State.SENDING) {
        LOG.warn("Letter {} of {} was interrupted and is given up; a person decides", mailing.letter().id(), team);
        outbox.settle(team, mailing.dead(UNKNOWN, clock.instant()));
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
      case Postage.Ready ready -> after(mailing, line.send(ready, mailing.letter(), enclosure(team, mailing.letter())));
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
      case SmtpLine.Outcome.Unknown _ -> mailing.dead(UNKNOWN, now);
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
    if (mailing.state() == Mailing.State.DEAD) {
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
