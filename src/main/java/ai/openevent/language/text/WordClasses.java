package ai.openevent.language.text;

import ai.openevent.language.text.PhraseParser.Form;
import ai.openevent.language.text.PhraseParser.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The classes of words that patterns ask for, and which of them a token belongs to. Looked up by whole word, by beginning, by
/// ending, and, for words that may hold a slip, by the word with one letter left out.
final class WordClasses {

  private static final int LONGEST_WORD = 40;
  private static final int MOST_KEPT = 4_000;

  private final Map<Word, Integer> ids = new HashMap<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> prefixes = new HashMap<>();
  private final Map<String, Integer> suffixes = new HashMap<>();
  private final Map<String, List<Word>> withoutLetter = new HashMap<>();
  /// The classes of words that were seen before: most words of a mail are those of the mails before it.
  private final Map<String, BitSet> seenBefore = new ConcurrentHashMap<>();

  int idOf(Word word) {
    return ids.computeIfAbsent(word, this::register);
  }

  private Integer register(Word word) {
    int id = ids.size();
    switch (word.form()) {
      case EXACT -> exact.put(word.text(), id);
      case PREFIX -> prefixes.put(word.text(), id);
      case SUFFIX -> suffixes.put(word.text(), id);
      case TYPO -> shortened(word.text()).forEach(key -> withoutLetter.computeIfAbsent(key, _ -> new ArrayList<>()).add(word));
      case NUMBER, ANY, START, END -> {}
    }
    return id;
  }

  BitSet of(Form form) {
    BitSet seen = new BitSet();
    set(seen, ids.get(new Word("", form)));
    return seen;
  }

  BitSet of(Token token) {
    BitSet seen = of(Form.ANY);
    if (token.kind() == Token.Kind.ADDRESS) {
      return seen;
    }
    if (token.kind() == Token.Kind.NUMBER) {
      set(seen, ids.get(new Word("", Form.NUMBER)));
    }
    String word = token.folded();
    if (word.length() > LONGEST_WORD) {
      set(seen, exact.get(word));
    } else {
      seen.or(ofWord(word));
    }
    return seen;
  }

  private BitSet ofWord(String word) {
    BitSet known = seenBefore.get(word);
    if (known == null) {
      known = lookUp(word);
      if (seenBefore.size() >= MOST_KEPT) {
        seenBefore.clear();
      }
      seenBefore.put(word, known);
    }
    return known;
  }

  private BitSet lookUp(String word) {
    BitSet seen = new BitSet();
    set(seen, exact.get(word));
    addParts(seen, word);
    addSlips(seen, word);
    return seen;
  }

  private void addParts(BitSet seen, String word) {
    for (int i = 1; i <= word.length(); i++) {
      set(seen, prefixes.get(word.substring(0, i)));
      set(seen, suffixes.get(word.substring(word.length() - i)));
    }
  }

  private void addSlips(BitSet seen, String word) {
    if (withoutLetter.isEmpty() || word.length() < Typos.SHORTEST - 1) {
      return;
    }
    for (String key : shortened(word)) {
      for (Word candidate : withoutLetter.getOrDefault(key, List.of())) {
        if (Typos.closeTo(word, candidate.text())) {
          set(seen, ids.get(candidate));
        }
      }
    }
  }

  /// The word itself and the word with each letter left out once: two words with one slip between them share one of these.
  private static List<String> shortened(String word) {
    List<String> keys = new ArrayList<>();
    keys.add(word);
    for (int i = 0; i < word.length(); i++) {
      keys.add(word.substring(0, i) + word.substring(i + 1));
    }
    return keys;
  }

  private static void set(BitSet seen, @Nullable Integer id) {
    if (id != null) {
      seen.set(id);
    }
  }
}
