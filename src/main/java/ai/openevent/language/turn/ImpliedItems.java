package ai.openevent.language.turn;

import ai.openevent.booking.Intent;
import ai.openevent.booking.ItemWish;
import ai.openevent.language.Mention;
import ai.openevent.language.Reading;
import ai.openevent.venue.Item;
import ai.openevent.venue.ItemId;
import ai.openevent.venue.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Ordered items that are meant without being named: "make it 12 bottles instead of 10", "the premium one, not the classic one".
/// Only where exactly one can be meant.
final class ImpliedItems {

  private static final int MOST_WORDS = 10;

  private final Turn turn;
  private final List<ItemWish> ordered;

  private ImpliedItems(Turn turn) {
    this.turn = turn;
    this.ordered = turn.booking().extras().items();
  }

  /// What the message changes of the order; nothing when it names something itself.
  static List<Intent> in(Turn turn) {
    Reading reading = turn.reading();
    boolean named = !reading.items().isEmpty() || !reading.unknownItems().isEmpty() || !reading.kinds().isEmpty()
        || reading.guests() != null;
    boolean brief = reading.newText().split("\\s+", -1).length <= MOST_WORDS;
    ImpliedItems implied = new ImpliedItems(turn);
    if (named || !brief || implied.ordered.isEmpty()) {
      return List.of();
    }
    List<Intent> another = implied.another();
    return another.isEmpty() ? implied.otherQuantity().stream().toList() : another;
  }

  /// "The premium one": another item of the kind in place of the ordered one.
  private List<Intent> another() {
    String text = TurnWords.CONTRAST.before(turn.reading().newText());
    KinItems kin = new KinItems(turn.facts().catalog());
    List<Intent> swaps = new ArrayList<>();
    for (ItemWish wish : ordered) {
      kin.told(wish.item(), text).filter(item -> !isOrdered(item)).ifPresent(item -> {
        swaps.add(new Intent.DropItem(wish.item()));
        swaps.add(new Intent.AddItem(item, wish.quantity(), wish.extra()));
      });
    }
    return swaps.size() == 2 ? swaps : List.of();
  }

  private boolean isOrdered(ItemId item) {
    return ordered.stream().anyMatch(wish -> wish.item().equals(item));
  }

  /// "12 instead of 10", "12 bottles, please".
  private Optional<Intent> otherQuantity() {
    List<Integer> numbers = turn.reading().numbers().stream()
        .filter(number -> !number.ordinal() && number.value() > 0)
        .map(Mention.Numbered::value).distinct().toList();
    return switch (numbers.size()) {
      case 1 -> only(ordered.stream().filter(this::isCountedInWords).toList(), numbers.getFirst());
      case 2 -> only(withQuantity(numbers.getLast()), numbers.getFirst())
          .or(() -> only(withQuantity(numbers.getFirst()), numbers.getLast()));
      default -> Optional.empty();
    };
  }

  private List<ItemWish> withQuantity(int number) {
    return ordered.stream().filter(wish -> Objects.equals(wish.quantity(), number)).toList();
  }

  private static Optional<Intent> only(List<ItemWish> meant, int quantity) {
    return meant.size() == 1
        ? Optional.of(new Intent.AddItem(meant.getFirst().item(), quantity, meant.getFirst().extra()))
        : Optional.empty();
  }

  private boolean isCountedInWords(ItemWish wish) {
    Unit unit = turn.facts().catalog().findItem(wish.item()).map(Item::unit).orElse(Unit.PER_EVENT);
    return switch (unit) {
      case PER_BOTTLE -> TurnWords.BOTTLES.standIn(turn.reading().newText());
      case PER_TABLE -> TurnWords.TABLES.standIn(turn.reading().newText());
      case PER_HOUR -> TurnWords.HOURS.standIn(turn.reading().newText());
      case PER_UNIT, PER_SET -> TurnWords.PIECES.standIn(turn.reading().newText());
      case PER_PERSON, PER_EVENT, PER_DAY -> false;
    };
  }
}
