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

  /// Whether a hit of one cue has no token in common with any hit of the other.
  boolean hasOutside(Cue cue, Cue other) {
    return of(cue).stream().anyMatch(hit -> of(other).stream().noneMatch(covering -> overlap(hit, covering)));
  }

  private static boolean overlap(Found one, Found other) {
    return one.tokenFrom() < other.tokenTo() && other.tokenFrom() < one.tokenTo();
  }
}
