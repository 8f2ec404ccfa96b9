package ai.openevent.venue;

/// The stable key of something that can be ordered with a room: a product (`catering-lunch-package`) or a dinner menu
/// (`menu-seasonal-garden-trio`).
public record ItemId(String value) {

  public ItemId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An item id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
