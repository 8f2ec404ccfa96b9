package ai.openevent.language.act;

import ai.openevent.language.Act;
import ai.openevent.language.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a message asks, counted once for all its parts.
///
/// @param plain how many questions announce nothing
/// @param lastFrom where the last one starts; -1 for none
/// @param lastInSentence by sentence, where its last question about something known starts
record Asking(long plain, int lastFrom, Map<Integer, Integer> lastInSentence) {

  static Asking of(List<Judged> judged) {
    List<Clause> asks = judged.stream().filter(each -> each.does(Act.ASK)).map(Judged::clause).toList();
    Map<Integer, Integer> last = new HashMap<>();
    for (Judged each : judged) {
      if (each.clause().isQuestion() && !each.clause().topics().isEmpty()) {
        last.merge(each.clause().sentence(), each.clause().span().from(), Math::max);
      }
    }
    return new Asking(asks.stream().filter(clause -> !announces(clause)).count(),
        asks.isEmpty() ? -1 : asks.getLast().span().from(), last);
  }

  /// Whether that question only leads to another one.
  boolean introduces(Clause clause) {
    boolean announces = announces(clause);
    return (announces || isPremise(clause)) && (plain > (announces ? 0 : 1) || lastFrom > clause.span().from());
  }

  /// "Suppose we were 60: which room …?": the first part only says when the second holds.
  boolean isSupposition(Clause clause) {
    boolean asksItself = clause.opensWith(Cue.WH) && !clause.tokens().getLast().is(",")
        && !clause.opensWith(Cue.HYPOTHETICAL, Cue.CONDITION);
    return clause.form() == Clause.Form.HYPOTHETICAL
        && !asksItself
        && lastInSentence.getOrDefault(clause.sentence(), -1) > clause.span().from();
  }

  /// "Two quick questions." only announces.
  private static boolean announces(Clause clause) {
    return clause.topics().isEmpty()
        && (clause.tokens().getLast().is(":") || clause.form() == Clause.Form.HYPOTHETICAL
            || clause.hasAny(Cue.INDIRECT, Cue.TENTATIVE, Cue.HYPOTHETICAL));
  }

  /// "Were we to add the lunch, …", "I only ask out of curiosity, …": supposes or explains what another part asks.
  private static boolean isPremise(Clause clause) {
    Token last = clause.tokens().getLast();
    return clause.form() == Clause.Form.HYPOTHETICAL && !clause.has(Cue.WH) && (last.is(",") || last.is(":")
        || last.is("."));
  }
}
