package ai.openevent.language.turn;

import ai.openevent.language.Languages;
import ai.openevent.language.Mention;
import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import java.util.List;
import java.util.Set;

/// Whether an amount is called a budget: one of the words of `language/<code>/turn.yml` stands near it.
final class BudgetWords {

  private static final int BEFORE = 60;
  private static final int AFTER = 30;

  private static final List<String> WORDS = Languages.all().stream()
      .map(language -> "language/" + language.code() + "/turn.yml")
      .filter(LanguageFile::exists)
      .map(LanguageFile::load)
      .peek(file -> file.demandOnly("", Set.of("budget")))
      .flatMap(file -> file.list("budget").stream())
      .map(Folding::fold)
      .toList();

  private BudgetWords() {}

  static boolean stand(String text, Mention.Priced priced) {
    int at = text.indexOf(priced.evidence().words());
    if (at < 0) {
      return false;
    }
    int end = Math.min(text.length(), at + priced.evidence().words().length() + AFTER);
    String near = Folding.fold(text.substring(Math.max(0, at - BEFORE), end));
    return WORDS.stream().anyMatch(near::contains);
  }
}
