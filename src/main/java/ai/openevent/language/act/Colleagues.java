package ai.openevent.language.act;

import ai.openevent.language.Languages;
import ai.openevent.language.text.Folding;
import ai.openevent.language.text.LanguageFile;
import ai.openevent.language.text.Message;
import ai.openevent.language.text.Sentence;
import ai.openevent.language.text.Token;
import ai.openevent.venue.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the names of the house's people as what they are: "Can Maria Muster call me?" is "Can a manager call me?"
/// (workflow.md 22.5). The rules for acts then need to know no names.
final class Colleagues {

  /// Shorter words are no name by themselves.
  private static final int SHORTEST_NAME = 3;

  private final Map<Language, String> words = new HashMap<>();

  Colleagues() {
    for (Language language : Languages.all()) {
      String file = "language/" + language.code() + "/people.yml";
      if (LanguageFile.exists(file)) {
        LanguageFile.load(file).list("colleague").stream().findFirst()
            .ifPresent(word -> words.put(language, Folding.fold(word)));
      }
    }
  }

  /// The message with every name of a colleague, in whole or in part, replaced by the language's word for one. What stands
  /// where is unchanged.
  Message unnamed(Message message, List<String> people, Language language) {
    Set<String> names = names(people);
    if (names.isEmpty()) {
      return message;
    }
    String word = words.getOrDefault(language, words.getOrDefault(Language.EN, ""));
    List<Sentence> body = message.body().stream()
        .map(sentence -> new Sentence(sentence.span(), unnamed(sentence.tokens(), names, word), sentence.questionMark()))
        .toList();
    return new Message(message.original(), body, message.signature(), message.quoted(), message.forwarded());
  }

  /// First and last names count alone as well.
  private static Set<String> names(List<String> people) {
    Set<String> names = new HashSet<>();
    for (String person : people) {
      Arrays.stream(Folding.fold(person).split("[^\\p{L}]+", -1))
          .filter(name -> name.length() >= SHORTEST_NAME)
          .forEach(names::add);
    }
    return names;
  }

  private static List<Token> unnamed(List<Token> tokens, Set<String> names, String word) {
    List<Token> read = new ArrayList<>(tokens.size());
    boolean named = false;
    for (Token token : tokens) {
      boolean isName = token.kind() == Token.Kind.WORD && names.contains(token.folded());
      if (!isName) {
        read.add(token);
      } else if (!named) {
        read.add(new Token(token.span(), token.words(), word, token.kind()));
      }
      named = isName;
    }
    return read;
  }
}
