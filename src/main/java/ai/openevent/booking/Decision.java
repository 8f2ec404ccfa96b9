package ai.openevent.booking;

import java.util.List;

/// What became of a command.
public sealed interface Decision {

  /// It was taken: what happened, and what there is to say about it.
  record Decided(List<BookingEvent> events, List<Outcome> outcomes) implements Decision {
    public Decided {
      events = List.copyOf(events);
      outcomes = List.copyOf(outcomes);
    }
  }

  /// It was not; nothing happened.
  record Refused(Refusal why) implements Decision {}

  /// Why a staff member's command can't be taken.
  enum Refusal {
    /// The approval is not open: unknown, decided before, or withdrawn.
    NOT_OPEN,
    /// What the approval was about no longer holds.
    OVERTAKEN,
    /// The approval can't be put away: the client asked for it and waits.
    DECISION_WANTED,
    NO_DEPOSIT_REQUIRED,
    NO_OFFER_YET,
    ALREADY_PAID,
    ALREADY_CANCELLED,
    /// The booking is over.
    ENDED,
    /// There is nothing to reprice.
    NO_ROOM
  }
}
