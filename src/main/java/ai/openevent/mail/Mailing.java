package ai.openevent.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A letter and how far it got.
///
/// @param tries how often it was brought to the mail server
/// @param due when the next try may be; null when there is none
/// @param problem why the last try failed, in words for staff; null when none failed
/// @param settledAt when it was sent or given up; null before that
public record Mailing(
    Letter letter, State state, int tries, Instant createdAt, @Nullable Instant due, @Nullable String problem,
    @Nullable Instant settledAt) {

  public enum State {
    /// To be sent.
    WAITING,
    /// The mail server has it, or is about to; its answer is not known yet.
    SENDING,
    SENT,
    /// Refused for now; there will be another try.
    FAILED,
    /// Given up: it didn't arrive. A person decides.
    DEAD,
    /// Given up: nobody knows whether it arrived. A person decides.
    DOUBTFUL,
    /// There is no mail server to hand it to.
    SIMULATED
  }

  static Mailing waiting(Letter letter, Instant now) {
    return new Mailing(letter, State.WAITING, 0, now, now, null, null);
  }

  /// For a person who waits for the outcome: it is never due, so nobody else brings it.
  static Mailing atOnce(Letter letter, Instant now) {
    return new Mailing(letter, State.WAITING, 0, now, null, null, null);
  }

  /// It is certain that it hasn't arrived, and there will be a try.
  boolean isToBeSent() {
    return state == State.WAITING || state == State.FAILED;
  }

  boolean isOpen() {
    return isToBeSent() || state == State.SENDING;
  }

  boolean isDue(Instant now) {
    return isToBeSent() && due != null && !due.isAfter(now);
  }

  boolean isGivenUp() {
    return state == State.DEAD || state == State.DOUBTFUL;
  }

  Mailing tried() {
    return new Mailing(letter, state, tries + 1, createdAt, due, problem, null);
  }

  Mailing sending() {
    return new Mailing(letter, State.SENDING, tries, createdAt, null, problem, null);
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

  Mailing doubtful(String why, Instant now) {
    return new Mailing(letter, State.DOUBTFUL, tries, createdAt, null, why, now);
  }

  /// A try out of turn, which takes the place of the last one: the pauses after it are no longer for it.
  Mailing earlier(Instant now) {
    return new Mailing(letter, state, Math.max(0, tries - 1), createdAt, now, problem, null);
  }

  /// Once more from the start, because a person says so.
  Mailing revived(Instant now) {
    return new Mailing(letter, State.WAITING, 0, createdAt, now, problem, null);
  }
}
