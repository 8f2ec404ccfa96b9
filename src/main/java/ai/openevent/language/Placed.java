package ai.openevent.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Things that stand somewhere in a message, looked up by place. A look-up costs the logarithm of their number, so that a
/// message of many sentences with many values each is still read in one go.
///
/// @param <T> what stands there
public final class Placed<T> {

  private final List<T> things;
  private final List<Span> spans;
  /// The farthest end of all things up to this one: rises, though the ends themselves need not.
  private final int[] farthest;

  private Placed(List<T> things, Function<T, Span> place) {
    this.things = things.stream().sorted(Comparator.comparingInt(thing -> place.apply(thing).from())).toList();
    this.spans = this.things.stream().map(place).toList();
    this.farthest = new int[spans.size()];
    int until = 0;
    for (int i = 0; i < farthest.length; i++) {
      until = Math.max(until, spans.get(i).until());
      farthest[i] = until;
    }
  }

  public static <T> Placed<T> of(List<T> things, Function<T, Span> place) {
    return new Placed<>(things, place);
  }

  public static <M extends Mention> Placed<M> mentions(List<M> mentions) {
    return new Placed<>(mentions, mention -> mention.evidence().span());
  }

  public static Placed<Span> spans(List<Span> spans) {
    return new Placed<>(spans, Function.identity());
  }

  /// Those that share a character with the place, in the order of the message.
  public List<T> at(Span place) {
    List<T> found = new ArrayList<>();
    for (int i = firstEndingAfter(place.from()); i < spans.size() && spans.get(i).from() < place.until(); i++) {
      if (spans.get(i).overlaps(place)) {
        found.add(things.get(i));
      }
    }
    return found;
  }

  public Optional<T> firstAt(Span place) {
    for (int i = firstEndingAfter(place.from()); i < spans.size() && spans.get(i).from() < place.until(); i++) {
      if (spans.get(i).overlaps(place)) {
        return Optional.of(things.get(i));
      }
    }
    return Optional.empty();
  }

  public boolean anyAt(Span place) {
    return firstAt(place).isPresent();
  }

  private int firstEndingAfter(int from) {
    int low = 0;
    int high = farthest.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (farthest[middle] > from) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
