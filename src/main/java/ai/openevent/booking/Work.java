package ai.openevent.booking;

import ai.openevent.venue.ItemId;
import java.util.ArrayList;
import java.util.List;

/// A decision in the making: the booking as it is so far, the events that made it so, and what there is to say.
final class Work {

  private final Facts facts;
  private final Booking before;
  private final boolean held;
  private final List<BookingEvent> events = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private Booking now;

  Work(Booking before, Facts facts, boolean held) {
    this.before = before;
    this.now = before;
    this.facts = facts;
    this.held = held;
  }

  Facts facts() {
    return facts;
  }

  /// The booking as it was before the command.
  Booking before() {
    return before;
  }

  /// The booking with everything decided so far.
  Booking now() {
    return now;
  }

  /// Whether replies wait for a manager.
  boolean isHeld() {
    return held;
  }

  Rooms rooms() {
    return new Rooms(facts, now.id());
  }

  Dates dates() {
    return new Dates(facts, now);
  }

  void record(BookingEvent event) {
    events.add(event);
    now = History.evolve(now, event);
  }

  void say(Outcome outcome) {
    outcomes.add(outcome);
  }

  boolean did(Class<? extends BookingEvent> kind) {
    return events.stream().anyMatch(kind::isInstance);
  }

  /// Whether an item was given up in this turn.
  boolean dropped(ItemId item) {
    return events.stream().anyMatch(event -> event instanceof BookingEvent.ItemsChanged changed
        && changed.changes().stream().anyMatch(change -> change.item().equals(item) && change.after() == null));
  }

  boolean said(Class<? extends Outcome> kind) {
    return outcomes.stream().anyMatch(kind::isInstance);
  }

  boolean saidNothing() {
    return outcomes.isEmpty();
  }

  int eventCount() {
    return events.size();
  }

  /// Asks for a person's decision.
  ApprovalId ask(Approval approval) {
    ApprovalId id = ApprovalId.of(now.id(), now.pending().approvalsAsked() + 1);
    record(new BookingEvent.ApprovalAsked(id, approval));
    return id;
  }

  /// Asks for a review unless one with this reason is open.
  void review(Approval.ReviewReason reason, String words) {
    if (!now.pending().isReviewed(reason)) {
      ask(new Approval.Review(reason, words));
    }
  }

  Decision.Decided decided() {
    return new Decision.Decided(events, outcomes);
  }
}
