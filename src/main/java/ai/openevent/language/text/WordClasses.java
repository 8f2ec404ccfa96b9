package ai.openevent.language.text;

import ai.openevent.language.text.Piece.Form;
import ai.openevent.language.text.Piece.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The classes of words that patterns ask for, and which of them a token belongs to. A class is some words any of which will
/// do. They are looked up by whole word, by beginning, by ending, and, for words that may hold a slip, by the word with one
/// letter left out.
final class WordClasses {

  private static final int LONGEST_WORD = 40;
  private static final int MOST_KEPT = 4_000;

  private int count;
  private final Map<String, List<Integer>> exact = new HashMap<>();
  private final Map<String, List<Integer>> prefixes = new HashMap<>();
  private final Map<String, List<Integer>> suffixes = new HashMap<>();
  private final Map<Word, List<Integer>> slippery = new HashMap<>();
  private final Map<String, List<Word>> withoutLetter = new HashMap<>();
  private final Map<Form, List<Integer>> signs = new HashMap<>();
  /// The classes of words that were seen before: most words of a mail are those of the mails before it. Numbers, addresses and
  /// signs are not kept: the same text has other classes as a token of another kind.
  private final Map<String, int[]> seenBefore = new ConcurrentHashMap<>();

  int count() {
    return count;
  }

  /// Makes a class of words and tells its number.
  int add(Set<Word> words) {
    int id = count++;
    words.forEach(word -> register(word, id));
    return id;
  }

  private void register(Word word, int id) {
    switch (word.form()) {
      case EXACT -> add(exact, word.text(), id);
      case PREFIX -> add(prefixes, word.text(), id);
      case SUFFIX -> add(suffixes, word.text(), id);
      case TYPO -> {
        if (!slippery.containsKey(word)) {
          shortened(word.text()).forEach(key -> withoutLetter.computeIfAbsent(key, _ -> new ArrayList<>()).add(word));
        }
        add(slippery, word, id);
      }
      case NUMBER, ANY, START, END -> add(signs, word.form(), id);
    }
  }

  private static <K> void add(Map<K, List<Integer>> ids, K key, int id) {
    ids.computeIfAbsent(key, _ -> new ArrayList<>()).add(id);
  }

  int[] of(Form sign) {
    return array(signs.getOrDefault(sign, List.of()).stream());
  }

  int[] of(Token token) {
    String word = token.folded();
    if (word.length() > LONGEST_WORD || !isWord(token.kind())) {
      return lookUp(token);
    }
    int[] known = seenBefore.get(word);
    if (known == null) {
      known = lookUp(token);
      if (seenBefore.size() >= MOST_KEPT) {
        seenBefore.clear();
      }
      seenBefore.put(word, known);
    }
    return known;
  }

  private static boolean isWord(Token.Kind kind) {
    return kind == Token.Kind.WORD || kind == Token.Kind.MIXED;
  }

  private int[] lookUp(Token token) {
    String word = token.folded();
    Set<Integer> seen = new LinkedHashSet<>(signs.getOrDefault(Form.ANY, List.of()));
    if (token.kind() == Token.Kind.NUMBER) {
      seen.addAll(signs.getOrDefault(Form.NUMBER, List.of()));
    }
    if (token.kind() != Token.Kind.ADDRESS) {
      seen.addAll(exact.getOrDefault(word, List.of()));
      if (word.length() <= LONGEST_WORD) {
        addParts(seen, word);
        addSlips(seen, word);
      }
    }
    return array(seen.stream());
  }

  private void addParts(Set<Integer> seen, String word) {
    for (int i = 1; i <= word.length(); i++) {
      seen.addAll(prefixes.getOrDefault(word.substring(0, i), List.of()));
      seen.addAll(suffixes.getOrDefault(word.substring(word.length() - i), List.of()));
    }
  }

  private void addSlips(Set<Integer> seen, String word) {
    if (withoutLetter.isEmpty() || word.length() < Typos.SHORTEST - 1) {
      return;
    }
    for (String key : shortened(word)) {
      for (Word candidate : withoutLetter.getOrDefault(key, List.of())) {
        if (Typos.closeTo(word, candidate.text())) {
          seen.addAll(slippery.getOrDefault(candidate, List.of()));
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

  private static int[] array(Stream<Integer> ids) {
    return ids.mapToInt(Integer::intValue).toArray();
  }
}
