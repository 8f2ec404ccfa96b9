package ai.openevent.booking;

import java.util.List;

/// What follows from the facts once a command has changed them: rules that run in order, again and again until nothing
/// changes. A detour needs no code of its own: what was based on a changed fact lapses, and the same rules lead back.
final class Advance {

  /// A rule looks at the booking so far and records what follows; it does nothing when nothing follows.
  private interface Rule {
    void apply(Work work);
  }

  private static final List<Rule> LAPSING = List.of(
      StaleApprovals::withdraw,
      OfferRules::lapse,
      RoomRules::keepOrRelease,
      Advance::moveOvertakenVisit);

  private static final List<Rule> LEADING = List.of(
      RoomRules::lockWished,
      OfferRules::compose,
      GateRule::open);

  private Advance() {}

  /// Runs all rules.
  static void run(Work work) {
    run(work, false);
  }

  /// @param recompose whether an offer that a manager returned is to be made anew (workflow.md 27.22)
  static void run(Work work, boolean recompose) {
    if (recompose) {
      OfferRules.replaceReturned(work);
    }
    for (int round = 0; round < Guard.RULE_ROUNDS; round++) {
      int before = work.eventCount();
      LAPSING.forEach(rule -> rule.apply(work));
      LEADING.forEach(rule -> rule.apply(work));
      if (work.eventCount() == before) {
        return;
      }
    }
    work.review(Approval.ReviewReason.LOOP, "");
    work.say(new Outcome.UnderReview());
  }

  /// Runs only the rules by which choices lapse.
  static void settleLapsed(Work work) {
    LAPSING.forEach(rule -> rule.apply(work));
  }

  /// The event moved to or before an arranged visit: other days are offered (workflow.md 27.2).
  private static void moveOvertakenVisit(Work work) {
    VisitSlot slot = work.now().visit().reserved();
    EventDays days = work.now().schedule().days();
    if (slot != null && days != null && !slot.day().isBefore(days.first())) {
      work.say(new Outcome.VisitOvertaken(slot));
      VisitDialogue.offerDays(work);
    }
  }
}
