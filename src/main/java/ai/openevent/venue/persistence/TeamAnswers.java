package ai.openevent.venue.persistence;

import ai.openevent.venue.Faq;
import ai.openevent.venue.Language;
import ai.openevent.venue.VenueSetting;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A team's own answers as texts of its venue. They have one language, whichever the team writes. What each is about is taken
/// from the demo venue's question that it resembles.
final class TeamAnswers {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  /// Shorter words say nothing about what a question is about.
  private static final int SHORTEST_TELLING = 4;
  /// Longer words that any question may have.
  private static final Set<String> COMMON = Set.of(
      "have", "does", "what", "when", "where", "which", "with", "your", "there", "this", "that", "they", "their", "would",
      "could", "will", "from", "into", "much", "many", "guests", "event", "room", "rooms", "house", "happens", "right");

  private final List<Faq> demo;

  private TeamAnswers(List<Faq> demo) {
    this.demo = demo;
  }

  static List<Faq> of(List<Faq> demo, VenueSetting.CommonQuestions own) {
    List<VenueSetting.CommonQuestion> items = own.items();
    return items == null || items.isEmpty() ? demo : items.stream().map(new TeamAnswers(demo)::faq).toList();
  }

  /// A text that was left as it is keeps its translations.
  private Faq faq(VenueSetting.CommonQuestion item) {
    return demo.stream()
        .filter(known -> known.question().equals(item.question()) && known.answer(Language.EN).equals(item.answer()))
        .findFirst()
        .map(known -> new Faq(item.category(), known.topic(), known.question(), known.answers()))
        .orElseGet(() -> new Faq(item.category(), topic(item), item.question(), Map.of(Language.EN, item.answer())));
  }

  private String topic(VenueSetting.CommonQuestion item) {
    Set<String> asked = telling(item.question());
    List<Faq> sameCategory = demo.stream().filter(faq -> faq.category().equalsIgnoreCase(item.category().strip())).toList();
    Faq closest = null;
    int most = 0;
    for (Faq faq : sameCategory) {
      int shared = shared(asked, faq);
      if (shared > most) {
        most = shared;
        closest = faq;
      }
    }
    if (closest != null) {
      return closest.topic();
    }
    List<String> topics = sameCategory.stream().map(Faq::topic).distinct().toList();
    return topics.size() == 1 ? topics.getFirst() : Faq.OWN_TOPIC;
  }

  private static int shared(Set<String> asked, Faq faq) {
    Set<String> common = telling(faq.question() + " " + faq.answer(Language.EN));
    common.retainAll(asked);
    return common.size();
  }

  private static Set<String> telling(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() >= SHORTEST_TELLING && !COMMON.contains(word))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
