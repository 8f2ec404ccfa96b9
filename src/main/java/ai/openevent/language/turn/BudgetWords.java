package ai.openevent.language.turn;

import ai.openevent.language.Mention;

/// Whether an amount is called a budget: one of the words of `language/<code>/turn.yml` stands near it.
final class BudgetWords {

  private static final int BEFORE = 60;
  private static final int AFTER = 30;

  private BudgetWords() {}

  static boolean stand(String text, Mention.Priced priced) {
    int at = text.indexOf(priced.evidence().words());
    if (at < 0) {
      return false;
    }
    int end = Math.min(text.length(), at + priced.evidence().words().length() + AFTER);
    return TurnWords.BUDGET.standIn(text.substring(Math.max(0, at - BEFORE), end));
  }
}
