package ai.openevent.conversation;

import ai.openevent.conversation.Conversations.Ground;
import ai.openevent.language.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Picks out of all that was understood what a person who decides wants to see: the latest message whole, and of the earlier
/// ones the newest word on each fact.
final class Grounds {

  /// Facts that a later word replaces.
  private static final Set<String> REPLACED = Set.of("date", "time", "guests", "room", "layout", "visit_date");
  /// What is said of one item: the newest word tells whether it is wanted, and how many.
  private static final Set<String> OF_ITEMS = Set.of("product", "dropped_product", "refused_product");
  private static final Pattern QUANTITY = Pattern.compile("^\\d+ x ");
  /// Facts that stand beside each other.
  private static final Set<String> COLLECTED = Set.of("product", "unknown_product");

  private Grounds() {}

  static List<Ground> of(List<Conversation.Said> said) {
    Deque<Ground> grounds = new ArrayDeque<>();
    Set<String> told = new HashSet<>();
    boolean latest = true;
    for (Conversation.Said each : said.reversed()) {
      if (!each.byClient()) {
        continue;
      }
      for (Finding finding : each.understood().reversed()) {
        if (told.add(fact(finding)) ? latest || isFact(finding) : latest) {
          grounds.addFirst(new Ground(each.at(), finding));
        }
      }
      latest = false;
    }
    return List.copyOf(grounds);
  }

  private static boolean isFact(Finding finding) {
    String about = finding.about();
    return REPLACED.contains(about) || COLLECTED.contains(about) || isDetail(about);
  }

  private static boolean isDetail(String about) {
    return about.startsWith("billing.") || about.startsWith("contact.");
  }

  private static String fact(Finding finding) {
    String about = finding.about();
    if (OF_ITEMS.contains(about)) {
      return "item:" + QUANTITY.matcher(finding.value()).replaceFirst("");
    }
    return REPLACED.contains(about) || isDetail(about) ? about : about + ":" + finding.value();
  }
}
