package ai.openevent.booking;

import ai.openevent.venue.Faq;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the house's text on something that no [Topic] stands for ("Are dogs allowed?") by the words of its question. A text in
/// another language than the client's isn't found that way; the question is then a person's.
final class OwnTexts {

  /// Shorter words say nothing about what a question is about.
  private static final int SHORTEST_TELLING = 4;
  /// The share of a text's telling words that a question must name.
  private static final double ENOUGH = 0.5;

  /// Longer words that any question may have.
  private static final Set<String> COMMON = Set.of(
      "have", "does", "what", "when", "where", "which", "with", "your", "there", "this", "that", "they", "their", "would",
      "could", "should", "will", "about", "from", "into", "much", "many", "possible", "please", "know", "some", "want",
      "need", "like", "allowed", "available", "offer", "guests", "event", "room", "rooms", "bring", "haben", "gibt", "kann",
      "konnen", "konnte", "konnten", "eine", "einen", "einer", "ihnen", "ihre", "unsere", "wann", "welche", "sind", "wird",
      "wenn", "auch", "bitte", "gerne", "moglich", "erlaubt", "gaste", "raum", "veranstaltung", "durfen", "avez", "vous",
      "peut", "peux", "pouvons", "nous", "dans", "pour", "avec", "quel", "quelle", "quels", "quelles", "combien", "votre",
      "notre", "salle", "invites", "comment", "avete", "possiamo", "posso", "potete", "come", "quando", "dove", "quale",
      "quanto", "vostra", "nostri", "ospiti", "sala", "evento", "possibile");

  private OwnTexts() {}

  /// The texts whose question comes closest to what was asked; none when nothing comes close.
  static List<Faq> about(String asked, List<Faq> texts) {
    List<String> words = Wording.tokens(asked);
    List<Faq> closest = new ArrayList<>();
    double best = ENOUGH;
    for (Faq text : texts) {
      double share = text.topic().equals(Faq.OWN_TOPIC) ? share(words, telling(text.question())) : 0;
      if (share > best) {
        closest.clear();
      }
      if (share >= best) {
        best = share;
        closest.add(text);
      }
    }
    return List.copyOf(closest);
  }

  private static double share(List<String> asked, List<String> telling) {
    long named = telling.stream().filter(word -> asked.stream().anyMatch(other -> Wording.sameWord(word, other))).count();
    return telling.isEmpty() ? 0 : (double) named / telling.size();
  }

  private static List<String> telling(String question) {
    return Wording.tokens(question).stream()
        .filter(word -> word.length() >= SHORTEST_TELLING && !COMMON.contains(word))
        .distinct()
        .toList();
  }
}
