package ai.openevent.language.text;

import ai.openevent.language.text.Piece.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All patterns of a [Phrases] as one automaton without backtracking. Each position of a pattern matches a class of words;
/// reading a token, every active position moves on to the positions that may follow it and match.
///
/// Sentence start and end are signs of their own before the first and after the last token. A position that is reached from two
/// starts keeps the earlier one, so work per token is bounded by the number of positions.
final class Automaton {

  /// A start below zero means that only the sign for the sentence's start was read so far.
  private static final int BEFORE_FIRST = -1;

  private final WordClasses classes = new WordClasses();
  /// What follows is by position, the starts by class of words.
  private final int[] classOf;
  private final int[][] follows;
  private final int[][] starts;
  private final @Nullable String[] groupByLast;

  record Match(String group, int tokenFrom, int tokenTo) {}

  Automaton(Map<String, List<String>> patterns, Map<String, String> definitions) {
    PhraseParser parser = new PhraseParser(definitions);
    Positions positions = new Positions(classes);
    Map<String, Positions.Ends> ends = new LinkedHashMap<>();
    patterns.forEach((group, sources) ->
        ends.put(group, positions.add(Piece.either(sources.stream().map(parser::parse).toList()))));
    classOf = positions.classes();
    follows = positions.follows();
    starts = byClass(ends.values());
    groupByLast = new @Nullable String[classOf.length];
    ends.forEach((group, places) -> Arrays.stream(places.last()).forEach(last -> groupByLast[last] = group));
  }

  private int[][] byClass(Collection<Positions.Ends> ends) {
    int[][] places = new int[classes.count()][];
    Arrays.fill(places, Positions.NONE);
    ends.stream().flatMapToInt(each -> Arrays.stream(each.first())).boxed()
        .collect(Collectors.groupingBy(first -> classOf[first]))
        .forEach((wordClass, firsts) -> places[wordClass] = firsts.stream().mapToInt(Integer::intValue).toArray());
    return places;
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

  /// The positions reached by a token, each with the token its match starts with. A small hash table: most sentences are short
  /// and reach few of the thousands of positions there are.
  private static final class Reached {

    private int[] positions = new int[16];
    private int[] from = new int[16];
    private int size;
    /// Indexes into the others plus one, 0 for none; the place is the position's low bits or one of the next.
    private int[] slots = new int[64];

    void reach(int position, int start) {
      int slot = slot(position);
      if (slots[slot] > 0) {
        int known = from[slots[slot] - 1];
        from[slots[slot] - 1] = known < 0 || start < 0 ? Math.max(known, start) : Math.min(known, start);
        return;
      }
      positions[size] = position;
      from[size] = start;
      size++;
      slots[slot] = size;
      if (size == positions.length) {
        grow();
      }
    }

    private int slot(int position) {
      int slot = position & (slots.length - 1);
      while (slots[slot] > 0 && positions[slots[slot] - 1] != position) {
        slot = (slot + 1) & (slots.length - 1);
      }
      return slot;
    }

    private void grow() {
      positions = Arrays.copyOf(positions, 2 * size);
      from = Arrays.copyOf(from, 2 * size);
      slots = new int[2 * slots.length];
      for (int i = 0; i < size; i++) {
        slots[slot(positions[i])] = i + 1;
      }
    }

    void clear() {
      if (size > 0) {
        Arrays.fill(slots, 0);
        size = 0;
      }
    }
  }

  /// One run over one sentence.
  private final class Run {

    private final List<Match> matches = new ArrayList<>();
    /// The classes of the token that is being read.
    private final BitSet seen = new BitSet(starts.length);
    private Reached active = new Reached();
    private Reached next = new Reached();
    /// Index after the last token that was read: the signs of a sentence's start and end take no place.
    private int readUntil;

    void step(int[] wordClasses, int tokenFrom, int tokenTo) {
      boolean token = tokenTo > tokenFrom;
      for (int wordClass : wordClasses) {
        seen.set(wordClass);
        for (int position : starts[wordClass]) {
          next.reach(position, token ? tokenFrom : BEFORE_FIRST);
        }
      }
      for (int i = 0; i < active.size; i++) {
        int start = active.from[i];
        for (int following : follows[active.positions[i]]) {
          if (seen.get(classOf[following])) {
            next.reach(following, start < 0 && token ? tokenFrom : start);
          }
        }
      }
      seen.clear();
      readUntil = token ? tokenTo : readUntil;
      report();
      Reached read = active;
      active = next;
      next = read;
      next.clear();
    }

    private void report() {
      for (int i = 0; i < next.size; i++) {
        int position = next.positions[i];
        String group = groupByLast[position];
        if (group != null && next.from[i] >= 0 && readUntil > next.from[i]) {
          matches.add(new Match(group, next.from[i], readUntil));
        }
      }
    }
  }
}
