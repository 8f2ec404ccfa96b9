package ai.openevent.language.text;

import ai.openevent.language.text.PhraseParser.Form;
import ai.openevent.language.text.PhraseParser.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All patterns of a [Phrases] as one automaton without backtracking. Each position of a pattern matches a class of words;
/// reading a token, every active position moves on to the positions that may follow it and match.
///
/// Sentence start and end are signs of their own before the first and after the last token. A position that is reached from two
/// starts keeps the earlier one, so work per token is bounded by the number of positions.
final class Automaton {

  private final WordClasses classes = new WordClasses();
  private final List<Integer> classOf = new ArrayList<>();
  private final Map<Integer, List<Integer>> startsByClass = new HashMap<>();
  private final Map<Integer, String> groupByLast = new HashMap<>();
  private final int[][] follows;

  record Match(String group, int tokenFrom, int tokenTo) {}

  Automaton(Map<String, List<String>> patterns, Map<String, String> definitions) {
    List<Set<Integer>> following = PhraseParser.noFollows();
    PhraseParser parser = new PhraseParser(definitions, word -> newPosition(word, following), following);
    patterns.forEach((group, sources) -> sources.forEach(source -> add(group, parser.parse(source))));
    follows = following.stream()
        .map(next -> next.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private int newPosition(Word word, List<Set<Integer>> following) {
    following.add(new LinkedHashSet<>());
    classOf.add(classes.idOf(word));
    return classOf.size() - 1;
  }

  private void add(String group, PhraseParser.Part part) {
    part.first().forEach(first ->
        startsByClass.computeIfAbsent(classOf.get(first), _ -> new ArrayList<>()).add(first));
    part.last().forEach(last -> groupByLast.put(last, group));
  }

  List<Match> run(List<Token> tokens) {
    Run run = new Run();
    run.step(classes.of(Form.START), 0, 0);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.PUNCTUATION && token.kind() != Token.Kind.NEWLINE) {
        run.step(classes.of(token), i, i + 1);
      }
    }
    run.step(classes.of(Form.END), tokens.size(), tokens.size());
    return run.matches;
  }

  /// One run over one sentence.
  private final class Run {

    private final List<Match> matches = new ArrayList<>();
    /// By position reached: the token its match starts with.
    private Map<Integer, Integer> active = new HashMap<>();
    /// Index after the last token that was read: the signs of a sentence's start and end take no place.
    private int readUntil;

    void step(BitSet seen, int tokenFrom, int tokenTo) {
      boolean token = tokenTo > tokenFrom;
      Map<Integer, Integer> next = new HashMap<>();
      active.forEach((position, start) -> {
        for (int following : follows[position]) {
          if (seen.get(classOf.get(following))) {
            reach(next, following, start < 0 && token ? tokenFrom : start);
          }
        }
      });
      for (int wordClass = seen.nextSetBit(0); wordClass >= 0; wordClass = seen.nextSetBit(wordClass + 1)) {
        for (int position : startsByClass.getOrDefault(wordClass, List.of())) {
          reach(next, position, token ? tokenFrom : -1);
        }
      }
      readUntil = token ? tokenTo : readUntil;
      next.forEach(this::report);
      active = next;
    }

    /// A start below zero means that only the sign for the sentence's start was read so far.
    private static void reach(Map<Integer, Integer> next, int position, int start) {
      next.merge(position, start, (known, other) -> known < 0 || other < 0 ? Math.max(known, other) : Math.min(known, other));
    }

    private void report(int position, int start) {
      String group = groupByLast.get(position);
      if (group != null && start >= 0 && readUntil > start) {
        matches.add(new Match(group, start, readUntil));
      }
    }
  }
}
