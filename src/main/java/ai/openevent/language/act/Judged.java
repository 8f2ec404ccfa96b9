package ai.openevent.language.act;

import ai.openevent.language.Act;
import java.util.EnumSet;
import java.util.Set;

/// A clause and what it does.
record Judged(Clause clause, Set<Act> acts) {

  static Judged of(Clause clause, Set<Act> acts) {
    return new Judged(clause, acts.isEmpty() ? EnumSet.noneOf(Act.class) : EnumSet.copyOf(acts));
  }

  boolean does(Act act) {
    return acts.contains(act);
  }

  /// Whether nothing in it may change a booking.
  boolean onlyAsks() {
    return acts.equals(EnumSet.of(Act.ASK)) || (acts.isEmpty() && clause.onlyAsks());
  }
}
