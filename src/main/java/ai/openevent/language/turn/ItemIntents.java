package ai.openevent.language.turn;

import ai.openevent.booking.Expectation;
import ai.openevent.booking.Intent;
import ai.openevent.booking.ItemWish;
import ai.openevent.language.Act;
import ai.openevent.language.Mention;
import ai.openevent.language.Mention.ItemRole;
import ai.openevent.language.Reading;
import ai.openevent.language.catalog.CatalogReader;
import ai.openevent.venue.ItemId;
import java.util.List;
import java.util.Optional;

/// What is ordered, taken out of the order, or given up (workflow.md 14).
final class ItemIntents {

  /// From here on a match is the item or the closest one (workflow.md 13.3).
  private static final double CLOSE = 0.65;
  private static final double NAMED_IN_FULL = 1.0;

  private final Turn turn;
  private final List<Intent> intents;
  private final List<ItemId> ordered;

  private ItemIntents(Turn turn, List<Intent> intents) {
    this.turn = turn;
    this.intents = intents;
    this.ordered = turn.booking().extras().items().stream().map(ItemWish::item).toList();
  }

  static void read(Turn turn, List<Intent> intents) {
    ItemIntents items = new ItemIntents(turn, intents);
    if (!turn.asksOnly()) {
      items.read();
    }
    items.kinds();
  }

  private void read() {
    boolean unconditional = !turn.does(Act.COUNTER_OFFER);
    double sure = Math.max(CLOSE, turn.facts().offering().autofillMinScore().doubleValue());
    for (Mention.ItemNamed named : turn.reading().items()) {
      boolean wished = named.role() == ItemRole.WISHED;
      if (wished && named.score() >= CLOSE && named.score() < sure && unconditional) {
        intents.add(new Intent.AddUnknownItem(named.evidence().words(), named.quantity()));
      } else if (named.score() >= CLOSE) {
        switch (named.role()) {
          case WISHED -> {
            if (unconditional && !turn.does(Act.CANCEL_EVENT)) {
              add(named);
            }
          }
          case DROPPED, REFUSED -> drop(named);
          case ASKED -> {
            // Only asked about.
          }
        }
      }
    }
    if (unconditional) {
      intents.addAll(ImpliedItems.in(turn));
      turn.reading().unknownItems()
          .forEach(unknown -> intents.add(new Intent.AddUnknownItem(unknown.name(), unknown.quantity())));
    }
    signals(turn.reading().signals());
  }

  /// A kind is wished even where the sentence is put as a question ("could we have some drinks?").
  private void kinds() {
    if (turn.does(Act.COUNTER_OFFER, Act.CANCEL_EVENT)) {
      return;
    }
    for (Mention.KindNamed kind : turn.reading().kinds()) {
      if (kind.role() == ItemRole.WISHED) {
        intents.add(new Intent.WishKind(kind.evidence().words(), kind.items()));
      } else if (kind.role() == ItemRole.DROPPED || turn.does(Act.REMOVE_PRODUCT)) {
        kind.items().stream().filter(ordered::contains).forEach(item -> intents.add(new Intent.DropItem(item)));
      }
    }
  }

  private void signals(Reading.Signals signals) {
    if (signals.noExtras()) {
      intents.add(new Intent.NoExtras());
    }
    boolean open = !turn.booking().extras().missing().isEmpty()
        || turn.asked() instanceof Expectation.TrySourcing
        || turn.asked() instanceof Expectation.GoOnWithout;
    if (signals.trySourcing() && open) {
      intents.add(new Intent.TrySourcing());
    } else if (signals.without() && open) {
      intents.add(new Intent.GoWithout());
    }
  }

  private void add(Mention.ItemNamed named) {
    Optional<ItemId> akin = akin(named);
    boolean repeated = named.score() < NAMED_IN_FULL && named.quantity() == null && !ordered.contains(named.item())
        && akin.isPresent() && !turn.does(Act.ADD_PRODUCT);
    if (repeated) {
      return;
    }
    boolean instead = named.evidence().rule().equals(CatalogReader.REPLACING)
        || TurnWords.CONTRAST.standIn(turn.reading().newText());
    boolean replaced = instead && turn.reading().items().stream().noneMatch(other -> other.role() == ItemRole.DROPPED);
    if (replaced && !ordered.contains(named.item())) {
      akin.ifPresent(item -> intents.add(new Intent.DropItem(item)));
    }
    intents.add(new Intent.AddItem(named.item(), named.quantity(), named.extra()));
  }

  /// What was never ordered is only dropped when the message says so, not when it is just not wanted.
  private void drop(Mention.ItemNamed named) {
    boolean missing = turn.booking().extras().missing().stream().anyMatch(item -> named.item().equals(item.item()));
    if (ordered.contains(named.item()) || missing) {
      intents.add(new Intent.DropItem(named.item()));
      return;
    }
    Optional<ItemId> akin = named.score() < NAMED_IN_FULL ? akin(named) : Optional.empty();
    if (akin.isPresent()) {
      intents.add(new Intent.DropItem(akin.get()));
    } else if (turn.does(Act.REMOVE_PRODUCT) && (named.role() == ItemRole.DROPPED || isTakenBack())) {
      intents.add(new Intent.DropItem(named.item()));
    }
  }

  /// Whether a refusal can only be meant for something that was spoken of before.
  private boolean isTakenBack() {
    return turn.booking().exists() && !turn.does(Act.EVENT_REQUEST);
  }

  /// The one ordered item of the same kind that shares a word with what is named: "the lunch" is the ordered Premium Lunch
  /// Package.
  private Optional<ItemId> akin(Mention.ItemNamed named) {
    List<ItemId> akin = turn.facts().catalog().findItem(named.item())
        .map(item -> new KinItems(turn.facts().catalog()).of(item, named.evidence().words(), ordered))
        .orElse(List.of());
    return akin.size() == 1 ? Optional.of(akin.getFirst()) : Optional.empty();
  }
}
