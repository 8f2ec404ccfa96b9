package ai.openevent.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A letter and how far it got.
///
/// @param tries how often it was handed to the mail server
/// @param due when the next try may be; null when there is none
/// @param problem why the last try failed, in words for staff; null when none failed
/// @param settledAt when it was sent or given up; null before that
public record Mailing(
    Letter letter, State state, int tries, Instant createdAt, @Nullable Instant due, @Nullable String problem,
    @Nullable Instant settledAt) {

  public enum State {
    /// To be sent.
    WAITING,
    /// Handed to the mail server, whose answer is not known yet.
    SENDING,
    SENT,
    /// Refused for now; there will be another try.
    FAILED,
    /// Given up: refused for good, or nobody knows whether it arrived. A person decides.
    DEAD,
    /// There is no mail server to hand it to.
    SIMULATED
  }

  static Mailing waiting(Letter letter, Instant now) {
    return new Mailing(letter, State.WAITING, 0, now, now, null, null);
  }

  /// For a person who waits for the outcome: nobody else may send it.
  static Mailing atOnce(Letter letter, Instant now) {
    return waiting(letter, now).claimed();
  }

  boolean isDue(Instant now) {
    return (state == State.WAITING || state == State.FAILED) && due != null && !due.isAfter(now);
  }

  Mailing claimed() {
    return new Mailing(letter, State.SENDING, tries + 1, createdAt, null, problem, null);
  }

  Mailing sent(Instant now) {
    return new Mailing(letter, State.SENT, tries, createdAt, null, null, now);
  }

  Mailing simulated(Instant now) {
    return new Mailing(letter, State.SIMULATED, tries, createdAt, null, null, now);
  }

  Mailing failed(String why, Instant again) {
    return new Mailing(letter, State.FAILED, tries, createdAt, again, why, null);
  }

  Mailing dead(String why, Instant now) {
    return new Mailing(letter, State.DEAD, tries, createdAt, null, why, now);
  }

  /// Once more from the start, because a person says so.
  Mailing revived(Instant now) {
    return new Mailing(letter, State.WAITING, 0, createdAt, now, problem, null);
  }
}
