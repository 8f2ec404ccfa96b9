package ai.openevent.booking;

import java.util.List;
import java.util.Optional;

/// The intents of one message, by kind. Each part of the decision takes the kinds that are its own, so the order in which a
/// client says things doesn't matter.
record Intents(List<Intent> all) {

  Intents {
    all = List.copyOf(all);
  }

  /// The intents of a kind, in the client's order.
  <I extends Intent> List<I> of(Class<I> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <I extends Intent> Optional<I> first(Class<I> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  boolean has(Class<? extends Intent> kind) {
    return all.stream().anyMatch(kind::isInstance);
  }
}
