package ai.openevent.language.act;

import ai.openevent.language.act.Clause.Form;

/// Whether a message asks for an event for the first time, or for a further one (understanding contract, section 3).
final class FirstRequest {

  private final Scene scene;

  FirstRequest(Scene scene) {
    this.scene = scene;
  }

  boolean isMade() {
    if (scene.isRunning()) {
      return scene.clauses().stream().anyMatch(this::announcesAnother);
    }
    return scene.clauses().stream().anyMatch(this::requests) || addsUp();
  }

  /// "We also need a second, separate event".
  boolean announcesAnother(Clause clause) {
    return clause.has(Cue.SECOND_EVENT) && !clause.onlyAsks() && (clause.has(Cue.NEED) || scene.namesValue(clause))
        && !clause.hasAny(Cue.MOVE, Cue.CANCEL);
  }

  boolean requests(Clause clause) {
    return switch (clause.form()) {
      case HYPOTHETICAL -> false;
      case STATEMENT -> states(clause);
      case DOUBTFUL -> states(clause) && !asksForFreeDay(clause)
          && (hasDay(clause) || hasGuests(clause) || clause.has(Cue.NEED));
      case YES_NO -> (hasDay(clause) && (hasGuests(clause) || saysForWhom(clause)))
          || (clause.has(Cue.NEED) && !asksOnly(clause)
              && (namesWhoOrWhere(clause) || (hasDay(clause) && clause.has(Cue.EVENT_KIND))));
      case OPEN -> hasDay(clause) && clause.has(Cue.NEED) && (hasGuests(clause) || enquires(clause));
    };
  }

  /// "Could you hold Room B while I ask my boss?"
  private boolean asksOnly(Clause clause) {
    return TopicReader.isSureQuestion(clause) && !hasGuests(clause) && !clause.has(Cue.EVENT_KIND);
  }

  /// "On 18 June, Room C is taken already?"
  private boolean asksForFreeDay(Clause clause) {
    return clause.has(Cue.FREE) && !clause.hasAny(Cue.NEED, Cue.EVENT_KIND) && !hasGuests(clause);
  }

  /// "I should like to enquire about a lecture room for 8 September. We expect 55 listeners."
  private boolean enquires(Clause clause) {
    return clause.has(Cue.INDIRECT)
        && !clause.has(Cue.WH)
        && !clause.tokens().getLast().is("?")
        && clause.hasAny(Cue.EVENT_KIND, Cue.ROOM_WORD)
        && scene.values().guests() != null;
  }

  /// "Would Room C be free on 6 February for a reception? We are 55."
  private boolean saysForWhom(Clause clause) {
    boolean forSomething = clause.has(Cue.EVENT_KIND) || (clause.has(Cue.ROOM_WORD) && clause.has(Cue.NEED));
    return forSomething && scene.values().guests() != null;
  }

  private boolean namesWhoOrWhere(Clause clause) {
    return hasGuests(clause) || (hasRoom(clause) && wants(clause));
  }

  private boolean states(Clause clause) {
    int named = (hasDay(clause) ? 1 : 0) + (hasGuests(clause) ? 1 : 0) + (hasRoom(clause) ? 1 : 0) + (hasTime(clause) ? 1 : 0);
    boolean kind = clause.hasAny(Cue.EVENT_KIND, Cue.ROOM_WORD);
    return named >= 2 || (named == 1 && (clause.has(Cue.NEED) || kind)) || (clause.has(Cue.NEED) && kind);
  }

  /// A date in one sentence and the guests in another.
  private boolean addsUp() {
    return scene.clauses().stream().anyMatch(clause -> clause.form() == Form.STATEMENT && hasDay(clause))
        && scene.clauses().stream().filter(clause -> clause.form() == Form.STATEMENT)
            .anyMatch(clause -> hasGuests(clause) || hasRoom(clause));
  }

  private boolean wants(Clause clause) {
    return clause.has(Cue.POLITE) && !clause.has(Cue.FREE);
  }

  private boolean hasDay(Clause clause) {
    return !scene.eventDates(clause).isEmpty();
  }

  private boolean hasGuests(Clause clause) {
    return scene.guests(clause) != null;
  }

  private boolean hasRoom(Clause clause) {
    return !scene.rooms(clause).isEmpty();
  }

  private boolean hasTime(Clause clause) {
    return !scene.times(clause).isEmpty();
  }
}
