package ai.openevent.language.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The positions of patterns (Glushkov's construction): a place for every [Piece.OneOf], and for each the places that may be
/// next. No place belongs to two pieces, so that lists of places are joined, never merged.
final class Positions {

  static final int[] NONE = new int[0];

  private final WordClasses classes;
  private final Map<Set<Piece.Word>, Integer> ids = new HashMap<>();
  private int size;
  private int[] classOf = new int[64];
  private int[][] follows = new int[64][];

  /// Where a piece can begin and end.
  static final class Ends {
    private final int[] first;
    private final int[] last;

    private Ends(int[] first, int[] last) {
      this.first = first;
      this.last = last;
    }

    int[] first() {
      return first;
    }

    int[] last() {
      return last;
    }
  }

  Positions(WordClasses classes) {
    this.classes = classes;
  }

  Ends add(Piece piece) {
    return switch (piece) {
      case Piece.OneOf oneOf -> place(ids.computeIfAbsent(oneOf.words(), classes::add));
      case Piece.Perhaps perhaps -> add(perhaps.piece());
      case Piece.Either either -> either(either.pieces().stream().map(this::add).toList());
      case Piece.Sequence sequence -> sequence(sequence.pieces());
    };
  }

  private Ends place(int wordClass) {
    if (size == classOf.length) {
      classOf = Arrays.copyOf(classOf, 2 * size);
      follows = Arrays.copyOf(follows, 2 * size);
    }
    classOf[size] = wordClass;
    follows[size] = NONE;
    int[] here = {size++};
    return new Ends(here, here);
  }

  private static Ends either(List<Ends> alternatives) {
    return new Ends(
        joined(alternatives.stream().map(Ends::first).toList()), joined(alternatives.stream().map(Ends::last).toList()));
  }

  private Ends sequence(List<Piece> pieces) {
    List<int[]> first = new ArrayList<>();
    List<int[]> last = new ArrayList<>();
    boolean atStart = true;
    for (Piece piece : pieces) {
      Ends ends = add(piece);
      last.forEach(places -> follow(places, ends.first));
      if (atStart) {
        first.add(ends.first);
      }
      if (!piece.skippable()) {
        atStart = false;
        last.clear();
      }
      last.add(ends.last);
    }
    return new Ends(joined(first), joined(last));
  }

  private void follow(int[] places, int[] next) {
    for (int place : places) {
      follows[place] = follows[place].length == 0 ? next : joined(List.of(follows[place], next));
    }
  }

  private static int[] joined(List<int[]> lists) {
    if (lists.size() == 1) {
      return lists.getFirst();
    }
    int[] all = new int[lists.stream().mapToInt(list -> list.length).sum()];
    int at = 0;
    for (int[] list : lists) {
      System.arraycopy(list, 0, all, at, list.length);
      at += list.length;
    }
    return all;
  }

  /// By place: the class of words it stands for.
  int[] classes() {
    return Arrays.copyOf(classOf, size);
  }

  /// By place: the places that may come next. Many places share one list.
  int[][] follows() {
    return Arrays.copyOf(follows, size);
  }
}
