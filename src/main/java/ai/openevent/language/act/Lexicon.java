package ai.openevent.language.act;

import ai.openevent.booking.Topic;
import ai.openevent.language.Languages;
import ai.openevent.language.text.LanguageFile;
import ai.openevent.language.text.Phrases;
import ai.openevent.language.text.Token;
import ai.openevent.venue.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The words of a language, its folder's `acts.yml` and `topics.yml`; or of two, where a text is too short to tell.
final class Lexicon {


  private final List<Phrases> acts;
  private final List<Phrases> topics;
  private final Map<String, Cue> cues = new HashMap<>();
  private final Map<String, Hint> hints = new HashMap<>();

  private record Hint(Topic topic, Weight weight) {}

  /// How much the words of a topic say: by the ending of the group's name.
  enum Weight {
    /// Too common to decide alone.
    WEAK,
    /// A word of the topic.
    STRONG,
    /// A whole way of asking that can mean nothing else, whatever other words stand beside it.
    SURE;

    private String ending() {
      return switch (this) {
        case WEAK -> ".weak";
        case STRONG -> "";
        case SURE -> ".sure";
      };
    }
  }

  /// A place where a topic is hinted at.
  record TopicFound(Topic topic, Weight weight, int tokenFrom, int tokenTo) {
    boolean weak() {
      return weight == Weight.WEAK;
    }
  }

  private Lexicon(List<Phrases> acts, List<Phrases> topics) {
    this.acts = acts;
    this.topics = topics;
    acts.forEach(phrases -> phrases.groups().forEach(group -> cues.put(group, Cue.ofKey(group))));
    topics.forEach(phrases -> phrases.groups().forEach(group -> hints.put(group, hint(group))));
  }

  /// By language. A language without a folder is read with the English words.
  static Map<Language, Lexicon> ofAllLanguages() {
    Map<Language, Lexicon> all = new LinkedHashMap<>();
    Map<String, Lexicon> loaded = new LinkedHashMap<>();
    for (Language language : Languages.all()) {
      String code = LanguageFile.exists(file(language.code(), "acts")) ? language.code() : Language.EN.code();
      all.put(language, loaded.computeIfAbsent(code, Lexicon::load));
    }
    return all;
  }

  private static Lexicon load(String code) {
    return new Lexicon(List.of(known(file(code, "acts"), Cue::ofKey)), List.of(known(file(code, "topics"), Lexicon::hint)));
  }

  /// @throws IllegalStateException if the file has a group that nothing is known for; names both
  private static Phrases known(String file, Consumer<String> meaning) {
    Phrases phrases = Phrases.load(file);
    for (String group : phrases.groups()) {
      try {
        meaning.accept(group);
      } catch (IllegalStateException e) {
        throw new IllegalStateException(file + ": " + e.getMessage(), e);
      }
    }
    return phrases;
  }

  private static String file(String code, String name) {
    return "language/" + code + "/" + name + ".yml";
  }

  /// The words of both.
  Lexicon and(Lexicon other) {
    return other == this ? this : new Lexicon(joined(acts, other.acts), joined(topics, other.topics));
  }

  private static List<Phrases> joined(List<Phrases> one, List<Phrases> other) {
    List<Phrases> both = new ArrayList<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }

  private static Hint hint(String group) {
    Weight weight = group.endsWith(Weight.WEAK.ending()) ? Weight.WEAK
        : group.endsWith(Weight.SURE.ending()) ? Weight.SURE : Weight.STRONG;
    String key = group.substring(0, group.length() - weight.ending().length());
    Topic topic = Topic.ofKey(key).orElseThrow(() -> new IllegalStateException("No such topic: " + key));
    return new Hint(topic, weight);
  }

  CueMap cues(List<Token> tokens) {
    CueMap found = new CueMap();
    for (Phrases phrases : acts) {
      phrases.find(tokens).forEach(hit -> found.add(cues.getOrDefault(hit.group(), Cue.SIGNAL), hit));
    }
    return found;
  }

  List<TopicFound> topics(List<Token> tokens) {
    List<TopicFound> found = new ArrayList<>();
    for (Phrases phrases : topics) {
      phrases.find(tokens).forEach(hit -> {
        Hint hint = hints.getOrDefault(hit.group(), new Hint(Topic.OTHER, Weight.WEAK));
        found.add(new TopicFound(hint.topic(), hint.weight(), hit.tokenFrom(), hit.tokenTo()));
      });
    }
    return found;
  }
}
