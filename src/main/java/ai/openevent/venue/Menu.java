package ai.openevent.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a dinner menu says beyond its [Item]: the wire shows these, the price is the item's.
public record Menu(
    ItemId item,
    int courses,
    boolean vegetarian,
    boolean winePairing,
    String seasonLabel,
    List<String> notes,
    int priority,
    @Nullable String description) {

  public Menu {
    notes = List.copyOf(notes);
  }
}
