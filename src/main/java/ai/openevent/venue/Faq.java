package ai.openevent.venue;

import java.util.Map;

/// A question that clients ask often, with the house's answer in every language it has one in; English is always there.
///
/// @param topic the topic's key, for example `parking_policy` (workflow.md 11)
public record Faq(String category, String topic, String question, Map<Language, String> answers) {

  /// The topic of a text about something that no topic stands for: it is found by the words of its question.
  public static final String OWN_TOPIC = "other";

  public Faq {
    answers = Map.copyOf(answers);
    if (!answers.containsKey(Language.EN)) {
      throw new IllegalArgumentException("No English answer to: " + question);
    }
  }

  public String answer(Language language) {
    String answer = answers.get(language);
    return answer != null ? answer : java.util.Objects.requireNonNull(answers.get(Language.EN));
  }
}
