package ai.openevent.language.act;

import ai.openevent.language.text.Phrases.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The cues of a clause and where they stand.
final class CueMap {

  private final Map<Cue, List<Found>> found = new EnumMap<>(Cue.class);
  private final Map<Cue, BitSet> starts = new EnumMap<>(Cue.class);

  void add(Cue cue, Found hit) {
    found.computeIfAbsent(cue, _ -> new ArrayList<>()).add(hit);
    starts.computeIfAbsent(cue, _ -> new BitSet()).set(hit.tokenFrom());
  }

  boolean has(Cue cue) {
    return found.containsKey(cue);
  }

  boolean hasAnyOf(Cue... cues) {
    return Arrays.stream(cues).anyMatch(this::has);
  }

  List<Found> of(Cue cue) {
    return found.getOrDefault(cue, List.of());
  }

  /// Whether the cue stands at this token.
  boolean startsAt(Cue cue, int token) {
    BitSet at = starts.get(cue);
    return at != null && at.get(token);
  }

  /// Whether the cue starts anywhere in `[from, until)`.
  boolean startsIn(Cue cue, int from, int until) {
    BitSet at = starts.get(cue);
    int first = at == null ? -1 : at.nextSetBit(from);
    return first >= 0 && first < until;
  }

  /// Whether a hit of the cue lies in `[from, until)` as a whole.
  boolean liesIn(Cue cue, int from, int until) {
    return startsIn(cue, from, until)
        && of(cue).stream().anyMatch(hit -> hit.tokenFrom() >= from && hit.tokenTo() <= until);
  }

  /// Whether a hit of one cue has no token in common with any hit of the other.
  boolean hasOutside(Cue cue, Cue other) {
    BitSet covered = new BitSet();
    of(other).forEach(hit -> covered.set(hit.tokenFrom(), hit.tokenTo()));
    return of(cue).stream().anyMatch(hit -> {
      int next = covered.nextSetBit(hit.tokenFrom());
      return next < 0 || next >= hit.tokenTo();
    });
  }

  /// Whether a hit of one cue begins where no hit of the other stands: "only if you can" holds more than "if you can".
  boolean startsOutside(Cue cue, Cue other) {
    BitSet covered = new BitSet();
    of(other).forEach(hit -> covered.set(hit.tokenFrom(), hit.tokenTo()));
    return of(cue).stream().anyMatch(hit -> !covered.get(hit.tokenFrom()));
  }

  /// Whether a hit of one cue has no token in common with any hit of the other, unless it holds that one:
  /// "doesn't take place" holds its own "not".
  boolean hasBeyond(Cue cue, Cue other) {
    return of(cue).stream()
        .anyMatch(hit -> of(other).stream().noneMatch(covering -> overlap(hit, covering) && !holds(hit, covering)));
  }

  private static boolean overlap(Found one, Found other) {
    return one.tokenFrom() < other.tokenTo() && other.tokenFrom() < one.tokenTo();
  }

  private static boolean holds(Found outer, Found inner) {
    boolean same = outer.tokenFrom() == inner.tokenFrom() && outer.tokenTo() == inner.tokenTo();
    return !same && outer.tokenFrom() <= inner.tokenFrom() && inner.tokenTo() <= outer.tokenTo();
  }
}
