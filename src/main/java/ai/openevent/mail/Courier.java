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
  static final String UNRECORDED = "It was not sent, because that could not be recorded";
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
    return mine ? bringAtOnce(team, mailing) : mailing;
  }

  private Mailing bringAtOnce(TenantId team, Mailing mailing) {
    try {
      return bring(team, mailing);
    } catch (StoreUnavailable | StoreConflict e) {
      return unrecorded(team, mailing.tried().dead(UNRECORDED, clock.instant()), e);
    }
  }

  /// It may be possible to store again by now; if not, a restart gives the letter up.
  private Mailing unrecorded(TenantId team, Mailing mailing, RuntimeException cause) {
    LOG.error("Letter {} of {}: {}", mailing.letter().id(), team, mailing.problem(), cause);
    try {
      return outbox.settle(team, mailing);
    } catch (StoreUnavailable | StoreConflict e) {
      LOG.error("Letter {} of {} is {}, which can't be stored", mailing.letter().id(), team, mailing.state(), e);
      return mailing;
    }
  }

  /// Sends what is due and goes on to the next letter whatever the mail server says to one.
  ///
  /// @return how many letters were tried
  /// @throws StoreUnavailable when a letter can't be claimed or a refusal can't be stored; then no other could leave either
  /// @throws StoreConflict as that
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
    Mailing tried = mailing.tried();
    return deliver(team, tried).map(done -> settle(team, done))
        .orElseGet(() -> outbox.find(team, tried.letter().id()).orElse(tried));
  }

  /// When the next letter of a team is due; empty when none waits.
  Optional<Instant> nextDue(TenantId team) {
    return outbox.open(team).stream().map(Mailing::due).flatMap(due -> Optional.ofNullable(due).stream())
        .min(Instant::compareTo);
  }

  /// After a start. What certainly hasn't arrived is due at once. What the mail server was about to have is given up, because
  /// it may have arrived; so is what a person waited for, who heard nothing. All in one commit; when that can't be written the
  /// letters stay as they were, and the application starts nevertheless.
  void takeUp(TenantId team) {
    Instant now = clock.instant();
    List<Mailing> changed = outbox.open(team).stream().flatMap(mailing -> takenUp(mailing, now).stream()).toList();
    try {
      outbox.settle(team, changed);
      changed.stream().filter(Mailing::isGivenUp).forEach(mailing -> tellGivenUp(team, mailing));
    } catch (StoreUnavailable | StoreConflict e) {
      LOG.error("{} letters of {} can't be taken up", changed.size(), team, e);
    }
  }

  private static Optional<Mailing> takenUp(Mailing mailing, Instant now) {
    if (mailing.state() == Mailing.State.SENDING) {
      return Optional.of(mailing.doubtful(UNKNOWN, now));
    }
    if (mailing.letter().nature() == Letter.Nature.BY_HAND && mailing.due() == null) {
      return Optional.of(mailing.dead(INTERRUPTED, now));
    }
    return mailing.isDue(now) ? Optional.empty() : Optional.of(mailing.earlier(now));
  }

  private static void tellGivenUp(TenantId team, Mailing mailing) {
    LOG.warn("Letter {} of {} is given up: {}", mailing.letter().id(), team, mailing.problem());
  }

  /// @return what became of it; empty when it is somebody else's by now, or nobody's
  private Optional<Mailing> deliver(TenantId team, Mailing mailing) {
    try {
      return delivered(team, mailing);
    } catch (StoreUnavailable | StoreConflict e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Letter {} of {} can't be prepared", mailing.letter().id(), team, e);
      return Optional.of(mailing.dead("It could not be prepared; the log says why", clock.instant()));
    }
  }

  private Optional<Mailing> delivered(TenantId team, Mailing mailing) {
    Instant now = clock.instant();
    return switch (settings.postage(team)) {
      case Postage.NotConfigured _ -> Optional.of(mailing.simulated(now));
      case Postage.NoVenueYet _ -> Optional.of(mailing.dead("No venue is stored yet, so nothing leaves in its name", now));
      case Postage.ForeignServer _ ->
          Optional.of(mailing.dead("The password of SMTP_HOST is given to no other mail server", now));
      case Postage.Ready ready -> after(mailing,
          line.send(ready, mailing.letter(), enclosure(team, mailing.letter()), () -> outbox.claim(team, mailing)));
    };
  }

  private Optional<OfferPaper> enclosure(TenantId team, Letter letter) {
    UUID booking = letter.about().booking();
    return letter.offer() == null || booking == null ? Optional.empty() : papers.find(team, booking, letter.offer());
  }

  private Optional<Mailing> after(Mailing mailing, SmtpLine.Outcome outcome) {
    Instant now = clock.instant();
    return switch (outcome) {
      case SmtpLine.Outcome.Accepted _ -> Optional.of(mailing.sent(now));
      case SmtpLine.Outcome.Unknown _ -> Optional.of(mailing.doubtful(UNKNOWN, now));
      case SmtpLine.Outcome.Withheld _ -> Optional.empty();
      case SmtpLine.Outcome.Refused refused -> Optional.of(afterRefusal(mailing, refused));
    };
  }

  private Mailing afterRefusal(Mailing mailing, SmtpLine.Outcome.Refused refused) {
    Instant now = clock.instant();
    boolean awaited = mailing.letter().nature() == Letter.Nature.BY_HAND;
    return refused.forGood() || awaited || mailing.tries() > PAUSES.size()
        ? mailing.dead(refused.why(), now)
        : mailing.failed(refused.why(), now.plus(PAUSES.get(mailing.tries() - 1)));
  }

  /// What the mail server has, or may have, is claimed: when that can't be stored it stays claimed, so that it is never sent
  /// twice, and a restart gives it up. Any other letter is as it was before the try, and who sends must know that.
  private Mailing settle(TenantId team, Mailing mailing) {
    if (mailing.isGivenUp()) {
      tellGivenUp(team, mailing);
    }
    try {
      return outbox.settle(team, mailing);
    } catch (StoreUnavailable | StoreConflict e) {
      if (mailing.state() != Mailing.State.SENT && mailing.state() != Mailing.State.DOUBTFUL) {
        throw e;
      }
      LOG.error("Letter {} of {} is {}, which can't be stored", mailing.letter().id(), team, mailing.state(), e);
      return mailing;
    }
  }
}
